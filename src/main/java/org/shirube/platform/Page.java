package org.shirube.platform;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a longer list.
 *
 * @param rows in the order asked for, at most the page's size
 * @param total rows in all
 */
public record Page<T>(List<T> rows, long total) implements Serializable {}
