package org.shirube.course;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shirube.platform.i18n.Words;

/**
 * The part of a passage that shows why it was found, plain text to be escaped where it is written.
 *
 * @param heading where it stands
 */
public record Excerpt(Passage passage, List<Piece> heading, List<Piece> pieces) implements Serializable {
    /** @param found whether it is one of the words that were looked for */
    public record Piece(String text, boolean found) implements Serializable {}

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？])|(?<=[.!?])\\s+|\\n");
    private static final int JAPANESE = 110;
    private static final int ENGLISH = 220;

    static Excerpt of(Passage passage, Set<String> wanted, String language) {
        var words = Words.in(language);
        int most = words == Words.JAPANESE ? JAPANESE : ENGLISH;
        return new Excerpt(
                passage,
                marked(passage.heading(), wanted, words),
                marked(part(passage.text(), wanted, words, most), wanted, words));
    }

    /** A whole text with the words marked. */
    static List<Piece> marked(String text, Set<String> wanted, Words words) {
        var pieces = new ArrayList<Piece>();
        int done = 0;
        int from = -1;
        int to = -1;
        for (var word : words.of(text)) {
            if (!wanted.contains(word.base())) continue;
            if (from >= 0 && word.from() <= to) { // side by side: one mark
                to = Math.max(to, word.to());
                continue;
            }
            done = mark(text, pieces, done, from, to);
            from = word.from();
            to = word.to();
        }
        done = mark(text, pieces, done, from, to);
        if (done < text.length()) pieces.add(new Piece(text.substring(done), false));
        return List.copyOf(pieces);
    }

    private static int mark(String text, List<Piece> pieces, int done, int from, int to) {
        if (from < 0) return done;
        if (from > done) pieces.add(new Piece(text.substring(done, from), false));
        pieces.add(new Piece(text.substring(from, to), true));
        return to;
    }

    /** The sentence that says most of what is wanted, with what follows it as far as there is room. */
    private static String part(String text, Set<String> wanted, Words words, int most) {
        var sentences = SENTENCE_END
                .splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        int best = 0;
        int bestCount = -1;
        for (int i = 0; i < sentences.size(); i++) {
            var here = new HashSet<String>();
            for (var word : words.of(sentences.get(i))) {
                if (wanted.contains(word.base())) here.add(word.base());
            }
            if (here.size() > bestCount) {
                best = i;
                bestCount = here.size();
            }
        }
        if (sentences.isEmpty()) return "";
        var part = new StringBuilder(cut(sentences.get(best), wanted, words, most));
        for (int i = best + 1; i < sentences.size(); i++) {
            if (part.length() + sentences.get(i).length() > most) break;
            part.append(between(part, words)).append(sentences.get(i));
        }
        return (best > 0 ? "…" : "") + part;
    }

    /** Items of lists and cells of tables end without a full stop. */
    private static String between(CharSequence before, Words words) {
        boolean closed = "。！？.!?".indexOf(before.charAt(before.length() - 1)) >= 0;
        if (words == Words.JAPANESE) return closed ? "" : "　";
        return closed ? " " : " · ";
    }

    /** Of a sentence that is too long: from a little before the first word found. */
    private static String cut(String sentence, Set<String> wanted, Words words, int most) {
        if (sentence.length() <= most) return sentence;
        int first = words.of(sentence).stream()
                .filter(word -> wanted.contains(word.base()))
                .mapToInt(Words.Word::from)
                .findFirst()
                .orElse(0);
        int from = Math.max(0, Math.min(first - most / 4, sentence.length() - most));
        return (from > 0 ? "…" : "")
                + sentence.substring(from, from + most)
                + (from + most < sentence.length() ? "…" : "");
    }
}
