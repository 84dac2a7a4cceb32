package org.shirube.assessment;

import static org.shirube.assessment.Level.Reason.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shirube.organisation.Mode;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;

/**
 * The one rule by which a level follows from claims; what it means in words stands on the definitions page.
 *
 * <ol>
 *   <li>Proof caps: a passed check proves 1; a confirmed qualification what HR maps it to, up to 2; a passed lab or one reviewed work product 2; two work products within twelve
 *       months and a manager 3; a panel its own level. Lenient: a manager alone up to 2. Strict: 2 and 3 need a check (or a
 *       qualification) and a lab as well.
 *   <li>The level is the smaller of what was last confirmed (manager, panel, import) and the cap. Proof that is newer than
 *       the confirmation, or that nobody has confirmed yet, stands on its own, up to 2.
 *   <li>Past its validity (of a qualification that ends: its own), or unused for more than twelve months, the number stays and asks for a re-check; six months
 *       later it no longer counts as held. So does a level that was shown only while the skill meant something else, from
 *       the day on which the version that changed it came into force.
 * </ol>
 *
 * <p>The rule speaks in the usual levels from 0 to 4; in a map of another scale a cap carries as far as the highest step that
 * stands for it, and proof without a confirmation gives the lowest one.
 *
 * Source: shared/domain/year-cycle.md b.4 and skills-and-roles.md a.1; decisions 0004 and 0031.
 */
public final class LevelRule {
    static final int GRACE_MONTHS = 6;
    private static final int UNUSED_MONTHS = 12;
    private static final int WORKS_WITHIN_MONTHS = 12;

    private final Scale scale;
    private final Skill skill;
    private final Mode mode;
    private final List<ClaimRow> claims;
    private final List<Level.Reason> because = new ArrayList<>();

    private LevelRule(Scale scale, Skill skill, Mode mode, List<ClaimRow> claims) {
        this.scale = scale;
        this.skill = skill;
        this.mode = mode;
        this.claims = claims;
    }

    /**
     * @param scale of the map, whose steps the claims and the level speak in; proof is counted in the usual levels
     * @param claims of one person and this skill; later ones than {@code today} are left out
     * @param dutySince since when the present roles ask for the skill: "does not apply" said before that is void; null
     *     when no role asks
     */
    public static Level derive(
            Scale scale, Skill skill, Collection<ClaimRow> claims, Mode mode, LocalDate today, LocalDate dutySince) {
        var known = claims.stream()
                .filter(claim -> !claim.on().isAfter(today))
                .sorted(Comparator.comparing(ClaimRow::on).thenComparing(ClaimRow::id))
                .toList();
        return new LevelRule(scale, skill, mode, known).derive(today, dutySince);
    }

    /** The highest level that a manager can confirm now with what is proved, reviewed work products counted in. */
    public static int highestConfirmable(
            Scale scale, Skill skill, Collection<ClaimRow> claims, Mode mode, int worksReviewedNow) {
        var rule = new LevelRule(scale, skill, mode, List.copyOf(claims));
        int cap = rule.capWith(worksReviewedNow).usual();
        return scale.highestFor(Math.min(3, mode == Mode.LENIENT ? Math.max(cap, 2) : cap));
    }

    private Level derive(LocalDate today, LocalDate dutySince) {
        var self = latest(claim -> claim.source() == Source.SELF);
        var selfLevel = self.map(ClaimRow::level).orElse(null);
        if (doesNotApply(dutySince)) {
            because.add(NOT_APPLICABLE);
            return new Level(null, false, null, null, null, null, false, false, selfLevel, because);
        }
        var proved = proved();
        if (proved.isEmpty()) {
            if (because.isEmpty()) because.add(self.isPresent() ? SELF_ONLY : NOTHING);
            return new Level(null, true, null, null, null, null, false, false, selfLevel, because);
        }
        return aged(proved.get(), selfLevel, today);
    }

    /** A value and the claim that it rests on. */
    private record Proved(int value, ClaimRow claim) {}

    private boolean doesNotApply(LocalDate dutySince) {
        var last = latest(claim -> claim.source() != Source.SELF);
        return last.isPresent()
                && last.get().level() == null
                && last.get().meantUntil() == null
                && (dutySince == null || !last.get().on().isBefore(dutySince));
    }

