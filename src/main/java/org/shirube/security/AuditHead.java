package org.shirube.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * Where an organisation's chain ends.
 *
 * @param acts sealed so far, which is the number of the last
 * @param hash of the last
 * @param lastAt when the last happened; null without any
 */
public record AuditHead(long acts, String hash, Instant lastAt, Instant sealedAt) implements Serializable {}
