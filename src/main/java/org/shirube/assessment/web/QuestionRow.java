package org.shirube.assessment.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.shirube.assessment.LastUsed;
import org.shirube.assessment.Source;
import org.shirube.platform.i18n.Text;

/**
 * The skill that is asked about now.
 *
 * @param done empty when nothing was written
 * @param version of the saved answer; -1 when there is none
 * @param previous skill code before this one; null on the first
 * @param next skill code after this one; null on the last
 */
public record QuestionRow(
        String skill,
        Text name,
        Text category,
        int number,
        boolean core,
        List<ChoiceRow> choices,
        boolean notApplicable,
        String done,
        LastUsed lastUsed,
        int version,
        String previous,
        String next)
        implements Serializable {

    /**
     * @param behaviour null for level 0
     * @param example null when the map gives none
     * @param lastOn when this level was last confirmed; null when it was another or none
     */
    public record ChoiceRow(
            int level,
            Text behaviour,
            Text example,
            Text levelName,
            boolean chosen,
            LocalDate lastOn,
            Source lastSource)
            implements Serializable {}

    public int length() {
        return done.length();
    }
}
