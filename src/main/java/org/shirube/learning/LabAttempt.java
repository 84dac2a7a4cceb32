package org.shirube.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.shirube.course.Course;
import org.shirube.course.Lab;

/** One go at a lab: a draft until it is submitted, then graded and kept. */
@Entity
@Table(name = "lab_attempt")
public class LabAttempt {
    @Id
    @GeneratedValue(generator = "lab_attempt_seq")
    @SequenceGenerator(name = "lab_attempt_seq", sequenceName = "lab_attempt_seq", allocationSize = 50)
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

    @Column(name = "lab_id", updatable = false)
    private String labId;

    private String answer = "";

    private String language;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    @Column(name = "right_parts")
    private Integer right;

    @Column(name = "asked_parts")
    private Integer asked;

    private Double score;
    private Boolean passed;

    protected LabAttempt() {} // JPA

    LabAttempt(long organisationId, long personId, Course course, String labId) {
        this.organisationId = organisationId;
        this.personId = personId;
        this.courseCode = course.code();
        this.courseVersion = course.version();
        this.labId = labId;
    }

    void write(Answer parts, String inLanguage, Instant now) {
        answer = parts.stored();
        language = inLanguage;
        changedAt = now;
    }

    void submit(Grade grade, boolean wasPassed, Instant now, LocalDate today) {
        right = grade.right();
        asked = grade.asked();
        score = grade.score();
        passed = wasPassed;
        submittedAt = now;
        submittedOn = today;
    }

    boolean isPassed() {
        return Boolean.TRUE.equals(passed);
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    boolean isSubmittedOn(LocalDate day) {
        return day.equals(submittedOn);
    }

    Answer answer() {
        return Answer.ofStored(answer);
    }

    String language() {
        return language;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** @param lab as it was drawn for this attempt */
    LabGrade grade(int number, Lab lab) {
        return new LabGrade(
                number, lab, answer(), language, passed, Grade.of(lab.work(), language, answer()), submittedAt);
    }
}
