package org.shirube.learning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shirube.course.Lab;

/** A numbered line of a source. @param marked whether an explanation points to it */
public record LabLineRow(int number, String text, boolean marked) {
    static List<LabLineRow> of(Lab.Original source, String language, Set<Integer> pointed) {
        var rows = new ArrayList<LabLineRow>();
        for (var line : source.lines().get(language))
            rows.add(new LabLineRow(rows.size() + 1, line, pointed.contains(rows.size() + 1)));
        return rows;
    }
}
