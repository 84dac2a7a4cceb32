package org.shirube.learning;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a person did in a course before, from another system.
 *
 * @param steps finished steps by id with their days; a lab or the quiz stands here when it was passed
 */
public record PastCourse(long personId, String courseCode, LocalDate startedOn, Map<String, LocalDate> steps) {}
