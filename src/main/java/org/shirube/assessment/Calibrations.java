package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.organisation.Visible;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/**
 * 目線合わせ: the raters of one bureau beside each other, cases without names, and moves of a level with their reason.
 * Managers look at the bureaus in which they lead something; HR looks at all, has the chair and writes the moves down. Only
 * the bureau that is looked at is read. Decision 0026.
 */
@ApplicationScoped
@Transactional
public class Calibrations {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private Organisations organisations;

    @Inject
    private Units units;

    @Inject
    private SkillMaps maps;

    @Inject
    private Cycles cycles;

    @Inject
    private Claims claims;

    @Inject
    private CalibrationWork work;

    @Inject
    private AuditLog audit;

    /**
     * What the page of the board shows.
     *
     * @param cycles every one that was opened, newest first
     * @param bureaus whose board the caller may see, in the order of the tree: units directly below the root, for there is
     *     no second way to cut the same ratings; the root alone where nothing is below it
     * @param board null without a cycle or a bureau; so are the three after it
     * @param cases worth a look, by skill and without names; none in skills in which fewer than five people were rated
     * @param moves the latest first
     * @param opened null when none is asked for
     * @param map in force on the day of the board
     */
    public record Desk(
            List<CycleRow> cycles,
            List<UnitRow> bureaus,
            CalibrationBoard board,
            Page<CalibrationCase> cases,
            List<CalibrationMove.Row> moves,
            Opened opened,
            SkillMap map) {}

    /**
     * A case as it is talked over.
     *
     * @param highest the highest level that can be agreed with what is proved
     */
    public record Opened(CalibrationCase chosen, int highest) implements Serializable {}

    /**
     * Eight statements, two more with a case; linear in the ratings of the one bureau.
     *
     * @param cycleId null for the newest
     * @param bureauId null for the first that the caller may see
     * @param key of a case; null for none
     * @param page of the cases; beyond the end, the first
     * @throws NotAllowed for a bureau in which the caller leads nothing
     * @throws NotFound for what is no case of this board any more
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public Desk desk(Long cycleId, Long bureauId, String key, PageRequest page) {
        var opened = cycles.all().stream()
                .filter(cycle -> cycle.status() != Cycle.Status.DRAFT && cycle.status() != Cycle.Status.OPENING)
                .toList();
        var tree = units.tree();
        var bureaus = bureaus(tree);
        var asked = bureauId == null ? null : bureau(tree, bureauId);
        var cycle = cycleId == null
                ? opened.stream().findFirst()
                : Optional.of(opened.stream()
                        .filter(one -> one.id() == cycleId)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("cycle")));
        if (cycle.isEmpty() || (asked == null && bureaus.isEmpty())) {
            return new Desk(opened, bureaus, null, null, null, null, null);
        }
        var bureau = asked == null ? bureaus.get(0) : asked;
        var ratings = work.of(cycle.get(), bureau);
        var cases = cases(ratings, work.keyOf(cycle.get()));
        return new Desk(
                opened,
                bureaus,
                board(cycle.get(), tree, bureau, ratings),
                page(cases, page),
                moves(cycle.get(), bureau),
                key == null ? null : open(cycle.get(), find(cases, key)),
                ratings.map());
    }

    private List<UnitRow> bureaus(List<UnitRow> tree) {
        var bureaus = tree.stream().filter(unit -> unit.depth() == 1).toList();
        return (bureaus.isEmpty() ? tree : bureaus)
                .stream()
                        .filter(bureau -> user.is(Permission.HR)
                                || visible.led().stream().anyMatch(led -> led.isWithin(bureau) || bureau.isWithin(led)))
                        .toList();
    }

    private UnitRow bureau(List<UnitRow> tree, long bureauId) {
        var bureau =
                tree.stream().filter(unit -> unit.id() == bureauId).findFirst().orElseThrow(() -> new NotFound("unit"));
        if (!bureaus(tree).contains(bureau)) throw new NotAllowed("see this board");
        return bureau;
    }

    private CalibrationBoard board(
            CycleRow cycle, List<UnitRow> tree, UnitRow bureau, CalibrationWork.Ratings ratings) {
        var comparison = new RaterComparison(ratings.given(tree));
        var people = comparison.people();
        int highest = ratings.map().highestLevel();
        boolean enough = people.values().stream().mapToInt(Integer::intValue).sum() >= SmallUnits.FEWEST;
        return new CalibrationBoard(
                cycle,
                bureau,
                ratings.day,
                highest,
                enough ? lines(cycle, tree, people, comparison, highest) : List.of(),
                enough ? comparison.all(highest) : null,
                isMovable(cycle));
    }

    private boolean isMovable(CycleRow cycle) {
        return cycle.isRunning() && !cycle.isDisclosed(LocalDate.now(clock));
    }

    private List<CalibrationBoard.Line> lines(
            CycleRow cycle, List<UnitRow> tree, Map<Long, Integer> people, RaterComparison comparison, int highest) {
        boolean named = user.is(Permission.HR);
        var byId = tree.stream().collect(Collectors.toMap(UnitRow::id, unit -> unit));
        var order = new ArrayList<>(people.keySet());
        order.sort(
                named
                        ? Comparator.comparing((Long unit) -> tree.indexOf(byId.get(unit)))
                        : Comparator.comparing((Long unit) -> Objects.hash(cycle.id(), unit) * 0x9E3779B9));
        var hidden = SmallUnits.hidden(order.stream().map(people::get).toList());
        var led = visible.led().stream().map(UnitRow::id).collect(Collectors.toSet());
        var lines = new ArrayList<CalibrationBoard.Line>();
        for (int at = 0; at < order.size(); at++) {
            var unit = order.get(at);
            boolean own = led.contains(unit);
            boolean shown = !hidden.contains(at);
            lines.add(new CalibrationBoard.Line(
                    named || own ? byId.get(unit) : null,
                    letter(at),
                    own,
                    shown ? people.get(unit) : null,
                    shown ? comparison.of(unit, highest) : null));
        }
        return List.copyOf(lines);
    }

    /** A, B, .. Z, AA, .. */
    private static String letter(int at) {
        return (at < 26 ? "" : letter(at / 26 - 1)) + (char) ('A' + at % 26);
    }

