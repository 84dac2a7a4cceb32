package org.shirube.course.search;

import java.io.Serializable;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.shirube.course.Course;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.i18n.Words;

/**
 * A word of the curriculum with what each course says about it.
 *
 * @param reading in hiragana
 * @param meanings by course, in the order of the courses; one at least
 */
public record GlossaryEntry(Text term, String reading, List<Meaning> meanings) implements Serializable {
    /** @param course its code */
    public record Meaning(String course, Text courseTitle, Text text) implements Serializable {}

    private static final int BY_LETTERS = 3;
    private static final int IN_MEANING = 4;
    private static final int NOT_MEANT = 9;

    /** Each word once, in the order of its reading. */
    static List<GlossaryEntry> of(Collection<Course> courses) {
        var byTerm = new LinkedHashMap<String, GlossaryEntry>();
        for (var course : courses) {
            for (var term : course.glossary()) {
                var entry = byTerm.computeIfAbsent(
                        Words.plain(term.term().ja()),
                        any -> new GlossaryEntry(term.term(), term.reading(), new ArrayList<>()));
                entry.meanings.add(new Meaning(course.code(), course.title(), term.meaning()));
            }
        }
        return byTerm.values().stream()
                .map(entry -> new GlossaryEntry(entry.term, entry.reading, List.copyOf(entry.meanings)))
                .sorted(Comparator.comparing(GlossaryEntry::reading, Collator.getInstance(Locale.JAPANESE)))
                .toList();
    }

    /**
     * The head under which it stands in a list: the first kana of a row, or a Latin letter.
     *
     * @return あ, か, さ, た, な, は, ま, や, ら, わ; in English A to Z, and # for anything else
     */
    public String head(String language) {
        if (!language.equals("ja")) {
            var first = Words.plain(term.en()).substring(0, 1).toUpperCase(Locale.ROOT);
            return first.matches("[A-Z]") ? first : "#";
        }
        return row(reading.charAt(0));
    }

    /** Kana stand in the order of their rows, so the last row that begins before one is its own. */
    private static String row(char kana) {
        var rows = "あかさたなはまやらわ";
        int row = 0;
        // a small ya comes before ya
        while (row + 1 < rows.length() && kana >= (rows.charAt(row + 1) == 'や' ? 'ゃ' : rows.charAt(row + 1))) row++;
        return rows.substring(row, row + 1);
    }

    static List<GlossaryEntry> meant(List<GlossaryEntry> all, String question, Words words, Synonyms synonyms) {
        if (question == null || question.isBlank()) return all;
        var plain = hiragana(Words.plain(question.strip()));
        var bases = words.bases(Words.plain(question));
        var near = new LinkedHashMap<GlossaryEntry, Integer>();
        for (var entry : all) {
            int distance = entry.distance(plain, bases, words, synonyms);
            if (distance < NOT_MEANT) near.put(entry, distance);
        }
        return near.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** 0 for the very word, 1 for another form of it or a synonym, 2 where its words stand in it, 3 for its letters, 4 for its meaning. */
    private int distance(String plain, List<String> asked, Words words, Synonyms synonyms) {
        int least = NOT_MEANT;
        for (var name : List.of(term.ja(), term.en(), reading)) {
            var own = hiragana(Words.plain(name));
            if (own.equals(plain)) return 0;
            if (own.contains(plain)) least = Math.min(least, BY_LETTERS);
        }
        var own = words.bases(Words.plain(words == Words.JAPANESE ? term.ja() : term.en()));
        if (own.equals(asked) && !asked.isEmpty()) return 1;
        if (synonyms.of(asked).contains(own)) return 1;
        if (Words.place(own, asked) >= 0 || Words.place(asked, own) >= 0) return 2;
        return least == NOT_MEANT && isExplained(asked, words) ? IN_MEANING : least;
    }

    private boolean isExplained(List<String> asked, Words words) {
        return meanings.stream()
                .map(meaning -> words == Words.JAPANESE ? meaning.text.ja() : meaning.text.en())
                .anyMatch(meaning -> Words.place(asked, words.bases(meaning)) >= 0);
    }

    /** Readings are in hiragana, so katakana is compared as hiragana. */
    private static String hiragana(String text) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)));
        return out.toString();
    }
}
