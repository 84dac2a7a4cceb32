package org.shirube.course.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shirube.platform.i18n.Words;

/** What somebody looks for, taken apart in one language. @param asked each must be found somewhere in a course */
record Question(List<Asked> asked) {
    /** Longer than any title; what comes behind does not narrow a search. */
    static final int LONGEST = 120;
    /** A compound is looked for as a whole; a sentence is not. */
    private static final int WORDS_OF_A_COMPOUND = 3;

    /**
     * One thing that is looked for.
     *
     * @param words as they were asked
     * @param others ways of saying the same, each by its words
     */
    record Asked(List<String> words, List<List<String>> others) {}

    static Question of(String text, Words language, Synonyms synonyms) {
        var asked = new ArrayList<Asked>();
        var cut = text.substring(0, Math.min(text.length(), LONGEST));
        for (var part : Words.plain(cut).split("[\\s、。，．,;；・]+")) {
            var words = language.bases(part);
            var rest = new ArrayList<String>();
            for (int at = 0; at < words.size(); ) {
                var group = synonyms.at(words, at);
                if (group.isEmpty()) {
                    rest.add(words.get(at++));
                    continue;
                }
                flush(rest, asked);
                var own = words.subList(at, at + group.get().length());
                asked.add(new Asked(
                        List.copyOf(own),
                        group.get().members().stream()
                                .filter(member -> !member.equals(own))
                                .toList()));
                at += own.size();
            }
            flush(rest, asked);
        }
        return new Question(asked.stream().distinct().toList());
    }

    private static void flush(List<String> rest, List<Asked> asked) {
        if (!rest.isEmpty() && rest.size() <= WORDS_OF_A_COMPOUND) asked.add(new Asked(List.copyOf(rest), List.of()));
        else rest.forEach(word -> asked.add(new Asked(List.of(word), List.of())));
        rest.clear();
    }

    /** Every word that may be shown as found. */
    Set<String> words() {
        var all = new HashSet<String>();
        for (var one : asked) {
            all.addAll(one.words());
            one.others().forEach(all::addAll);
        }
        return all;
    }
}
