package org.shirube.platform;

import java.io.Serializable;

/**
 * Which part of a list is wanted, and in which order.
 *
 * @param first rows to skip, 0 or more
 * @param size rows wanted, 1 to {@value #MAX_SIZE}
 * @param sortKey one of the keys that the door knows; null for its own order
 */
public record PageRequest(int first, int size, String sortKey, boolean ascending) implements Serializable {
    public static final int MAX_SIZE = 500;

    public PageRequest {
        if (first < 0) throw new IllegalArgumentException("first must not be negative: " + first);
        if (size < 1 || size > MAX_SIZE)
            throw new IllegalArgumentException("size must be 1.." + MAX_SIZE + ": " + size);
    }

    public static PageRequest of(int first, int size) {
        return new PageRequest(first, size, null, true);
    }
}
