package org.shirube.lrs;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** One key of an outside tool. @param lastUsedOn null when never used @param revokedAt null while it works */
public record LrsCredentialRow(
        long id,
        String label,
        String accessKey,
        Instant createdAt,
        String createdBy,
        LocalDate lastUsedOn,
        Instant revokedAt)
        implements Serializable {}
