package org.shirube.gap;

import org.shirube.assessment.Level;

/** Where a person stands in a skill against a target. Unknown is a state of its own, never zero. */
public enum State {
    NOT_REQUIRED,
    NOT_APPLICABLE,
    NOT_ASSESSED,
    RECHECK,
    BELOW_BY_2,
    BELOW_BY_1,
    MEETS,
    EXCEEDS;

    public static State of(Level level, int target) {
        if (!level.applicable()) return NOT_APPLICABLE;
        if (!level.isAssessed()) return NOT_ASSESSED;
        if (level.recheck()) return RECHECK;
        int missing = target - level.value();
        if (missing >= 2) return BELOW_BY_2;
        if (missing == 1) return BELOW_BY_1;
        return missing == 0 ? MEETS : EXCEEDS;
    }

    public boolean isBelow() {
        return this == BELOW_BY_1 || this == BELOW_BY_2;
    }

    public boolean isMet() {
        return this == MEETS || this == EXCEEDS;
    }

    /** Whether the state rests on a level. */
    public boolean isAssessed() {
        return isMet() || isBelow() || this == RECHECK;
    }

    /** As in the public API: {@code belowBy1}. */
    public String apiName() {
        return switch (this) {
            case NOT_REQUIRED -> "notRequired";
            case NOT_APPLICABLE -> "notApplicable";
            case NOT_ASSESSED -> "notAssessed";
            case RECHECK -> "recheck";
            case BELOW_BY_2 -> "belowBy2";
            case BELOW_BY_1 -> "belowBy1";
            case MEETS -> "meets";
            case EXCEEDS -> "exceeds";
        };
    }

    /** Class of the stylesheets: {@code is-below-1}. */
    public String css() {
        return switch (this) {
            case BELOW_BY_2 -> "is-below-2";
            case BELOW_BY_1 -> "is-below-1";
            default -> "is-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        };
    }

    /** A sign beside colour and text; none where there is nothing to show. */
    public String glyph() {
        return switch (this) {
            case EXCEEDS -> "◎";
            case MEETS -> "○";
            case BELOW_BY_1 -> "▽";
            case BELOW_BY_2 -> "▼";
            case RECHECK -> "↻";
            default -> "";
        };
    }
}
