package org.shirube.learning;

import java.io.Serializable;

/** How many of a body's learners are in a course without having completed it. @param stalled of them, without activity for a fortnight */
public record CourseStall(String courseCode, long underWay, long stalled) implements Serializable {}
