package org.shirube.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.EvidenceRow;
import org.shirube.assessment.Level;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Mode;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Requirement;

/**
 * One person's record on a day.
 *
 * @param required every skill that the roles ask for, in the map's order
 * @param further skills with claims that no role asks for
 */
public record SkillRecord(
        PersonRow person, Mode mode, LocalDate asOf, List<HeldRole> roles, List<Entry> required, List<Entry> further)
        implements Serializable {
    /**
     * @param requirement null for a skill that no role asks for
     * @param levelName null without a level
     * @param claims newest first
     */
    public record Entry(
            String skill,
            Text name,
            Requirement requirement,
            Level level,
            Text levelName,
            State state,
            List<ClaimRow> claims,
            List<EvidenceRow> works)
            implements Serializable {
        public boolean isInForce(ClaimRow claim) {
            return level.claimId() != null && level.claimId() == claim.id();
        }

        /** The newest claim of each source, and the one in force. */
        public List<ClaimRow> newest() {
            return claims.stream()
                    .filter(claim -> isInForce(claim)
                            || claims.stream()
                                    .filter(other -> other.source() == claim.source())
                                    .findFirst()
                                    .filter(first -> first.id() == claim.id())
                                    .isPresent())
                    .toList();
        }

        public List<ClaimRow> older() {
            var newest = newest();
            return claims.stream().filter(claim -> !newest.contains(claim)).toList();
        }
    }

    public Stream<Entry> entries() {
        return Stream.concat(required.stream(), further.stream());
    }

    public long met() {
        return required.stream().filter(entry -> entry.state().isMet()).count();
    }

    public long below() {
        return required.stream().filter(entry -> entry.state().isBelow()).count();
    }

    public long recheck() {
        return in(State.RECHECK);
    }

    public long notAssessed() {
        return in(State.NOT_ASSESSED);
    }

    public long assessed() {
        return required.stream().filter(entry -> entry.state().isAssessed()).count();
    }

    /** Required skills without those that were confirmed as not applicable. */
    public long counted() {
        return required.size() - in(State.NOT_APPLICABLE);
    }

    private long in(State state) {
        return required.stream().filter(entry -> entry.state() == state).count();
    }
}
