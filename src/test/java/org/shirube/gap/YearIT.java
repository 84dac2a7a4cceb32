package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.assessment.Claims;
import org.shirube.assessment.Cycle;
import org.shirube.assessment.CycleDates;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Population;
import org.shirube.organisation.Mode;
import org.shirube.organisation.StaffList;
import org.shirube.organisation.Staffing;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.time.ClockSample;
import org.shirube.security.Caller;
import org.shirube.security.CallerSample;
import org.shirube.security.Permission;

/**
 * A year of a small body, with two cycles in it: chance decides from a seed who does what on which day, and after every step
 * each rule of {@link YearSample} has to hold. A failure names its seed; to walk that year again, put the seed into
 * {@link #AGAIN}.
 */
@ArquillianTest
class YearIT {
    private static final Long AGAIN = null;
    private static final long ALWAYS = 20_270_401;
    private static final int DAYS = 420;
    private static final boolean H2 = "h2".equals(System.getProperty("it.db"));
    private static final int STEPS = H2 ? 300 : 120;
    private static final int SECOND_FROM = 200;

    @Inject
    private Sample sample;

    @Inject
    private ClockSample clock;

    @Inject
    private CallerSample callers;

    @Inject
    private YearRecordSample record;

    @Inject
    private YearStaffSample staff;

    @Inject
    private Staffing staffing;

    @Inject
    private Units units;

    @Inject
    private Cycles cycles;

    @Inject
    private CycleSnapshots snapshots;

    @Inject
    private Standings standings;

    @Inject
    private Profiles profiles;

    @Inject
    private Claims claims;

    @Inject
    private Visible visible;

    @AfterEach
    void theClockGoesRight() {
        clock.end();
    }

    @Test
    void aYearKeepsEveryRuleAtEveryStep() {
        walk(AGAIN == null ? ALWAYS : AGAIN, STEPS);
    }

    @Test
    void soDoesAYearThatIsAnotherOneEachDay() {
        walk(Today.date().toEpochDay(), STEPS / 3);
    }

    /** The rules read what they are said to read: a row changed past the doors is found, and rolled back. */
    @Test
    void aRowChangedPastTheDoorsIsFound() {
        var year = new Year(1);
        staff.handInAll(year);
        var before = year.facts();
        assertThat(YearSample.broken(null, before)).isEmpty();
        assertThat(spoilt(year, before, "update claim set note = 'x' where source = 'SELF' and person_id in" + OURS))
                .anyMatch(line -> line.startsWith("claims never change"));
        assertThat(spoilt(year, before, "delete from claim where source = 'SELF' and person_id in" + OURS))
                .anyMatch(line -> line.startsWith("what was confirmed is there, once"));
        assertThat(spoilt(
                        year,
                        before,
                        "update standing set lvl = 0, state = 'BELOW_BY_2' where lvl is null and person_id in" + OURS))
                .anyMatch(line -> line.startsWith("levels recompute equal"))
                .anyMatch(line -> line.startsWith("no unknown becomes zero"));
        assertThat(spoilt(
                        year,
                        before,
                        "update tally set not_assessed = not_assessed + 1 where people > 0 and unit_id in"
                                + " (select id from unit where organisation_id = ?1)"))
                .anyMatch(line -> line.startsWith("tallies equal the claims"));
    }

    private static final String OURS = " (select id from person where organisation_id = ?1)";

    private List<String> spoilt(Year year, YearSample.Facts before, String sql) {
        try {
            record.spoil(sql, year.organisation(), () -> YearSample.broken(before, year.bare()));
            throw new AssertionError("not undone: " + sql);
        } catch (YearRecordSample.Undone undone) {
            return undone.seen();
        }
    }

    private void walk(long seed, int steps) {
        System.out.println("YearIT walks the year of seed " + seed);
        var year = new Year(seed);
        YearSample.Facts before = null;
        var tried = new TreeMap<String, Integer>();
        for (int step = 0; step < steps; step++) {
            year.until(step * DAYS / steps);
            var told = year.calendar() + staff.step(year);
            var now = year.facts();
            assertThat(YearSample.broken(before, now))
                    .as("seed %d, step %d on %s: %s", seed, step, now.day(), told)
                    .isEmpty();
            before = now;
            now.attempts()
                    .forEach(attempt -> tried.merge(
                            attempt.what().substring(0, attempt.what().indexOf(" of ")) + " " + attempt.taken(),
                            1,
                            Integer::sum));
        }
        assertThat(year.closed).as("cycles closed in the year of seed " + seed).hasSize(2);
        year.closed.forEach(cycle -> assertThat(callers.as(year.hr(), () -> snapshots.check(cycle))
                        .orElseThrow()
                        .differing())
                .as("levels of cycle %d that recompute otherwise, seed %d", cycle, seed)
                .isZero());
        System.out.println("YearIT: seed " + seed + " gave " + before.claims().size() + " claims; " + tried);
        if (H2 && seed == ALWAYS)
            assertThat(tried)
                    .as("what was tried, in time and out of it")
                    .containsKeys("appeal false", "appeal true", "hand in false", "hand in true", "review false")
                    .containsKeys("review true");
        assertThat(before.claims()).as("claims in the year of seed " + seed).hasSizeGreaterThan(steps / 2);
    }

