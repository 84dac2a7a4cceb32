package org.shirube.platform.web;

import jakarta.faces.context.FacesContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a form, whose number and names only the content knows. A copy that the browser kept while it could not
 * reach us comes in one parameter, {@code kept}, and stands for the whole form.
 */
public final class SentFields {
    private SentFields() {}

    /** Values by name, in the order sent; several where a name stands several times. */
    public static Map<String, List<String>> sent() {
        var form = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        if (form.containsKey("kept")) return read(form.get("kept")[0]);
        var fields = new LinkedHashMap<String, List<String>>();
        form.forEach((name, values) -> fields.put(name, List.of(values)));
        return fields;
    }

    /** @param query as a form is written in an address */
    static Map<String, List<String>> read(String query) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&")) {
            var cut = pair.indexOf('=');
            if (cut < 1) continue;
            fields.computeIfAbsent(decoded(pair.substring(0, cut)), name -> new ArrayList<>())
                    .add(decoded(pair.substring(cut + 1)));
        }
        return fields;
    }

    /** What is no address is taken as it stands. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
