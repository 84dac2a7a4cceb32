package org.shirube.gap;

import java.io.Serializable;

/**
 * Numbers of required skills by state, over some people; met + below + recheck + not assessed = required.
 *
 * @param people how many different people are behind the numbers
 * @param coreGaps required core skills below target; in the sum over all skills: people who have at least one
 */
public record Counts(
        int people,
        int required,
        int exceeds,
        int meets,
        int below1,
        int below2,
        int recheck,
        int notAssessed,
        int coreGaps)
        implements Serializable {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
        return combine(other, 1);
    }

    public Counts minus(Counts other) {
        return combine(other, -1);
    }

    private Counts combine(Counts other, int sign) {
        return new Counts(
                people + sign * other.people,
                required + sign * other.required,
                exceeds + sign * other.exceeds,
                meets + sign * other.meets,
                below1 + sign * other.below1,
                below2 + sign * other.below2,
                recheck + sign * other.recheck,
                notAssessed + sign * other.notAssessed,
                coreGaps + sign * other.coreGaps);
    }

    /** The numbers of one person's one required skill; a skill that does not apply is not required. */
    public static Counts of(State state, boolean coreGap) {
        int core = coreGap ? 1 : 0;
        return switch (state) {
            case EXCEEDS -> new Counts(1, 1, 1, 0, 0, 0, 0, 0, core);
            case MEETS -> new Counts(1, 1, 0, 1, 0, 0, 0, 0, core);
            case BELOW_BY_1 -> new Counts(1, 1, 0, 0, 1, 0, 0, 0, core);
            case BELOW_BY_2 -> new Counts(1, 1, 0, 0, 0, 1, 0, 0, core);
            case RECHECK -> new Counts(1, 1, 0, 0, 0, 0, 1, 0, core);
            case NOT_ASSESSED -> new Counts(1, 1, 0, 0, 0, 0, 0, 1, core);
            case NOT_APPLICABLE, NOT_REQUIRED -> NONE;
        };
    }

    public int met() {
        return exceeds + meets;
    }

    public int below() {
        return below1 + below2;
    }

    public int assessed() {
        return required - notAssessed;
    }

    /** Assessed of required, in whole per cent; 0 when nothing is required. */
    public int coveragePercent() {
        return percent(assessed(), required);
    }

    /** Met of assessed, in whole per cent; 0 when nothing is assessed. */
    public int fulfilmentPercent() {
        return percent(met(), assessed());
    }

    public boolean isNone() {
        return equals(NONE);
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }
}
