package org.shirube.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.Step;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Courses begun, steps finished, notes; always of the signed-in person unless a person is named. */
@ApplicationScoped
@Transactional
public class Learning {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private Courses courses;

    @Inject
    private Event<StepFinished> finished;

    @Inject
    private Event<CourseCompleted> completed;

    /**
     * Begins a course, or goes on with it; counts as activity.
     *
     * @param stepId null for none in particular
     * @throws NotFound when there is no such course or step; then nothing is begun
     * @throws RuleBroken learning.preparing
     */
    @Allowed
    public Way start(String courseCode, String stepId) {
        var enrolment = enrolled(courseCode);
        var course = courses.version(courseCode, enrolment.courseVersion());
        if (stepId != null && course.step(stepId).isEmpty()) throw new NotFound("step");
        enrolment.touch(today());
        return way(course, Optional.of(enrolment));
    }

    /** Takes a completed course once more, in its latest version. @throws RuleBroken learning.notCompleted */
    @Allowed
    public Way startAgain(String courseCode) {
        var old = newest(user.personId(), courseCode).orElseThrow(() -> new NotFound("enrolment"));
        if (old.completedOn() == null) throw new RuleBroken("learning.notCompleted");
        var course = published(courseCode);
        old.supersede();
        var enrolment = new Enrolment(user.organisationId(), user.personId(), course, old.run() + 1, today());
        em.persist(enrolment);
        em.flush();
        return way(course, Optional.of(enrolment));
    }

    /**
     * Where the signed-in person stands, without beginning anything; not begun for an account without a person. Two
     * statements.
     *
     * @throws NotFound when there is no such course
     */
    @Allowed
    public Way way(String courseCode) {
        var latest = courses.find(courseCode).orElseThrow(() -> new NotFound("course"));
        var person = user.required().personId();
        var enrolment = person == null ? Optional.<Enrolment>empty() : newest(person, courseCode);
        var course = enrolment
                .map(own -> courses.version(courseCode, own.courseVersion()))
                .orElse(latest);
        return way(course, enrolment);
    }

    /** Finishes a lesson. Labs and the quiz finish by being passed. @return where the learner stands then */
    @Allowed
    public Way finishStep(String courseCode, String stepId) {
        var enrolment = enrolled(courseCode);
        var course = courses.version(courseCode, enrolment.courseVersion());
        var step = course.step(stepId).orElseThrow(() -> new NotFound("step"));
        if (step.kind() != Step.Kind.LESSON) throw new RuleBroken("learning.passFirst", step.title());
        finish(enrolment, course, step);
        return way(course, Optional.of(enrolment));
    }

    /** Saves a note as it stands; blank empties it. */
    @Allowed
    public void saveNote(String courseCode, String stepId, String body) {
        var note = note(courseCode, stepId, user.personId()).orElse(null);
        if (note == null) {
            if (body == null || body.isBlank()) return;
            note = new StepNote(user.personId(), courseCode, stepId);
            note.write(body, clock.instant());
            em.persist(note);
        } else {
            note.write(body == null ? "" : body, clock.instant());
        }
        newest(user.personId(), courseCode).ifPresent(enrolment -> enrolment.touch(today()));
        em.flush();
    }

    /** The signed-in person's own note; empty when there is none. */
    @Allowed
    public String note(String courseCode, String stepId) {
        var person = user.required().personId();
        return person == null
                ? ""
                : note(courseCode, stepId, person).map(StepNote::body).orElse("");
    }

    /** Courses under way, last active first. Two statements, or three for somebody else. */
    @Allowed
    public List<CurrentCourse> current(long personId) {
        see(personId);
        var open = em.createQuery("""
                        select e from Enrolment e where e.personId = :person and e.organisationId = :organisation
                          and e.superseded = false and e.completedOn is null
                        order by e.lastActiveOn desc, e.id""", Enrolment.class)
                .setParameter("person", personId)
                .setParameter("organisation", user.organisationId())
                .setHint("eclipselink.batch", "e.done")
                .getResultList();
        var rows = new ArrayList<CurrentCourse>();
        for (var enrolment : open) {
            var course = courses.version(enrolment.courseCode(), enrolment.courseVersion());
            var way = way(course, Optional.of(enrolment));
            way.next()
                    .ifPresent(next -> rows.add(new CurrentCourse(
                            course.code(),
                            course.title(),
                            way.progress().orElseThrow(),
                            next.id(),
                            next.title(),
                            next.minutes())));
        }
        return rows;
    }

    /**
     * The newest progress of each of these people in each of these courses; whoever never began is missing. The caller
     * answers for who may see it; people of other organisations are left out. One statement per 500 people.
     */
    @Allowed
    public List<CourseProgress> progressOf(Collection<Long> personIds, Collection<String> courseCodes) {
        if (personIds.isEmpty() || courseCodes.isEmpty()) return List.of();
        var ids = List.copyOf(personIds);
        var rows = new ArrayList<CourseProgress>();
        for (int from = 0; from < ids.size(); from += 500) {
            em.createQuery("""
                            select e.personId, e.courseCode, e.courseVersion, e.startedOn, e.lastActiveOn, e.completedOn,
                                e.stepsDone, e.minutesDone
                            from Enrolment e where e.organisationId = :organisation and e.superseded = false
                              and e.personId in :people and e.courseCode in :courses
                            order by e.personId, e.courseCode""", Object[].class)
                    .setParameter("organisation", user.organisationId())
                    .setParameter("people", ids.subList(from, Math.min(from + 500, ids.size())))
                    .setParameter("courses", courseCodes)
                    .getResultStream()
                    .forEach(row -> rows.add(progress(row)));
        }
        return rows;
    }

