package org.shirube.lrs;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What must hold for a document to be changed. Source: RFC 7232, section 3; xAPI 1.0.3, part three, 3.1.
 *
 * @param ifMatch the header as sent; null without one
 * @param ifNoneMatch the header as sent; null without one
 */
public record Precondition(String ifMatch, String ifNoneMatch) {
    public static final Precondition NONE = new Precondition(null, null);

    /** @param etag of the document as it stands, without quotes; empty when there is none @throws XapiRefusal 412 */
    void check(Optional<String> etag) {
        if (ifMatch != null && etag.filter(named(ifMatch)).isEmpty())
            throw new XapiRefusal(412, "The document is not the one that If-Match names.");
        if (ifNoneMatch != null && etag.filter(named(ifNoneMatch)).isPresent())
            throw new XapiRefusal(412, "The document is one that If-None-Match excludes.");
    }

    /** Whoever overwrites must say that it is known what is overwritten. @throws XapiRefusal 409 */
    void requireForOverwriting(Optional<String> etag) {
        if (etag.isPresent() && ifMatch == null && ifNoneMatch == null)
            throw new XapiRefusal(
                    409,
                    "There is a document already. Read it, and send its ETag in If-Match to overwrite it,"
                            + " or If-None-Match: * not to.");
    }

    private static Predicate<String> named(String header) {
        return etag -> header.strip().equals("*")
                || Arrays.stream(header.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", "").replace("\"", ""))
                        .anyMatch(etag::equalsIgnoreCase);
    }
}
