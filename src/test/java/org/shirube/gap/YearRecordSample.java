package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.LevelRule;
import org.shirube.assessment.Source;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.UnitRow;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.SkillMaps;

/** Reads the record of a simulated body past its doors, and derives from the bare claims what the tables should hold. */
@ApplicationScoped
@Transactional
public class YearRecordSample {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private SkillMaps maps;

    @Inject
    private Organisations organisations;

    @Inject
    private RoleAssignments roles;

    /** A post that is held today. */
    public record Held(long post, long person, long unit, String path, boolean head, boolean main) {}

    /** A cycle that is open, as it is for one person. */
    public record Round(
            long cycle,
            LocalDate selfFrom,
            LocalDate selfUntil,
            LocalDate reviewUntil,
            LocalDate discloseOn,
            LocalDate closesOn,
            LocalDate ownSelf,
            LocalDate ownReview,
            boolean handedIn,
            boolean begun) {
        boolean takesSelf(LocalDate day) {
            return runs(day) && !handedIn && !day.isAfter(later(selfUntil, ownSelf));
        }

        boolean takesReviews(LocalDate day) {
            return runs(day) && !day.isAfter(later(reviewUntil, ownReview));
        }

        boolean takesAppeals(LocalDate day) {
            return runs(day) && !day.isBefore(discloseOn) && !day.isAfter(discloseOn.plusDays(14));
        }

        private boolean runs(LocalDate day) {
            return !day.isBefore(selfFrom) && !day.isAfter(closesOn);
        }

        private static LocalDate later(LocalDate all, LocalDate own) {
            return own == null || own.isBefore(all) ? all : own;
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int at = 0; at < parameters.length; at++) query.setParameter(at + 1, parameters[at]);
        return query.getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static LocalDate day(Object words) {
        return words == null ? null : LocalDate.parse(((String) words).substring(0, 10));
    }

    private static String words(String... columns) {
        return java.util.Arrays.stream(columns)
                .map(column -> "cast(" + column + " as varchar(40))")
                .collect(Collectors.joining(", "));
    }

    public List<Held> posts(long organisation, LocalDate today) {
        return rows(
                        "select o.id, o.person_id, o.unit_id, u.path, o.head, o.main from post o join unit u on u.id = o.unit_id"
                                + " where u.organisation_id = ?1 and o.from_on <= ?2 and (o.until_on is null or o.until_on > ?2)"
                                + " order by o.id",
                        organisation,
                        today)
                .stream()
                .map(row -> new Held(
                        number(row[0]), number(row[1]), number(row[2]), (String) row[3], (Boolean) row[4], (Boolean)
                                row[5]))
                .toList();
    }

    /** Paths of the units whose deputy somebody is today, by person. */
    public Map<Long, List<String>> deputies(long organisation, LocalDate today) {
        return rows(
                        "select d.person_id, u.path from deputy d join unit u on u.id = d.unit_id"
                                + " where d.organisation_id = ?1 and d.from_on <= ?2 and d.until_on > ?2",
                        organisation,
                        today)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> number(row[0]), Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Every open cycle that asks somebody. */
    public Map<Long, Round> rounds(long organisation) {
        var found = new HashMap<Long, Round>();
        rows(
                        "select t.person_id, c.id, "
                                + words(
                                        "c.self_from",
                                        "c.self_until",
                                        "c.review_until",
                                        "c.disclose_on",
                                        "c.closes_on",
                                        "t.self_until",
                                        "t.review_until",
                                        "a.submitted_at")
                                + ", a.id from participant t join cycle c on c.id = t.cycle_id left join self_assessment a"
                                + " on a.cycle_id = t.cycle_id and a.person_id = t.person_id"
                                + " where c.organisation_id = ?1 and c.status = 'OPEN'",
                        organisation)
                .forEach(row -> found.put(
                        number(row[0]),
                        new Round(
                                number(row[1]),
                                day(row[2]),
                                day(row[3]),
                                day(row[4]),
                                day(row[5]),
                                day(row[6]),
                                day(row[7]),
                                day(row[8]),
                                row[9] != null,
                                row[10] != null)));
        return found;
    }

    /** What everybody in the body was asked to answer and did not, of all appeals. */
    public List<Long> openAppeals(long organisation) {
        return em.createQuery(
                        "select a.id from Appeal a where a.organisationId = :organisation and a.outcome is null order by a.id",
                        Long.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    /** Skills that one was appealed for in a cycle, by person. */
    public Map<Long, List<String>> appeals(long cycle) {
        return rows("select person_id, skill_code from appeal where cycle_id = ?1", cycle).stream()
                .collect(Collectors.groupingBy(
                        row -> number(row[0]), Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    public Map<Long, YearSample.Said> claims(long organisation) {
        var found = new TreeMap<Long, YearSample.Said>();
        rows(
                        "select c.id, c.person_id, c.skill_code, c.source, c.lvl, "
                                + words("c.on_day", "c.last_used_on", "c.recorded_at", "c.map_version_id")
                                + ", c.note, c.rater, c.cycle_id from claim c join person p on p.id = c.person_id"
                                + " where p.organisation_id = ?1 order by c.id",
                        organisation)
                .forEach(row -> {
                    var source = Source.valueOf((String) row[3]);
                    var cycle = row[11] == null ? null : (Long) number(row[11]);
                    boolean review = source == Source.MANAGER || source == Source.EVIDENCE;
                    found.put(
                            number(row[0]),
                            new YearSample.Said(
                                    number(row[1]),
                                    (String) row[2],
                                    source,
                                    row[4] == null ? null : (Integer) (int) number(row[4]),
                                    day(row[5]),
                                    day(row[6]),
                                    cycle,
                                    review ? cycle : null,
                                    java.util.Arrays.toString(row)));
                });
        return found;
    }

    private List<Long> people(long organisation) {
        return rows("select p.id, p.version from person p where p.organisation_id = ?1 order by p.id", organisation)
                .stream()
                .map(row -> number(row[0]))
                .toList();
    }

    /** What closed cycles hold, as words that change with any row of theirs. */
    public Map<Long, String> frozen(long organisation) {
        var found = new HashMap<Long, List<String>>();
        rows(
                        "select l.cycle_id, l.person_id, l.skill_code, l.unit_id, l.role_code, l.role_stage, l.target, l.lvl,"
                                + " l.state, l.source, l.self_level, " + words("l.proved_on", "l.valid_until")
                                + " from cycle_level l join cycle c on c.id = l.cycle_id where c.organisation_id = ?1"
                                + " order by l.cycle_id, l.person_id, l.skill_code",
                        organisation)
                .forEach(row -> found.computeIfAbsent(number(row[0]), cycle -> new ArrayList<>())
                        .add(java.util.Arrays.toString(row)));
        var digests = new HashMap<Long, String>();
        found.forEach((cycle, levels) -> digests.put(cycle, levels.size() + " levels " + levels.hashCode()));
        return digests;
    }

    /** What the tables should hold, and what they do. */
    public record Sums(
            Map<YearSample.Place, YearSample.Stand> derived,
            Map<YearSample.Place, YearSample.Stand> stored,
            Map<YearSample.Place, YearSample.Stand> own,
            Map<Long, Map<String, Counts>> counted,
            Map<Long, Map<String, Counts>> tallies) {}

    /** @param self whose own view is derived, too @param undisclosed claims that this person does not know */
    public Sums sums(
            long organisation,
            LocalDate today,
            Map<Long, YearSample.Said> claims,
            long self,
            Predicate<YearSample.Said> undisclosed) {
        var ids = people(organisation);
        var map = maps.inForceFor(organisation);
        var mode = organisations.of(organisation).mode();
        var held = roles.heldBy(organisation, ids, today);
        var unitOf = new HashMap<Long, Held>();
        posts(organisation, today).stream().filter(Held::main).forEach(post -> unitOf.put(post.person(), post));
        var byPlace = new HashMap<YearSample.Place, List<Map.Entry<Long, YearSample.Said>>>();
        claims.entrySet()
                .forEach(claim -> byPlace.computeIfAbsent(
                                new YearSample.Place(
                                        claim.getValue().person(),
                                        claim.getValue().skill()),
                                place -> new ArrayList<>())
                        .add(claim));
        var derived = new HashMap<YearSample.Place, YearSample.Stand>();
        var own = new HashMap<YearSample.Place, YearSample.Stand>();
        var counted = new HashMap<Long, Map<String, Counts>>();
        for (var person : ids) {
            var post = unitOf.get(person);
            if (post == null) continue;
            var mine = new HashMap<String, Standing>();
            Requirements.of(map, held.getOrDefault(person, List.of())).forEach((code, requirement) -> {
                var place = new YearSample.Place(person, code);
                var known = byPlace.getOrDefault(place, List.of());
                var standing = new Standing(organisation, person, code);
                standing.require(requirement, post.unit());
                standing.stand(LevelRule.derive(
                        map.scale(),
                        map.skill(code).orElseThrow(),
                        claimRows(known, said -> true),
                        mode,
                        today,
                        requirement.since()));
                mine.put(code, standing);
                derived.put(place, YearSample.Stand.of(standing.row()));
                if (person != self) return;
                var seen = new Standing(organisation, person, code);
                seen.require(requirement, post.unit());
                seen.stand(LevelRule.derive(
                        map.scale(),
                        map.skill(code).orElseThrow(),
                        claimRows(known, undisclosed.negate()),
                        mode,
                        today,
                        requirement.since()));
                own.put(place, YearSample.Stand.of(seen.row()));
            });
            var contribution = Contribution.of(
                    mine.values(), roleStandings(person, post.unit(), held.getOrDefault(person, List.of()), mine), map);
            for (var unit : UnitRow.lineOf(post.path())) {
                contribution.forEach((dimension, counts) ->
                        counted.computeIfAbsent(unit, key -> new HashMap<>()).merge(dimension, counts, Counts::plus));
            }
        }
        counted.values().forEach(byDimension -> byDimension.values().removeIf(Counts::isNone));
        counted.values().removeIf(Map::isEmpty);
        return new Sums(derived, stored(organisation), own, counted, tallies(organisation));
    }

    private List<RoleStanding> roleStandings(
            long person, long unit, Collection<HeldRole> held, Map<String, Standing> mine) {
        var map = maps.current();
        var stages = new HashMap<String, Integer>();
        held.forEach(role -> stages.merge(role.roleCode(), role.stage(), Math::max));
        return stages.entrySet().stream()
                .map(role -> {
                    var standing = new RoleStanding(person, role.getKey());
                    var asked = RoleStanding.askedBy(map.role(role.getKey()).orElseThrow(), role.getValue(), mine);
                    standing.stand(role.getValue(), unit, RoleStanding.statusOf(asked));
                    return standing;
                })
                .toList();
    }

    private static List<ClaimRow> claimRows(
            List<Map.Entry<Long, YearSample.Said>> claims, Predicate<YearSample.Said> which) {
        return claims.stream()
                .filter(claim -> which.test(claim.getValue()))
                .map(claim -> new ClaimRow(
                        claim.getKey(),
                        claim.getValue().person(),
                        claim.getValue().skill(),
                        claim.getValue().source(),
                        claim.getValue().level(),
                        claim.getValue().on(),
                        claim.getValue().lastUsed(),
                        null,
                        null,
                        "",
                        claim.getValue().cycle(),
                        null))
                .toList();
    }

    private Map<YearSample.Place, YearSample.Stand> stored(long organisation) {
        var rows = em.createQuery("select s from Standing s where s.organisationId = :organisation", Standing.class)
                .setParameter("organisation", organisation)
                .getResultList();
        return rows.stream()
                .map(Standing::row)
                .collect(Collectors.toMap(
                        row -> new YearSample.Place(row.personId(), row.skill()), YearSample.Stand::of));
    }

    private Map<Long, Map<String, Counts>> tallies(long organisation) {
        var found = new HashMap<Long, Map<String, Counts>>();
        rows(
                        "select t.unit_id, t.dimension, t.people, t.required, t.exceeds, t.meets, t.below1, t.below2, t.recheck,"
                                + " t.not_assessed, t.core_gap from tally t join unit u on u.id = t.unit_id"
                                + " where u.organisation_id = ?1",
                        organisation)
                .forEach(row -> {
                    var counts = new Counts(
                            (int) number(row[2]),
                            (int) number(row[3]),
                            (int) number(row[4]),
                            (int) number(row[5]),
                            (int) number(row[6]),
                            (int) number(row[7]),
                            (int) number(row[8]),
                            (int) number(row[9]),
                            (int) number(row[10]));
                    if (!counts.isNone())
                        found.computeIfAbsent(number(row[0]), unit -> new HashMap<>())
                                .put((String) row[1], counts);
                });
        return found;
    }

    /** Roles asked of single people, that still last. */
    public List<Long> personRoles(long organisation) {
        return rows(
                        "select r.id, r.stage from role_assignment r where r.organisation_id = ?1 and r.layer = 'PERSON'"
                                + " and r.until_on is null order by r.id",
                        organisation)
                .stream()
                .map(row -> number(row[0]))
                .toList();
    }

    /** Moves that wait for their day. */
    public List<Long> waitingPosts(long organisation, LocalDate today) {
        return rows(
                        "select o.id, o.version from post o join unit u on u.id = o.unit_id where u.organisation_id = ?1"
                                + " and o.from_on > ?2 and o.main = true order by o.id",
                        organisation,
                        today)
                .stream()
                .map(row -> number(row[0]))
                .toList();
    }

    /** What was seen while rows were broken as a fault would break them; nothing of it lasts. */
    public static class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<String> seen;

        Undone(List<String> seen) {
            super("undone on purpose");
            this.seen = seen;
        }

        List<String> seen() {
            return seen;
        }
    }

    /** @throws Undone always */
    public void spoil(String sql, long organisation, Supplier<List<String>> look) {
        if (em.createNativeQuery(sql).setParameter(1, organisation).executeUpdate() == 0) {
            throw new IllegalArgumentException("changes nothing: " + sql);
        }
        throw new Undone(look.get());
    }
}
