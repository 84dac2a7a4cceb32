package org.shirube.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.platform.i18n.Text;

/** A post over its period. @param until first day on which it is no longer held; null while it lasts */
public record PostRow(long id, Text unit, Text title, boolean head, boolean main, LocalDate from, LocalDate until)
        implements Serializable {
    /** For {@code select new}. */
    public PostRow(
            long id,
            String unitJa,
            String unitEn,
            String titleJa,
            String titleEn,
            boolean head,
            boolean main,
            LocalDate from,
            LocalDate until) {
        this(id, new Text(unitJa, unitEn), new Text(titleJa, titleEn), head, main, from, until);
    }

    public boolean endedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }
}
