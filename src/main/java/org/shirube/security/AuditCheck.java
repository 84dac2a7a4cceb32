package org.shirube.security;

import java.io.Serializable;

/**
 * What recomputing an organisation's chain found.
 *
 * @param head where the chain ended
 * @param breaks places where it does not hold
 * @param at number of the act at the first break; null without any
 * @param why null without a break
 * @param noted what became of the head that was written down earlier
 */
public record AuditCheck(AuditHead head, long breaks, Long at, Break why, Noted noted) implements Serializable {
    /** Why a chain does not hold at an act. */
    public enum Break {
        /** Its fields are not those that its hash was made of. */
        CHANGED,
        /** It does not follow the act before it. */
        REPLACED,
        /** It is not there, but later ones are. */
        MISSING,
        /** It is not there, nor is any after it, though the end of the chain was further on. */
        CUT_OFF,
        /** It is the last one, and not the one where the chain was left. */
        OTHER_END
    }

    /** A head that somebody wrote down, against the chain of today. */
    public enum Noted {
        /** None was given. */
        NONE,
        /** The act is there as it was. */
        SAME,
        /** The act is another one. */
        DIFFERS,
        /** The chain is shorter by now. */
        GONE
    }

    public boolean isWhole() {
        return breaks == 0 && (noted == Noted.NONE || noted == Noted.SAME);
    }
}
