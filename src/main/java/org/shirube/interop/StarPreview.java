package org.shirube.interop;

import java.io.Serializable;
import java.util.List;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.i18n.Text;

/**
 * What a 星取表 would write.
 *
 * @param lines claims that do not stand yet, in the order of the file
 * @param unchanged claims of the file that stand already
 * @param people with at least one new claim
 * @param leftOut lines of the file without a person
 * @param fingerprint of all new claims
 */
public record StarPreview(
        List<Line> lines, int unchanged, int people, int leftOut, List<FileProblem> problems, String fingerprint)
        implements Serializable {
    /** @param level null: the skill does not apply */
    public record Line(
            String place,
            long personId,
            String staffNo,
            Text name,
            String skill,
            Text skillName,
            String mark,
            Integer level)
            implements Serializable {}
}
