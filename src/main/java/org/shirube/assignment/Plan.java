package org.shirube.assignment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shirube.course.TaskCard;
import org.shirube.platform.error.RuleBroken;

/** What one person means to learn in a fiscal year: drafted by the person, sent, agreed by the manager. */
@Entity
@Table(name = "plan")
public class Plan {
    public enum Status {
        DRAFT,
        SENT,
        AGREED
    }

    /** 30 hours a year. */
    static final int USUAL_BUDGET = 30 * 60;

    @Id
    @GeneratedValue(generator = "plan_seq")
    @SequenceGenerator(name = "plan_seq", sequenceName = "plan_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "fiscal_year", updatable = false)
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    @Column(name = "budget_minutes")
    private int budgetMinutes = USUAL_BUDGET;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "agreed_by")
    private String agreedBy;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<PlanCourse> courses = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<PlanTask> tasks = new ArrayList<>();

    protected Plan() {} // JPA

    Plan(long personId, int fiscalYear) {
        this.personId = personId;
        this.fiscalYear = fiscalYear;
    }

    /** Any change makes an agreed or sent plan a draft again. */
    void include(String courseCode, String skill) {
        if (courses.stream().anyMatch(course -> course.code().equals(courseCode))) return;
        courses.add(new PlanCourse(this, courseCode, skill));
        status = Status.DRAFT;
    }

    void leaveOut(String courseCode) {
        if (courses.removeIf(course -> course.code().equals(courseCode))) status = Status.DRAFT;
    }

    void addTask(String skill, String body) {
        tasks.add(new PlanTask(this, skill, body, null));
        status = Status.DRAFT;
    }

    /** @param title of the card in the person's language */
    void takeCard(TaskCard card, String title) {
        if (tasks.stream().anyMatch(task -> card.id().equals(task.cardId()))) return;
        tasks.add(new PlanTask(this, card.skill(), title, card.id()));
        status = Status.DRAFT;
    }

    void removeTask(long taskId) {
        if (tasks.removeIf(task -> task.id() != null && task.id() == taskId)) status = Status.DRAFT;
    }

    /** Takes everything out; the plan is a draft again. */
    void clear() {
        courses.clear();
        tasks.clear();
        status = Status.DRAFT;
    }

    /** @throws RuleBroken assignment.planEmpty */
    void send(Instant now) {
        if (courses.isEmpty() && tasks.isEmpty()) throw new RuleBroken("assignment.planEmpty");
        status = Status.SENT;
        sentAt = now;
    }

    /** @throws RuleBroken assignment.planNotSent */
    void agree(String by, Instant now) {
        if (status != Status.SENT) throw new RuleBroken("assignment.planNotSent");
        status = Status.AGREED;
        agreedAt = now;
        agreedBy = by;
    }

    PlanRow row() {
        return new PlanRow(
                personId,
                fiscalYear,
                status,
                budgetMinutes,
                sentAt,
                agreedAt,
                courses.stream()
                        .map(course -> new PlanRow.Course(course.code(), course.skill()))
                        .toList(),
                tasks.stream()
                        .map(task -> new PlanRow.Task(task.id(), task.skill(), task.body(), task.cardId()))
                        .toList());
    }

    List<PlanCourse> courses() {
        return courses;
    }

    int fiscalYear() {
        return fiscalYear;
    }
}
