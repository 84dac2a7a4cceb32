package org.shirube.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * One act as the auditor reads it.
 *
 * @param act a stable word such as {@code sign-in}
 * @param number its place in the organisation's chain, from 1; null, like both hashes, before it is sealed
 */
public record AuditRow(
        long id,
        Instant at,
        String actor,
        String act,
        String subject,
        String detail,
        Long number,
        String previousHash,
        String hash)
        implements Serializable {}
