package org.shirube.learning;

import java.io.Serializable;

/** How many of the items that asked for one level of one skill were right. */
public record SkillResult(String skill, int level, int right, int asked) implements Serializable {}
