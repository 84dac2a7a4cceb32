package org.shirube.lrs;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One JSON object that must have a certain shape. Whatever has not the right type is refused, null too, and so is every key
 * that is not asked for by name.
 *
 * @param path where it stands in the statement, for messages
 */
record Shape(JsonObject json, String path) {
    static Shape of(JsonValue value, String path) {
        if (value instanceof JsonObject object) return new Shape(object, path);
        throw XapiRefusal.bad(path, "must be an object");
    }

    Shape only(Set<String> keys) {
        for (var key : json.keySet()) {
            if (!keys.contains(key)) throw XapiRefusal.bad(at(key), "is not known here");
        }
        return this;
    }

    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return json.containsKey(key);
    }

    XapiRefusal bad(String key, String message) {
        return XapiRefusal.bad(at(key), message);
    }

    void require(String key) {
        if (!has(key)) throw bad(key, "is required");
    }

    /** @throws XapiRefusal when it is missing or no object */
    Shape object(String key) {
        require(key);
        return of(json.get(key), at(key));
    }

    JsonArray array(String key) {
        if (json.get(key) instanceof JsonArray array) return array;
        throw bad(key, "must be an array");
    }

    /** @return null when it is missing */
    String text(String key) {
        if (!has(key)) return null;
        if (json.get(key) instanceof JsonString text) return text.getString();
        throw bad(key, "must be a string");
    }

    /** @return null when it is missing */
    String text(String key, Predicate<String> right, String what) {
        var text = text(key);
        if (text != null && !right.test(text)) throw bad(key, "must be " + what);
        return text;
    }

    /** @return null when it is missing */
    String iri(String key) {
        return text(key, Iri::isIri, "an IRI");
    }

    /** @return null when it is missing */
    String uuid(String key) {
        return text(key, Iri::isUuid, "a UUID");
    }

    /** @return null when it is missing */
    BigDecimal number(String key) {
        if (!has(key)) return null;
        if (json.get(key) instanceof JsonNumber number) return number.bigDecimalValue();
        throw bad(key, "must be a number");
    }

    void truth(String key) {
        if (has(key) && json.get(key) != JsonValue.TRUE && json.get(key) != JsonValue.FALSE)
            throw bad(key, "must be true or false");
    }

    /** A map from language tags to texts, if it is there. */
    void languages(String key) {
        if (!has(key)) return;
        var map = object(key);
        for (var tag : map.json.keySet()) {
            if (!Languages.isTag(tag)) throw map.bad(tag, "must be a language tag");
            map.text(tag);
        }
    }

    /** Anything under keys that are IRIs, if it is there; here alone null is a value. */
    void extensions(String key) {
        if (!has(key)) return;
        var map = object(key);
        for (var iri : map.json.keySet()) {
            if (!Iri.isIri(iri)) throw map.bad(iri, "must be an IRI");
        }
    }
}
