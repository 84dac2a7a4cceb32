package org.shirube.assignment;

/** A person was told to take a course; fired inside the transaction. */
public record CourseAssigned(long assignmentId, long personId, String courseCode) {}
