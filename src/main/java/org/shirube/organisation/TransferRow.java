package org.shirube.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.platform.i18n.Text;

/**
 * A post that begins, beside the main post before it.
 *
 * @param before unit and title until then; null for somebody who joins, and for a second post
 */
public record TransferRow(
        long postId,
        long personId,
        String staffNo,
        Text name,
        Before before,
        Text unit,
        Text title,
        boolean head,
        boolean main,
        LocalDate day,
        LocalDate until)
        implements Serializable {
    public record Before(Text unit, Text title) implements Serializable {}

    /** For {@code select new}. */
    public TransferRow(
            long postId,
            long personId,
            String staffNo,
            String nameJa,
            String nameEn,
            String unitJa,
            String unitEn,
            String titleJa,
            String titleEn,
            boolean head,
            boolean main,
            LocalDate day,
            LocalDate until) {
        this(
                postId,
                personId,
                staffNo,
                new Text(nameJa, nameEn),
                null,
                new Text(unitJa, unitEn),
                new Text(titleJa, titleEn),
                head,
                main,
                day,
                until);
    }

    TransferRow after(Before known) {
        return new TransferRow(postId, personId, staffNo, name, known, unit, title, head, main, day, until);
    }

    public TransferKind kind() {
        if (!main) return TransferKind.SECOND;
        if (before == null) return TransferKind.JOINS;
        return before.unit().equals(unit) ? TransferKind.TITLE : TransferKind.MOVES;
    }
}
