package org.shirube.skillmap.web;

import java.io.Serializable;
import org.shirube.skillmap.MapComparison;

/** One difference in words. @param before empty for what was added or removed @param path where to change it */
public record ChangeLine(
        MapComparison.Kind kind, String subject, String field, String before, String after, String path)
        implements Serializable {}
