package org.shirube.lrs.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shirube.lrs.XapiRefusal;

/** Names and values as an address or a form writes them, each name once. */
final class Fields {
    private Fields() {}

    /** In the order written. @param text null for none @throws XapiRefusal when a name stands twice or cannot be read */
    static Map<String, String> of(String text) {
        var fields = new LinkedHashMap<String, String>();
        if (text == null || text.isEmpty()) return fields;
        for (var pair : text.split("&")) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (fields.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null)
                throw new XapiRefusal(400, "The parameter " + name + " stands twice.");
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') >= 0) throw new XapiRefusal(400, "A parameter has a character that no text has.");
            return decoded;
        } catch (IllegalArgumentException malformed) {
            throw new XapiRefusal(400, "A parameter is not encoded as it should be.");
        }
    }
}
