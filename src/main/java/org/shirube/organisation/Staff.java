package org.shirube.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shirube.platform.i18n.Text;

/** An organisation's units, people and posts as they stand, for comparing a file with them. */
record Staff(Map<String, UnitRow> units, Map<String, Member> members, Map<Long, List<PostRole>> roles) {
    /** @param leftOn first day no longer in office @param posts by their first day */
    record Member(
            long id, String staffNo, Text name, String kana, LocalDate joinedOn, LocalDate leftOn, List<Held> posts) {
        boolean hasLeftBy(LocalDate day) {
            return leftOn != null && !leftOn.isAfter(day);
        }
    }

    /** A post of the person, over its period. */
    record Held(long id, String unit, Text title, boolean head, boolean main, LocalDate from, LocalDate until) {
        boolean isOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }

        boolean lastsBeyond(LocalDate day) {
            return until == null || until.isAfter(day);
        }
    }

    /** A role that a post asks for. */
    record PostRole(long id, long postId, String code, int stage, LocalDate from, LocalDate until) {}
}
