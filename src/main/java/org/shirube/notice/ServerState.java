package org.shirube.notice;

import java.io.Serializable;
import java.time.Instant;

/**
 * How the mail server answers.
 *
 * @param failures without an answer since the last one
 * @param nextAt when it is asked again
 * @param lastOkAt null when it never answered
 * @param answer its words at the last failure; null when it answers
 */
public record ServerState(int failures, Instant nextAt, Instant lastOkAt, String answer) implements Serializable {}
