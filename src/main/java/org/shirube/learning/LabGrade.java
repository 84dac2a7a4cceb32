package org.shirube.learning;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * What came of one submission.
 *
 * @param number which submission of this lab it was, from 1
 * @param answer as it was handed in, see {@link LabAttempts}
 * @param language in which it was worked on
 * @param marking null for a lab of choices
 * @param choosing null for a lab of passages
 */
public record LabGrade(
        int number,
        Set<String> answer,
        String language,
        boolean passed,
        SpanF1 marking,
        FieldMatch choosing,
        Instant at)
        implements Serializable {}
