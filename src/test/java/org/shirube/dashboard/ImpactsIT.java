package org.shirube.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.assessment.Claims;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Source;
import org.shirube.gap.Counts;
import org.shirube.gap.PastTallies;
import org.shirube.gap.SkillRecords;
import org.shirube.gap.StandingRow;
import org.shirube.gap.Standings;
import org.shirube.gap.State;
import org.shirube.gap.Tallies;
import org.shirube.organisation.Layer;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.StaffList;
import org.shirube.organisation.Staffing;
import org.shirube.organisation.Units;
import org.shirube.platform.PageRequest;
import org.shirube.platform.db.StatementsPerPage;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.CrosswalkRow;
import org.shirube.skillmap.Crosswalks;
import org.shirube.skillmap.MapChange;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.MapEdit;
import org.shirube.skillmap.MapPublications;
import org.shirube.skillmap.Relation;
import org.shirube.skillmap.SkillMaps;

/** What is said before a publication is what happens at it. */
@ArquillianTest
class ImpactsIT {
    private static final LocalDate SINCE = LocalDate.of(2024, 4, 1);

    @Inject
    private Clock clock;

    @Inject
    private Sample sample;

    @Inject
    private CurrentUser user;

    @Inject
    private Organisations organisations;

    @Inject
    private Staffing staffing;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Units units;

    @Inject
    private Claims claims;

    @Inject
    private Standings standings;

    @Inject
    private SkillRecords records;

    @Inject
    private Tallies tallies;

    @Inject
    private PastTallies past;

    @Inject
    private MapDrafts drafts;

    @Inject
    private MapPublications publications;

    @Inject
    private Crosswalks crosswalks;

    @Inject
    private SkillMaps maps;

    @Inject
    private Impacts impacts;

    @Inject
    private AuditLog audit;

    /** Sections {@code S0} and {@code S1}; everybody carries R01, half R02 stage 1 and half R05 stage 2; most are rated. */
    private Map<String, Long> staff(int each, long seed) {
        sample.organisation();
        roles.assign(Layer.ORGANISATION, null, "R01", 1, SINCE);
        var list = new ArrayList<StaffList.PersonLine>();
        for (int section = 0; section < 2; section++) {
            for (int i = 0; i < each; i++) {
                var role =
                        i % 2 == 0 ? new StaffList.RoleLine("R02", 1, SINCE) : new StaffList.RoleLine("R05", 2, SINCE);
                list.add(new StaffList.PersonLine(
                        "P" + section + "-" + i,
                        new Text("職員" + section + "-" + i, "Person " + section + "-" + i),
                        "しょくいん",
                        SINCE,
                        null,
                        List.of(new StaffList.PostLine(
                                "S" + section, new Text("主事", "Officer"), i == 0, true, SINCE, null, List.of(role)))));
            }
        }
        var people = staffing.take(new StaffList(
                List.of(
                        new StaffList.UnitLine("D", null, new Text("企画部", "Planning")),
                        new StaffList.UnitLine("S0", "D", new Text("一課", "First Section")),
                        new StaffList.UnitLine("S1", "D", new Text("二課", "Second Section"))),
                list));
        rate(people.values(), seed);
        return people;
    }

    private void rate(Iterable<Long> people, long seed) {
        var random = new Random(seed);
        var sources = List.of(Source.CHECK, Source.LAB, Source.IMPORT);
        var given = new ArrayList<NewClaim>();
        for (var person : people) {
            for (var skill : maps.current().skills()) {
                if (random.nextInt(3) == 0) continue; // also skills that no role asks for
                given.add(NewClaim.of(
                        person,
                        skill.code(),
                        sources.get(random.nextInt(3)),
                        skill.describedAtMost(random.nextInt(3)),
                        LocalDate.now(clock).minusDays(random.nextInt(500))));
            }
        }
        claims.recordAll(given, "sample");
    }

    private long draft() {
        return drafts.begin(maps.current().version());
    }

    private void write(long draft, String path, String seen, String text) {
        var saved = drafts.save(draft, Integer.MAX_VALUE, new MapEdit.Write(List.of(new MapChange(path, seen, text))));
        assertThat(saved.conflicts()).isEmpty();
    }

