package org.shirube.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.Step;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Takes over learning records of the past in bulk. */
@ApplicationScoped
@Transactional
public class LearningHistory {
    private static final int BATCH = 1000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Courses courses;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<HistoryTaken> taken;

    /**
     * Records past courses; all or nothing. Whoever has an enrolment in a course already keeps it as it is. Clears the
     * persistence context.
     *
     * @return how many were recorded
     * @throws NotFound when a course or a person is not there
     * @throws RuleBroken learning.preparing, learning.unknownStep
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public int take(List<PastCourse> past) {
        em.flush();
        var people = past.stream().map(PastCourse::personId).distinct().toList();
        requireOwn(people);
        var known = enrolled(people);
        var completions = new ArrayList<CourseCompleted>();
        var labs = new ArrayList<LabPassed>();
        int recorded = 0;
        for (var one : past) {
            if (!known.add(one.personId() + " " + one.courseCode())) continue;
            record(one, completions, labs);
            if (++recorded % BATCH == 0) {
                em.flush();
                em.clear();
            }
        }
        em.flush();
        em.clear();
        audit.note("learning-import", "organisation", recorded + " courses");
        taken.fire(new HistoryTaken(user.organisationId(), List.copyOf(completions), List.copyOf(labs)));
        return recorded;
    }

    private void record(PastCourse past, List<CourseCompleted> completions, List<LabPassed> labs) {
        var course = courses.find(past.courseCode()).orElseThrow(() -> new NotFound("course " + past.courseCode()));
        if (!course.isPublished()) throw new RuleBroken("learning.preparing", course.title());
        var enrolment = new Enrolment(user.organisationId(), past.personId(), course, 1, past.startedOn());
        var inOrder = past.steps().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList();
        for (var done : inOrder) {
            var step = course.step(done.getKey())
                    .orElseThrow(() -> new RuleBroken("learning.unknownStep", done.getKey(), course.code()));
            enrolment.finish(course, step, done.getValue());
            if (step.kind() == Step.Kind.LAB) labs.add(passed(past.personId(), course, step, done.getValue()));
        }
        em.persist(enrolment);
        if (enrolment.completedOn() != null) {
            completions.add(new CourseCompleted(
                    user.organisationId(), past.personId(), course.code(), course.version(), enrolment.completedOn()));
        }
    }

    private LabPassed passed(long personId, Course course, Step step, LocalDate on) {
        var lab = course.lab(step.labId()).orElseThrow();
        return new LabPassed(user.organisationId(), personId, course.code(), lab.id(), lab.skill(), lab.level(), on);
    }

    private void requireOwn(List<Long> people) {
        long own = 0;
        for (var some : chunks(people)) {
            own += em.createQuery(
                            "select count(p) from Person p where p.organisationId = :organisation and p.id in :people",
                            Long.class)
                    .setParameter("organisation", user.organisationId())
                    .setParameter("people", some)
                    .getSingleResult();
        }
        if (own != people.size()) throw new NotFound("person");
    }

    private Set<String> enrolled(List<Long> people) {
        var known = new HashSet<String>();
        for (var some : chunks(people)) {
            em.createQuery(
                            "select e.personId, e.courseCode from Enrolment e where e.personId in :people",
                            Object[].class)
                    .setParameter("people", some)
                    .getResultStream()
                    .forEach(row -> known.add(row[0] + " " + row[1]));
        }
        return known;
    }

    private static List<List<Long>> chunks(List<Long> people) {
        var chunks = new ArrayList<List<Long>>();
        for (int from = 0; from < people.size(); from += 500)
            chunks.add(people.subList(from, Math.min(from + 500, people.size())));
        return chunks;
    }
}
