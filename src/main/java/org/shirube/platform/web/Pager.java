package org.shirube.platform.web;

import java.io.Serializable;

/**
 * Where the reader of a long list is; drawn by {@code <sb:pages>}.
 *
 * @param number of the page, from 1
 * @param size rows on a page
 * @param total rows in all
 */
public record Pager(int number, int size, long total) implements Serializable {
    private static final int HIGHEST = 1_000_000;

    /** The number of a page as an address gives it, which may be any. */
    public static int number(int given) {
        return Math.max(1, Math.min(given, HIGHEST));
    }

    /** The first row shown, from 1; 0 where none is. */
    public long first() {
        return before() < total ? before() + 1 : 0;
    }

    /** The last row shown; 0 where none is. */
    public long last() {
        return before() < total ? Math.min(total, before() + size) : 0;
    }

    public boolean more() {
        return before() + size < total;
    }

    private long before() {
        return (number - 1L) * size;
    }
}
