package org.shirube.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.platform.i18n.Text;

/**
 * A skill that can be checked.
 *
 * @param level that would be asked first, of the usual ones in which questions speak
 * @param step of the map that a check of it would show
 * @param target that the person's job roles ask for, as a step of the map; null where none does
 * @param below whether a role asks for more than is proved or confirmed so far
 * @param lastOn day of the last check; null when there was none
 * @param againOn null when it may be checked today
 * @param suggestedBy code of a completed course after which no check was taken; null when there is none
 */
public record CheckableRow(
        String skill,
        Text name,
        int level,
        int step,
        Integer target,
        boolean below,
        LocalDate lastOn,
        LocalDate againOn,
        String suggestedBy)
        implements Serializable {
    /** Whether it can be checked today and there is a reason to. */
    public boolean isDue() {
        return againOn == null && (below || suggestedBy != null);
    }
}