    /** A case, and whose it is. */
    private record Case(Rating rating, CalibrationCase shown) {}

    /** Worth a look, by skill; people do not stand together, nor in the order in which they were rated. */
    private static List<Case> cases(CalibrationWork.Ratings ratings, CaseKey keys) {
        return ratings.inForce().stream()
                .collect(Collectors.groupingBy(Rating::skill, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(ofSkill -> ofSkill.size() >= SmallUnits.FEWEST)
                .flatMap(ofSkill -> ofSkill.stream()
                        .filter(one -> !one.why().isEmpty())
                        .map(one -> new Case(one, CalibrationCase.of(one, keys)))
                        .sorted(Comparator.comparing(one -> one.shown().key())))
                .toList();
    }

    private static Page<CalibrationCase> page(List<Case> cases, PageRequest page) {
        return new Page<>(
                cases.stream()
                        .skip(page.first() < cases.size() ? page.first() : 0)
                        .limit(page.size())
                        .map(Case::shown)
                        .toList(),
                cases.size());
    }

    private static Case find(List<Case> cases, String key) {
        return cases.stream()
                .filter(one -> one.shown().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("case"));
    }

    private Opened open(CycleRow cycle, Case chosen) {
        var rating = chosen.rating();
        return new Opened(
                chosen.shown(),
                isMovable(cycle) ? highest(rating, claims.of(rating.personId(), rating.skill())) : rating.level());
    }

    private int highest(Rating rating, List<ClaimRow> known) {
        var map = maps.current();
        var skill = map.skill(rating.skill()).orElseThrow(() -> new NotFound("skill"));
        return skill.describedAtMost(LevelRule.highestConfirmable(
                map.scale(), skill, known, organisations.own().mode(), 0));
    }

    /**
     * Writes down the level that the managers of the bureau agreed on: a manager's claim of today, which keeps to what is
     * proved like any other. HR has the chair and does not move a level of its own.
     *
     * @throws NotFound for what is no case of this board; NotAllowed for one's own level
     * @throws RuleBroken assessment.calibrationOver from the disclosure on, assessment.calibrationSame,
     *     assessment.aboveProof, assessment.notDescribed, assessment.calibrationReason, assessment.calibrationReasonTooLong,
     *     assessment.calibrationMoved when the level changed meanwhile
     */
    @Allowed(Permission.HR)
    public void move(long cycleId, long bureauId, String key, int level, String reason) {
        var cycle = cycles.of(cycleId);
        var bureau = bureau(units.tree(), bureauId);
        if (!isMovable(cycle)) throw new RuleBroken("assessment.calibrationOver");
        var why = CalibrationMove.requireReason(reason);
        var chosen = find(cases(work.of(cycle, bureau), work.keyOf(cycle)), key).rating();
        if (Objects.equals(user.required().personId(), chosen.personId())) throw new NotAllowed("move one's own level");
        hold(cycleId, chosen.personId());
        var known = claims.of(chosen.personId(), chosen.skill());
        var moved = known.stream()
                .filter(claim -> claim.source() == Source.MANAGER && Objects.equals(claim.cycleId(), cycleId))
                .reduce((earlier, later) -> earlier.id() > later.id() ? earlier : later)
                .filter(claim -> claim.id() == chosen.claimId())
                .orElseThrow(() -> new RuleBroken("assessment.calibrationMoved"));
        if (level == moved.level()) throw new RuleBroken("assessment.calibrationSame");
        int highest = highest(chosen, known);
        if (level < 0 || level > highest) throw new RuleBroken("assessment.aboveProof", highest);
        if (level > 0
                && maps.current()
                        .skill(moved.skill())
                        .orElseThrow()
                        .behaviour(level)
                        .isEmpty()) {
            throw new RuleBroken("assessment.notDescribed", moved.skill(), level);
        }
        var agreed = new NewClaim(
                moved.personId(), moved.skill(), Source.MANAGER, level, LocalDate.now(clock), null, why, cycleId);
        long claim = claims.recordOwn(user.organisationId(), List.of(agreed), user.login())
                .get(0);
        em.persist(new CalibrationMove(
                user.organisationId(),
                bureauId,
                moved,
                claim,
                level,
                why,
                new CalibrationMove.Made(user.login(), clock.instant())));
        em.flush();
        audit.note(
                "calibration-move",
                "person " + moved.personId(),
                moved.skill() + " " + moved.level() + " -> " + level + ": " + why);
    }

    /**
     * Lets one decision about a person's levels in a cycle be made after the other: who comes second waits, and reads what the
     * first wrote. To be called before anything about them is read.
     */
    void hold(long cycleId, long personId) {
        em.find(Participant.class, new Participant.Key(cycleId, personId), LockModeType.PESSIMISTIC_WRITE);
    }

    private List<CalibrationMove.Row> moves(CycleRow cycle, UnitRow bureau) {
        return em.createQuery(
                        "select m from CalibrationMove m where m.cycleId = :cycle and m.unitId = :bureau"
                                + " order by m.madeAt desc, m.id desc",
                        CalibrationMove.class)
                .setParameter("cycle", cycle.id())
                .setParameter("bureau", bureau.id())
                .getResultStream()
                .map(CalibrationMove::row)
                .toList();
    }

    /**
     * A manager's own decision does not undo what the managers agreed on. One statement.
     *
     * @throws RuleBroken assessment.calibrated
     */
    void requireFree(long cycleId, long personId, String skill) {
        boolean moved = !em.createQuery(
                        "select m.id from CalibrationMove m where m.personId = :person and m.cycleId = :cycle"
                                + " and m.skill = :skill",
                        Long.class)
                .setParameter("person", personId)
                .setParameter("cycle", cycleId)
                .setParameter("skill", skill)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (moved) throw new RuleBroken("assessment.calibrated", skill);
    }
}
