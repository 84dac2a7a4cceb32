package org.shirube.learning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shirube.course.Lab;
import org.shirube.platform.i18n.Words;

/**
 * How a search is set.
 *
 * @param synonyms groups of words that mean the same to whoever asks
 * @param titleWeight 0 to {@value #HEAVIEST_TITLE}; at 0 titles are not searched
 */
public record Tuning(List<List<String>> synonyms, int titleWeight, Chunk chunk) implements Serializable {
    public static final int HEAVIEST_TITLE = 5;
    private static final int LONGEST_GROUP = 200;

    /** What is found at a time. */
    public enum Chunk {
        PAGE,
        PARAGRAPH,
        SENTENCE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Tuning {
        synonyms = List.copyOf(synonyms);
    }

    /** One group a line, its words separated by commas; groups beyond the lab's limit are left out. */
    public static Tuning of(Lab.Searching lab, Answer answer) {
        var groups = new ArrayList<List<String>>();
        for (var line : answer.value("synonyms").split("\n")) {
            var words = Arrays.stream(Words.plain(line.substring(0, Math.min(line.length(), LONGEST_GROUP)))
                            .split("[,、;=]"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
            if (words.size() > 1 && groups.size() < lab.synonyms()) groups.add(words);
        }
        var title = answer.value("title");
        var chunk = Arrays.stream(Chunk.values())
                .filter(one -> one.id().equals(answer.value("chunk")))
                .findFirst()
                .orElse(Chunk.PAGE);
        return new Tuning(groups, title.matches("[0-" + HEAVIEST_TITLE + "]") ? Integer.parseInt(title) : 1, chunk);
    }
}
