package org.shirube.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The level that a manager gave last of one skill of one person in a cycle.
 *
 * @param claimId of the manager's claim
 * @param self what the person said in the cycle; null when nothing or "does not apply"
 * @param checked the highest level that a knowledge check showed; null without one
 * @param worked whether a lab, work product or panel stands behind it
 * @param moved whether it was moved on the calibration board
 */
record Rating(
        long claimId,
        long personId,
        String skill,
        int level,
        Integer self,
        Integer checked,
        boolean worked,
        boolean moved) {
    private record Of(long personId, String skill) {}

    /**
     * A level that the cycle found without a manager, as well as one whose skill has come to mean something else, is none.
     * What showed a skill before it changed shows nothing of it, either.
     *
     * @param claims as one version of the map has them
     * @param moves ids of the claims by which levels were moved
     * @param asGiven leaves the moves out: what raters gave by themselves
     */
    static List<Rating> of(long cycleId, Collection<ClaimRow> claims, Collection<Long> moves, boolean asGiven) {
        var found = new ArrayList<Rating>();
        claims.stream()
                .filter(claim -> claim.meantUntil() == null)
                .collect(Collectors.groupingBy(claim -> new Of(claim.personId(), claim.skill())))
                .forEach((of, own) -> last(
                                own,
                                claim -> isOf(cycleId, claim, Source.MANAGER)
                                        && !(asGiven && moves.contains(claim.id())))
                        .filter(given -> given.level() != null)
                        .ifPresent(given -> found.add(new Rating(
                                given.id(),
                                of.personId(),
                                of.skill(),
                                given.level(),
                                last(own, claim -> isOf(cycleId, claim, Source.SELF))
                                        .map(ClaimRow::level)
                                        .orElse(null),
                                checked(own),
                                own.stream().anyMatch(Rating::isWork),
                                moves.contains(given.id())))));
        return found;
    }

    List<CalibrationCase.Why> why() {
        var why = new ArrayList<CalibrationCase.Why>();
        if (level > 0 && checked == null && !worked) why.add(CalibrationCase.Why.WITHOUT_PROOF);
        if (checked != null && level > checked && !worked) why.add(CalibrationCase.Why.ABOVE_CHECK);
        if (self != null && Math.abs(level - self) >= ReviewRule.REASON_FROM) {
            why.add(CalibrationCase.Why.FAR_FROM_SELF);
        }
        return why;
    }

    private static boolean isOf(long cycleId, ClaimRow claim, Source source) {
        return claim.source() == source && claim.cycleId() != null && claim.cycleId() == cycleId;
    }

    private static Optional<ClaimRow> last(List<ClaimRow> claims, Predicate<ClaimRow> wanted) {
        return claims.stream().filter(wanted).reduce((one, other) -> one.id() > other.id() ? one : other);
    }

    private static Integer checked(List<ClaimRow> claims) {
        return claims.stream()
                .filter(claim -> claim.source() == Source.CHECK && claim.level() != null)
                .map(ClaimRow::level)
                .max(Integer::compare)
                .orElse(null);
    }

    private static boolean isWork(ClaimRow claim) {
        return claim.level() != null
                && switch (claim.source()) {
                    case LAB, EVIDENCE, PANEL -> true;
                    default -> false;
                };
    }
}
