package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.gap.Dimension;
import org.shirube.gap.Standings;
import org.shirube.gap.Tallies;
import org.shirube.organisation.Units;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.CurrentUser;

@ArquillianTest
class MapDraftsIT {
    @Inject
    private Sample sample;

    @Inject
    private MapDrafts drafts;

    @Inject
    private Crosswalks crosswalks;

    @Inject
    private MapPublications publications;

    @Inject
    private SkillMaps maps;

    @Inject
    private Standings standings;

    @Inject
    private Tallies tallies;

    @Inject
    private Units units;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    private static MapEdit write(String path, String seen, String text) {
        return new MapEdit.Write(List.of(new MapChange(path, seen, text)));
    }

    private static MapEdit.Write target(SkillMap map, String role, String skill, String levels) {
        var path = "role/" + role + "/target/" + skill;
        return new MapEdit.Write(List.of(new MapChange(path, MapFields.of(map).getOrDefault(path, ""), levels)));
    }

    private MapLink link(String toCode, String note, String decidedBy) {
        return new MapLink(
                maps.current().version(),
                "A1",
                Text.same("A1"),
                toCode,
                Relation.RELATED,
                note,
                decidedBy,
                clock.instant());
    }

    @Test
    void decisionsThatComeTwiceOrAreTooLongToKeepAreLeftOut() {
        sample.organisation();
        var good = List.of(link("A2", "n".repeat(500), "b".repeat(64)), link("A3", "", ""));
        var links = new ArrayList<>(good);
        links.add(link("A2", "", "once more"));
        links.add(link("A4", "n".repeat(501), ""));
        links.add(link("A5", "", "b".repeat(65)));
        var fitting = crosswalks.fitting(maps.current(), links);
        assertThat(fitting).isEqualTo(good);
        var draft = drafts.begin(maps.current().version());
        crosswalks.take(draft, fitting);
        assertThat(crosswalks.of(draft, null).rows())
                .extracting(CrosswalkRow::toCode)
                .contains("A2", "A3");
    }

    @Test
    void whatWasTypedIsThereAgain() {
        sample.organisation();
        var id = drafts.begin(maps.current().version());
        var was = maps.current().title().ja();
        var saved = drafts.save(id, 0, write("title/ja", was, "私たちのスキルマップ"));
        assertThat(saved.revision()).isEqualTo(1);
        assertThat(saved.conflicts()).isEmpty();
        var draft = drafts.of(id);
        assertThat(draft.map().title().ja()).isEqualTo("私たちのスキルマップ");
        assertThat(draft.changes()).containsExactly(new MapChange("title/ja", was, "私たちのスキルマップ"));
        assertThat(drafts.open())
                .singleElement()
                .satisfies(row -> assertThat(row.changes()).isEqualTo(1));
    }

