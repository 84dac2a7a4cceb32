package org.shirube.lrs;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON from strangers: UTF-8, no key twice, not nested without end. */
public final class StrictJson {
    static final int DEEPEST = 40;

    /** An escaped part of a pair of surrogates; alone it is no character, and PostgreSQL takes none. */
    private static final Pattern HALF = Pattern.compile("\\\\u[dD][89a-fA-F]");

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private StrictJson() {}

    /** @throws XapiRefusal when it is no JSON */
    public static JsonValue of(byte[] bytes) {
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            throw new XapiRefusal(400, "The body is not UTF-8.");
        }
    }

    /** @throws XapiRefusal when it is no JSON */
    public static JsonValue of(String text) {
        checkEdges(text);
        try (var reader = READERS.createReader(new StringReader(text))) {
            var value = reader.readValue();
            if (HALF.matcher(text).find()
                    && !StandardCharsets.UTF_8.newEncoder().canEncode(value.toString()))
                throw new XapiRefusal(400, "The JSON has half a character.");
            return value;
        } catch (XapiRefusal refusal) {
            throw refusal;
        } catch (JsonException | IllegalStateException malformed) {
            throw new XapiRefusal(400, "This is no JSON: " + malformed.getMessage());
        } catch (RuntimeException noToken) { // an empty text ends in NoSuchElementException
            throw new XapiRefusal(400, "This is no JSON.");
        }
    }

    /** @throws XapiRefusal when it is no JSON object */
    public static JsonObject object(byte[] bytes) {
        return object(of(bytes));
    }

    /** @throws XapiRefusal when it is no JSON object */
    public static JsonObject object(String text) {
        return object(of(text));
    }

    private static JsonObject object(JsonValue value) {
        if (value instanceof JsonObject object) return object;
        throw new XapiRefusal(400, "A JSON object is wanted here.");
    }

    /** Not too deep, and nothing behind the end: the reader stops there without looking further. */
    private static void checkEdges(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') i++;
                else if (c == '"') quoted = false;
            } else if (c == '"') quoted = true;
            else if (c == '{' || c == '[') depth++;
            else if ((c == '}' || c == ']')
                    && --depth == 0
                    && !text.substring(i + 1).isBlank())
                throw new XapiRefusal(400, "Something stands behind the end of the JSON.");
            if (depth > DEEPEST) throw new XapiRefusal(400, "The JSON is nested too deep.");
        }
    }
}
