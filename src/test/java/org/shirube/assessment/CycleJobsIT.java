package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.job.JobRow;
import org.shirube.job.JobRun;
import org.shirube.organisation.Layer;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.Units;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;

/** Setting a cycle up and opening it, on a real database. */
@ArquillianTest
class CycleJobsIT {
    private static final LocalDate TODAY = Today.date();
    private static final Text NAME = new Text("試験の実施回", "A cycle for tests");
    private static final CycleDates DATES =
            new CycleDates(TODAY, TODAY.plusDays(10), TODAY.plusDays(20), TODAY.plusDays(30), TODAY.plusDays(60));

    @Inject
    private Sample sample;

    @Inject
    private Cycles cycles;

    @Inject
    private JobRun run;

    @Inject
    private Participants participants;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Rows rows;

    /** What a kill in the middle leaves behind. */
    @ApplicationScoped
    @Transactional
    public static class Rows {
        @PersistenceContext
        private EntityManager em;

        public void asIfKilledAfter(long cycle, long person) {
            em.createNativeQuery("update job set finished_at = null, at_id = ?2, done = 1 where subject_id = ?1")
                    .setParameter(1, cycle)
                    .setParameter(2, person)
                    .executeUpdate();
        }

        public void asIfFailed(long cycle) {
            em.createNativeQuery("update cycle set status = 'OPENING' where id = ?1")
                    .setParameter(1, cycle)
                    .executeUpdate();
            em.createNativeQuery(
                            "update job set at_id = 0, done = 0, tries = 10, problem = 'job.stopped' where subject_id = ?1")
                    .setParameter(1, cycle)
                    .executeUpdate();
        }

        public void remove(long cycle, long person) {
            em.createNativeQuery("delete from participant where cycle_id = ?1 and person_id = ?2")
                    .setParameter(1, cycle)
                    .setParameter(2, person)
                    .executeUpdate();
        }

        public long count(long cycle) {
            return ((Number) em.createNativeQuery("select count(*) from participant where cycle_id = ?1")
                            .setParameter(1, cycle)
                            .getSingleResult())
                    .longValue();
        }
    }

    private long draft(Population population) {
        return cycles.draft(NAME, Mode.STANDARD, population, DATES);
    }

    @Test
    void openingTakesEverybodyInOnceAndCanBeFollowed() throws InterruptedException {
        sample.town();
        var id = draft(Population.EVERYBODY);
        assertThat(cycles.current()).isEmpty();
        cycles.open(id);
        await(id);
        assertThat(cycles.of(id).status()).isEqualTo(Cycle.Status.OPEN);
        assertThat(rows.count(id)).isEqualTo(3);
        assertThat(cycles.job(id).orElseThrow()).returns(100, JobRow::percent).returns(3, JobRow::done);
        assertThat(cycles.current().orElseThrow().id()).isEqualTo(id);
    }

    private void await(long id) throws InterruptedException {
        for (int i = 0; i < 300 && cycles.job(id).orElseThrow().isRunning(); i++) Thread.sleep(100);
        assertThat(cycles.job(id).orElseThrow().isRunning()).isFalse();
    }

    @Test
    void workThatWasKilledGoesOnAndDoublesNobody() throws InterruptedException {
        var town = sample.town();
        var id = draft(Population.EVERYBODY);
        cycles.open(id);
        await(id);
        var inOrder = town.people().values().stream().sorted().toList();
        for (var person : List.of(inOrder.get(0), inOrder.get(2))) rows.remove(id, person);
        rows.asIfKilledAfter(id, inOrder.get(0));
        run.soon();
        await(id);
        assertThat(participants.among(id, inOrder))
                .as("from the place that was kept, not from the beginning")
                .containsExactlyInAnyOrder(inOrder.get(1), inOrder.get(2));
        assertThat(cycles.job(id).orElseThrow()).returns(3, JobRow::done).returns(false, JobRow::isFailed);
    }

    @Test
    void workThatEndedWithAProblemSaysSoAndIsGoneOnWith() throws InterruptedException {
        var town = sample.town();
        var id = draft(Population.EVERYBODY);
        cycles.open(id);
        await(id);
        rows.remove(id, town.person("two"));
        rows.asIfFailed(id);
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        var page = hr.get("/assessment/cycle.xhtml?id=" + id);
        assertThat(page.body()).contains("10回続けて失敗したため", "続きから再開する").doesNotContain("開始の処理が終わりました");
        assertThat(hr.post(page, "work", Map.of("work:again", "work:again")).statusCode())
                .isEqualTo(302);
        await(id);
        assertThat(cycles.job(id).orElseThrow()).returns(3, JobRow::done).returns(false, JobRow::isFailed);
        assertThat(cycles.of(id).status()).isEqualTo(Cycle.Status.OPEN);
        assertThat(rows.count(id)).isEqualTo(3);
        assertThat(hr.get("/assessment/cycle.xhtml?id=" + id).body())
                .contains("開始の処理が終わりました")
                .doesNotContain("続きから再開する");
    }

    @Test
    void unitsAndRolesChooseWhomItAsks() {
        var town = sample.town();
        roles.assign(Layer.PERSON, town.person("one"), "R08", 1, TODAY);
        assertThat(cycles.population(draft(new Population(List.of(), List.of("R08")))))
                .extracting(Cycles.Member::personId)
                .containsExactly(town.person("one"));
        assertThat(cycles.population(draft(new Population(List.of(town.unitId()), List.of()))))
                .extracting(Cycles.Member::personId)
                .containsExactlyInAnyOrderElementsOf(town.people().values());
        assertThat(cycles.population(draft(new Population(List.of(units.root().id()), List.of("R02")))))
                .hasSize(3);
        roles.assign(Layer.UNIT, town.unitId(), "R10", 1, TODAY);
        assertThat(cycles.population(draft(new Population(List.of(), List.of("R10")))))
                .hasSize(3);
        roles.assign(Layer.ORGANISATION, null, "R01", 1, TODAY);
        assertThat(cycles.population(draft(new Population(List.of(), List.of("R01")))))
                .hasSize(3);
    }

