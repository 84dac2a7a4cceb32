package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.shirube.platform.error.RuleBroken;

/** What one colleague or the role owner is asked about one person in one cycle: proposed, agreed to, answered once. */
@Entity
@Table(name = "opinion")
public class Opinion {
    /** In which part somebody answers. */
    public enum Part {
        PEER,
        OWNER
    }

    /** How far it is. */
    public enum State {
        PROPOSED,
        REFUSED,
        ASKED,
        DONE
    }

    @Id
    @GeneratedValue(generator = "opinion_seq")
    @SequenceGenerator(name = "opinion_seq", sequenceName = "opinion_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "cycle_id", updatable = false)
    private long cycleId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "rater_id", updatable = false)
    private long raterId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Part part;

    @Column(name = "role_code", updatable = false)
    private String role;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "agreed_by")
    private String agreedBy;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "refused_by")
    private String refusedBy;

    @Column(name = "refused_at")
    private Instant refusedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    protected Opinion() {} // JPA

    private Opinion(CycleRow cycle, long personId, long raterId, Part part, Instant now) {
        organisationId = cycle.organisationId();
        cycleId = cycle.id();
        this.personId = personId;
        this.raterId = raterId;
        this.part = part;
        proposedAt = now;
    }

    static Opinion ofPeer(CycleRow cycle, long personId, long raterId, Instant now) {
        return new Opinion(cycle, personId, raterId, Part.PEER, now);
    }

    /** Asked at once, by whoever could agree to a colleague. */
    static Opinion ofOwner(CycleRow cycle, long personId, long raterId, String role, String by, Instant now) {
        var opinion = new Opinion(cycle, personId, raterId, Part.OWNER, now);
        opinion.role = role;
        opinion.agree(by, now);
        return opinion;
    }

    /** @throws RuleBroken assessment.opinionDecided */
    void requireProposed() {
        if (state() != State.PROPOSED) throw new RuleBroken("assessment.opinionDecided");
    }

    /** @throws RuleBroken assessment.opinionDecided */
    void agree(String by, Instant now) {
        requireProposed();
        agreedBy = by;
        agreedAt = now;
    }

    /** @throws RuleBroken assessment.opinionDecided */
    void refuse(String by, Instant now) {
        requireProposed();
        refusedBy = by;
        refusedAt = now;
    }

    /** @throws RuleBroken assessment.opinionDone */
    void done(Instant now) {
        if (state() != State.ASKED) throw new RuleBroken("assessment.opinionDone");
        doneAt = now;
    }

    State state() {
        if (doneAt != null) return State.DONE;
        if (refusedAt != null) return State.REFUSED;
        return agreedAt == null ? State.PROPOSED : State.ASKED;
    }

    OpinionRow row() {
        return new OpinionRow(id, cycleId, personId, raterId, part, role, state());
    }

    long organisationId() {
        return organisationId;
    }

    long personId() {
        return personId;
    }

    long raterId() {
        return raterId;
    }

    long cycleId() {
        return cycleId;
    }

    Long id() {
        return id;
    }
}
