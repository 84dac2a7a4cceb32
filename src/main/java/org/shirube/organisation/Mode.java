package org.shirube.organisation;

/** How strictly an organisation wants a level to be proved; printed on every report. */
public enum Mode {
    /** 簡易: a manager's confirmation alone gives up to level 2; for a first year without item banks. */
    LENIENT,
    /** 標準 */
    STANDARD,
    /** 厳格: level 2 needs a knowledge check and a lab. */
    STRICT
}
