package org.shirube.organisation;

import java.io.Serializable;
import org.shirube.platform.i18n.Text;

/** A person in the main post held on the day asked for. */
public record PersonRow(
        long id,
        long organisationId,
        String staffNo,
        Text name,
        long unitId,
        String unitPath,
        Text unit,
        Text title,
        boolean head)
        implements Serializable {
    /** For {@code select new}. */
    public PersonRow(
            long id,
            long organisationId,
            String staffNo,
            String nameJa,
            String nameEn,
            long unitId,
            String unitPath,
            String unitJa,
            String unitEn,
            String titleJa,
            String titleEn,
            boolean head) {
        this(
                id,
                organisationId,
                staffNo,
                new Text(nameJa, nameEn),
                unitId,
                unitPath,
                new Text(unitJa, unitEn),
                new Text(titleJa, titleEn),
                head);
    }
}
