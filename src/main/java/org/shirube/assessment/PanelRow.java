package org.shirube.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shirube.platform.error.RuleBroken;

/**
 * A panel as somebody may see it.
 *
 * @param skill of a panel on a level; null for a gate
 * @param role and stage of a panel on a gate; null for a level
 * @param agreed the level agreed on, or {@link Panel#PASSED} or 0 for a gate; null while open and when called off
 * @param closedAt null while open
 * @param ratings one of each member, by person, those who left included
 */
public record PanelRow(
        long id,
        long personId,
        Panel.Kind kind,
        String skill,
        String role,
        Integer stage,
        String openedBy,
        Instant openedAt,
        Integer agreed,
        String reason,
        String closedBy,
        Instant closedAt,
        List<Rating> ratings)
        implements Serializable {
    static final int FEWEST = 2;
    static final int MOST = 5;

    /**
     * @param in whether the member has said something
     * @param level and note null while nothing was said, and for whoever may not see them yet
     * @param leftWhy why the member left without rating; null for a member
     */
    public record Rating(long personId, boolean in, Integer level, String note, String leftWhy)
            implements Serializable {
        Rating sealed() {
            return new Rating(personId, in, null, null, leftWhy);
        }

        public boolean isLeft() {
            return leftWhy != null;
        }
    }

    /** Whether every member has rated, so that the panel may talk. */
    static boolean allIn(List<Rating> ratings) {
        var members = ratings.stream().filter(one -> !one.isLeft()).toList();
        return members.size() >= FEWEST && members.stream().allMatch(Rating::in);
    }

    /** @throws RuleBroken assessment.panelMembers for fewer than two */
    static void requireEnough(Set<Long> members) {
        if (members.size() < FEWEST) throw new RuleBroken("assessment.panelMembers", FEWEST, MOST);
    }

    /**
     * At most five rate: neither the person nor whoever has the chair is among them, and of those who lead the person one at
     * most.
     *
     * @param leading members who lead the person
     * @throws RuleBroken assessment.panelMembers, assessment.panelOwn, assessment.panelChair, assessment.panelLeaders
     */
    static void requireVoices(Set<Long> members, long person, Long chair, Collection<Long> leading) {
        if (members.size() > MOST) throw new RuleBroken("assessment.panelMembers", FEWEST, MOST);
        if (members.contains(person)) throw new RuleBroken("assessment.panelOwn");
        if (chair != null && members.contains(chair)) throw new RuleBroken("assessment.panelChair");
        if (leading.size() > 1) throw new RuleBroken("assessment.panelLeaders");
    }

    /**
     * What a viewer sees: the own rating, and the others' only once everybody has rated; the auditor also those of a panel
     * that was called off.
     *
     * @param viewer null for no member
     */
    PanelRow seenBy(Long viewer, boolean auditor) {
        if (isAllIn() || (auditor && !isOpen())) return this;
        return new PanelRow(
                id,
                personId,
                kind,
                skill,
                role,
                stage,
                openedBy,
                openedAt,
                agreed,
                reason,
                closedBy,
                closedAt,
                ratings.stream()
                        .map(one -> viewer != null && viewer == one.personId() ? one : one.sealed())
                        .toList());
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isAllIn() {
        return allIn(ratings);
    }

    /** Those who have not left. */
    public List<Rating> getMembers() {
        return ratings.stream().filter(one -> !one.isLeft()).toList();
    }

    /** How many have rated. */
    public long getIn() {
        return getMembers().stream().filter(Rating::in).count();
    }

    public boolean isCalledOff() {
        return closedAt != null && agreed == null;
    }

    boolean has(Long viewer) {
        return viewer != null && getMembers().stream().anyMatch(one -> one.personId() == viewer);
    }
}
