package org.shirube.learning;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Course;
import org.shirube.course.Step;

/** One person's way through one version of a course. */
@Entity
@Table(name = "enrolment")
public class Enrolment {
    @Id
    @GeneratedValue(generator = "enrolment_seq")
    @SequenceGenerator(name = "enrolment_seq", sequenceName = "enrolment_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "course_code", updatable = false)
    private String courseCode;

    @Column(name = "course_version", updatable = false)
    private String courseVersion;

    @Column(updatable = false)
    private int run;

    /** A later run took its place. */
    private boolean superseded;

    @Column(name = "started_on", updatable = false)
    private LocalDate startedOn;

    @Column(name = "last_active_on")
    private LocalDate lastActiveOn;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    /** Both kept beside the steps, so that progress of many people is one statement. */
    @Column(name = "steps_done")
    private int stepsDone;

    @Column(name = "minutes_done")
    private int minutesDone;

    @ElementCollection
    @CollectionTable(name = "enrolment_step", joinColumns = @JoinColumn(name = "enrolment_id"))
    @MapKeyColumn(name = "step_id")
    @Column(name = "done_on")
    private Map<String, LocalDate> done = new HashMap<>();

    protected Enrolment() {} // JPA

    Enrolment(long organisationId, long personId, Course course, int run, LocalDate today) {
        this.organisationId = organisationId;
        this.personId = personId;
        this.courseCode = course.code();
        this.courseVersion = course.version();
        this.run = run;
        this.startedOn = today;
        this.lastActiveOn = today;
    }

    /**
     * Finishes a step; finishing it again changes nothing but the day of last activity.
     *
     * @return whether the course became completed by it
     */
    boolean finish(Course course, Step step, LocalDate on) {
        if (on.isAfter(lastActiveOn)) lastActiveOn = on;
        if (done.putIfAbsent(step.id(), on) != null) return false;
        stepsDone++;
        minutesDone += step.minutes();
        if (completedOn != null || !isComplete(course, done.keySet())) return false;
        completedOn = done.values().stream().max(LocalDate::compareTo).orElse(on);
        return true;
    }

    /** Whether every lesson is read, every lab and the quiz passed. */
    static boolean isComplete(Course course, Set<String> done) {
        var steps = course.steps();
        return !steps.isEmpty() && steps.stream().map(Step::id).allMatch(done::contains);
    }

    void touch(LocalDate on) {
        if (on.isAfter(lastActiveOn)) lastActiveOn = on;
    }

    void supersede() {
        superseded = true;
    }

    Long id() {
        return id;
    }

    long organisationId() {
        return organisationId;
    }

    long personId() {
        return personId;
    }

    String courseCode() {
        return courseCode;
    }

    String courseVersion() {
        return courseVersion;
    }

    int run() {
        return run;
    }

    Map<String, LocalDate> done() {
        return Map.copyOf(done);
    }

    LocalDate completedOn() {
        return completedOn;
    }

    CourseProgress progress(Course course, LocalDate today) {
        return CourseProgress.of(
                personId,
                courseCode,
                courseVersion,
                startedOn,
                lastActiveOn,
                completedOn,
                stepsDone,
                minutesDone,
                course,
                today);
    }
}
