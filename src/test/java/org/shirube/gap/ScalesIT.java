package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.assessment.Claims;
import org.shirube.assessment.CycleDates;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Participants;
import org.shirube.assessment.Population;
import org.shirube.assessment.Source;
import org.shirube.organisation.Mode;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;
import org.shirube.skillmap.Crosswalks;
import org.shirube.skillmap.MapChange;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.MapEdit;
import org.shirube.skillmap.MapPublications;
import org.shirube.skillmap.Relation;
import org.shirube.skillmap.SkillMaps;

/** Maps of three and of seven steps from the editor through levels and gaps to the matrix. */
@ArquillianTest
class ScalesIT {
    private static final LocalDate TODAY = Today.date();

    @Inject
    private Sample sample;

    @Inject
    private MapDrafts drafts;

    @Inject
    private MapPublications publications;

    @Inject
    private Crosswalks crosswalks;

    @Inject
    private SkillMaps maps;

    @Inject
    private Claims claims;

    @Inject
    private Standings standings;

    @Inject
    private Cycles cycles;

    @Inject
    private Participants participants;

    private void publish(List<MapEdit> edits, String version) {
        publish(edits, version, TODAY);
    }

    private void publish(List<MapEdit> edits, String version, LocalDate from) {
        var id = drafts.begin(maps.current().version());
        for (var edit : edits) drafts.save(id, Integer.MAX_VALUE, edit);
        publications.publish(id, version, from, "another scale");
    }

    private static CycleDates dates(LocalDate from) {
        return new CycleDates(from, from.plusDays(7), from.plusDays(14), from.plusDays(15), from.plusDays(45));
    }

    private static CycleDates closing(LocalDate on) {
        var usual = dates(TODAY);
        return new CycleDates(usual.selfFrom(), usual.selfUntil(), usual.reviewUntil(), usual.discloseOn(), on);
    }

    private static MapEdit write(String path, String seen, String text) {
        return new MapEdit.Write(List.of(new MapChange(path, seen, text)));
    }

    private StandingRow standing(long person) {
        return standings.of(person).stream()
                .filter(row -> row.skill().equals("A1"))
                .findFirst()
                .orElseThrow();
    }

    private NewClaim claim(long person, Source source, int level) {
        return NewClaim.of(person, "A1", source, level, TODAY);
    }

    private void pagesShowTheLevel(Sample.Town town) {
        var one = town.person("one");
        var head = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        for (var page : List.of(
                "/dashboard/matrix.xhtml",
                "/dashboard/worklist.xhtml?unit=" + town.unitId(),
                "/assessment/person.xhtml?id=" + one,
                "/assessment/people.xhtml?skill=A1&level=1"))
            assertThat(head.get(page).statusCode()).as(page).isEqualTo(200);
        assertThat(head.get("/dashboard/matrix.xhtml").body()).contains("佐藤 美咲");
        cycles.openAtOnce(
                cycles.draft(new Text("今年度", "This year"), Mode.STANDARD, Population.EVERYBODY, dates(TODAY)));
        var self = new Visit().signedIn(sample.account(one, Permission.STAFF));
        for (var page : List.of(
                "/dashboard/home.xhtml",
                "/assignment/plan.xhtml",
                "/assessment/record.xhtml",
                "/assessment/check.xhtml",
                "/assessment/self.xhtml",
                "/skillmap/view.xhtml",
                "/skillmap/skill.xhtml?code=A1",
                "/skillmap/role.xhtml?code=R02",
                "/skillmap/roadmap.xhtml",
                "/course/list.xhtml",
                "/course/view.xhtml?code=GA01"))
            assertThat(self.get(page).statusCode()).as(page).isEqualTo(200);
        assertThat(self.get("/assignment/plan.xhtml").body())
                .contains("sb-steps-" + maps.current().highestLevel());
    }

    private List<MapEdit> sevenSteps() {
        var edits = new ArrayList<MapEdit>();
        for (int level = 5; level <= 6; level++) {
            edits.add(new MapEdit.AddLevel());
            for (var part : List.of("name", "meaning")) {
                edits.add(write("level/" + level + "/" + part + "/ja", "", "段" + level + part));
                edits.add(write("level/" + level + "/" + part + "/en", "", "Step " + level + " " + part));
            }
            edits.add(write("skill/A1/behaviour/" + level + "/ja", "", "行動" + level));
            edits.add(write("skill/A1/behaviour/" + level + "/en", "", "Does " + level));
        }
        var seven = List.of(0, 1, 1, 2, 2, 3, 4);
        var was = List.of(0, 1, 2, 3, 4, 4, 4);
        for (int step = 1; step <= 6; step++)
            edits.add(write("level/" + step + "/usual", "" + was.get(step), "" + seven.get(step)));
        var target = maps.current().role("R02").orElseThrow().targets().get("A1");
        edits.add(write(
                "role/R02/target/A1",
                target.toString().replaceAll("[^0-9 ]", "").strip(),
                "5 5 6"));
        return edits;
    }

