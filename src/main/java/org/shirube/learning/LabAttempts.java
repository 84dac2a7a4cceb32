package org.shirube.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.Lab;
import org.shirube.course.Step;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;

/**
 * Goes at labs of the signed-in person. An answer is a set of {@code case/candidate} that are marked, or of
 * {@code row/choice} that are chosen; whatever the lab does not have is dropped.
 */
@ApplicationScoped
@Transactional
public class LabAttempts {
    public static final int A_DAY = 3;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Courses courses;

    @Inject
    private Learning learning;

    @Inject
    private Event<LabPassed> labPassed;

    /** Begins the course where it is not begun. Two or three statements. @throws NotFound when there is no such lab */
    @Allowed
    public LabDesk desk(String courseCode, String labId) {
        var course = course(courseCode);
        var lab = course.lab(labId).orElseThrow(() -> new NotFound("lab"));
        return desk(course, lab, attempts(course, labId));
    }

    /** Keeps a draft; what is the same as the last submission begins none. */
    @Allowed
    public LabDesk save(String courseCode, String labId, Set<String> answer, String language) {
        var course = course(courseCode);
        var lab = course.lab(labId).orElseThrow(() -> new NotFound("lab"));
        var attempts = new java.util.ArrayList<>(attempts(course, labId));
        if (isNews(lab, attempts, answer)) write(course, lab, attempts, answer, language);
        em.flush();
        return desk(course, lab, attempts);
    }

    private static boolean isNews(Lab lab, List<LabAttempt> attempts, Set<String> answer) {
        if (attempts.isEmpty()) return true;
        var last = attempts.get(attempts.size() - 1);
        return !last.isSubmitted() || !last.answer().equals(known(lab, answer));
    }

    /**
     * Hands in and grades.
     *
     * @throws RuleBroken learning.noLabToday, learning.labEmpty
     */
    @Allowed
    public LabDesk submit(String courseCode, String labId, Set<String> answer, String language) {
        var enrolment = learning.enrolled(courseCode);
        var course = courses.version(courseCode, enrolment.courseVersion());
        var lab = course.lab(labId).orElseThrow(() -> new NotFound("lab"));
        var attempts = new java.util.ArrayList<>(attempts(course, labId));
        if (leftToday(attempts) == 0) throw new RuleBroken("learning.noLabToday", A_DAY);
        var known = known(lab, answer);
        if (known.isEmpty()) throw new RuleBroken("learning.labEmpty");
        var attempt = write(course, lab, attempts, known, language);
        var passed = grade(lab, attempt, known, language);
        enrolment.touch(LocalDate.now(clock));
        em.flush();
        if (passed) {
            labPassed.fire(new LabPassed(
                    user.organisationId(),
                    user.personId(),
                    course.code(),
                    lab.id(),
                    lab.skill(),
                    lab.level(),
                    LocalDate.now(clock)));
            learning.finish(enrolment, course, course.step(Step.ofLab(labId)).orElseThrow());
        }
        return desk(course, lab, attempts);
    }

    private boolean grade(Lab lab, LabAttempt attempt, Set<String> answer, String language) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        if (lab.work() instanceof Lab.Marking marking) {
            var grade = SpanF1.of(marking, language, answer);
            attempt.submit(grade, grade.passes(marking.pass()), now, today);
            return grade.passes(marking.pass());
        }
        var choosing = (Lab.Choosing) lab.work();
        var grade = FieldMatch.of(choosing.fields(), byRow(answer));
        attempt.submit(grade, grade.right() >= choosing.right(), now, today);
        return grade.right() >= choosing.right();
    }

    /** Choices by row. */
    public static Map<String, Set<String>> byRow(Set<String> answer) {
        var rows = new HashMap<String, Set<String>>();
        for (var part : answer) {
            var slash = part.indexOf('/');
            if (slash > 0)
                rows.computeIfAbsent(part.substring(0, slash), row -> new HashSet<>())
                        .add(part.substring(slash + 1));
        }
        return rows;
    }

    private LabAttempt write(Course course, Lab lab, List<LabAttempt> attempts, Set<String> answer, String language) {
        var draft = attempts.stream().filter(attempt -> !attempt.isSubmitted()).findFirst();
        var attempt = draft.orElseGet(() -> new LabAttempt(user.organisationId(), user.personId(), course, lab.id()));
        attempt.write(known(lab, answer), language, clock.instant());
        if (draft.isEmpty()) {
            em.persist(attempt);
            attempts.add(attempt);
        }
        return attempt;
    }

    private static Set<String> known(Lab lab, Set<String> answer) {
        var possible = new HashSet<String>();
        if (lab.work() instanceof Lab.Marking marking) {
            marking.cases().forEach(one -> one.spans().keySet().forEach(span -> possible.add(one.id() + "/" + span)));
        } else {
            ((Lab.Choosing) lab.work())
                    .fields()
                    .forEach(field ->
                            field.choices().keySet().forEach(choice -> possible.add(field.id() + "/" + choice)));
        }
        possible.retainAll(answer);
        return possible;
    }

    private LabDesk desk(Course course, Lab lab, List<LabAttempt> attempts) {
        var submitted = attempts.stream().filter(LabAttempt::isSubmitted).toList();
        var draft = attempts.stream().filter(attempt -> !attempt.isSubmitted()).findFirst();
        var last = submitted.isEmpty()
                ? Optional.<LabGrade>empty()
                : Optional.of(submitted.get(submitted.size() - 1).grade(submitted.size()));
        return new LabDesk(
                course,
                lab,
                draft.map(LabAttempt::answer)
                        .orElseGet(() -> last.map(LabGrade::answer).orElse(Set.of())),
                draft.map(LabAttempt::changedAt).orElse((Instant) null),
                leftToday(attempts),
                last,
                submitted.stream().anyMatch(attempt -> attempt.grade(1).passed()));
    }

    private int leftToday(List<LabAttempt> attempts) {
        var today = LocalDate.now(clock);
        var used = attempts.stream()
                .filter(attempt -> attempt.isSubmittedOn(today))
                .count();
        return (int) Math.max(0, A_DAY - used);
    }

    /** Oldest first, the draft last. */
    private List<LabAttempt> attempts(Course course, String labId) {
        return em.createQuery("""
                        select a from LabAttempt a where a.personId = :person and a.courseCode = :course
                          and a.courseVersion = :version and a.labId = :lab
                        order by a.submittedAt nulls last, a.id""", LabAttempt.class)
                .setParameter("person", user.personId())
                .setParameter("course", course.code())
                .setParameter("version", course.version())
                .setParameter("lab", labId)
                .getResultList();
    }

    private Course course(String courseCode) {
        return courses.version(courseCode, learning.enrolled(courseCode).courseVersion());
    }
}