    @Test
    void onlyOneCycleRunsAtATimeAndOneThatAsksNobodyIsNotOpened() {
        sample.town();
        cycles.openAtOnce(draft(Population.EVERYBODY));
        var second = draft(Population.EVERYBODY);
        assertThatThrownBy(() -> cycles.open(second))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("cycleOverlaps");
        sample.organisation();
        var empty = draft(Population.EVERYBODY);
        assertThatThrownBy(() -> cycles.open(empty)).hasMessageContaining("cycleNobody");
    }

    @Test
    void aDraftIsSavedOverAndNotOverSomebodyElsesSaving() {
        sample.town();
        var id = draft(Population.EVERYBODY);
        var shown = cycles.of(id).version();
        cycles.save(id, shown, new Text("改めた名", "Renamed"), Mode.STRICT, Population.EVERYBODY, DATES);
        assertThat(cycles.of(id).name().en()).isEqualTo("Renamed");
        assertThatThrownBy(() -> cycles.save(id, shown, NAME, Mode.STANDARD, Population.EVERYBODY, DATES))
                .isInstanceOf(OptimisticLockException.class);
        cycles.discard(id);
        assertThatThrownBy(() -> cycles.of(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void theModeOfACycleBecomesTheBodys() {
        sample.town();
        cycles.openAtOnce(cycles.draft(NAME, Mode.STRICT, Population.EVERYBODY, DATES));
        assertThat(organisations.own().mode()).isEqualTo(Mode.STRICT);
    }

    @Test
    void anotherBodysCycleUnitAndPersonAreNotThere() {
        var theirs = sample.town();
        var theirCycle = draft(Population.EVERYBODY);
        cycles.openAtOnce(theirCycle);
        sample.town();
        var ours = draft(Population.EVERYBODY);
        cycles.openAtOnce(ours);
        var until = TODAY.plusDays(15);
        assertThatThrownBy(() -> cycles.of(theirCycle)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> participants.progress(theirCycle)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> participants.extendPerson(ours, theirs.person("one"), until, null, "理由"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> participants.extendUnit(ours, theirs.unitId(), until, null, "理由"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> draft(new Population(List.of(theirs.unitId()), List.of())))
                .isInstanceOf(NotFound.class);
        assertThat(cycles.job(theirCycle)).isEmpty();
    }

    @Test
    void whoeverJoinsLaterIsTakenInWhenAskedFor() throws InterruptedException {
        var town = sample.town();
        var id = draft(Population.EVERYBODY);
        cycles.openAtOnce(id);
        var joined = people.enrol(
                "new",
                new Text("新田 望", "Nozomi Nitta"),
                "にった のぞみ",
                town.unitId(),
                new Text("主事", "Officer"),
                false,
                TODAY);
        assertThat(cycles.currentOf(joined)).isEmpty();
        cycles.addNewcomers(id);
        await(id);
        assertThat(cycles.currentOf(joined)).isPresent();
        assertThat(rows.count(id)).isEqualTo(4);
    }

    @Test
    void anExtensionIsForThePersonOrTheUnitAndNeverShortensALongerOne() {
        var town = sample.town();
        var id = draft(Population.EVERYBODY);
        cycles.openAtOnce(id);
        var one = town.person("one");
        participants.extendPerson(id, one, TODAY.plusDays(18), null, "休職していたため");
        assertThat(participants.extendUnit(id, town.unitId(), TODAY.plusDays(14), TODAY.plusDays(25), "災害対応のため"))
                .isEqualTo(3);
        assertThat(cycles.currentOf(one).orElseThrow().dates().selfUntil()).isEqualTo(TODAY.plusDays(18));
        assertThat(cycles.currentOf(town.person("two")).orElseThrow().dates())
                .isEqualTo(new CycleDates(
                        DATES.selfFrom(),
                        TODAY.plusDays(14),
                        TODAY.plusDays(25),
                        DATES.discloseOn(),
                        DATES.closesOn()));
        assertThat(cycles.of(id).dates()).isEqualTo(DATES);
        assertThat(participants.changes(id)).extracting(CycleChangeRow::people).containsExactly(3, 1);
        assertThatThrownBy(() -> participants.extendPerson(id, one, TODAY.plusDays(19), null, " "))
                .hasMessageContaining("cycleReasonMissing");
    }

    @Test
    void progressAndRemindersCountEveryParticipantOnce() {
        var town = sample.town();
        var id = draft(Population.EVERYBODY);
        cycles.openAtOnce(id);
        assertThat(participants.remind(id, null)).isEqualTo(3);
        assertThat(participants.remind(id, town.unitId())).isEqualTo(3);
        var progress = participants.progress(id);
        assertThat(progress.stream().mapToInt(Participants.Progress::asked).sum())
                .isEqualTo(3);
        assertThat(progress).extracting(Participants.Progress::unitId).containsOnly(town.unitId());
        assertThat(progress.stream().map(Participants.Progress::heads)).containsExactlyInAnyOrder(true, false);
        assertThat(participants.among(id, Set.of(town.person("one"), -1L))).containsExactly(town.person("one"));
    }
}
