package org.shirube.organisation;

/** What a file does to a person, the weightiest first. */
public enum StaffChange {
    JOINS,
    LEAVES,
    MOVES,
    POSTS,
    DETAILS,
    UNCHANGED
}
