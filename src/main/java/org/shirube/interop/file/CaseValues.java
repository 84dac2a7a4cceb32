package org.shirube.interop.file;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import org.shirube.platform.i18n.Text;

/** Values of a CASE package, absent and null alike. */
final class CaseValues {
    private CaseValues() {}

    /** Empty where there is none; several are joined. */
    static String text(JsonObject object, String key) {
        return text(object.get(key));
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) return string.getString();
        if (value instanceof JsonNumber number) return number.toString();
        if (value instanceof JsonArray array)
            return array.stream()
                    .map(CaseValues::text)
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(", "));
        return "";
    }

    static JsonObject object(JsonObject object, String key) {
        return object.get(key) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
    }

    static List<JsonObject> objects(JsonObject object, String key) {
        return object.get(key) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    static List<String> texts(JsonObject object, String key) {
        return object.get(key) instanceof JsonArray array
                ? array.stream().map(CaseValues::text).toList()
                : List.of();
    }

    /** Our extension, which some parts of a package hold in a list. */
    static JsonObject ours(JsonObject object) {
        if (object.get("extensions") instanceof JsonArray)
            return objects(object, "extensions").stream()
                    .map(one -> object(one, CaseWriter.OURS))
                    .findFirst()
                    .orElse(JsonValue.EMPTY_JSON_OBJECT);
        return object(object(object, "extensions"), CaseWriter.OURS);
    }

    static Text both(JsonObject object, String key) {
        var text = object.getJsonObject(key);
        return new Text(text.getString("ja"), text.getString("en"));
    }

    static String nodeOf(JsonObject association, String key) {
        return text(object(association, key), "identifier");
    }
}
