package org.shirube.genai;

/** What happens to a text in which something was found; the later the stricter. */
public enum GuardAct {
    /** It goes out as it stands. */
    ALLOW,
    /** A placeholder goes out in its place. */
    MASK,
    /** Nothing of the text goes out. */
    BLOCK
}
