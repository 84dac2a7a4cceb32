package org.shirube.interop.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.file.Sheet;
import org.shirube.platform.file.SheetFile;
import org.shirube.platform.file.SheetLimits;
import org.shirube.platform.file.UnreadableFile;

/** The sheets of a map, out of a workbook, CSV files, or an archive of them; which is which is told by name or headers. */
final class MapSheetFiles {
    /** A cell of Excel holds 32,767 characters; invisible ones are spelt out by us and need six. */
    private static final SheetLimits LIMITS = new SheetLimits(20_000_000, 120_000_000, 60_000, 300, 32_767);

    private static final int MOST_ENTRIES = 50;
    private static final int LARGEST_ARCHIVE = 60_000_000;

    private final Map<MapSheet, List<Sheet>> sheets = new EnumMap<>(MapSheet.class);
    private final MapNotes notes;

    MapSheetFiles(MapNotes notes) {
        this.notes = notes;
    }

    /** Adds one file; what is wrong in it is noted. */
    void add(String name, InputStream in) throws IOException {
        try {
            var bytes = in.readNBytes(LIMITS.bytes() + 1);
            if (isArchiveOfCsv(bytes)) unpack(name, bytes);
            else take(name, SheetFile.read(name, new ByteArrayInputStream(bytes), LIMITS));
        } catch (UnreadableFile refused) {
            notes.problem(refused.problem());
        }
    }

    private static boolean isArchiveOfCsv(byte[] bytes) throws IOException {
        if (bytes.length < 4 || bytes.length > LIMITS.bytes() || bytes[0] != 'P' || bytes[1] != 'K') return false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            var first = zip.getNextEntry();
            return first != null && first.getName().toLowerCase(Locale.ROOT).endsWith(".csv");
        } catch (IOException | IllegalArgumentException damaged) {
            return false; // whatever it is, the table reader says so
        }
    }

    private void unpack(String name, byte[] bytes) throws UnreadableFile {
        int left = LARGEST_ARCHIVE;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) throw tooLarge(name);
                // also what is passed over: going on would unpack all of it
                var text = zip.readNBytes(Math.min(left, LIMITS.bytes()) + 1);
                left -= text.length;
                if (left < 0 || text.length > LIMITS.bytes()) throw tooLarge(name);
                if (!entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) continue;
                take(entry.getName(), SheetFile.read(entry.getName(), new ByteArrayInputStream(text), LIMITS));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableFile(new FileProblem(name, 0, null, "platform.file.broken"));
        }
    }

    private static UnreadableFile tooLarge(String name) {
        return new UnreadableFile(new FileProblem(name, 0, null, "platform.file.unpacksTooLarge"));
    }

    private void take(String name, List<Sheet> found) {
        int known = 0;
        for (var sheet : found) {
            var kind = MapSheet.of(sheet);
            if (kind.isEmpty()) {
                if (found.size() > 1) notes.note(sheet.name(), 0, "sheetIgnored");
                continue;
            }
            known++;
            sheets.computeIfAbsent(kind.get(), each -> new ArrayList<>()).add(sheet);
        }
        if (known == 0) notes.problem(new FileProblem(name, 0, null, "interop.noMapSheet"));
    }

    /** One sheet of each kind; a second one of a kind and a missing one that must be there are noted. */
    Map<MapSheet, Sheet> found() {
        var found = new EnumMap<MapSheet, Sheet>(MapSheet.class);
        sheets.forEach((kind, same) -> {
            if (same.size() > 1)
                notes.problem(new FileProblem(same.get(1).name(), 0, null, "interop.sheetTwice", kind.ja));
            found.put(kind, same.get(0));
        });
        for (var kind : List.of(MapSheet.MAP, MapSheet.SKILLS)) {
            if (!found.containsKey(kind) && notes.allWell())
                notes.problem(new FileProblem(kind.ja + " (" + kind.file + ".csv)", 0, null, "interop.sheetMissing"));
        }
        return found;
    }
}
