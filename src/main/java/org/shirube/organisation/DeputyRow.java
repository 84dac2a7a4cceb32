package org.shirube.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.platform.i18n.Text;

/** Somebody who stands in. @param until first day on which it is over */
public record DeputyRow(
        long id,
        long unitId,
        Text unit,
        long personId,
        Text name,
        String staffNo,
        Deputy.Reason reason,
        LocalDate from,
        LocalDate until)
        implements Serializable {
    /** For {@code select new}. */
    public DeputyRow(
            long id,
            long unitId,
            String unitJa,
            String unitEn,
            long personId,
            String nameJa,
            String nameEn,
            String staffNo,
            Deputy.Reason reason,
            LocalDate from,
            LocalDate until) {
        this(id, unitId, new Text(unitJa, unitEn), personId, new Text(nameJa, nameEn), staffNo, reason, from, until);
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }
}
