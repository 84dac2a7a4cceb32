package org.shirube.lrs;

import java.time.Instant;

/** A document as it stands. @param etag without quotes */
public record Document(String contentType, byte[] bytes, String etag, Instant updated) {
    static boolean isJson(String contentType) {
        return contentType != null
                && contentType.toLowerCase(java.util.Locale.ROOT).startsWith("application/json");
    }
}
