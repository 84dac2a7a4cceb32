package org.shirube.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a learner wrote down beside a step; nobody else sees it. */
@Entity
@Table(name = "step_note")
public class StepNote {
    static final int LONGEST = 4000;

    @Id
    @GeneratedValue(generator = "step_note_seq")
    @SequenceGenerator(name = "step_note_seq", sequenceName = "step_note_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "course_code", updatable = false)
    private String courseCode;

    @Column(name = "step_id", updatable = false)
    private String stepId;

    private String body;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected StepNote() {} // JPA

    StepNote(long personId, String courseCode, String stepId) {
        this.personId = personId;
        this.courseCode = courseCode;
        this.stepId = stepId;
    }

    void write(String text, Instant now) {
        body = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        changedAt = now;
    }

    String body() {
        return body;
    }
}
