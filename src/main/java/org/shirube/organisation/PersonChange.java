package org.shirube.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.shirube.platform.i18n.Text;

/**
 * What a file does to a person.
 *
 * @param kinds never empty
 * @param before name, unit and title of the main post so far; null for somebody new
 * @param after the same afterwards; null for somebody who leaves
 * @param on the day from which it holds; null where no day belongs to it
 * @param line in the file; 0 for somebody whom the file does not have
 */
public record PersonChange(
        String staffNo, Text name, Set<StaffChange> kinds, Where before, Where after, LocalDate on, int line)
        implements Serializable {
    /** @param second how many second posts */
    public record Where(Text name, Text unit, Text title, int second) implements Serializable {}

    public StaffChange weightiest() {
        return kinds.stream().min(java.util.Comparator.naturalOrder()).orElseThrow();
    }
}
