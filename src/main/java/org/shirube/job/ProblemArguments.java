package org.shirube.job;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.shirube.platform.i18n.Text;

/** What the placeholders of a problem's message stand for, in one column: numbers, texts of two languages, and words. */
final class ProblemArguments {
    private ProblemArguments() {}

    /** @return null for none */
    static String written(List<Object> arguments) {
        if (arguments.isEmpty()) return null;
        var array = Json.createArrayBuilder();
        for (var argument : arguments) {
            if (argument instanceof Integer || argument instanceof Long) array.add(((Number) argument).longValue());
            else if (argument instanceof Text text)
                array.add(Json.createObjectBuilder().add("ja", text.ja()).add("en", text.en()));
            else array.add(argument.toString());
        }
        return array.build().toString();
    }

    static List<Object> read(String written) {
        if (written == null) return List.of();
        try (var reader = Json.createReader(new StringReader(written))) {
            return reader.readArray().stream().map(ProblemArguments::argument).toList();
        }
    }

    private static Object argument(JsonValue one) {
        if (one instanceof JsonNumber number) return number.longValue();
        if (one instanceof JsonObject text) return new Text(text.getString("ja"), text.getString("en"));
        return ((JsonString) one).getString();
    }
}