    /**
     * The organisation's courses with anybody under way, most stalled first. One statement over all enrolments: keep the
     * answer for a while. The caller hides small groups.
     */
    @Allowed({Permission.HR, Permission.ADVISER})
    public List<CourseStall> stalls() {
        return em.createQuery("""
                        select e.courseCode, count(e), sum(case when e.lastActiveOn <= :since then 1 else 0 end) from Enrolment e
                        where e.organisationId = :organisation and e.superseded = false and e.completedOn is null
                        group by e.courseCode""", Object[].class)
                .setParameter("since", LocalDate.now(clock).minusDays(CourseProgress.STALLED_DAYS))
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .map(row -> new CourseStall((String) row[0], (Long) row[1], ((Number) row[2]).longValue()))
                .sorted(Comparator.comparingLong(CourseStall::stalled).reversed())
                .toList();
    }

    /** The newest progress of a person in every course begun, by code. One statement, two for somebody else. */
    @Allowed
    public List<CourseProgress> begunBy(long personId) {
        see(personId);
        return progressOf(
                List.of(personId),
                courses.catalogue().stream().map(Course::code).toList());
    }

    private CourseProgress progress(Object[] row) {
        return CourseProgress.of(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (LocalDate) row[3],
                (LocalDate) row[4],
                (LocalDate) row[5],
                (Integer) row[6],
                (Integer) row[7],
                courses.version((String) row[1], (String) row[2]),
                today());
    }

    /** Every completion, newest first; a course taken twice stands here twice. One statement, two for somebody else. */
    @Allowed
    public List<Completion> completedBy(long personId) {
        see(personId);
        return em.createQuery("""
                        select new org.shirube.learning.Completion(e.courseCode, e.courseVersion, e.completedOn)
                        from Enrolment e where e.personId = :person and e.organisationId = :organisation
                          and e.completedOn is not null
                        order by e.completedOn desc, e.courseCode""", Completion.class)
                .setParameter("person", personId)
                .setParameter("organisation", user.organisationId())
                .getResultList();
    }

    /**
     * Codes of the courses that each of these people has completed; may lack people. The caller answers for who may see it;
     * people of other organisations are left out. One statement.
     */
    @Allowed
    public Map<Long, Set<String>> completedBy(Collection<Long> personIds) {
        return em.createQuery("""
                        select distinct e.personId, e.courseCode from Enrolment e
                        where e.personId in :people and e.organisationId = :organisation and e.completedOn is not null""", Object[].class)
                .setParameter("people", personIds)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    /** The enrolment that the signed-in person goes on with, made when there is none. */
    Enrolment enrolled(String courseCode) {
        var found = newest(user.personId(), courseCode);
        if (found.isPresent()) return found.get();
        var enrolment = new Enrolment(user.organisationId(), user.personId(), published(courseCode), 1, today());
        em.persist(enrolment);
        em.flush();
        return enrolment;
    }

    /** As {@link #enrolled}, and alone until the transaction ends: what a page keeps and what it hands in may come at once. */
    Enrolment enrolledAlone(String courseCode) {
        var enrolment = enrolled(courseCode);
        em.refresh(enrolment, LockModeType.PESSIMISTIC_WRITE);
        return enrolment;
    }

    Optional<Enrolment> newest(long personId, String courseCode) {
        return em.createQuery("""
                        select e from Enrolment e where e.personId = :person and e.courseCode = :course
                          and e.superseded = false""", Enrolment.class)
                .setParameter("person", personId)
                .setParameter("course", courseCode)
                .getResultStream()
                .findFirst();
    }

    void finish(Enrolment enrolment, Course course, Step step) {
        var news = !enrolment.done().containsKey(step.id());
        var complete = enrolment.finish(course, step, today());
        em.flush();
        if (news) {
            finished.fire(new StepFinished(
                    enrolment.organisationId(),
                    enrolment.personId(),
                    course.code(),
                    course.version(),
                    step.id(),
                    step.kind(),
                    today()));
        }
        if (complete) {
            completed.fire(new CourseCompleted(
                    enrolment.organisationId(),
                    enrolment.personId(),
                    course.code(),
                    course.version(),
                    enrolment.completedOn()));
        }
    }

    private Course published(String courseCode) {
        var course = courses.find(courseCode).orElseThrow(() -> new NotFound("course"));
        if (!course.isPublished()) throw new RuleBroken("learning.preparing", course.title());
        return course;
    }

    private Way way(Course course, Optional<Enrolment> enrolment) {
        return new Way(
                course,
                enrolment.map(own -> own.progress(course, today())),
                enrolment.map(own -> own.done().keySet()).orElse(Set.of()));
    }

    private Optional<StepNote> note(String courseCode, String stepId, long personId) {
        return em.createQuery(
                        "select n from StepNote n where n.personId = :person and n.courseCode = :course and n.stepId = :step",
                        StepNote.class)
                .setParameter("person", personId)
                .setParameter("course", courseCode)
                .setParameter("step", stepId)
                .getResultStream()
                .findFirst();
    }

    private void see(long personId) {
        var own = user.required().personId();
        if (own == null || own != personId) visible.person(personId);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