    @Test
    void anEditIsTakenBackAndPutAgain() {
        sample.organisation();
        var id = drafts.begin(maps.current().version());
        var original = drafts.of(id).map();
        drafts.save(id, 0, new MapEdit.Remove(MapEdit.Thing.SKILL, "A1"));
        var without = drafts.of(id).map();
        var back = drafts.undo(id, 1);
        assertThat(drafts.of(id).map()).isEqualTo(original);
        assertThat(back.canUndo()).isFalse();
        assertThat(back.canRedo()).isTrue();
        drafts.redo(id, 2);
        assertThat(drafts.of(id).map()).isEqualTo(without);
        assertThatThrownBy(() -> drafts.redo(id, 3)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void twoEditorsOfDifferentFieldsAreMergedAndOfOneFieldShown() {
        sample.organisation();
        var id = drafts.begin(maps.current().version());
        var map = drafts.of(id).map();
        drafts.save(id, 0, write("skill/A1/name/ja", map.skills().get(0).name().ja(), "あちら"));
        var merged = drafts.save(
                id, 0, write("skill/A1/name/en", map.skills().get(0).name().en(), "Mine"));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.changes()).hasSize(2);
        var refused = drafts.save(
                id, 0, write("skill/A1/name/ja", map.skills().get(0).name().ja(), "こちら"));
        assertThat(refused.conflicts()).containsExactly(new MapChange("skill/A1/name/ja", "あちら", "こちら"));
        var name = drafts.of(id).map().skill("A1").orElseThrow().name();
        assertThat(name).isEqualTo(new Text("あちら", "Mine"));
    }

    @Test
    void anotherBodysDraftIsNotFound() {
        sample.organisation();
        var theirs = drafts.begin(null);
        sample.organisation();
        assertThatThrownBy(() -> drafts.of(theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.undo(theirs, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.discard(theirs)).isInstanceOf(NotFound.class);
        assertThat(drafts.open()).isEmpty();
    }

    @Test
    void aDraftFromNothingCannotBePublishedYet() {
        sample.organisation();
        var id = drafts.begin(null);
        assertThat(publications.findings(drafts.of(id)))
                .extracting(Finding::flaw)
                .contains(Flaw.NOTHING_ASKED);
        assertThatThrownBy(() -> publications.publish(id, "2026.9", LocalDate.now(clock), "first"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("findingsLeft");
    }

    @Test
    void aVersionForTodayIsInForceAtOnceForThisBodyAlone() {
        var other = sample.town().id();
        var town = sample.town();
        var shared = maps.current();
        var one = town.person("one");
        var before = standings.of(one).stream()
                .filter(row -> row.skill().equals("A1"))
                .findFirst()
                .orElseThrow()
                .target();
        assertThat(before).isEqualTo(1);
        var id = drafts.begin(shared.version());
        drafts.save(id, 0, target(shared, "R02", "A1", "3 3 3"));
        drafts.save(id, 1, new MapEdit.Remove(MapEdit.Thing.SKILL, "A3"));
        publications.publish(id, "2026.own", LocalDate.now(clock), "Everybody explains reform");

        assertThat(maps.current().version()).isEqualTo("2026.own");
        assertThat(maps.current().edition()).isEqualTo(shared.edition() + 1);
        assertThat(standings.of(one))
                .filteredOn(row -> row.skill().equals("A1"))
                .allSatisfy(row -> assertThat(row.target()).isEqualTo(3));
        assertThat(standings.of(one)).noneMatch(row -> row.skill().equals("A3"));
        assertThat(maps.inForceFor(other)).isEqualTo(shared);
        assertThat(maps.versions()).extracting(VersionRow::version).contains("2026.own", shared.version());
        assertThatThrownBy(() -> drafts.of(id)).isInstanceOf(RuleBroken.class);
        user.becomeSystem(other);
        assertThatThrownBy(() -> maps.version(shared.id(), "2026.own")).isInstanceOf(NotFound.class);
    }

    @Test
    void theTalliesForgetWhatIsNoLongerRequired() {
        sample.town();
        var root = units.tree().get(0);
        int all = required(root.id(), Dimension.ALL);
        int category = required(root.id(), Dimension.category("A"));
        var shared = maps.current();
        var id = drafts.begin(shared.version());
        drafts.save(id, 0, new MapEdit.Remove(MapEdit.Thing.SKILL, "A3"));
        publications.publish(id, "2026.less", LocalDate.now(clock), "A3 goes");
        assertThat(all - required(root.id(), Dimension.ALL)).isEqualTo(3);
        assertThat(category - required(root.id(), Dimension.category("A"))).isEqualTo(3);
    }

    @Test
    void aVersionForLaterWaitsForItsDay() {
        sample.town();
        var shared = maps.current();
        var id = drafts.begin(shared.version());
        drafts.save(id, 0, target(shared, "R02", "A1", "3 3 3"));
        publications.publish(id, "2027.1", LocalDate.now(clock).plusDays(30), "Next year");
        maps.catchUp();
        assertThat(maps.current()).isEqualTo(shared);
        assertThat(maps.versions())
                .filteredOn(row -> row.version().equals("2027.1"))
                .allSatisfy(row -> assertThat(row.begun()).isFalse());
        var again = drafts.begin("2027.1");
        assertThatThrownBy(() -> publications.publish(again, "2027.1", LocalDate.now(clock), "again"))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> publications.publish(
                        again, "2027.2", LocalDate.now(clock).minusDays(1), "late"))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void onItsDayItComesIntoForceWithEverybodysTargets() {
        var town = sample.town();
        var shared = maps.current();
        var id = drafts.begin(shared.version());
        drafts.save(id, 0, target(shared, "R02", "A1", "3 3 3"));
        publications.publish(id, "2027.2", LocalDate.now(clock).plusDays(30), "Next year");
        sample.letTheDayCome("2027.2");
        maps.catchUp();
        assertThat(maps.current().version()).isEqualTo("2027.2");
        assertThat(standings.of(town.person("one")))
                .filteredOn(row -> row.skill().equals("A1"))
                .extracting(row -> row.target())
                .containsExactly(3);
    }

    private int required(long unit, String dimension) {
        return tallies.of(List.of(unit), dimension).get(unit).get(dimension).required();
    }
}