    private Optional<Proved> proved() {
        var confirmation = latest(claim -> claim.source().isConfirmation() && claim.level() != null);
        var alone = byProofAlone(confirmation.orElse(null));
        if (confirmation.isEmpty()) return alone;
        var aloneBecause = List.copyOf(because);
        because.clear();
        var confirmed = confirmed(confirmation.get());
        if (alone.isPresent()
                && (confirmed.isEmpty() || alone.get().value() > confirmed.get().value())) {
            because.clear(); // only the way that was taken is told
            because.addAll(aloneBecause);
            because.add(PROOF_AFTER_CONFIRMATION);
            return alone;
        }
        return confirmed;
    }

    /** What proof newer than {@code confirmation} gives by itself; all proof when there is no confirmation. */
    private Optional<Proved> byProofAlone(ClaimRow confirmation) {
        var fresh = claims.stream()
                .filter(claim -> claim.source().isProof() && claim.level() != null)
                .filter(claim -> confirmation == null || claim.isAfter(confirmation))
                .toList();
        var lab = best(fresh, Source.LAB);
        var work = best(fresh, Source.EVIDENCE);
        var check = best(fresh, Source.CHECK);
        var qualification = best(fresh, Source.QUALIFICATION);
        boolean both = knowledgeShown() && anyPassed(Source.LAB, 2);
        if (lab.isPresent() && shows(lab.get(), 2) && (mode != Mode.STRICT || both)) {
            because.add(LAB_GIVES_TWO);
            return Optional.of(new Proved(scale.lowestFor(2), lab.get()));
        }
        if (work.isPresent() && shows(work.get(), 2) && (mode != Mode.STRICT || both)) {
            because.add(WORK_GIVES_TWO);
            return Optional.of(new Proved(scale.lowestFor(2), work.get()));
        }
        if (qualification.isPresent() && shows(qualification.get(), 2) && (mode != Mode.STRICT || both)) {
            because.add(QUALIFICATION_GIVES_TWO);
            return Optional.of(new Proved(scale.lowestFor(2), qualification.get()));
        }
        var one = Stream.of(lab, work, qualification, check)
                .flatMap(Optional::stream)
                .filter(claim -> claim.level() >= 1)
                .findFirst();
        if (one.isPresent()) {
            because.add(reasonForOne(one.get()));
            return Optional.of(new Proved(scale.lowestFor(1), one.get()));
        }
        if (confirmation == null && check.isPresent()) {
            because.add(CHECK_NOT_PASSED);
            return Optional.of(new Proved(0, check.get()));
        }
        return Optional.empty();
    }

    private Level.Reason reasonForOne(ClaimRow claim) {
        return switch (claim.source()) {
            case LAB -> shows(claim, 2) ? LAB_WITHOUT_CHECK : LAB_GIVES_ONE;
            case EVIDENCE -> shows(claim, 2) ? WORK_WITHOUT_CHECK_AND_LAB : WORK_GIVES_ONE;
            case QUALIFICATION -> shows(claim, 2) ? QUALIFICATION_WITHOUT_LAB : QUALIFICATION_GIVES_ONE;
            default -> CHECK_GIVES_ONE;
        };
    }

    private Optional<Proved> confirmed(ClaimRow confirmation) {
        int wanted = confirmation.level();
        if (confirmation.source() == Source.PANEL) {
            because.add(PANEL_GIVES_LEVEL);
            return Optional.of(new Proved(wanted, confirmation));
        }
        if (wanted == 0) {
            because.add(MANAGER_CONFIRMS);
            return Optional.of(new Proved(0, confirmation));
        }
        var proof = capWith(0);
        int cap = proof.usual();
        if (confirmation.source() == Source.IMPORT && importedCap() > cap) return Optional.of(imported(confirmation));
        int alone = Math.min(scale.highestFor(2), wanted);
        if (confirmation.source() == Source.MANAGER && mode == Mode.LENIENT && proof.step() < alone) {
            because.add(MANAGER_ALONE_GIVES_TWO);
            return Optional.of(new Proved(alone, confirmation));
        }
        if (cap == 0) {
            because.add(confirmation.source() == Source.IMPORT ? IMPORT_NEEDS_CONFIRMATION : MANAGER_WITHOUT_PROOF);
            return Optional.empty();
        }
        int value = Math.min(wanted, proof.step());
        var strongest = strongest(cap);
        because.add(reasonForCap(strongest, cap));
        because.add(
                wanted > value ? PROOF_BELOW_MANAGER : wanted < proof.step() ? MANAGER_BELOW_PROOF : MANAGER_CONFIRMS);
        boolean proofDecides = value == proof.step() && shows(strongest, Math.min(cap, 2));
        return Optional.of(new Proved(value, proofDecides ? strongest : confirmation));
    }

