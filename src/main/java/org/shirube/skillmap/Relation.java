package org.shirube.skillmap;

/** What an earlier version's skill is to a skill of a later one. */
public enum Relation {
    /** The same skill: levels carry over. */
    EXACT,
    /** The later one takes in more. */
    BROADER,
    /** The later one is a part of it. */
    NARROWER,
    RELATED
}
