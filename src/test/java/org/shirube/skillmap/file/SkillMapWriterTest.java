package org.shirube.skillmap.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shirube.platform.file.ContentFiles;
import org.shirube.skillmap.SampleMap;

class SkillMapWriterTest {
    @Test
    void theStarterMapComesBackAsItWas() throws Exception {
        var map = SkillMapReader.read(ContentFiles.read(Path.of("skillmaps/shirube-government")));
        assertThat(SkillMapReader.read(SkillMapWriter.write(map))).isEqualTo(map);
    }

    @Test
    void anyMapComesBackAsItWas() throws Exception {
        for (long seed = 0; seed < 300; seed++) {
            var map = SampleMap.wild(seed);
            var files = SkillMapWriter.write(map);
            assertThat(SkillMapReader.read(files)).as("seed %d", seed).isEqualTo(map);
            assertThat(SkillMapWriter.write(SkillMapReader.read(files))).isEqualTo(files);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: b", "- a", "#a", "a #b", "\"", "'a'", "{a", "~", "a\nb", "a\u2028b", "a\u0085b", "a\u0000b"})
    void noTextIsReadAsAnythingElse(String text) throws Exception {
        var map = SampleMap.of(1, 1, 1, 1);
        var renamed = map.with(new org.shirube.skillmap.SkillMap.Head(
                map.id(), text, 1, map.effectiveOn(), map.title(), map.summary(), map.source(), map.baseline()));
        assertThat(SkillMapReader.read(SkillMapWriter.write(renamed)).version()).isEqualTo(text);
    }
}
