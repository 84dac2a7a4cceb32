package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Words;

/** Reads the words that the search takes for the same; the format is described in {@code courses/README.md}. */
public final class SynonymReader {
    private static final int MOST_WORDS = 12;

    private SynonymReader() {}

    /**
     * @return groups with the words of both languages together
     * @throws ContentProblem at the first thing that cannot be, and for a word that stands in two groups
     */
    public static List<List<String>> read(ContentFiles files) throws ContentProblem {
        var groups = new ArrayList<List<String>>();
        var seen = new HashSet<String>();
        for (var path : files.texts().keySet()) {
            var root = YamlMap.parse(files.shown(path), files.texts().get(path)).only("synonyms");
            for (var group : root.maps("synonyms")) {
                group.only("ja", "en");
                var words = Stream.concat(group.stringsIfAny("ja").stream(), group.stringsIfAny("en").stream())
                        .map(String::strip)
                        .toList();
                if (words.size() < 2 || words.size() > MOST_WORDS)
                    throw group.problem("needs 2 to " + MOST_WORDS + " words");
                for (var word : words) {
                    if (word.isEmpty()) throw group.problem("has an empty word");
                    if (!seen.add(Words.plain(word))) throw group.problem("names a word a second time: " + word);
                }
                groups.add(words);
            }
        }
        return List.copyOf(groups);
    }
}
