package org.shirube.interop;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A 星取表 as it was understood.
 *
 * @param sheet its name
 * @param down whether skills stand one below the other, and people side by side
 * @param columns skills, and columns among them that nothing is known about, in the order of the file
 * @param rows people, and whatever lines have marks besides; without lines of totals
 * @param marks every mark with how often it stands there, the most frequent first
 */
public record StarTable(String sheet, boolean down, List<Column> columns, List<Row> rows, Map<String, Integer> marks)
        implements Serializable {
    /** By what somebody or something was recognised. */
    public enum How {
        CODE,
        NAME,
        SIMILAR,
        REMEMBERED,
        NONE
    }

    /** @param place as the spreadsheet names it: F, or 12 where skills stand down @param skill null when not recognised */
    public record Column(String place, String header, String skill, How how) implements Serializable {}

    /**
     * @param number empty where the file has none
     * @param personId null when nobody, or more than one, was recognised
     * @param marks by column, empty where nothing stands
     */
    public record Row(String place, String number, String name, Long personId, How how, List<String> marks)
            implements Serializable {}

    public long recognisedPeople() {
        return rows.stream().filter(row -> row.personId() != null).count();
    }

    public long recognisedSkills() {
        return columns.stream().filter(column -> column.skill() != null).count();
    }
}
