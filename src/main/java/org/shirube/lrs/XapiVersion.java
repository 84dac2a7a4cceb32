package org.shirube.lrs;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version of the specification, with what differs by it. */
public enum XapiVersion {
    V1_0_3("1.0.3", "1\\.0(\\.\\d{1,3})?", "1.0.0"),
    V2_0_0("2.0.0", "2\\.0(\\.\\d{1,3})?", "2.0.0");

    private final String latest;
    private final Pattern named;
    private final String ofStatements;

    XapiVersion(String latest, String named, String ofStatements) {
        this.latest = latest;
        this.named = Pattern.compile(named);
        this.ofStatements = ofStatements;
    }

    /** @param header as a request names it; empty for null and for versions that are not spoken here */
    public static Optional<XapiVersion> of(String header) {
        return Arrays.stream(values())
                .filter(version ->
                        header != null && version.named.matcher(header.strip()).matches())
                .findFirst();
    }

    /** As answers name it. */
    public String latest() {
        return latest;
    }

    /** What a statement that does not say its version gets. */
    String ofStatements() {
        return ofStatements;
    }

    /** Statements of 1.0 go on being statements in 2.0, but not the other way round. */
    boolean takes(String statementVersion) {
        return of(statementVersion).map(named -> named.ordinal() <= ordinal()).orElse(false);
    }
}