    /** One body and what is known of it beside the database. */
    final class Year {
        private final Random chance;
        private final long organisation;
        private final List<Long> people = new ArrayList<>();
        private final List<Long> unitIds;
        private final Map<String, Integer> ledger = new HashMap<>();
        private final List<YearSample.Attempt> attempts = new ArrayList<>();
        private final List<Long> closed = new ArrayList<>();
        private final Caller stranger;
        private Map<Long, YearSample.Said> claimed = Map.of();
        private Long cycle;
        private int passed;

        Year(long seed) {
            chance = new Random(seed);
            stranger = CallerSample.caller(sample.organisation(), null, "stranger", Set.of(Permission.HR));
            organisation = sample.organisation();
            people.addAll(staffing.take(body()).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList());
            unitIds = units.tree().stream()
                    .filter(unit -> !unit.code().equals("ROOT"))
                    .map(UnitRow::id)
                    .toList();
            clock.begin(organisation);
        }

        private static StaffList body() {
            var since = Today.date().minusDays(300);
            var units = new ArrayList<StaffList.UnitLine>();
            units.add(new StaffList.UnitLine("D", null, new Text("企画部", "Planning Department")));
            for (var code : List.of("S1", "S2", "S3"))
                units.add(new StaffList.UnitLine(code, "D", new Text("第" + code + "課", "Section " + code)));
            return new StaffList(
                    units,
                    IntStream.range(0, 40)
                            .mapToObj(number -> new StaffList.PersonLine(
                                    String.format("p%02d", number),
                                    new Text("職員 " + number, "Officer " + number),
                                    "しょくいん",
                                    since,
                                    null,
                                    List.of(new StaffList.PostLine(
                                            number == 0 ? "D" : "S" + (1 + number % 3),
                                            new Text("主事", "Officer"),
                                            number < 4,
                                            true,
                                            since,
                                            null,
                                            List.of(new StaffList.RoleLine(
                                                    number % 2 == 0 ? "R02" : "R08", 1 + number % 2, since))))))
                            .toList());
        }

        Random chance() {
            return chance;
        }

        long organisation() {
            return organisation;
        }

        LocalDate today() {
            return clock.today();
        }

        List<Long> people() {
            return people;
        }

        void joined(long person) {
            people.add(person);
        }

        Map<Long, YearSample.Said> claims() {
            return claimed;
        }

        List<YearSample.Attempt> attempts() {
            return attempts;
        }

        void confirmed(String said) {
            ledger.merge(said, 1, Integer::sum);
        }

        long anyUnit() {
            return unitIds.get(chance.nextInt(unitIds.size()));
        }

        long anybodyEver() {
            return people.get(chance.nextInt(people.size()));
        }

        /** Somebody in office. */
        long anybody() {
            var inOffice = posts().stream()
                    .filter(YearRecordSample.Held::main)
                    .map(YearRecordSample.Held::person)
                    .collect(Collectors.toSet());
            var there = people.stream().filter(inOffice::contains).toList();
            return there.get(chance.nextInt(there.size()));
        }

        boolean isInOffice(long person) {
            return posts().stream().anyMatch(post -> post.person() == person && post.main());
        }

        private List<YearRecordSample.Held> posts() {
            return record.posts(organisation, today());
        }

        Caller hr() {
            return CallerSample.caller(organisation, null, "hr", Set.of(Permission.HR));
        }

        /** The first ten and whoever leads have the manager's permission, which alone shows them nobody. */
        Caller callerOf(long person) {
            var permissions = EnumSet.of(Permission.STAFF);
            boolean leads = posts().stream().anyMatch(post -> post.person() == person && post.head());
            if (leads || people.indexOf(person) < 10) permissions.add(Permission.MANAGER);
            return CallerSample.caller(organisation, person, "p" + person, permissions);
        }

        List<Long> leaders() {
            var posts = posts();
            return posts.stream()
                    .filter(post -> post.head())
                    .map(YearRecordSample.Held::person)
                    .filter(person -> posts.stream().anyMatch(post -> post.main() && post.person() == person))
                    .distinct()
                    .toList();
        }

        /** Somebody who leads the person, by the rows; null for nobody. */
        Long leaderOf(long person) {
            return leaders().stream()
                    .filter(leader -> leader != person && leads(leader, person))
                    .findFirst()
                    .orElse(null);
        }

        private boolean leads(long leader, long person) {
            var posts = posts();
            var path = posts.stream()
                    .filter(post -> post.person() == person && post.main())
                    .map(YearRecordSample.Held::path)
                    .findFirst();
            var led = new ArrayList<>(record.deputies(organisation, today()).getOrDefault(leader, List.of()));
            posts.stream()
                    .filter(post -> post.person() == leader && post.head())
                    .forEach(post -> led.add(post.path()));
            return path.isPresent() && led.stream().anyMatch(path.get()::startsWith);
        }

