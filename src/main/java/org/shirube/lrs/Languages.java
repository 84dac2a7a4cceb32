package org.shirube.lrs;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Language tags, and the one language that a canonical answer keeps. Source: RFC 5646, section 2.1; RFC 4647, section 3.4. */
final class Languages {
    private static final Pattern TAG = Pattern.compile(
            "(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?"
                    + "(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
                    + "|x(?:-[a-z0-9]{1,8})+"
                    + "|en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)"
                    + "|sgn-(?:be-fr|be-nl|ch-de)|art-lojban|cel-gaulish|no-(?:bok|nyn)|zh-(?:guoyu|hakka|min|min-nan|xiang))",
            Pattern.CASE_INSENSITIVE);

    /** None in use comes near; the pattern would not bear a text without end. */
    private static final int LONGEST = 100;

    private Languages() {}

    static boolean isTag(String text) {
        return text.length() <= LONGEST && TAG.matcher(text).matches();
    }

    /** @param header an Accept-Language; what cannot be read asks for nothing */
    static List<Locale.LanguageRange> wanted(String header) {
        if (header == null || header.isBlank()) return List.of();
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    /** The entry that fits best, alone; the first one when none fits. */
    static JsonObject only(JsonObject map, List<Locale.LanguageRange> wanted) {
        if (map.size() < 2) return map;
        var tags = List.copyOf(map.keySet());
        var tag = Locale.lookupTag(wanted, tags);
        if (tag == null)
            tag = Locale.filterTags(wanted, tags).stream().findFirst().orElse(null);
        var lower = tag;
        var key = tags.stream()
                .filter(one -> one.equalsIgnoreCase(lower))
                .findFirst()
                .orElse(tags.get(0));
        return Json.createObjectBuilder().add(key, map.get(key)).build();
    }
}
