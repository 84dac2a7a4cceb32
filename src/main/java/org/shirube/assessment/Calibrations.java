package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.shirube.skillmap.SkillMaps;

/**
 * 目線合わせ: the raters of one bureau beside each other, cases without names, and moves of a level with their reason.
 * Managers look at the bureaus in which they lead something; HR looks at all, has the chair and writes the moves down. Only
 * the bureau that is looked at is read. Decision 0026.
 */
@ApplicationScoped
@Transactional
public class Calibrations {
    private static final String IN_OFFICE =
            " o.main = true and o.from_on <= ?2 and (o.until_on is null or o.until_on > ?2)";
    /** What managers said last of each person's skill in the cycle; %s takes moves in or leaves them out. */
    private static final String RATED = """
            select c.id as id, c.person_id as person_id, c.skill_code as skill_code, c.lvl as lvl,
                o.unit_id as unit_id, o.head as head,
                (select max(k.lvl) from claim k where k.person_id = c.person_id and k.skill_code = c.skill_code
                    and k.source = 'CHECK') as checked,
                case when exists (select 1 from claim w where w.person_id = c.person_id and w.skill_code = c.skill_code
                    and w.lvl is not null and w.source in ('LAB', 'EVIDENCE', 'PANEL')) then 1 else 0 end as worked
            from participant t
            join post o on o.person_id = t.person_id and""" + IN_OFFICE + """

            join unit u on u.id = o.unit_id
            join claim c on c.person_id = t.person_id and c.cycle_id = ?1 and c.source = 'MANAGER' and c.lvl is not null
            where t.cycle_id = ?1 and u.path like ?3 %1$s
              and not exists (select 1 from claim l where l.person_id = c.person_id and l.skill_code = c.skill_code
                and l.cycle_id = ?1 and l.source = 'MANAGER' and l.id > c.id %2$s)""";

    private static final String NOT_A_MOVE =
            "and not exists (select 1 from calibration_move %1$s where %1$s.claim_id = %2$s.id)";
    private static final String BY_RATERS =
            RATED.formatted(NOT_A_MOVE.formatted("m", "c"), NOT_A_MOVE.formatted("n", "l"));
    private static final String CASES =
            """
            select r.id, r.skill_code, r.lvl, r.self, r.checked, r.worked, r.moved, count(*) over () from (
              select g.*, count(*) over (partition by g.skill_code) as of_skill,
                (select s.lvl from claim s where s.id = (select max(x.id) from claim x where x.person_id = g.person_id
                    and x.skill_code = g.skill_code and x.cycle_id = ?1 and x.source = 'SELF')) as self,
                case when exists (select 1 from calibration_move v where v.claim_id = g.id) then 1 else 0 end as moved
              from (""" + RATED.formatted("", "") + ") g) r where r.of_skill >= " + SmallUnits.FEWEST;
    private static final String WORTH_A_LOOK = " and (r.lvl > 0 and r.checked is null and r.worked = 0"
            + " or r.lvl > r.checked and r.worked = 0 or abs(r.lvl - r.self) >= " + ReviewRule.REASON_FROM + ")"
            // people do not stand together, nor in the order in which they were rated
            + " order by r.skill_code, mod(r.id * 7919, 10007), r.id";

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
     */
    public record Desk(
            List<CycleRow> cycles,
            List<UnitRow> bureaus,
            CalibrationBoard board,
            Page<CalibrationCase> cases,
            List<CalibrationMove.Row> moves,
            Opened opened) {}

    /**
     * A case as it is talked over.
     *
     * @param highest the highest level that can be agreed with what is proved
     */
    public record Opened(CalibrationCase chosen, int highest) implements Serializable {}

