package org.shirube.genai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shirube.organisation.FullName;
import org.shirube.platform.i18n.Text;

/** Texts with what must be found in them; {@code guard-corpus.txt} says how they are written. */
record GuardCorpus(List<Sample> texts, List<FullName> names, List<String> words) {
    private static final Path FOLDER = Path.of("src/test/resources/org/shirube/genai");
    private static final Pattern MARKED = Pattern.compile("⟦([A-Z_]+)\\|([^⟧]*)⟧");

    /** @param wanted clue is null */
    record Sample(String text, List<Finding> wanted) {}

    /** With the texts of this file; names and words are those of the corpus. */
    static GuardCorpus read(String file) {
        var texts = new ArrayList<Sample>();
        var names = new ArrayList<FullName>();
        var words = new ArrayList<String>();
        for (var line : lines("guard-corpus.txt")) {
            if (line.startsWith("@name ")) {
                var name = line.substring(6).split("\\|");
                names.add(new FullName(new Text(name[0], name[2]), name[1]));
            } else if (line.startsWith("@word ")) {
                words.add(line.substring(6));
            }
        }
        for (var line : lines(file)) {
            if (!line.isBlank() && !line.startsWith("#") && !line.matches("@(name|word) .*"))
                texts.add(sample(line.replace("\\n", "\n")));
        }
        return new GuardCorpus(texts, names, words);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Sample sample(String line) {
        var text = new StringBuilder();
        var wanted = new ArrayList<Finding>();
        var marked = MARKED.matcher(line);
        int at = 0;
        while (marked.find()) {
            text.append(line, at, marked.start());
            wanted.add(new Finding(
                    Sensitive.valueOf(marked.group(1)),
                    text.length(),
                    text.length() + marked.group(2).length(),
                    null));
            text.append(marked.group(2));
            at = marked.end();
        }
        return new Sample(text.append(line.substring(at)).toString(), wanted);
    }

    Guard guard() {
        return new Guard(new NameBook(names), new WordList(words));
    }
}
