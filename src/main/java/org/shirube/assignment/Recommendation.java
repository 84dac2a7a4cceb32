package org.shirube.assignment;

import java.io.Serializable;
import java.util.List;

/**
 * A gap with its priority and the courses that close it.
 *
 * @param rank 1 for the highest priority; equal priorities share a rank, and the person chooses
 * @param choices best first; empty where no course teaches the skill: then work itself has to
 */
public record Recommendation(
        int rank, String skill, int level, int target, Priority priority, List<CourseChoice> choices)
        implements Serializable {}
