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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.Lab;
import org.shirube.course.Step;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;

/**
 * Goes at labs of the signed-in person; see {@link Answer} for what is handed in. Whatever the lab does not have, or has
 * not drawn for the attempt, is dropped. A new attempt draws anew.
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
    private Event<LabSubmitted> labSubmitted;

    @Inject
    private Event<LabPassed> labPassed;

    /** Begins the course where it is not begun. Two or three statements. @throws NotFound when there is no such lab */
    @Allowed
    public LabDesk desk(String courseCode, String labId) {
        var course = course(courseCode);
        var lab = course.lab(labId).orElseThrow(() -> new NotFound("lab"));
        return desk(course, lab, attempts(course, labId));
    }

    /**
     * Keeps a draft; what is the same as the last submission begins none, and what comes late, after its attempt was handed
     * in, is dropped.
     *
     * @param handedIn how many attempts had been handed in when the answer was begun
     */
    @Allowed
    public LabDesk save(String courseCode, String labId, Answer answer, String language, int handedIn) {
        var course =
                courses.version(courseCode, learning.enrolledAlone(courseCode).courseVersion());
        var lab = course.lab(labId).orElseThrow(() -> new NotFound("lab"));
        var attempts = new ArrayList<>(attempts(course, labId));
        var drawn = drawn(course, lab, attempts);
        boolean late = attempts.stream().filter(LabAttempt::isSubmitted).count() != handedIn;
        if (!late && isNews(drawn, attempts, answer, language)) write(course, drawn, attempts, answer, language);
        em.flush();
        return desk(course, lab, attempts);
    }

    private static boolean isNews(Lab lab, List<LabAttempt> attempts, Answer answer, String language) {
        if (attempts.isEmpty()) return true;
        var last = attempts.get(attempts.size() - 1);
        return !last.isSubmitted() || !last.answer().equals(KnownParts.of(lab.work(), answer, language));
    }

    /**
     * Hands in and grades.
     *
     * @throws RuleBroken learning.noLabToday, learning.labEmpty, learning.storyOpen
     */
    @Allowed
    public LabDesk submit(String courseCode, String labId, Answer answer, String language) {
        var enrolment = learning.enrolledAlone(courseCode);
        var course = courses.version(courseCode, enrolment.courseVersion());
        var lab = course.lab(labId).orElseThrow(() -> new NotFound("lab"));
        var attempts = new ArrayList<>(attempts(course, labId));
        if (leftToday(attempts) == 0) throw new RuleBroken("learning.noLabToday", A_DAY);
        var drawn = drawn(course, lab, attempts);
        var known = KnownParts.of(drawn.work(), answer, language);
        if (known.isEmpty()) throw new RuleBroken("learning.labEmpty");
        var grade = Grade.of(drawn.work(), language, known);
        if (grade instanceof BranchPath path && path.ending() == null) throw new RuleBroken("learning.storyOpen");
        var attempt = write(course, drawn, attempts, known, language);
        var passed = grade.passes(drawn.work());
        attempt.submit(grade, passed, clock.instant(), LocalDate.now(clock));
        enrolment.touch(LocalDate.now(clock));
        em.flush();
        labSubmitted.fire(new LabSubmitted(
                user.organisationId(),
                user.personId(),
                course.code(),
                course.version(),
                lab.id(),
                grade.right(),
                grade.asked(),
                passed,
                LocalDate.now(clock)));
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

    private LabAttempt write(Course course, Lab lab, List<LabAttempt> attempts, Answer answer, String language) {
        var draft = attempts.stream().filter(attempt -> !attempt.isSubmitted()).findFirst();
        var attempt = draft.orElseGet(() -> new LabAttempt(user.organisationId(), user.personId(), course, lab.id()));
        attempt.write(KnownParts.of(lab.work(), answer, language), language, clock.instant());
        if (draft.isEmpty()) {
            em.persist(attempt);
            attempts.add(attempt);
        }
        return attempt;
    }

    /** Grades an answer without handing it in, for those who want to see where they are. One or two statements. */
    @Allowed
    public Grade look(String courseCode, String labId, Answer answer, String language) {
        var course = course(courseCode);
        var lab = course.lab(labId).orElseThrow(() -> new NotFound("lab"));
        var drawn = drawn(course, lab, attempts(course, labId));
        return Grade.of(drawn.work(), language, KnownParts.of(drawn.work(), answer, language));
    }

    /** The last day on which the caller passed a lab, in whatever version of its course; empty for never. One statement. */
    @Allowed
    public Optional<LocalDate> lastPassed(String courseCode, String labId) {
        return Optional.ofNullable(em.createQuery(
                        "select max(a.submittedOn) from LabAttempt a where a.personId = :person and a.courseCode = :course"
                                + " and a.labId = :lab and a.passed = true",
                        LocalDate.class)
                .setParameter("person", user.personId())
                .setParameter("course", courseCode)
                .setParameter("lab", labId)
                .getSingleResult());
    }

    private LabDesk desk(Course course, Lab lab, List<LabAttempt> attempts) {
        var submitted = attempts.stream().filter(LabAttempt::isSubmitted).toList();
        var draft = attempts.stream().filter(attempt -> !attempt.isSubmitted()).findFirst();
        var drawn = drawn(course, lab, attempts);
        var last = submitted.isEmpty()
                ? Optional.<LabGrade>empty()
                : Optional.of(submitted
                        .get(submitted.size() - 1)
                        .grade(submitted.size(), lab.drawn(seed(course, lab, submitted.size()))));
        return new LabDesk(
                course,
                drawn,
                draft.map(LabAttempt::answer)
                        .orElseGet(() -> last.filter(grade -> !(drawn.work() instanceof Lab.Story))
                                .map(grade -> KnownParts.of(drawn.work(), grade.answer(), grade.language()))
                                .orElse(Answer.NONE)),
                draft.map(LabAttempt::changedAt).orElse((Instant) null),
                leftToday(attempts),
                last,
                submitted.stream().anyMatch(LabAttempt::isPassed));
    }

    /** The lab as it is drawn for the attempt that is under way, or for the next. */
    private Lab drawn(Course course, Lab lab, List<LabAttempt> attempts) {
        var submitted = attempts.stream().filter(LabAttempt::isSubmitted).count();
        return lab.drawn(seed(course, lab, submitted + 1));
    }

    /** Always the same for one attempt of one person, so that nothing has to be kept. */
    private long seed(Course course, Lab lab, long number) {
        return Objects.hash(user.personId(), course.code(), course.version(), lab.id(), number) * 2_654_435_761L;
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
