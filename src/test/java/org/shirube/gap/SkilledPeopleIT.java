package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.assessment.Claims;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Source;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.Units;
import org.shirube.platform.PageRequest;
import org.shirube.platform.db.StatementsPerPage;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;

/** Finding people, and not finding those whom one may not see. */
@ArquillianTest
class SkilledPeopleIT {
    private static final LocalDate TODAY = Today.date();

    @Inject
    private Sample sample;

    @Inject
    private SkilledPeople people;

    @Inject
    private People staff;

    @Inject
    private Units units;

    @Inject
    private Standings standings;

    @Inject
    private Claims claims;

    private List<String> numbers(String text, String role, Integer stage, String skill, int level) {
        return people
                .found(new SkilledPeople.Wanted(text, null, role, stage, skill, level), PageRequest.of(0, 50))
                .rows()
                .stream()
                .map(found -> found.person().staffNo())
                .toList();
    }

    @Test
    void namesAreFoundHoweverTheyAreTyped() {
        sample.town();
        for (var typed : List.of("佐藤", "佐藤美咲", "佐藤 美咲", "さとうみさき", "サトウ", "misaki", "one"))
            assertThat(numbers(typed, null, null, null, 1)).as(typed).containsExactly("one");
        assertThat(numbers("%", null, null, null, 1)).isEmpty();
        assertThat(numbers(null, null, null, null, 1)).containsExactly("head", "one", "two");
    }

    @Test
    void rolesStagesAndLevelsNarrowTheSearch() {
        var town = sample.town();
        assertThat(numbers(null, "R02", 1, null, 1)).hasSize(3);
        assertThat(numbers(null, "R02", 2, null, 1)).isEmpty();
        var row = standings.of(town.person("one")).stream()
                .filter(standing -> standing.target() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(numbers(null, null, null, row.skill(), 1)).isEmpty();
        claims.record(
                new NewClaim(town.person("one"), row.skill(), Source.CHECK, 1, TODAY, null, null, null), List.of());
        claims.record(
                new NewClaim(town.person("one"), row.skill(), Source.MANAGER, 1, TODAY, null, null, null), List.of());
        assertThat(numbers(null, "R02", null, row.skill(), 1)).containsExactly("one");
        assertThat(numbers(null, null, null, row.skill(), 2)).isEmpty();
        var found = people.found(
                        new SkilledPeople.Wanted("one", null, null, null, row.skill(), 1), PageRequest.of(0, 1))
                .rows()
                .get(0);
        assertThat(found.level()).isEqualTo(1);
        assertThat(found.roles()).extracting(SkilledPeople.AskedRole::code).containsExactly("R02");
    }

    @Test
    void theOrderIsWhatTheColumnSaysAndPagesDoNotOverlap() {
        sample.town();
        var wanted = new SkilledPeople.Wanted(null, null, null, null, null, 1);
        var down =
                people.found(wanted, new PageRequest(0, 50, "staffNo", false)).rows();
        assertThat(down).extracting(one -> one.person().staffNo()).containsExactly("two", "one", "head");
        var second = people.found(wanted, new PageRequest(1, 1, "staffNo", false));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(one -> one.person().staffNo()).containsExactly("one");
    }

    @Test
    void theUsualOrderGoesThroughTheUnitsPageByPage() {
        sample.town();
        var elsewhere = units.add(units.tree().get(1).id(), "T", new Text("総務課", "General Affairs"));
        for (var number : List.of("far2", "far1"))
            staff.enrol(
                    number,
                    new Text("遠山 花", "Hana Toyama"),
                    "とおやま はな " + number,
                    elsewhere,
                    new Text("主事", "Officer"),
                    number.equals("far2"),
                    TODAY);
        var wanted = new SkilledPeople.Wanted(null, null, null, null, null, 1);
        var whole = people.page(wanted, PageRequest.of(0, 50));
        assertThat(whole.rows()).extracting(PersonRow::staffNo).containsExactly("head", "one", "two", "far2", "far1");
        for (int size = 1; size <= 4; size++) {
            var found = new ArrayList<String>();
            for (int first = 0; first < 6; first += size) {
                var page = people.page(wanted, PageRequest.of(first, size));
                assertThat(page.total()).isEqualTo(5);
                page.rows().forEach(row -> found.add(row.staffNo()));
            }
            assertThat(found).as("pages of " + size).containsExactly("head", "one", "two", "far2", "far1");
        }
    }

    @Test
    void aManagerFindsOnlyTheOwnPeopleInThePageAndInTheFile() {
        sample.town();
        var town = sample.town();
        var elsewhere = units.add(units.tree().get(1).id(), "T", new Text("総務課", "General Affairs"));
        staff.enrol(
                "far", new Text("=遠山 花", "Hana Toyama"), "とおやま はな", elsewhere, new Text("主事", "Officer"), false, TODAY);
        var manager = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        assertThat(manager.get("/assessment/people.xhtml").body())
                .contains("佐藤 美咲")
                .doesNotContain("遠山");
        assertThat(manager.get("/assessment/people.xhtml?unit=" + elsewhere).body())
                .doesNotContain("遠山");
        assertThat(manager.get("/assessment/people.csv").body())
                .contains("佐藤 美咲")
                .doesNotContain("遠山");
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        assertThat(hr.get("/assessment/people.csv?q=far").body())
                .contains("\"'=遠山 花\"")
                .doesNotContain("佐藤");
        assertThat(hr.get("/assessment/people.csv?unit=x").statusCode()).isEqualTo(400);
        assertThat(hr.get("/assessment/people.csv?unit=999999999").statusCode()).isEqualTo(404);
        assertThat(new Visit().get("/assessment/people.csv").statusCode()).isEqualTo(403);
        for (var permission : List.of(Permission.STAFF, Permission.ADVISER, Permission.AUDITOR))
            assertThat(new Visit()
                            .signedIn(sample.account(null, permission))
                            .get("/assessment/people.csv")
                            .statusCode())
                    .as(permission.name())
                    .isEqualTo(403);
    }

    @Test
    void theSearchCostsTheSameForManyPeople() {
        sample.town();
        var visit = new Visit().signedIn(sample.account(null, Permission.HR));
        for (int i = 0; i < 2; i++)
            assertThat(visit.get("/assessment/people.xhtml?q=a&role=R02&skill=A1&level=1")
                            .statusCode())
                    .isEqualTo(200);
        assertThat(StatementsPerPage.of("/assessment/people.xhtml")).isBetween(1, 8);
    }
}