    private void target(long draft, String role, String skill, String levels) {
        var known = drafts.look(draft).map().role(role).orElseThrow().targets().get(skill);
        var seen = known == null ? "" : known.stream().map(String::valueOf).collect(Collectors.joining(" "));
        write(draft, "role/" + role + "/target/" + skill, seen, levels);
    }

    private void reword(long draft, String skill, String text) {
        var seen = drafts.look(draft).map().skill(skill).orElseThrow().name().ja();
        write(draft, "skill/" + skill + "/name/ja", seen, text);
    }

    private void publish(long draft, String reason) {
        publications.publish(draft, Sample.unique("v"), LocalDate.now(clock), reason);
    }

    private Set<Long> touched(long draft, Effect effect) {
        return impacts
                .people(draft, null, new Impacts.Wanted(effect, null, null, null), PageRequest.of(0, 500))
                .rows()
                .stream()
                .map(row -> row.person().id())
                .collect(Collectors.toSet());
    }

    private Map<Long, Map<String, State>> states(Map<String, Long> people) {
        var states = new HashMap<Long, Map<String, State>>();
        for (var row : standings.ofAll(people.values()))
            states.computeIfAbsent(row.personId(), person -> new HashMap<>()).put(row.skill(), row.state());
        return states;
    }

    /** Whom an effect has really touched, by comparing everybody's states. */
    private static Set<Long> really(
            Effect effect, Map<Long, Map<String, State>> before, Map<Long, Map<String, State>> after) {
        var touched = new HashSet<Long>();
        before.forEach((person, was) -> {
            var codes = new HashSet<>(was.keySet());
            codes.addAll(after.get(person).keySet());
            for (var code : codes) {
                var one = was.getOrDefault(code, State.NOT_REQUIRED);
                var other = after.get(person).getOrDefault(code, State.NOT_REQUIRED);
                boolean is = switch (effect) {
                    case GAINS -> other.isBelow() && !one.isBelow();
                    case LOSES -> one.isBelow() && (other.isMet() || other == State.NOT_REQUIRED);
                    case RECHECK -> other == State.RECHECK && one != State.RECHECK;
                    case UNKNOWN -> other == State.NOT_ASSESSED && one != State.NOT_ASSESSED;
                };
                if (is) touched.add(person);
            }
        });
        return touched;
    }

    @Test
    void whatIsForetoldIsWhatHappens() {
        for (long seed = 1; seed <= 2; seed++) {
            var people = staff(12, seed);
            var draft = draft();
            var map = maps.current();
            target(draft, "R02", "A1", "3 3 3");
            target(draft, "R05", "B1", "1 1 1");
            target(draft, "R02", "C4", "1 2 2");
            target(draft, "R05", "C4", "2 2 2");
            reword(draft, "A2", "まったく別のことば");
            reword(draft, "A3", map.skill("A3").orElseThrow().name().ja() + "こと");
            reword(draft, "A4", "これも別のことば");
            drafts.save(draft, Integer.MAX_VALUE, new MapEdit.Remove(MapEdit.Thing.SKILL, "B2"));
            crosswalks.decide(draft, null, "A4", "A4", Relation.EXACT, "読み替えただけ");
            crosswalks.decide(draft, null, "A3", "A3", Relation.BROADER, "");
            var before = states(people);
            var foretold = new HashMap<Effect, Set<Long>>();
            for (var effect : Effect.values()) foretold.put(effect, touched(draft, effect));
            var impact = impacts.of(draft, null, null);

            publish(draft, "A test of what is foretold");

            var after = states(people);
            for (var effect : Effect.values()) {
                var happened = really(effect, before, after);
                assertThat(foretold.get(effect)).as(effect + " " + seed).isEqualTo(happened);
                var told = impact.total().cell(effect);
                if (!told.isHidden()) assertThat(told.people()).isEqualTo(happened.size());
            }
            assertThat(foretold.get(Effect.GAINS)).isNotEmpty();
            assertThat(foretold.get(Effect.RECHECK)).isNotEmpty();
            assertThat(foretold.get(Effect.UNKNOWN)).isNotEmpty();
            assertTalliesCanBeMadeAnew();
        }
    }

    private void assertTalliesCanBeMadeAnew() {
        var root = units.root();
        var kept = new HashMap<>(tallies.of(Set.of(root.id()), "").get(root.id()));
        kept.values().removeIf(Counts::isNone);
        var anew = new HashMap<>(past.of(organisations.own(), LocalDate.now(clock)));
        anew.values().removeIf(Counts::isNone);
        assertThat(kept).isEqualTo(anew).isNotEmpty();
    }

