package org.shirube.lrs;

import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What statements say of their files, against the files that came with them. */
final class Attachments {
    static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

    private Attachments() {}

    /**
     * Refuses a file that no statement names, one that is not what its hash says, one that is missing without an address, and
     * a signature that does not fit.
     *
     * @param sent by hash
     */
    static void check(List<JsonObject> statements, Map<String, Attachment> sent) {
        var named = new HashSet<String>();
        for (var statement : statements) {
            for (var attachment : of(statement).toList()) {
                var sha2 = sha2(attachment);
                named.add(sha2);
                if (!sent.containsKey(sha2) && !attachment.containsKey("fileUrl"))
                    throw XapiRefusal.bad("attachments", "the file with hash " + sha2 + " is missing");
            }
            for (var attachment : ofItself(statement).toList()) {
                if (attachment.getString("usageType").equals(SIGNATURE)) signature(statement, attachment, sent);
            }
        }
        for (var file : sent.values()) {
            if (!named.contains(file.sha2()))
                throw XapiRefusal.bad("attachments", "no statement names the file with hash " + file.sha2());
            if (!file.isIntact()) throw XapiRefusal.bad("attachments", "the file is not what its hash says");
        }
    }

    private static void signature(JsonObject statement, JsonObject attachment, Map<String, Attachment> sent) {
        if (!attachment.getString("contentType").equals("application/octet-stream"))
            throw XapiRefusal.bad("attachments", "a signature must be application/octet-stream");
        var file = sent.get(sha2(attachment));
        if (file == null) throw XapiRefusal.bad("attachments", "a signature must come with the statement");
        Signature.check(statement, file.bytes());
    }

    /** Hashes of all files that a statement names. */
    static Set<String> hashes(JsonObject statement) {
        return of(statement).map(Attachments::sha2).collect(java.util.stream.Collectors.toCollection(HashSet::new));
    }

    static String sha2(JsonObject attachment) {
        return attachment.getString("sha2").toLowerCase(Locale.ROOT);
    }

    private static Stream<JsonObject> of(JsonObject statement) {
        var inside = StatementShape.objectType(statement).equals("SubStatement")
                ? ofItself(statement.getJsonObject("object"))
                : Stream.<JsonObject>empty();
        return Stream.concat(ofItself(statement), inside);
    }

    private static Stream<JsonObject> ofItself(JsonObject statement) {
        return statement.containsKey("attachments")
                ? statement.getJsonArray("attachments").stream().map(value -> value.asJsonObject())
                : Stream.empty();
    }
}
