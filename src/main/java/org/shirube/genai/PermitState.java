package org.shirube.genai;

/** How a permit stands on some day. */
public enum PermitState {
    VALID,
    /** Valid, but for {@value PermitRule#WARN_DAYS} days at most. */
    EXPIRING,
    EXPIRED,
    SUSPENDED;

    public boolean allowsUse() {
        return this == VALID || this == EXPIRING;
    }
}