    /** What an imported level counts without any proof. */
    private Proved imported(ClaimRow confirmation) {
        because.add(mode == Mode.LENIENT ? IMPORT_GIVES_TWO : IMPORT_GIVES_ONE);
        return new Proved(Math.min(confirmation.level(), scale.highestFor(importedCap())), confirmation);
    }

    private Level.Reason reasonForCap(ClaimRow proof, int cap) {
        if (cap >= 3) return proof.source() == Source.PANEL ? PANEL_GIVES_LEVEL : TWO_WORKS_GIVE_THREE;
        return switch (proof.source()) {
            case LAB -> cap == 2 ? LAB_GIVES_TWO : shows(proof, 2) ? LAB_WITHOUT_CHECK : LAB_GIVES_ONE;
            case EVIDENCE -> cap == 2 ? WORK_GIVES_TWO : shows(proof, 2) ? WORK_WITHOUT_CHECK_AND_LAB : WORK_GIVES_ONE;
            case QUALIFICATION ->
                cap == 2
                        ? QUALIFICATION_GIVES_TWO
                        : shows(proof, 2) ? QUALIFICATION_WITHOUT_LAB : QUALIFICATION_GIVES_ONE;
            case PANEL -> PANEL_GIVES_LEVEL;
            default -> CHECK_GIVES_ONE;
        };
    }

    private int importedCap() {
        return switch (mode) {
            case LENIENT -> 2;
            case STANDARD -> 1;
            case STRICT -> 0;
        };
    }

    /** How far proof carries. @param usual in usual levels @param step in those of the map */
    private record Cap(int usual, int step) {}

    /** Whether a claim is of a step that stands for a usual level, or is the nearest to it that the map has. */
    private boolean shows(ClaimRow claim, int level) {
        return claim.level() >= (level == 0 ? 0 : Math.max(1, scale.lowestFor(level)));
    }

    /** The cap that all proof together sets, with further work products about to be accepted. */
    private Cap capWith(int furtherWorks) {
        var panel = best(claims, Source.PANEL).map(ClaimRow::level).orElse(0);
        int works = worksWithinTwelveMonths() + furtherWorks;
        boolean anyWork = furtherWorks > 0
                || best(claims, Source.EVIDENCE)
                        .filter(claim -> claim.level() >= 1)
                        .isPresent();
        boolean labTwo = anyPassed(Source.LAB, 2);
        int cap = knowledgeShown() || anyPassed(Source.LAB) || anyWork ? 1 : 0;
        boolean both = knowledgeShown() && labTwo;
        boolean strong = labTwo
                || anyPassed(Source.QUALIFICATION, 2)
                || furtherWorks > 0
                || best(claims, Source.EVIDENCE)
                        .filter(claim -> shows(claim, 2))
                        .isPresent();
        if (strong && (mode != Mode.STRICT || both)) cap = 2;
        if (works >= 2 && cap == 2) cap = 3;
        return new Cap(Math.max(cap, scale.toUsual(panel)), Math.max(scale.highestFor(cap), panel));
    }

    private int worksWithinTwelveMonths() {
        var works = claims.stream()
                .filter(claim -> claim.source() == Source.EVIDENCE && claim.level() != null && shows(claim, 2))
                .toList();
        int most = 0;
        for (var last : works) {
            var from = last.on().minusMonths(WORKS_WITHIN_MONTHS);
            int within = (int) works.stream()
                    .filter(work -> !work.on().isBefore(from) && !work.on().isAfter(last.on()))
                    .count();
            most = Math.max(most, within);
        }
        return most;
    }

