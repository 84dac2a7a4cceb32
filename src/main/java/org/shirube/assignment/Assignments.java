package org.shirube.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Courses;
import org.shirube.job.Jobs;
import org.shirube.learning.CourseCompleted;
import org.shirube.learning.CourseProgress;
import org.shirube.learning.Learning;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** Who has to take which course by when. */
@ApplicationScoped
@Transactional
public class Assignments {
    public static final int MOST_AT_ONCE = 5_000;

    /** More people than this are better left to {@link #assignLater}. */
    public static final int QUICK = 200;

    private static final String ROW = """
            select new org.shirube.assignment.AssignmentRow(a.id, a.personId, a.courseCode, a.skill, a.dueOn, a.status,
                a.assignedBy, a.assignedOn)
            from Assignment a\s""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private People people;

    @Inject
    private Courses courses;

    @Inject
    private SkillMaps maps;

    @Inject
    private Learning learning;

    @Inject
    private AuditLog audit;

    @Inject
    private Jobs jobs;

    @Inject
    private Event<CourseAssigned> assigned;

    /** What became of one person in an assignment to many. */
    public enum Outcome {
        ASSIGNED,
        ALREADY_ASSIGNED,
        ALREADY_COMPLETED
    }

    /**
     * Assigns a course to people; whoever has it already, or has completed it, is left as is, so the same call twice
     * changes nothing.
     *
     * @param skill the gap that it is to close; null when there is none
     * @return what became of each, in the order given
     * @throws RuleBroken assignment.preparing, assignment.dueInPast, assignment.tooMany
     * @throws NotAllowed when one of them is not led by the caller, unless the caller is HR
     * @throws NotFound also for a skill that the map in force does not have
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public Map<Long, Outcome> assign(Collection<Long> personIds, String courseCode, LocalDate dueOn, String skill) {
        requirePublished(courseCode);
        requireKnown(skill);
        var wanted = new LinkedHashSet<>(personIds);
        if (wanted.size() > MOST_AT_ONCE) throw new RuleBroken("assignment.tooMany", MOST_AT_ONCE);
        requireMay(wanted);
        return write(wanted, courseCode, dueOn, skill, LocalDate.now(clock));
    }

    /**
     * Some of those of {@link #assignLater}, which found everything right; whoever has left the body since is left out.
     *
     * @param askedOn the day that the assignments are of
     */
    void assignPart(Collection<Long> personIds, String courseCode, LocalDate dueOn, String skill, LocalDate askedOn) {
        requirePublished(courseCode);
        var there = new LinkedHashSet<>(personIds);
        there.retainAll(people.byId(personIds).keySet());
        if (there.isEmpty()) return;
        requireMay(there);
        write(there, courseCode, dueOn, skill, askedOn);
    }

    private Map<Long, Outcome> write(
            Set<Long> wanted, String courseCode, LocalDate dueOn, String skill, LocalDate today) {
        var open = openIn(courseCode, wanted);
        var completed = new HashSet<Long>();
        learning.progressOf(wanted, List.of(courseCode)).stream()
                .filter(CourseProgress::isCompleted)
                .forEach(progress -> completed.add(progress.personId()));
        var outcomes = new LinkedHashMap<Long, Outcome>();
        for (var person : wanted) {
            if (completed.contains(person)) {
                outcomes.put(person, Outcome.ALREADY_COMPLETED);
            } else if (open.contains(person)) {
                outcomes.put(person, Outcome.ALREADY_ASSIGNED);
            } else {
                var assignment =
                        new Assignment(user.organisationId(), person, courseCode, skill, dueOn, user.login(), today);
                em.persist(assignment);
                assigned.fire(new CourseAssigned(assignment.id(), person, courseCode));
                outcomes.put(person, Outcome.ASSIGNED);
            }
        }
        em.flush();
        audit.note("assign", courseCode, count(outcomes, Outcome.ASSIGNED) + " people, due " + dueOn);
        return outcomes;
    }

    /** Everybody in a unit and below it but the caller. @throws NotFound for a unit of another organisation */
    @Allowed({Permission.MANAGER, Permission.HR})
    public List<Long> within(long unitId) {
        var own = user.required().personId();
        return people.within(visible.unit(unitId)).stream()
                .map(PersonRow::id)
                .filter(id -> !id.equals(own))
                .toList();
    }

    /**
     * As {@link #assign}, for any number of people: everything is checked now, and written in the background.
     *
     * @return the job
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public long assignLater(Collection<Long> personIds, String courseCode, LocalDate dueOn, String skill) {
        requirePublished(courseCode);
        requireKnown(skill);
        var wanted = new LinkedHashSet<>(personIds);
        requireMay(wanted);
        Assignment.onOrAfter(LocalDate.now(clock), dueOn);
        return jobs.start(AssignmentWork.order(wanted, courseCode, dueOn, skill));
    }

    private void requirePublished(String courseCode) {
        var course = courses.find(courseCode).orElseThrow(() -> new NotFound("course"));
        if (!course.isPublished()) throw new RuleBroken("assignment.preparing", course.title());
    }

    private void requireKnown(String skill) {
        if (skill != null && maps.current().skill(skill).isEmpty()) throw new NotFound("skill");
    }

    private static long count(Map<Long, Outcome> outcomes, Outcome which) {
        return outcomes.values().stream().filter(outcome -> outcome == which).count();
    }

    private void requireMay(Set<Long> personIds) {
        var known = people.byId(personIds);
        for (var id : personIds) {
            var person = known.get(id);
            if (person == null || person.organisationId() != user.organisationId()) throw new NotFound("person");
        }
        if (user.is(Permission.HR)) return;
        for (PersonRow person : known.values()) {
            if (!visible.leads(person) || person.id() == user.personId())
                throw new NotAllowed("assign to somebody else's people");
        }
    }

    private Set<Long> openIn(String courseCode, Collection<Long> personIds) {
        return new HashSet<>(em.createQuery(
                        "select a.personId from Assignment a where a.courseCode = :course and a.status = :open"
                                + " and a.personId in :people",
                        Long.class)
                .setParameter("course", courseCode)
                .setParameter("open", Assignment.Status.OPEN)
                .setParameter("people", personIds)
                .getResultList());
    }

    /** A person's open assignments, the next due first. Two statements, one for oneself. */
    @Allowed
    public List<AssignmentRow> openOf(long personId) {
        var own = user.required().personId();
        if (own == null || own != personId) visible.person(personId);
        return openOf(List.of(personId));
    }

    /** Everything that was ever assigned to a person, the latest due first. Two statements, one for oneself. */
    @Allowed
    public List<AssignmentRow> allOf(long personId) {
        var own = user.required().personId();
        if (own == null || own != personId) visible.person(personId);
        return em.createQuery(ROW + "where a.personId = :person order by a.dueOn desc, a.id desc", AssignmentRow.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Open assignments of people whom the caller has been found allowed to see, the next due first. One statement. */
    public List<AssignmentRow> openOf(Collection<Long> personIds) {
        if (personIds.isEmpty()) return List.of();
        return em.createQuery(
                        ROW
                                + "where a.personId in :people and a.status = :open order by a.dueOn, a.courseCode, a.personId",
                        AssignmentRow.class)
                .setParameter("people", personIds)
                .setParameter("open", Assignment.Status.OPEN)
                .getResultList();
    }

    /** @throws RuleBroken assignment.notOpen, assignment.dueInPast */
    @Allowed({Permission.MANAGER, Permission.HR})
    public void extend(long assignmentId, LocalDate dueOn) {
        var assignment = mine(assignmentId);
        assignment.extendTo(dueOn, LocalDate.now(clock));
        em.flush();
        audit.note("assignment-extend", assignment.courseCode() + " of person " + assignment.personId(), "to " + dueOn);
    }

    /** @throws RuleBroken assignment.notOpen */
    @Allowed({Permission.MANAGER, Permission.HR})
    public void withdraw(long assignmentId) {
        var assignment = mine(assignmentId);
        assignment.withdraw(LocalDate.now(clock));
        em.flush();
        audit.note("assignment-withdraw", assignment.courseCode() + " of person " + assignment.personId(), "");
    }

    private Assignment mine(long assignmentId) {
        var assignment = em.find(Assignment.class, assignmentId);
        if (assignment == null || assignment.organisationId() != user.organisationId())
            throw new NotFound("assignment");
        if (!user.is(Permission.HR)) visible.ledPerson(assignment.personId());
        return assignment;
    }

    void completed(@Observes CourseCompleted completed) {
        close(completed.personId(), completed.courseCode(), completed.on());
    }

    private void close(long personId, String courseCode, LocalDate on) {
        em.createQuery(
                        "select a from Assignment a where a.personId = :person and a.courseCode = :course and a.status = :open",
                        Assignment.class)
                .setParameter("person", personId)
                .setParameter("course", courseCode)
                .setParameter("open", Assignment.Status.OPEN)
                .getResultList()
                .forEach(assignment -> assignment.done(on));
    }
}
