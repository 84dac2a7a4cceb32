package org.shirube.interop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shirube.interop.file.CaseWriter;
import org.shirube.interop.file.MapTableWriter;
import org.shirube.skillmap.MapFiles;
import org.shirube.skillmap.MapLink;
import org.shirube.skillmap.SkillMap;

/** The files that a whole map can be; each is read again unchanged. */
public enum MapFormat {
    YAML("application/zip", "-yaml.zip"),
    CSV("application/zip", "-csv.zip"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    CASE("application/json", "-case.json");

    private final String mediaType;
    private final String ending;

    MapFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** By its name in lower case; empty for any other word. */
    public static Optional<MapFormat> named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** By the end of a file's name; empty for any other. */
    public static Optional<MapFormat> ending(String end) {
        return Arrays.stream(values()).filter(one -> one.ending.equals(end)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    public String fileName(SkillMap map) {
        return map.id() + "-" + map.version().replaceAll("[^A-Za-z0-9._-]", "_") + ending;
    }

    /**
     * @param links decisions that came with the version; CASE has a place for them
     * @param japanese whether headings are; the content is in both languages
     */
    public void write(SkillMap map, List<MapLink> links, boolean japanese, OutputStream to) throws IOException {
        switch (this) {
            case XLSX -> new MapTableWriter(map, japanese).xlsx(to);
            case CSV -> new MapTableWriter(map, japanese).csvs(to);
            case CASE -> new CaseWriter(map, links).write(to);
            case YAML -> archive(map, to);
        }
    }

    private static void archive(SkillMap map, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        for (var text : MapFiles.of(map).entrySet()) {
            zip.putNextEntry(new ZipEntry(text.getKey()));
            zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }
}
