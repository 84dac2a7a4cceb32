package org.shirube.interop.file;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shirube.interop.MapReading;
import org.shirube.platform.file.FileProblem;

/** Reads a CASE package, version 1.1 strictly ours or anybody's, 1.0 as laxly as it is written. */
public final class CaseReader {
    static final int LARGEST = 20_000_000;
    private static final int MOST_VALUES = 2_000_000;

    private final String name;
    private final LocalDate today;
    private final String licence;

    /** @param licence stands where the package names none; may be empty */
    public CaseReader(String name, LocalDate today, String licence) {
        this.name = name;
        this.today = today;
        this.licence = licence;
    }

    public MapReading read(byte[] bytes) {
        try {
            if (bytes.length > LARGEST) return refused("platform.file.tooLarge", LARGEST / 1_000_000);
            if (countValues(bytes) > MOST_VALUES) return refused("platform.file.unpacksTooLarge");
            var value = parsed(bytes);
            if (!(value instanceof JsonObject root) || !(root.get("CFDocument") instanceof JsonObject document))
                return refused("interop.noCase");
            var found = new ArrayList<FileProblem>();
            var notes = new ArrayList<FileProblem>();
            if (CaseValues.ours(document).containsKey("id")) {
                var own = new OwnCase(root);
                return new MapReading(own.map(), found, notes, own.links());
            }
            var map = new ForeignCase(name, root, today, licence, found, notes).map();
            return new MapReading(found.isEmpty() ? map : null, found, notes);
        } catch (JsonException broken) {
            return refused("interop.brokenJson");
        } catch (RuntimeException unexpected) {
            // a package of ours that somebody changed by hand: a field is missing or has another type
            return refused("interop.brokenCase", String.valueOf(unexpected.getMessage()));
        }
    }

    /** Before anything is kept, since a small value of a file is a large one of the memory. */
    private static int countValues(byte[] bytes) {
        int values = 0;
        try (var parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            while (values <= MOST_VALUES && parser.hasNext()) {
                parser.next();
                values++;
            }
        } catch (JsonException broken) {
            throw broken;
        } catch (RuntimeException broken) {
            throw new JsonException("too deep, or no JSON at all", broken);
        }
        return values;
    }

    private static JsonValue parsed(byte[] bytes) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readValue();
        }
    }

    private MapReading refused(String key, Object... arguments) {
        return new MapReading(null, List.of(new FileProblem(name, 0, null, key, arguments)), List.of());
    }
}
