package org.shirube.dashboard;

import java.io.Serializable;
import java.util.List;
import org.shirube.gap.State;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.i18n.Text;

/** Somebody whom a draft would touch, with the skills in which it does. */
public record TouchedPerson(PersonRow person, List<Skill> skills) implements Serializable {
    /**
     * @param targetBefore null where it was not asked
     * @param targetAfter null where it is no longer asked
     * @param level null when not assessed
     */
    public record Skill(
            String code, Text name, Integer targetBefore, State before, Integer targetAfter, State after, Integer level)
            implements Serializable {}
}