    /**
     * Eight statements, three more with a case; linear in the ratings of the one bureau.
     *
     * @param cycleId null for the newest
     * @param bureauId null for the first that the caller may see
     * @param claimId of a case; null for none
     * @throws NotAllowed for a bureau in which the caller leads nothing
     * @throws NotFound for what is no case of this board any more
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public Desk desk(Long cycleId, Long bureauId, Long claimId, PageRequest page) {
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
            return new Desk(opened, bureaus, null, null, null, null);
        }
        var bureau = asked == null ? bureaus.get(0) : asked;
        return new Desk(
                opened,
                bureaus,
                board(cycle.get(), tree, bureau),
                cases(cycle.get(), bureau, page),
                moves(cycle.get(), bureau),
                claimId == null ? null : open(cycle.get(), bureau, claimId));
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

    private CalibrationBoard board(CycleRow cycle, List<UnitRow> tree, UnitRow bureau) {
        var raters = new Raters(tree, headed(bureau));
        var people = new HashMap<Long, Integer>();
        var given = given(cycle, bureau, raters, people);
        int highest = maps.current().highestLevel();
        var comparison = new RaterComparison(given);
        boolean enough = people.values().stream().mapToInt(Integer::intValue).sum() >= SmallUnits.FEWEST;
        return new CalibrationBoard(
                cycle,
                bureau,
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

    @SuppressWarnings("unchecked")
    private Set<Long> headed(UnitRow bureau) {
        var found = (List<Number>) em.createNativeQuery("""
                        select o.unit_id from post o join unit u on u.id = o.unit_id
                        where o.head = true and o.from_on <= ?1 and (o.until_on is null or o.until_on > ?1)
                          and u.organisation_id = ?2 and (u.path like ?3 or u.parent_id is null)
                        union select d.unit_id from deputy d
                        where d.organisation_id = ?2 and d.from_on <= ?1 and d.until_on > ?1""")
                .setParameter(1, LocalDate.now(clock))
                .setParameter(2, user.organisationId())
                .setParameter(3, bureau.path() + "%")
                .getResultList();
        var headed = new HashSet<Long>();
        found.forEach(unit -> headed.add(unit.longValue()));
        return headed;
    }

    @SuppressWarnings("unchecked")
    private List<RaterComparison.Given> given(
            CycleRow cycle, UnitRow bureau, Raters raters, Map<Long, Integer> people) {
        var counted = (List<Object[]>) bound(
                        "select g.unit_id, g.head, count(distinct g.person_id) from (" + BY_RATERS
                                + ") g group by g.unit_id, g.head",
                        cycle,
                        bureau)
                .getResultList();
        counted.forEach(row ->
                rater(raters, row).ifPresent(rater -> people.merge(rater, ((Number) row[2]).intValue(), Integer::sum)));
        var rows = (List<Object[]>) bound(
                        "select g.unit_id, g.head, g.skill_code, g.lvl, g.checked, g.worked, count(*) from ("
                                + BY_RATERS
                                + ") g group by g.unit_id, g.head, g.skill_code, g.lvl, g.checked, g.worked",
                        cycle,
                        bureau)
                .getResultList();
        var given = new ArrayList<RaterComparison.Given>(rows.size());
        rows.forEach(row -> rater(raters, row)
                .ifPresent(rater -> given.add(new RaterComparison.Given(
                        rater,
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        number(row[4]),
                        ((Number) row[5]).intValue() == 1,
                        ((Number) row[6]).intValue()))));
        return given;
    }

    private static Optional<Long> rater(Raters raters, Object[] row) {
        return raters.unitFor(((Number) row[0]).longValue(), (Boolean) row[1]);
    }

    private Query bound(String sql, CycleRow cycle, UnitRow bureau) {
        return em.createNativeQuery(sql)
                .setParameter(1, cycle.id())
                .setParameter(2, LocalDate.now(clock))
                .setParameter(3, bureau.path() + "%");
    }

    private static Integer number(Object found) {
        return found == null ? null : Integer.valueOf(((Number) found).intValue());
    }

    @SuppressWarnings("unchecked")
    private Page<CalibrationCase> cases(CycleRow cycle, UnitRow bureau, PageRequest page) {
        var rows = (List<Object[]>) bound(CASES + WORTH_A_LOOK, cycle, bureau)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(
                rows.stream().map(Calibrations::row).toList(),
                rows.isEmpty() ? 0 : ((Number) rows.get(0)[7]).longValue());
    }

    private static CalibrationCase row(Object[] row) {
        return new CalibrationCase(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).intValue(),
                number(row[3]),
                number(row[4]),
                ((Number) row[5]).intValue() == 1,
                ((Number) row[6]).intValue() == 1);
    }

    private Opened open(CycleRow cycle, UnitRow bureau, long claimId) {
        var found = find(cycle, bureau, claimId);
        return new Opened(found, highest(em.find(Claim.class, claimId).row()));
    }

    @SuppressWarnings("unchecked")
    private CalibrationCase find(CycleRow cycle, UnitRow bureau, long claimId) {
        return ((List<Object[]>) bound(CASES + " and r.id = ?4", cycle, bureau)
                        .setParameter(4, claimId)
                        .getResultList())
                .stream().map(Calibrations::row).findFirst().orElseThrow(() -> new NotFound("case"));
    }

    private int highest(ClaimRow claim) {
        var map = maps.current();
        var skill = map.skill(claim.skill()).orElseThrow(() -> new NotFound("skill"));
        return skill.describedAtMost(LevelRule.highestConfirmable(
                map.scale(),
                skill,
                claims.of(claim.personId(), claim.skill()),
                organisations.own().mode(),
                0));
    }

    /**
     * Writes down the level that the managers of the bureau agreed on: a manager's claim of today, which keeps to what is
     * proved like any other. HR has the chair and does not move a level of its own.
     *
     * @throws NotFound for what is no case of this board; NotAllowed for one's own level
     * @throws RuleBroken assessment.calibrationOver from the disclosure on, assessment.calibrationSame,
     *     assessment.aboveProof, assessment.notDescribed, assessment.calibrationReason, assessment.calibrationReasonTooLong,
     *     assessment.calibrationMoved when it was moved elsewhere meanwhile
     */
    @Allowed(Permission.HR)
    public void move(long cycleId, long bureauId, long claimId, int level, String reason) {
        var cycle = cycles.of(cycleId);
        var bureau = bureau(units.tree(), bureauId);
        if (!isMovable(cycle)) throw new RuleBroken("assessment.calibrationOver");
        var why = CalibrationMove.requireReason(reason);
        find(cycle, bureau, claimId);
        var moved = em.find(Claim.class, claimId).row();
        if (Objects.equals(user.required().personId(), moved.personId())) throw new NotAllowed("move one's own level");
        if (level == moved.level()) throw new RuleBroken("assessment.calibrationSame");
        int highest = highest(moved);
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
                moved.personId(),
                moved.skill(),
                Source.MANAGER,
                level,
                LocalDate.now(clock),
                null,
                "［目線合わせ・Calibration］" + why,
                cycleId);
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
        try {
            em.flush();
        } catch (PersistenceException sameMoment) {
            throw new RuleBroken("assessment.calibrationMoved");
        }
        audit.note(
                "calibration-move",
                "person " + moved.personId(),
                moved.skill() + " " + moved.level() + " -> " + level + ": " + why);
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
