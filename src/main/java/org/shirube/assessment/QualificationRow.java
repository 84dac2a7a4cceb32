package org.shirube.assessment;

import java.io.Serializable;
import java.util.List;
import org.shirube.platform.i18n.Text;

/**
 * A qualification that HR takes for proof.
 *
 * @param validMonths null when it does not end by itself
 * @param proves skills of the map in force, by code; may be empty
 * @param outdated codes that the map in force does not have any more, or that mean something else there: they prove nothing
 *     until HR looks at them
 */
public record QualificationRow(
        long id,
        Text name,
        Text issuer,
        Integer validMonths,
        List<Proved> proves,
        List<String> outdated,
        boolean retired)
        implements Serializable {
    /** @param level a step of the map in force */
    public record Proved(String skill, Text name, int level) implements Serializable {}
}
