package org.shirube.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.job.JobRow;
import org.shirube.job.Jobs;

/** A course for more people than one part of the work. */
@ArquillianTest
class LargeAssignmentIT {
    private static final LocalDate TODAY = Today.date();

    @Inject
    private Sample sample;

    @Inject
    private Assignments assignments;

    @Inject
    private Jobs jobs;

    @Inject
    private Night night;

    /** What happens between the asking and the doing. */
    @ApplicationScoped
    @Transactional
    public static class Night {
        @PersistenceContext
        private EntityManager em;

        @Inject
        private Assignments assignments;

        /** Asked for yesterday, to be done by yesterday; one of them has left since. */
        public long passesAfterAsking(Collection<Long> people, long whoLeaves) {
            long job = assignments.assignLater(people, "GA02", TODAY, "B3");
            em.createNativeQuery("update job set asked_at = ?2, content = replace(content, ?3, ?4) where id = ?1")
                    .setParameter(1, job)
                    .setParameter(2, LocalDateTime.ofInstant(Instant.now().minusSeconds(86_400), ZoneOffset.UTC))
                    .setParameter(3, TODAY.toString())
                    .setParameter(4, TODAY.minusDays(1).toString())
                    .executeUpdate();
            em.createNativeQuery("update post set until_on = ?2 where person_id = ?1")
                    .setParameter(1, whoLeaves)
                    .setParameter(2, TODAY)
                    .executeUpdate();
            return job;
        }
    }

    @Test
    void whoeverLeftMeanwhileIsLeftOutAndTheOthersGetWhatWasAskedOnTheDayBefore() throws InterruptedException {
        var town = sample.town(202);
        var people = town.people().values();
        var left = town.person("p7");
        var id = night.passesAfterAsking(people, left);
        for (int i = 0; i < 300 && jobs.find(id).isRunning(); i++) Thread.sleep(100);
        assertThat(jobs.find(id)).returns(null, JobRow::problem).returns(205, JobRow::done);
        assertThat(assignments.openOf(people))
                .hasSize(204)
                .allSatisfy(one -> assertThat(one)
                        .returns(TODAY.minusDays(1), AssignmentRow::dueOn)
                        .returns("B3", AssignmentRow::skill));
        assertThat(assignments.openOf(List.of(left))).isEmpty();
    }
}
