package org.shirube.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;

/** Work that fails, and is gone on with. */
@ArquillianTest
class JobsIT {
    @Inject
    private Sample sample;

    @Inject
    private Jobs jobs;

    @Inject
    private JobRun run;

    @Inject
    private TwoParts work;

    /** Two parts, the second of which fails for as long as somebody wants it to. */
    @ApplicationScoped
    public static class TwoParts implements LongWork {
        private static final String KIND = "two-parts";
        private final List<Long> done = new CopyOnWriteArrayList<>();
        private volatile RuntimeException failure;

        public List<Long> done() {
            return done;
        }

        public void failsWith(RuntimeException wanted) {
            failure = wanted;
        }

        @Override
        public Set<String> kinds() {
            return Set.of(KIND);
        }

        @Override
        public Part next(Task task) {
            if (task.at() > 0 && failure != null) throw failure;
            done.add(task.at());
            return new Part(task.at() + 5, 1, task.at() > 0);
        }
    }

    private JobRow ended(long id) throws InterruptedException {
        for (int i = 0; i < 300 && jobs.find(id).isRunning(); i++) {
            run.soon(); // instead of half a minute
            Thread.sleep(50);
        }
        return jobs.find(id);
    }

    @Test
    void workThatFailedTenTimesGoesOnFromWhereItsLastPartEnded() throws InterruptedException {
        sample.organisation();
        work.failsWith(new IllegalStateException("the disk is full"));
        var id = jobs.start(new LongWork.Order(TwoParts.KIND, null, null, 2));
        assertThat(ended(id)).returns("job.stopped", JobRow::problem).returns(1, JobRow::done);

        work.failsWith(new RuleBroken("assignment.dueInPast", LocalDate.of(2020, 1, 1)));
        jobs.again(id);
        var refused = ended(id);
        assertThat(refused).returns("assignment.dueInPast", JobRow::problem).returns(1, JobRow::done);
        assertThat(refused.problemIn(Locale.JAPANESE)).contains("2020-01-01");

        work.failsWith(null);
        jobs.again(id);
        assertThat(ended(id))
                .returns(null, JobRow::problem)
                .returns(2, JobRow::done)
                .returns(100, JobRow::percent);
        jobs.again(id);
        assertThat(jobs.find(id).isRunning()).as("it was done").isFalse();
        assertThat(work.done()).containsExactly(0L, 5L);
        sample.organisation();
        assertThatThrownBy(() -> jobs.again(id)).isInstanceOf(NotFound.class);
    }
}
