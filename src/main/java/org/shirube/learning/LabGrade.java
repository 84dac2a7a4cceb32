package org.shirube.learning;

import java.time.Instant;
import org.shirube.course.Lab;

/**
 * What came of one submission.
 *
 * @param number which submission of this lab it was, from 1
 * @param lab as it was drawn for it
 * @param language in which it was worked on
 * @param result worked out from the answer; {@code passed} is as it was stored
 */
public record LabGrade(int number, Lab lab, Answer answer, String language, boolean passed, Grade result, Instant at) {}
