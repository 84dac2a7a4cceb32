package org.shirube.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.shirube.course.Courses;
import org.shirube.course.QuizItem;

/** Checks that were handed in an hour ago. */
@ApplicationScoped
@Transactional
public class SittingsSample {
    private static final AtomicInteger made = new AtomicInteger();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Courses courses;

    /**
     * As many checks as asked of the first five items of a bank: the later the check, the more items are right, except that
     * the second item is right in the first half of the checks and wrong in the other. Wrong answers choose the next option.
     */
    public void answered(long organisationId, long personId, String skill, int level, int checks) {
        var items = courses.items(skill, level).stream()
                .filter(item -> item.kind() == QuizItem.Kind.SINGLE)
                .limit(5)
                .toList();
        var at = clock.instant().minus(Duration.ofHours(1)).plusSeconds(made.getAndAdd(checks));
        for (int i = 0; i < checks; i++) {
            var sitting = new Sitting(organisationId, personId, Purpose.CHECK, null, i, at);
            for (var item : items)
                sitting.ask(
                        courses.holders().stream()
                                .filter(course -> course.items().contains(item))
                                .findFirst()
                                .orElseThrow(),
                        item);
            int right = 0;
            for (int at5 = 0; at5 < items.size(); at5++) {
                boolean isRight = at5 == 1 ? i < checks / 2 : i >= checks * (8 + at5) / 20;
                var asked = sitting.items().get(at5);
                int key = key(items.get(at5));
                asked.answer(""
                        + (isRight ? key : (key + 1) % items.get(at5).options().size()));
                asked.mark(isRight);
                if (isRight) right++;
            }
            sitting.submit(right, null, at.plusSeconds(i), LocalDate.ofInstant(at, clock.getZone()));
            em.persist(sitting);
        }
    }

    private static int key(QuizItem item) {
        int at = 0;
        while (!item.options().get(at).right()) at++;
        return at;
    }
}
