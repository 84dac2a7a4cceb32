package org.shirube.course;

/** A new version of a course was published; fired inside the transaction that published it. */
public record CoursePublished(String code, String version) {}
