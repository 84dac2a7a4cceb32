package org.shirube.gap;

/** What a tally counts over: all skills, a category, one skill, or a role's stage. */
public final class Dimension {
    public static final String ALL = "*";

    private Dimension() {}

    public static String skill(String code) {
        return "S:" + code;
    }

    public static String category(String code) {
        return "C:" + code;
    }

    /** People count as required; holders as meets, in training as below 1. */
    public static String role(String code, int stage) {
        return "R:" + code + "." + stage;
    }
}