    @Test
    void aMapOfSevenStepsIsAssessedComparedAndShown() {
        var town = sample.town();
        var one = town.person("one");
        publish(sevenSteps(), Sample.unique("seven."));
        assertThat(maps.current().scale().usual()).containsExactly(0, 1, 1, 2, 2, 3, 4);
        assertThat(standing(one).target()).isEqualTo(5);

        claims.recordAll(List.of(claim(one, Source.LAB, 3)), "lab");
        assertThat(standing(one).level())
                .as("the lowest step that stands for 2")
                .isEqualTo(3);
        assertThat(standing(one).state()).isEqualTo(State.BELOW_BY_2);
        claims.record(claim(one, Source.MANAGER, 4), List.of());
        assertThat(standing(one).level()).isEqualTo(4);
        assertThat(standing(one).state()).isEqualTo(State.BELOW_BY_1);
        assertThatThrownBy(() -> claims.record(claim(one, Source.PANEL, 7), List.of()))
                .isInstanceOf(RuleBroken.class);
        claims.recordAll(List.of(claim(town.person("two"), Source.PANEL, 6)), "panel");
        assertThat(standing(town.person("two")).state()).isEqualTo(State.EXCEEDS);
        pagesShowTheLevel(town);
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        assertThat(hr.get("/skillmap/drafts.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void aMapOfThreeStepsIsAssessedComparedAndShown() {
        var town = sample.town();
        var one = town.person("one");
        publish(
                List.of(
                        new MapEdit.RemoveLevel(4),
                        new MapEdit.RemoveLevel(2),
                        write("level/2/usual", "3", "3"),
                        write("role/R02/target/A1", "1 1 1", "2 2 2")),
                Sample.unique("three."));
        assertThat(maps.current().scale().usual()).containsExactly(0, 1, 3);
        assertThat(maps.current().highestLevel()).isEqualTo(2);
        assertThat(standing(one).target()).isEqualTo(2);
        claims.recordAll(List.of(claim(one, Source.CHECK, 1)), "check");
        assertThat(standing(one).state()).isEqualTo(State.BELOW_BY_1);
        claims.recordAll(List.of(claim(one, Source.PANEL, 2)), "panel");
        assertThat(standing(one).state()).isEqualTo(State.MEETS);
        pagesShowTheLevel(town);
    }

    @Test
    void levelsOnRecordAreReadInTheStepsOfALaterScale() {
        var town = sample.town();
        var one = town.person("one");
        var first = maps.current().version();
        claims.recordAll(List.of(claim(one, Source.PANEL, 3)), "panel");
        publish(sevenSteps(), Sample.unique("seven."));
        assertThat(standing(one).level())
                .as("the lowest step that stands for 3")
                .isEqualTo(5);
        assertThat(standing(one).state()).isEqualTo(State.RECHECK);
        assertThat(claims.of(one, "A1"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.given()).isEqualTo(3));
        var record = new Visit().signedIn(sample.account(one, Permission.STAFF)).get("/assessment/record.xhtml");
        assertThat(record.body()).contains("記録したときの段は3");

        var confirmed = drafts.begin(maps.current().version());
        crosswalks.decide(confirmed, first, "A1", "A1", Relation.EXACT, "");
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        for (var page : List.of(
                "/skillmap/crosswalk.xhtml?draft=" + confirmed + "&from=" + first,
                "/skillmap/compare.xhtml?from=" + first + "&to="
                        + maps.current().version()))
            assertThat(hr.get(page).statusCode()).as(page).isEqualTo(200);
        publications.publish(confirmed, Sample.unique("seven."), TODAY, "A1 is what it was");
        assertThat(standing(one).level()).isEqualTo(5);
        assertThat(standing(one).state()).isEqualTo(State.MEETS);

        var back = drafts.begin(first);
        publications.publish(back, Sample.unique("five."), TODAY, "the scale of before");
        assertThat(standing(one).level()).isEqualTo(3);
        assertThat(standing(one).state().isMet()).isTrue();
    }

    @Test
    void answersOfARunningCycleAreNeverTakenForOtherSteps() {
        sample.town();
        var nextYear = TODAY.plusYears(1);
        publish(List.of(new MapEdit.RemoveLevel(4)), Sample.unique("four."), nextYear);
        var over = cycles.draft(new Text("来年度", "Next year"), Mode.STANDARD, Population.EVERYBODY, dates(nextYear));
        refused("assessment.cycleScale", () -> cycles.openAtOnce(over));
        var running = cycles.draft(new Text("今年度", "This year"), Mode.STANDARD, Population.EVERYBODY, dates(TODAY));
        cycles.openAtOnce(running);
        refused(
                "assessment.cycleScale",
                () -> participants.moveDates(running, closing(nextYear), "beyond the new steps"));
        participants.moveDates(running, closing(nextYear.minusDays(1)), "up to the day before");
        participants.moveDates(running, dates(TODAY), "as it was");
        refused(
                "skillmap.scaleBusy",
                () -> publish(List.of(new MapEdit.RemoveLevel(4)), Sample.unique("four."), TODAY.plusDays(45)));
        publish(List.of(new MapEdit.RemoveLevel(4)), Sample.unique("four."), TODAY.plusDays(46));
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
