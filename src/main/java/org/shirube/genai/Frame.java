package org.shirube.genai;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a model is told before a question.
 *
 * @param task in the language of whoever asks
 * @param sources texts that the answer has to lean on, best first, numbered from 1; empty where it need not
 */
public record Frame(String task, List<String> sources) {
    /** Letters of one source; a model of a small body reads few thousand in all. */
    static final int LONGEST = 1_200;

    private static final Pattern NUMBER =
            Pattern.compile("[\\[［【]\\s*(\\d{1,2})\\s*[\\]］】]", Pattern.UNICODE_CHARACTER_CLASS);

    public Frame(String task) {
        this(task, List.of());
    }

    /** @param guard takes out of a source what may not leave */
    String told(UnaryOperator<String> guard) {
        var told = new StringBuilder(task);
        for (int at = 0; at < sources.size(); at++) {
            var source = guard.apply(sources.get(at));
            told.append("\n\n[").append(at + 1).append("]\n").append(source, 0, Math.min(source.length(), LONGEST));
        }
        return told.toString();
    }

    /** The numbers of the sources that an answer names, in their order; a number that no source has is none. */
    public Set<Integer> named(String answer) {
        var named = new TreeSet<Integer>();
        var numbers = NUMBER.matcher(answer);
        while (numbers.find()) {
            int number = Integer.parseInt(numbers.group(1));
            if (number >= 1 && number <= sources.size()) named.add(number);
        }
        return named;
    }
}