    /** The proof that sets a cap above 0: the strongest kind, then the newest. */
    private ClaimRow strongest(int cap) {
        for (var source : List.of(Source.PANEL, Source.EVIDENCE, Source.LAB, Source.QUALIFICATION, Source.CHECK)) {
            var found = best(claims, source).filter(claim -> shows(claim, Math.min(cap, 2)));
            if (found.isPresent() && (cap < 3 || source == Source.PANEL || source == Source.EVIDENCE))
                return found.get();
        }
        return Stream.of(Source.LAB, Source.QUALIFICATION, Source.CHECK, Source.EVIDENCE)
                .map(source -> best(claims, source))
                .flatMap(Optional::stream)
                .filter(claim -> claim.level() >= 1)
                .findFirst()
                .orElseThrow();
    }

    /** By a check of ours, or by the examination behind a qualification. */
    private boolean knowledgeShown() {
        return anyPassed(Source.CHECK) || anyPassed(Source.QUALIFICATION);
    }

    private boolean anyPassed(Source source) {
        return anyPassed(source, 1);
    }

    private boolean anyPassed(Source source, int atLeast) {
        return claims.stream()
                .anyMatch(claim -> claim.source() == source && claim.level() != null && shows(claim, atLeast));
    }

    /** The highest claim of a source; among equals the newest. */
    private static Optional<ClaimRow> best(List<ClaimRow> among, Source source) {
        return among.stream()
                .filter(claim -> claim.source() == source && claim.level() != null)
                .max(Comparator.comparing(ClaimRow::level)
                        .thenComparing(ClaimRow::on)
                        .thenComparing(ClaimRow::id));
    }

    private Optional<ClaimRow> latest(Predicate<ClaimRow> which) {
        return claims.stream().filter(which).reduce((earlier, later) -> later);
    }

    private Level aged(Proved proved, Integer self, LocalDate today) {
        int value = skill.describedAtMost(proved.value());
        if (value < proved.value()) because.add(NOT_DESCRIBED);
        var showing = claims.stream()
                .filter(claim -> claim.source() != Source.SELF && claim.level() != null)
                .filter(claim -> claim.level() >= proved.value()
                        || claim.id() == proved.claim().id())
                .toList();
        var shownOn = showing.stream()
                .map(ClaimRow::on)
                .max(Comparator.naturalOrder())
                .orElse(proved.claim().on());
        var byAge =
                showing.stream().map(this::endOf).max(Comparator.naturalOrder()).orElseGet(() -> endOf(proved.claim()));
        var unused = unusedFrom(shownOn).filter(day -> day.isBefore(byAge));
        var aged = unused.orElse(byAge);
        var changed = meantUntil(showing).filter(day -> day.isBefore(aged));
        var validUntil = changed.orElse(aged);
        boolean recheck = today.isAfter(validUntil);
        boolean lapsed = today.isAfter(validUntil.plusMonths(GRACE_MONTHS));
        if (recheck) because.add(changed.isPresent() ? MEANING_CHANGED : unused.isPresent() ? UNUSED : EXPIRED);
        if (lapsed) because.add(LAPSED);
        return new Level(
                value,
                true,
                proved.claim().source(),
                proved.claim().id(),
                shownOn,
                validUntil,
                recheck,
                lapsed,
                self,
                List.copyOf(because));
    }

    private LocalDate endOf(ClaimRow claim) {
        return claim.until() == null ? claim.on().plusMonths(skill.validMonths()) : claim.until();
    }

    /** Until when the skill meant what the level was shown for; empty when it was shown for what the skill says now. */
    private static Optional<LocalDate> meantUntil(List<ClaimRow> showing) {
        return showing.stream().anyMatch(claim -> claim.meantUntil() == null)
                ? Optional.empty()
                : showing.stream().map(ClaimRow::meantUntil).max(Comparator.naturalOrder());
    }

    /**
     * Twelve months after the last use, where the person, when last asked, had not used the skill for so long. What nobody
     * was asked is not known, and does not count as unused.
     */
    private Optional<LocalDate> unusedFrom(LocalDate shownOn) {
        return latest(claim -> claim.lastUsedOn() != null)
                .filter(said -> !shownOn.isAfter(said.on()))
                .map(said -> {
                    var used = said.lastUsedOn().isAfter(shownOn) ? said.lastUsedOn() : shownOn;
                    var from = used.plusMonths(UNUSED_MONTHS);
                    return from.isBefore(said.on()) ? from : null;
                });
    }
}
