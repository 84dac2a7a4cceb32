package org.shirube.course;

import java.io.Serializable;
import org.shirube.platform.i18n.Text;

/**
 * A piece of real work by which a level is reached where no course leads to it.
 *
 * @param level 1 to 4, the level for which the confirmed card is evidence
 * @param work what to do
 * @param evidence what is shown afterwards
 * @param hours of effort
 * @param weeks within which it is usually done
 */
public record TaskCard(
        String id,
        String skill,
        int level,
        Text title,
        Text work,
        Text evidence,
        Confirmer confirms,
        int hours,
        int weeks)
        implements Serializable {
    public enum Confirmer {
        MANAGER,
        ROLE_OWNER,
        PANEL
    }
}
