package org.shirube.course;

import java.io.Serializable;

/** The level up to which a course teaches a skill. */
public record Outcome(String skill, int level) implements Serializable {}
