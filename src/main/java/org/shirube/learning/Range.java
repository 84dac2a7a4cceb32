package org.shirube.learning;

/** A passage of a text in characters. @param from inclusive @param until exclusive */
public record Range(int from, int until) {
    public Range {
        if (from < 0 || until <= from) throw new IllegalArgumentException("empty or negative: " + from + ".." + until);
    }

    int length() {
        return until - from;
    }

    boolean overlaps(Range other) {
        return from < other.until && other.from < until;
    }
}
