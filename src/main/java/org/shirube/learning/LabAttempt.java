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
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shirube.course.Course;

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

    private Integer hits;
    private Integer marks;
    private Double covered;

    @Column(name = "over_marking")
    private Double overMarking;

    private Boolean passed;

    protected LabAttempt() {} // JPA

    LabAttempt(long organisationId, long personId, Course course, String labId) {
        this.organisationId = organisationId;
        this.personId = personId;
        this.courseCode = course.code();
        this.courseVersion = course.version();
        this.labId = labId;
    }

    void write(Set<String> parts, String inLanguage, Instant now) {
        answer = new TreeSet<>(parts).stream().collect(Collectors.joining(" "));
        language = inLanguage;
        changedAt = now;
    }

    void submit(SpanF1 grade, boolean wasPassed, Instant now, LocalDate today) {
        right = grade.found();
        asked = grade.sought();
        hits = grade.hits();
        marks = grade.marks();
        covered = grade.covered();
        overMarking = grade.overMarking();
        submit(wasPassed, now, today);
    }

    void submit(FieldMatch grade, boolean wasPassed, Instant now, LocalDate today) {
        right = grade.right();
        asked = grade.asked();
        submit(wasPassed, now, today);
    }

    private void submit(boolean wasPassed, Instant now, LocalDate today) {
        passed = wasPassed;
        submittedAt = now;
        submittedOn = today;
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    boolean isSubmittedOn(LocalDate day) {
        return day.equals(submittedOn);
    }

    Set<String> answer() {
        return answer.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(answer.split(" ")));
    }

    String language() {
        return language;
    }

    Instant changedAt() {
        return changedAt;
    }

    LabGrade grade(int number) {
        return new LabGrade(
                number,
                answer(),
                language,
                passed,
                marks == null ? null : new SpanF1(right, asked, hits, marks, covered, overMarking),
                marks == null ? new FieldMatch(right, asked) : null,
                submittedAt);
    }
}
