package org.shirube.genai;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * An organisation's language model and the terms on which it is asked.
 *
 * @param version as read; 0 where nothing was saved yet
 * @param endpoint below which {@code chat/completions} lies; empty while off, as is the model's name
 * @param withKey whether the key of the environment goes along
 * @param seconds the longest that an answer may take
 * @param aDay questions that one person has a day
 * @param words the organisation's own words, one a line
 */
public record ModelSettingRow(
        int version,
        boolean active,
        String endpoint,
        String model,
        boolean withKey,
        int seconds,
        int aDay,
        GuardPolicy policy,
        String words)
        implements Serializable {
    static final ModelSettingRow OFF = new ModelSettingRow(0, false, "", "", false, 60, 30, GuardPolicy.STANDARD, "");

    List<String> wordList() {
        return Arrays.stream(words.split("\n"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
