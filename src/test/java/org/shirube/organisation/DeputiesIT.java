package org.shirube.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Permission;

/** A deputy gets in within the period, and neither before nor after. */
@ArquillianTest
class DeputiesIT {
    private static final LocalDate TODAY = Today.date();

    @Inject
    private Sample sample;

    @Inject
    private Deputies deputies;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private Days days;

    @ApplicationScoped
    @Transactional
    public static class Days {
        @PersistenceContext
        private EntityManager em;

        public void shift(long deputy, LocalDate from, LocalDate until) {
            em.createNativeQuery("update deputy set from_on = ?1, until_on = ?2 where id = ?3")
                    .setParameter(1, from)
                    .setParameter(2, until)
                    .setParameter(3, deputy)
                    .executeUpdate();
        }
    }

    @Test
    void theTeamIsOpenInThePeriodAndNeitherBeforeNorAfter() {
        var town = sample.town();
        var one = town.person("one");
        var visit = new Visit().signedIn(sample.account(one, Permission.STAFF));
        var colleague = "/assessment/person.xhtml?id=" + town.person("two");
        var matrix = "/dashboard/matrix.xhtml?unit=" + town.unitId();
        assertThat(visit.get(matrix).statusCode()).isEqualTo(403);

        var deputy = deputies.appoint(town.unitId(), one, Deputy.Reason.ABSENCE, TODAY.plusDays(1), TODAY.plusDays(5));
        assertThat(visit.get(matrix).statusCode()).isEqualTo(403);
        assertThat(visit.get(colleague).statusCode()).isEqualTo(403);

        days.shift(deputy, TODAY, TODAY.plusDays(1)); // today is the first and the last day
        assertThat(visit.get(matrix).body()).contains("高橋 翔");
        assertThat(visit.get(colleague).statusCode()).isEqualTo(200);
        assertThat(visit.get("/dashboard/team.xhtml").body()).contains("政策課の長の代理です");
        assertThat(visit.get("/assessment/review.xhtml").statusCode()).isEqualTo(200);
        assertThat(visit.get("/dashboard/matrix.xhtml?unit=" + units.root().id())
                        .statusCode())
                .isEqualTo(403);
        assertThat(visit.get("/organisation/people.xhtml").statusCode()).isEqualTo(403);

        days.shift(deputy, TODAY.minusDays(5), TODAY);
        assertThat(visit.get(matrix).statusCode()).isEqualTo(403);
        assertThat(visit.get(colleague).statusCode()).isEqualTo(403);
        assertThat(visit.get("/dashboard/home.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void whoStandsInIsTheManagerOfTheDayAndTheHeadOnOtherDays() {
        var town = sample.town();
        var two = people.find(town.person("two")).orElseThrow();
        assertThat(people.managerOf(two)).get().extracting(PersonRow::id).isEqualTo(town.person("head"));
        var deputy =
                deputies.appoint(town.unitId(), town.person("one"), Deputy.Reason.ABSENCE, TODAY, TODAY.plusDays(5));
        assertThat(people.managerOf(two)).get().extracting(PersonRow::id).isEqualTo(town.person("one"));
        var one = people.find(town.person("one")).orElseThrow();
        assertThat(people.managerOf(one)).get().extracting(PersonRow::id).isEqualTo(town.person("head"));

        days.shift(deputy, TODAY.plusDays(1), TODAY.plusDays(5));
        assertThat(people.managerOf(two)).get().extracting(PersonRow::id).isEqualTo(town.person("head"));
        days.shift(deputy, TODAY.minusDays(5), TODAY);
        assertThat(people.managerOf(two)).get().extracting(PersonRow::id).isEqualTo(town.person("head"));
    }

    @Test
    void aManagersOwnUnitsStayAndTheDeputisedOneComesAndGoes() {
        var town = sample.town();
        var other = units.add(
                units.tree().get(1).id(), "T", new org.shirube.platform.i18n.Text("総務課", "General Affairs Section"));
        var visit = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        var there = "/dashboard/matrix.xhtml?unit=" + other;
        assertThat(visit.get(there).statusCode()).isEqualTo(403);
        var deputy = deputies.appoint(other, town.person("head"), Deputy.Reason.VACANCY, TODAY, TODAY.plusDays(5));
        assertThat(visit.get(there).statusCode()).isEqualTo(200);
        deputies.end(deputy);
        assertThat(visit.get(there).statusCode()).isEqualTo(403);
        assertThat(visit.get("/dashboard/matrix.xhtml").body()).contains("佐藤 美咲");
    }

    @Test
    void whatMakesNoSenseIsRefusedAndOthersUnitsAreNotThere() {
        var theirs = sample.town();
        var town = sample.town();
        deputies.appoint(town.unitId(), town.person("one"), Deputy.Reason.ABSENCE, TODAY, TODAY.plusDays(5));
        refuses(
                "deputyTwice",
                () -> deputies.appoint(
                        town.unitId(),
                        town.person("two"),
                        Deputy.Reason.ABSENCE,
                        TODAY.plusDays(5),
                        TODAY.plusDays(9)));
        refuses(
                "deputyIsHead",
                () -> deputies.appoint(
                        town.unitId(),
                        town.person("head"),
                        Deputy.Reason.ABSENCE,
                        TODAY.plusDays(6),
                        TODAY.plusDays(9)));
        assertThatThrownBy(() -> deputies.appoint(
                        theirs.unitId(), town.person("one"), Deputy.Reason.ABSENCE, TODAY, TODAY.plusDays(1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deputies.appoint(
                        town.unitId(),
                        theirs.person("one"),
                        Deputy.Reason.ABSENCE,
                        TODAY.plusDays(7),
                        TODAY.plusDays(8)))
                .isInstanceOf(NotFound.class);
        assertThat(deputies.all()).hasSize(1);
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.key()).isEqualTo("organisation." + key));
    }
}
