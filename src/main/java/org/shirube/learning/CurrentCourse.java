package org.shirube.learning;

import java.io.Serializable;
import org.shirube.platform.i18n.Text;

/** A course under way. @param nextStep id of the first step that is not finished */
public record CurrentCourse(
        String courseCode, Text title, CourseProgress progress, String nextStep, Text nextTitle, int nextMinutes)
        implements Serializable {}
