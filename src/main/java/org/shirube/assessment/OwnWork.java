package org.shirube.assessment;

import java.io.Serializable;
import java.util.List;
import org.shirube.organisation.ViewingRow;
import org.shirube.platform.i18n.Text;

/**
 * A work product or certificate of the caller's. @param skillName null for a certificate @param seen each time that somebody else opened the file, the newest first
 */
public record OwnWork(EvidenceRow work, Text skillName, List<ViewingRow> seen) implements Serializable {
    private static final int SHOWN = 5;

    public List<ViewingRow> lastSeen() {
        return seen.subList(0, Math.min(SHOWN, seen.size()));
    }

    /** How many times more than those. */
    public int furtherSeen() {
        return seen.size() - lastSeen().size();
    }
}
