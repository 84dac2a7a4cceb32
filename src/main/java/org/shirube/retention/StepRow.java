package org.shirube.retention;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What one step finds, or found and erased.
 *
 * @param step its word
 * @param months for which the body keeps it
 * @param before what is older than this day is due
 * @param erased of those found; 0 in a dry run
 */
public record StepRow(String step, RetentionKind kind, int months, LocalDate before, int found, int erased)
        implements Serializable {}
