package org.shirube.interop.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.shirube.interop.MapReading;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.FileProblem;
import org.shirube.skillmap.MapFiles;

/** Reads a framework in whatever of our formats it comes: an archive of YAML files, tables, or CASE. */
public final class FrameworkReader {
    private static final int LARGEST = 20_000_000;
    private static final int LARGEST_UNPACKED = 20_000_000;
    private static final int MOST_ENTRIES = 500;

    private final LocalDate today;
    private final String licence;
    private final MapTableReader tables;
    private final List<MapReading> whole = new ArrayList<>();
    private int tableFiles;

    /** @param licence stands where a CASE package names none; may be empty */
    public FrameworkReader(LocalDate today, String licence) {
        this.today = today;
        this.licence = licence;
        this.tables = new MapTableReader(today);
    }

    public FrameworkReader add(String name, InputStream in) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        if (isJson(bytes)) {
            whole.add(new CaseReader(name, today, licence).read(bytes));
            return this;
        }
        var yaml = yaml(bytes);
        if (yaml != null) {
            whole.add(read(name, yaml));
            return this;
        }
        tableFiles++;
        tables.add(name, new ByteArrayInputStream(bytes));
        return this;
    }

    public MapReading read() {
        if (whole.size() + Math.min(1, tableFiles) > 1)
            return new MapReading(null, List.of(new FileProblem("", 0, null, "interop.severalMaps")), List.of());
        return whole.isEmpty() ? tables.read() : whole.get(0);
    }

    private static boolean isJson(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 1_000); i++) {
            int c = bytes[i] & 0xFF;
            if (c > ' ' && c != 0xEF && c != 0xBB && c != 0xBF) return c == '{' || c == '[';
        }
        return false;
    }

    /** The texts of an archive with a map.yaml, without the folder that they lie in; null for anything else. */
    private static TreeMap<String, String> yaml(byte[] bytes) {
        if (bytes.length < 4 || bytes.length > LARGEST || bytes[0] != 'P' || bytes[1] != 'K') return null;
        var texts = new TreeMap<String, String>();
        int left = LARGEST_UNPACKED;
        String folder = null;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) return null;
                var path = entry.getName();
                var text = zip.readNBytes(left + 1); // also what is passed over: going on would unpack all of it
                left -= text.length;
                if (left < 0) return null;
                if (!path.endsWith(".yaml")) continue;
                if (path.equals("map.yaml") || path.endsWith("/map.yaml"))
                    folder = path.substring(0, path.length() - 8);
                texts.put(path, decoded(text));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return null; // whatever it is, the table reader says so
        }
        if (folder == null) return null;
        var inside = new TreeMap<String, String>();
        for (var one : texts.entrySet())
            if (one.getKey().startsWith(folder)) inside.put(one.getKey().substring(folder.length()), one.getValue());
        return inside;
    }

    private static String decoded(byte[] text) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(text))
                .toString()
                .replace("\r\n", "\n");
    }

    private static MapReading read(String name, TreeMap<String, String> texts) {
        try {
            return new MapReading(MapFiles.read(name, texts), List.of(), List.of());
        } catch (ContentProblem wrong) {
            var problem = new FileProblem(wrong.file(), wrong.line(), null, "interop.yaml", wrong.reason());
            return new MapReading(null, List.of(problem), List.of());
        }
    }
}
