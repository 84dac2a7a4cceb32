package org.shirube.interop.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.shirube.interop.MapReading;
import org.shirube.platform.file.FileProblem;
import org.shirube.skillmap.MapFiles;
import org.shirube.skillmap.SampleMap;

/** Which format a file is in is told by the file. */
class FrameworkReaderTest {
    @Test
    void everyFormatIsToldByItsContentAndSaysTheSame() throws IOException {
        var map = SampleMap.of(7, 3, 12, 4);
        var xlsx = new ByteArrayOutputStream();
        new MapTableWriter(map, true).xlsx(xlsx);
        var csv = new ByteArrayOutputStream();
        new MapTableWriter(map, false).csvs(csv);
        var json = new ByteArrayOutputStream();
        new CaseWriter(map, List.of()).write(json);
        for (var bytes :
                new byte[][] {xlsx.toByteArray(), csv.toByteArray(), json.toByteArray(), yaml(map, "x/", "")}) {
            assertThat(read(bytes).map()).isEqualTo(map);
        }
    }

    @Test
    void theTemplateIsAMapWithoutProblems() throws Exception {
        assertThat(MapFiles.read("template", MapFiles.of(ExampleMap.MAP))).isEqualTo(ExampleMap.MAP);
    }

    @Test
    void aWrongFileIsToldWithItsLine() throws IOException {
        var problem = read(yaml(SampleMap.of(7, 3, 12, 4), "", "\nsurprise: 1\n"))
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo("yaml");
        assertThat(problem.line()).isPositive();
    }

    @Test
    void twoMapsAtOnceAreTooMany() throws IOException {
        var one = yaml(SampleMap.of(7, 3, 12, 4), "", "");
        var reading = new FrameworkReader(LocalDate.of(2026, 11, 23), "")
                .add("a.zip", new ByteArrayInputStream(one))
                .add("b.zip", new ByteArrayInputStream(one))
                .read();
        assertThat(reading.problems()).extracting(FileProblem::code).containsExactly("severalMaps");
    }

    private static MapReading read(byte[] bytes) throws IOException {
        return new FrameworkReader(LocalDate.of(2026, 11, 23), "")
                .add("f", new ByteArrayInputStream(bytes))
                .read();
    }

    private static byte[] yaml(org.shirube.skillmap.SkillMap map, String folder, String besides) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var text : MapFiles.of(map).entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + text.getKey()));
                zip.write((text.getValue() + besides).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
