package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.shirube.platform.error.RuleBroken;

/** One person's answers in one cycle: private until submitted, submitted once. */
@Entity
@Table(name = "self_assessment")
public class SelfAssessment {
    @Id
    @GeneratedValue(generator = "self_assessment_seq")
    @SequenceGenerator(name = "self_assessment_seq", sequenceName = "self_assessment_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "cycle_id", updatable = false)
    private long cycleId;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    protected SelfAssessment() {} // JPA

    SelfAssessment(long personId, long cycleId, Instant now) {
        this.personId = personId;
        this.cycleId = cycleId;
        this.startedAt = now;
    }

    void requireOpen() {
        if (submittedAt != null) throw new RuleBroken("assessment.alreadySubmitted");
    }

    void submit(Instant now) {
        requireOpen();
        submittedAt = now;
    }

    /** @throws RuleBroken assessment.notSubmitted */
    void reopen() {
        if (submittedAt == null) throw new RuleBroken("assessment.notSubmitted");
        submittedAt = null;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Long id() {
        return id;
    }
}