        /** Days pass one by one, each with its night. */
        void until(int day) {
            while (passed < day) {
                passed++;
                clock.passes(1);
                callers.as(hr(), () -> {
                    standings.catchUp(organisation);
                    return null;
                });
            }
        }

        /** What HR has to do on the day. */
        String calendar() {
            if (cycle == null && closed.size() < (passed >= SECOND_FROM ? 2 : 1)) return open();
            if (cycle == null) return "";
            var row = callers.as(hr(), () -> cycles.of(cycle));
            if (!today().isAfter(row.appealsUntil())) return "";
            staff.answerAll(this);
            callers.as(hr(), () -> {
                cycles.close(cycle);
                return null;
            });
            staff.awaitJob(this, cycle);
            assertThat(callers.as(hr(), () -> cycles.of(cycle)).status()).isEqualTo(Cycle.Status.CLOSED);
            closed.add(cycle);
            cycle = null;
            return "cycle closed; ";
        }

        private String open() {
            var day = today();
            cycle = callers.as(hr(), () -> {
                var id = cycles.draft(
                        new Text("実施回 " + day, "Cycle " + day),
                        Mode.STANDARD,
                        Population.EVERYBODY,
                        new CycleDates(
                                day.plusDays(2),
                                day.plusDays(60),
                                day.plusDays(100),
                                day.plusDays(110),
                                day.plusDays(150)));
                cycles.open(id);
                return id;
            });
            staff.awaitJob(this, cycle);
            return "cycle opened; ";
        }

        YearSample.Facts facts() {
            return facts(views());
        }

        /** Within the caller's transaction, and so without asking any door. */
        YearSample.Facts bare() {
            return facts(List.of());
        }

        private YearSample.Facts facts(List<YearSample.View> views) {
            var today = today();
            claimed = record.claims(organisation);
            var self = views.isEmpty() ? people.get(0) : anybody();
            var round = record.rounds(organisation).get(self);
            Long hidden = round != null && round.discloseOn().isAfter(today) ? round.cycle() : null;
            var known = claimed;
            Callable<YearRecordSample.Sums> derive = () -> record.sums(
                    organisation,
                    today,
                    known,
                    self,
                    said -> hidden != null
                            && said.reviewOf() != null
                            && said.reviewOf().equals(hidden));
            var sums = views.isEmpty() ? call(derive) : callers.as(hr(), derive);
            var own = views.isEmpty() ? sums.own() : byPlace(callers.as(callerOf(self), () -> standings.of(self)));
            var facts = new YearSample.Facts(
                    today,
                    claimed,
                    Map.copyOf(ledger),
                    sums.derived(),
                    sums.stored(),
                    sums.counted(),
                    sums.tallies(),
                    sums.own(),
                    own,
                    views,
                    List.copyOf(attempts),
                    record.frozen(organisation));
            attempts.clear();
            return facts;
        }

        private static <T> T call(Callable<T> here) {
            try {
                return here.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static Map<YearSample.Place, YearSample.Stand> byPlace(Collection<StandingRow> rows) {
            var found = new HashMap<YearSample.Place, YearSample.Stand>();
            rows.forEach(row -> found.put(new YearSample.Place(row.personId(), row.skill()), YearSample.Stand.of(row)));
            return found;
        }

        /** Some ask for some, at three doors. */
        private List<YearSample.View> views() {
            var views = new ArrayList<YearSample.View>();
            for (int asked = 0; asked < 3; asked++) {
                var viewer = anybody();
                var subject = anybodyEver();
                boolean there = isInOffice(subject);
                boolean leads = there && viewer != subject && leads(viewer, subject);
                ask(views, callerOf(viewer), subject, there && (viewer == subject || leads), leads);
            }
            var subject = anybodyEver();
            boolean there = isInOffice(subject);
            var other = Set.of(Permission.ADVISER, Permission.INSTRUCTOR, Permission.ADMINISTRATOR);
            ask(views, hr(), subject, there, false);
            ask(
                    views,
                    CallerSample.caller(organisation, null, "auditor", Set.of(Permission.AUDITOR)),
                    subject,
                    there,
                    false);
            ask(views, CallerSample.caller(organisation, null, "others", other), subject, false, false);
            ask(views, stranger, subject, false, false);
            return views;
        }

        private void ask(List<YearSample.View> views, Caller caller, long subject, boolean may, boolean mayAct) {
            var day = today();
            see(views, "standings", caller, subject, may, () -> standings.of(subject));
            see(views, "levels", caller, subject, may, () -> claims.levels(subject, day));
            see(views, "profile", caller, subject, may, () -> profiles.of(subject, null));
            see(views, "act", caller, subject, mayAct, () -> visible.ledPerson(subject));
        }

        private void see(
                List<YearSample.View> views,
                String what,
                Caller caller,
                long subject,
                boolean may,
                Supplier<Object> door) {
            boolean did;
            try {
                callers.as(caller, door::get);
                did = true;
            } catch (NotAllowed | NotFound refused) {
                did = false;
            }
            views.add(new YearSample.View(what, caller.login() + caller.permissions(), subject, may, did));
        }
    }
}
