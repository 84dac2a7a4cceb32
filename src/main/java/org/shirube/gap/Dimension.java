package org.shirube.gap;

/** What a tally counts over: all skills, a category, one skill, or a role's stage. */
public final class Dimension {
    public static final String ALL = "*";
    public static final String SKILL_PREFIX = "S:";
    public static final String CATEGORY_PREFIX = "C:";
    public static final String ROLE_PREFIX = "R:";

    private Dimension() {}

    public static String skill(String code) {
        return SKILL_PREFIX + code;
    }

    public static String category(String code) {
        return CATEGORY_PREFIX + code;
    }

    /** People count as required; holders as meets, in training as below 1. */
    public static String role(String code, int stage) {
        return ROLE_PREFIX + code + "." + stage;
    }
}
