package org.shirube.security;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** One of an account's keys to the API. @param lastUsedOn null when never used @param revokedAt null while it works */
public record ApiTokenRow(
        long id, String label, Instant createdAt, Instant expiresAt, LocalDate lastUsedOn, Instant revokedAt)
        implements Serializable {}
