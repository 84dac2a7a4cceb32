package org.shirube.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.platform.i18n.Text;

/** A handover note. @param from who wrote it; the account's name where it belongs to no member of staff */
public record HandoverRow(long id, long personId, Text from, String body, LocalDate on) implements Serializable {
    /** For {@code select new}. */
    public HandoverRow(
            long id, long personId, String fromJa, String fromEn, String account, String body, LocalDate on) {
        this(id, personId, fromJa == null ? Text.same(account) : new Text(fromJa, fromEn), body, on);
    }

    public java.util.List<String> paragraphs() {
        return body.lines().filter(line -> !line.isBlank()).toList();
    }
}