    private StandingRow row(long person, String skill) {
        return standings.of(person).stream()
                .filter(one -> one.skill().equals(skill))
                .findFirst()
                .orElseThrow();
    }

    private void prove(long person, String skill) {
        claims.record(
                NewClaim.of(person, skill, Source.LAB, 2, LocalDate.now(clock).minusDays(3)), List.of());
    }

    @Test
    void levelsCarryOverWhereTheSkillIsTheSameAndAreNeverLostElsewhere() {
        long person = staff(2, 3).get("P0-0");
        for (var skill : List.of("A1", "A2", "A3", "A4")) prove(person, skill);
        var draft = draft();
        reword(draft, "A2", "別のことば");
        reword(draft, "A3", "さらに別のことば");
        drafts.save(draft, Integer.MAX_VALUE, new MapEdit.Remove(MapEdit.Thing.SKILL, "A4"));
        crosswalks.decide(draft, null, "A3", "A3", Relation.EXACT, "言い回しだけ");
        publish(draft, "Words");

        assertThat(row(person, "A1").state()).isNotIn(State.RECHECK, State.NOT_ASSESSED);
        assertThat(row(person, "A2").state()).isEqualTo(State.RECHECK);
        assertThat(row(person, "A2").level()).isEqualTo(2);
        assertThat(row(person, "A3").state()).isNotIn(State.RECHECK, State.NOT_ASSESSED);
        assertThat(records.of(person).further())
                .filteredOn(entry -> entry.skill().equals("A4"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.level().value()).isEqualTo(2));

        prove(person, "A2");
        assertThat(row(person, "A2").state()).as("shown for what it says now").isNotEqualTo(State.RECHECK);
        assertTalliesCanBeMadeAnew();
    }

