package org.shirube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The definitions to which every figure links. */
class HelpTest {
    private static final Path HELP = Path.of("src/main/webapp/WEB-INF/help");
    private static final Pattern ID = Pattern.compile(" id=\"([a-z-]+)\"");

    @Test
    void bothLanguagesDefineTheSameTermsInTheSameOrder() throws IOException {
        assertThat(ids("definitions.en.xhtml"))
                .isEqualTo(ids("definitions.ja.xhtml"))
                .isNotEmpty();
    }

    @Test
    void everyLinkToADefinitionLeadsToOne() throws IOException {
        var known = ids("definitions.ja.xhtml");
        var link = Pattern.compile("definitions\\.xhtml#([a-z-]+)");
        try (var files = Files.walk(Path.of("src/main/webapp"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".xhtml")).toList()) {
                var found = link.matcher(Files.readString(file));
                while (found.find()) assertThat(known).as(file.toString()).contains(found.group(1));
            }
        }
    }

    private static List<String> ids(String file) throws IOException {
        return ID.matcher(Files.readString(HELP.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
