package org.shirube.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shirube.platform.file.FileProblem;

/**
 * Units and staff as a file gives them, line by line; nothing is compared yet.
 *
 * @param ignored headers that nothing is known about
 * @param problems what could not be read; with any of them the file is not taken over
 */
public record StaffFile(List<UnitLine> units, List<StaffLine> staff, List<String> ignored, List<FileProblem> problems)
        implements Serializable {
    /** Where a line stands. @param headers the file's own word for each of our columns, for problems */
    public record Place(String source, int line, Map<String, String> headers) implements Serializable {
        FileProblem problem(String column, String key, Object... arguments) {
            return new FileProblem(
                    source, line, column == null ? null : headers.get(column), "organisation." + key, arguments);
        }
    }

    /** @param parent empty directly below the organisation @param nameEn empty where the file gives none */
    public record UnitLine(Place place, String code, String parent, String name, String nameEn)
            implements Serializable {}

    /**
     * One post, or only a departure. Texts are empty, days and marks null where the file gives none: nothing is said then,
     * and what stands stays.
     *
     * @param leavesAfter the last day in office (退職日)
     * @param until first day on which the post is no longer held
     * @param stage null for the first
     */
    public record StaffLine(
            Place place,
            String staffNo,
            String name,
            String nameEn,
            String kana,
            LocalDate joinedOn,
            LocalDate leavesAfter,
            String unit,
            String title,
            String titleEn,
            Boolean main,
            Boolean head,
            LocalDate from,
            LocalDate until,
            String role,
            Integer stage)
            implements Serializable {}
}