    @Test
    void anotherCodeReadsTheClaimsOfTheOldOne() {
        long person = staff(2, 4).get("P0-0");
        prove(person, "A2");
        var claimed = claims.of(person, "A2").size();
        var draft = draft();
        var old = maps.current().skill("A2").orElseThrow();
        drafts.save(draft, Integer.MAX_VALUE, new MapEdit.AddSkill("A9", "A", old.name()));
        old.behaviours().forEach((level, text) -> {
            write(draft, "skill/A9/behaviour/" + level + "/ja", "", text.ja());
            write(draft, "skill/A9/behaviour/" + level + "/en", "", text.en());
        });
        target(draft, "R02", "A9", "2 2 2");
        drafts.save(draft, Integer.MAX_VALUE, new MapEdit.Remove(MapEdit.Thing.SKILL, "A2"));
        assertThat(crosswalks.of(draft, null).rows())
                .filteredOn(one -> one.fromCode().equals("A2"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.toCode()).isEqualTo("A9");
                    assertThat(one.suggested()).isEqualTo(Relation.EXACT);
                    assertThat(one.isDecided()).isFalse();
                });
        assertThat(crosswalks.confirmClear(draft, null)).isEqualTo(1);
        assertThat(crosswalks.of(draft, null).rows())
                .filteredOn(CrosswalkRow::isDecided)
                .singleElement()
                .satisfies(one -> assertThat(one.decidedBy()).isEqualTo("system"));
        publish(draft, "A2 is A9");
        assertThat(row(person, "A9").level()).isEqualTo(2);
        assertThat(row(person, "A9").state()).isEqualTo(State.MEETS);
        assertThat(claims.of(person, "A9")).hasSize(claimed);
        assertTalliesCanBeMadeAnew();
    }

    @Test
    void aWrongPublicationIsMadeGoodByTheNextOneAndTheAuditLogSaysWhy() {
        long person = staff(6, 5).get("P0-0");
        prove(person, "A2");
        var first = maps.current();
        var wrong = draft();
        reword(wrong, "A2", "言い回しを直した");
        publish(wrong, "Wording");
        assertThat(row(person, "A2").state()).isEqualTo(State.RECHECK);

        var good = draft();
        crosswalks.decide(good, first.version(), "A2", "A2", Relation.EXACT, "前の版と同じ内容");
        assertThat(impacts.of(good, null, null).total().cell(Effect.RECHECK).people())
                .isZero();
        publish(good, "A2 had been meant to stay the same");
        assertThat(row(person, "A2").state()).isNotEqualTo(State.RECHECK);
        assertThat(audit.export(
                        Instant.now(clock).minusSeconds(600), Instant.now(clock).plusSeconds(600), "draft-publish"))
                .anyMatch(entry -> entry.detail().contains("A2 had been meant to stay the same"));
        assertTalliesCanBeMadeAnew();
    }

    @Test
    void anotherScaleMakesNothingExact() {
        staff(2, 6);
        var draft = draft();
        assertThatThrownBy(() -> crosswalks.decide(draft, null, "A1", "Z9", Relation.EXACT, ""))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> crosswalks.decide(draft, null, "A1", "A1", Relation.EXACT, "x".repeat(501)))
                .isInstanceOf(RuleBroken.class);
        assertThat(crosswalks.of(draft, null).rows()).isEmpty();
        assertThat(crosswalks.of(draft, null).untouched())
                .isEqualTo(maps.current().skills().size());
    }

    @Test
    void aDraftOfAnotherBodyHasNoImpact() {
        staff(2, 7);
        var theirs = draft();
        staff(2, 8);
        assertThatThrownBy(() -> impacts.of(theirs, null, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> crosswalks.of(theirs, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> crosswalks.decide(theirs, null, "A1", "A1", Relation.RELATED, ""))
                .isInstanceOf(NotFound.class);
        var visit = new Visit().signedIn(sample.account(null, Permission.HR, Permission.ADVISER));
        assertThat(visit.get("/dashboard/impact.xhtml?draft=" + theirs).statusCode())
                .isEqualTo(404);
        assertThat(visit.get("/skillmap/crosswalk.xhtml?draft=" + theirs).statusCode())
                .isEqualTo(404);
        assertThat(visit.get("/dashboard/impact.csv?draft=" + theirs).statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> impacts.of(draft(), LocalDate.now(clock).minusDays(1), null))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void theAdviserSeesFiguresAndNoNames() {
        var people = staff(12, 9);
        var draft = draft();
        target(draft, "R02", "A1", "3 3 3");
        var page = "/dashboard/impact.xhtml?draft=" + draft + "&show=GAINS&role=R02";
        var adviser =
                new Visit().signedIn(sample.account(null, Permission.ADVISER)).get(page);
        assertThat(adviser.statusCode()).isEqualTo(200);
        assertThat(adviser.body())
                .contains("id=\"byRole\"")
                .doesNotContain("職員0-")
                .doesNotContain("#people");
        var hr = new Visit().signedIn(sample.account(null, Permission.HR)).get(page);
        assertThat(hr.body()).contains("id=\"touched\"", "職員0-");
        var touched = touched(draft, Effect.GAINS);
        var one = people.values().stream()
                .filter(touched::contains)
                .min(Long::compare)
                .orElseThrow(); // on the first page
        var own = new Visit().signedIn(sample.account(one, Permission.STAFF));
        assertThat(own.get("/organisation/seen.xhtml?why=IMPACT").body())
                .as("whose levels HR saw by name")
                .contains("1件")
                .doesNotContain("見た人はいません");
        var file = new Visit()
                .signedIn(sample.account(null, Permission.ADVISER))
                .get("/dashboard/impact.csv?draft=" + draft);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains("R02");
        assertThat(new Visit()
                        .signedIn(sample.account(null, Permission.STAFF))
                        .get("/dashboard/impact.csv?draft=" + draft)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theCostOfThePageDoesNotGrowWithTheStaff() {
        var taken = new HashMap<Integer, Integer>();
        for (int each : List.of(5, 40)) {
            staff(each, 10);
            var draft = draft();
            target(draft, "R02", "A1", "3 3 3");
            reword(draft, "A2", "別のことば");
            var visit = new Visit().signedIn(sample.account(null, Permission.HR));
            var page = "/dashboard/impact.xhtml";
            visit.get(page + "?draft=" + draft);
            assertThat(visit.get(page + "?draft=" + draft).statusCode()).isEqualTo(200);
            taken.put(each, StatementsPerPage.of(page));
        }
        System.out.println("statements of the impact page: " + taken);
        assertThat(taken.get(40)).isEqualTo(taken.get(5)).isLessThanOrEqualTo(20);
    }
}
