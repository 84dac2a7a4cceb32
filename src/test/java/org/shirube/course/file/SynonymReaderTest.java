package org.shirube.course.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;

class SynonymReaderTest {
    @Test
    void bothLanguagesStandInOneGroup() throws ContentProblem {
        assertThat(SynonymReader.read(files("synonyms:\n  - {ja: [議事録, 会議録], en: [minutes]}\n")))
                .containsExactly(java.util.List.of("議事録", "会議録", "minutes"));
    }

    @Test
    void aWordInTwoGroupsIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> SynonymReader.read(files("synonyms:\n  - {ja: [議事録, 会議録]}\n  - {ja: [議事要旨, 会議録]}\n")))
                .hasMessageContaining("search/synonyms.yaml:3")
                .hasMessageContaining("会議録");
    }

    @Test
    void aGroupOfOneIsRefused() {
        assertThatThrownBy(() -> SynonymReader.read(files("synonyms:\n  - {ja: [議事録]}\n")))
                .isInstanceOf(ContentProblem.class);
    }

    private static ContentFiles files(String yaml) {
        return new ContentFiles("search", Map.of("synonyms.yaml", yaml));
    }
}
