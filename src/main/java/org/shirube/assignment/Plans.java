package org.shirube.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shirube.course.Courses;
import org.shirube.course.TaskCards;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Individual plans of this fiscal year (April to March). */
@ApplicationScoped
@Transactional
public class Plans {
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
    private TaskCards cards;

    @Inject
    private Assignments assignments;

    @Inject
    private AuditLog audit;

    @Inject
    private Viewings viewings;

    public int fiscalYear() {
        return fiscalYear(LocalDate.now(clock));
    }

    static int fiscalYear(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }

    /** This year's plan; an empty draft when none was begun. Two to four statements. */
    @Allowed
    public PlanRow of(long personId) {
        var own = user.required().personId();
        if (own == null || own != personId) visible.person(personId);
        viewings.note(ViewedFor.PLAN, List.of(personId));
        return find(personId).map(Plan::row).orElseGet(() -> new Plan(personId, fiscalYear()).row());
    }

    /** The plans of all years, newest first, of a person whom the caller has been found allowed to see. Two to four statements. */
    public List<PlanRow> allOf(long personId) {
        return em.createQuery("select p from Plan p where p.personId = :person order by p.fiscalYear desc", Plan.class)
                .setParameter("person", personId)
                .setHint("eclipselink.batch", "p.courses")
                .getResultStream()
                .map(Plan::row)
                .toList();
    }

    /**
     * Puts a course into one's own plan.
     *
     * @throws RuleBroken assignment.preparing
     */
    @Allowed(Permission.STAFF)
    public PlanRow include(String courseCode, String skill) {
        var code = plannable(courseCode);
        var plan = own();
        plan.include(code, skill);
        return saved(plan);
    }

    @Allowed(Permission.STAFF)
    public PlanRow leaveOut(String courseCode) {
        var plan = own();
        plan.leaveOut(courseCode);
        return saved(plan);
    }

    /** @throws RuleBroken assignment.taskEmpty, assignment.taskTooLong */
    @Allowed(Permission.STAFF)
    public PlanRow addTask(String skill, String body) {
        var plan = own();
        plan.addTask(skill, body);
        return saved(plan);
    }

    /** Puts a task card into one's own plan; nothing changes when it is there. @throws NotFound for an unknown card */
    @Allowed(Permission.STAFF)
    public PlanRow takeCard(String cardId, String language) {
        var card = cards.find(cardId).orElseThrow(() -> new NotFound("task card"));
        var plan = own();
        plan.takeCard(card, card.title().in(language));
        return saved(plan);
    }

    @Allowed(Permission.STAFF)
    public PlanRow removeTask(long taskId) {
        var plan = own();
        plan.removeTask(taskId);
        return saved(plan);
    }

    /** A task as it is wanted. @param skill the gap that it is for; null when there is none */
    public record WantedTask(String skill, String body) {}

    /**
     * Puts these courses and tasks in the place of one's own plan's, and sends it when asked to; all or nothing.
     *
     * @throws NotAllowed for somebody else's plan
     * @throws NotFound for a course that is not there
     * @throws RuleBroken assignment.preparing, assignment.taskEmpty, assignment.taskTooLong, assignment.planEmpty
     */
    @Allowed(Permission.STAFF)
    public PlanRow replace(long personId, List<PlanRow.Course> wanted, List<WantedTask> tasks, boolean send) {
        visible.person(personId);
        if (personId != user.personId()) throw new NotAllowed("plan for somebody else");
        var plan = own();
        plan.clear();
        em.flush();
        for (var course : wanted) plan.include(plannable(course.code()), course.skill());
        tasks.forEach(task -> plan.addTask(task.skill(), task.body()));
        em.flush();
        return send ? send() : saved(plan);
    }

    private String plannable(String courseCode) {
        var course = courses.find(courseCode).orElseThrow(() -> new NotFound("course"));
        if (!course.isPublished()) throw new RuleBroken("assignment.preparing", course.title());
        return course.code();
    }

    /** @throws RuleBroken assignment.planEmpty */
    @Allowed(Permission.STAFF)
    public PlanRow send() {
        var plan = own();
        plan.send(clock.instant());
        audit.note("plan-send", "person " + user.personId(), "fiscal year " + plan.fiscalYear());
        return saved(plan);
    }

    /**
     * Agrees to a sent plan, and assigns its courses by the date given.
     *
     * @throws RuleBroken assignment.planNotSent, assignment.dueInPast
     */
    @Allowed(Permission.MANAGER)
    public PlanRow agree(long personId, LocalDate dueOn) {
        visible.ledPerson(personId);
        var plan = find(personId).orElseThrow(() -> new NotFound("plan"));
        plan.agree(user.login(), clock.instant());
        for (var course : plan.courses()) {
            assignments.assign(List.of(personId), course.code(), dueOn, course.skill());
        }
        audit.note("plan-agree", "person " + personId, "fiscal year " + plan.fiscalYear());
        return saved(plan);
    }

    /** Plans that wait for agreement among people whom the caller has been found allowed to see. */
    public List<PlanRow> waiting(Collection<Long> personIds) {
        if (personIds.isEmpty()) return List.of();
        var found = em.createQuery(
                        "select p from Plan p where p.personId in :people and p.fiscalYear = :year and p.status = :sent"
                                + " order by p.sentAt",
                        Plan.class)
                .setParameter("people", personIds)
                .setParameter("year", fiscalYear())
                .setParameter("sent", Plan.Status.SENT)
                .setHint("eclipselink.batch", "p.courses")
                .getResultStream()
                .map(Plan::row)
                .toList();
        viewings.note(ViewedFor.PLAN, found.stream().map(PlanRow::personId).toList());
        return found;
    }

    private Plan own() {
        return find(user.personId()).orElseGet(() -> {
            var plan = new Plan(user.personId(), fiscalYear());
            em.persist(plan);
            return plan;
        });
    }

    private PlanRow saved(Plan plan) {
        em.flush();
        return plan.row();
    }

    private Optional<Plan> find(long personId) {
        return em.createQuery("select p from Plan p where p.personId = :person and p.fiscalYear = :year", Plan.class)
                .setParameter("person", personId)
                .setParameter("year", fiscalYear())
                .getResultStream()
                .findFirst();
    }
}
