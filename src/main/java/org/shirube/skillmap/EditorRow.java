package org.shirube.skillmap;

import java.io.Serializable;
import java.time.Instant;
import org.shirube.platform.i18n.Text;

/** Somebody else who is editing a draft now. */
public record EditorRow(long draftId, Text name, Instant since) implements Serializable {
    /** For {@code select new}. */
    public EditorRow(long draftId, String nameJa, String nameEn, Instant since) {
        this(draftId, new Text(nameJa, nameEn), since);
    }
}
