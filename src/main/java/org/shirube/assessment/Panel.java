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
import java.util.List;
import org.shirube.platform.error.RuleBroken;

/** A panel on one level or one stage gate of one person: open until it has agreed or was called off. */
@Entity
@Table(name = "panel")
public class Panel {
    static final int LONGEST = 1000;
    /** What a panel on a gate says beside 0, which is "not yet". */
    public static final int PASSED = 1;

    /** What is before a panel. */
    public enum Kind {
        LEVEL,
        GATE
    }

    @Id
    @GeneratedValue(generator = "panel_seq")
    @SequenceGenerator(name = "panel_seq", sequenceName = "panel_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Column(name = "role_code", updatable = false)
    private String role;

    @Column(updatable = false)
    private Integer stage;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    private Integer agreed;
    private String reason;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "claim_id")
    private Long claimId;

    protected Panel() {} // JPA

    private Panel(long organisationId, long personId, Kind kind, String by, Instant now) {
        this.organisationId = organisationId;
        this.personId = personId;
        this.kind = kind;
        this.openedBy = by;
        this.openedAt = now;
    }

    static Panel onLevel(long organisationId, long personId, String skill, String by, Instant now) {
        var panel = new Panel(organisationId, personId, Kind.LEVEL, by, now);
        panel.skill = skill;
        return panel;
    }

    static Panel onGate(long organisationId, long personId, String role, int stage, String by, Instant now) {
        var panel = new Panel(organisationId, personId, Kind.GATE, by, now);
        panel.role = role;
        panel.stage = stage;
        return panel;
    }

    /** @throws RuleBroken assessment.panelClosed */
    void requireOpen() {
        if (closedAt != null) throw new RuleBroken("assessment.panelClosed");
    }

    /**
     * What the panel agreed on after everybody had rated apart.
     *
     * @throws RuleBroken assessment.panelClosed, assessment.panelWaits, assessment.panelReason, assessment.noteTooLong
     */
    void agree(int result, String why, List<PanelRow.Rating> ratings, String by, Instant now) {
        requireOpen();
        if (!PanelRow.allIn(ratings)) throw new RuleBroken("assessment.panelWaits");
        close(why, by, now);
        agreed = result;
    }

    /** @throws RuleBroken assessment.panelClosed, assessment.panelReason, assessment.noteTooLong */
    void callOff(String why, String by, Instant now) {
        requireOpen();
        close(why, by, now);
    }

    private void close(String why, String by, Instant now) {
        reason = reason(why);
        closedBy = by;
        closedAt = now;
    }

    /** @throws RuleBroken assessment.panelReason, assessment.noteTooLong */
    static String reason(String why) {
        if (why == null || why.isBlank()) throw new RuleBroken("assessment.panelReason");
        if (why.strip().length() > LONGEST) throw new RuleBroken("assessment.noteTooLong", LONGEST);
        return why.strip();
    }

    /** The claim that says what was agreed on. */
    void becameClaim(long claim) {
        claimId = claim;
    }

    /** In codes, for the record of acts. */
    String subject() {
        return kind == Kind.LEVEL ? skill : role + " stage " + stage;
    }

    PanelRow row(List<PanelRow.Rating> ratings) {
        return new PanelRow(
                id, personId, kind, skill, role, stage, openedBy, openedAt, agreed, reason, closedBy, closedAt,
                ratings);
    }

    long organisationId() {
        return organisationId;
    }

    long personId() {
        return personId;
    }

    Long id() {
        return id;
    }
}
