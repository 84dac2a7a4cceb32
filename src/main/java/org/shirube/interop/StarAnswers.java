package org.shirube.interop;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.shirube.assessment.Source;

/**
 * What a person says about a recognised 星取表.
 *
 * @param marks by mark: a level, {@link Marks#SKIP} or {@link Marks#NOT_APPLICABLE}
 * @param columns by place: a skill's code; columns that are missing here are left out
 * @param people by place: the staff number of a line whose person was not recognised; missing lines are left out
 * @param source SELF or MANAGER
 * @param on the day for which the table speaks
 */
public record StarAnswers(
        Map<String, String> marks, Map<String, String> columns, Map<String, String> people, Source source, LocalDate on)
        implements Serializable {}
