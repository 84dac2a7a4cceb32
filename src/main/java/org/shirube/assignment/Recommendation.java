package org.shirube.assignment;

import java.io.Serializable;
import java.util.List;
import org.shirube.course.TaskCard;

/**
 * A gap with its priority and the courses that close it.
 *
 * @param rank 1 for the highest priority; equal priorities share a rank, and the person chooses
 * @param choices best first; empty where no course teaches the skill
 * @param tasks at work for the next level; empty where a course leads to it
 */
public record Recommendation(
        int rank,
        String skill,
        int level,
        int target,
        Priority priority,
        List<CourseChoice> choices,
        List<TaskCard> tasks)
        implements Serializable {}
