package org.shirube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shirube.platform.config.Setting;

class ReadmeTest {
    private static final Path JAPANESE = Path.of("src/docs/README.ja.md");

    @Test
    void theTableOfSettingsIsTheOneInTheCode() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var rows = Arrays.stream(Setting.values()).map(ReadmeTest::row).toList();
        assertThat(readme.lines().filter(line -> line.startsWith("| `SHIRUBE_")).toList())
                .isEqualTo(rows);
    }

    private static String row(Setting setting) {
        var usual = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        return "| `" + setting.environment() + "` | " + usual + " | " + setting.meaning() + " |";
    }

    @Test
    void theJapaneseTableNamesTheSameSettings() throws IOException {
        var names = Files.readString(JAPANESE)
                .lines()
                .filter(line -> line.startsWith("| `SHIRUBE_"))
                .map(line -> line.split("`")[1])
                .toList();
        assertThat(names)
                .isEqualTo(Arrays.stream(Setting.values())
                        .map(Setting::environment)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/README.ja.md"})
    void everyLinkToAFileLeadsToOne(String readme) throws IOException {
        var path = Path.of(readme);
        var folder = path.getParent() == null ? Path.of("") : path.getParent();
        var links = Pattern.compile("\\]\\(([^):]+)\\)").matcher(Files.readString(path));
        while (links.find()) assertThat(folder.resolve(links.group(1))).exists();
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        try (var decisions = Files.list(Path.of("src/docs/decisions"))) {
            assertThat(decisions.map(file -> file.getFileName().toString()))
                    .allSatisfy(name -> assertThat(readme).contains("(src/docs/decisions/" + name + ")"));
        }
    }
}
