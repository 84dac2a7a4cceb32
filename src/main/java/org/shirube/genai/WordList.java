package org.shirube.genai;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The organisation's own words: names of projects, systems, partners. */
public final class WordList {
    public static final WordList EMPTY = new WordList(List.of());
    private static final int SHORTEST = 2;
    private final List<String> words;

    /** @param words as people write them; those of one letter and blank ones are left out */
    public WordList(Collection<String> words) {
        this.words = words.stream()
                .map(word -> Reading.of(word).tight().text().replace("\n", ""))
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    List<Finding> in(Reading tight) {
        var found = new ArrayList<Finding>();
        for (var word : words) {
            for (int at = tight.text().indexOf(word); at >= 0; at = tight.text().indexOf(word, at + 1)) {
                var end = at + word.length();
                var startsWithin = isLatin(word.charAt(0)) && isLatin(tight.before(at));
                var endsWithin = isLatin(word.charAt(word.length() - 1)) && isLatin(tight.behind(end));
                if (!startsWithin && !endsWithin) found.add(tight.finding(Sensitive.CUSTOM, at, end, Clue.LISTED));
            }
        }
        return found;
    }

    /** Letters and digits of words that spaces part. */
    static boolean isLatin(char c) {
        return Character.isDigit(c)
                || Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
