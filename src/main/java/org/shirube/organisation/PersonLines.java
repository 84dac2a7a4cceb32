package org.shirube.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.shirube.organisation.StaffFile.StaffLine;

/** What a file says of one person. @param lines one at least */
record PersonLines(String staffNo, List<StaffLine> lines) {
    StaffLine first() {
        return lines.get(0);
    }

    /** Without any the person only leaves, or only the details change. */
    boolean nameAnyPost() {
        return lines.stream().anyMatch(line -> !line.unit().isEmpty());
    }

    /** The lines of the main post: those marked, without any mark the first. */
    Set<StaffLine> mains() {
        var posts = lines.stream().filter(line -> !line.unit().isEmpty()).toList();
        var marked = new HashSet<StaffLine>();
        posts.stream().filter(line -> Boolean.TRUE.equals(line.main())).forEach(marked::add);
        if (marked.isEmpty())
            posts.stream().filter(line -> line.main() == null).findFirst().ifPresent(marked::add);
        return marked;
    }

    /** The first day of a post, where that is before the given one. */
    LocalDate earliest(LocalDate day) {
        return lines.stream()
                .map(StaffLine::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(from -> from.isBefore(day))
                .orElse(day);
    }

    /** Whether the line can only mean the post in force, though it may give another first day for it. */
    boolean isClear(StaffLine line) {
        if (line.from() == null) return true;
        var mains = mains();
        if (mains.contains(line)) return mains.size() == 1;
        return lines.stream()
                        .filter(other -> other.unit().equals(line.unit())
                                && other.title().equals(line.title()))
                        .count()
                == 1;
    }

    static boolean isInForce(StaffLine line, LocalDate day) {
        return (line.from() == null || !line.from().isAfter(day))
                && (line.until() == null || line.until().isAfter(day));
    }
}
