package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.shirube.platform.error.RuleBroken;

/** A dated statement that a person holds a level, by one source. Written once. */
@Entity
@Table(name = "claim")
public class Claim {
    static final int LONGEST_NOTE = 1000;

    @Id
    @GeneratedValue(generator = "claim_seq")
    @SequenceGenerator(name = "claim_seq", sequenceName = "claim_seq", allocationSize = 500)
    private Long id;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Source source;

    @Column(name = "lvl", updatable = false)
    private Integer level;

    @Column(name = "on_day", updatable = false)
    private LocalDate onDay;

    @Column(name = "last_used_on", updatable = false)
    private LocalDate lastUsedOn;

    @Column(name = "until_day", updatable = false)
    private LocalDate until;

    @Column(updatable = false)
    private String note;

    @Column(name = "rater", updatable = false)
    private String rater;

    @Column(name = "cycle_id", updatable = false)
    private Long cycleId;

    /** Its skill means what this version says; null for the oldest. */
    @Column(name = "map_version_id", updatable = false)
    private Long mapVersion;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected Claim() {} // JPA

    Claim(NewClaim claim, long mapVersion, String rater, LocalDate today, Instant now) {
        if (claim.on().isAfter(today)) throw new RuleBroken("assessment.claimInFuture", claim.on());
        if (claim.level() == null && claim.source() != Source.SELF && claim.source() != Source.MANAGER) {
            throw new RuleBroken("assessment.levelMissing", claim.skill());
        }
        if (claim.note() != null && claim.note().length() > LONGEST_NOTE) {
            throw new RuleBroken("assessment.noteTooLong", LONGEST_NOTE);
        }
        this.personId = claim.personId();
        this.skill = claim.skill();
        this.source = claim.source();
        this.level = claim.level();
        this.onDay = claim.on();
        this.lastUsedOn = claim.lastUsedOn();
        this.until = claim.until();
        this.note = claim.note();
        this.rater = rater;
        this.cycleId = claim.cycleId();
        this.mapVersion = mapVersion;
        this.recordedAt = now;
    }

    ClaimRow row() {
        return new ClaimRow(
                id, personId, skill, source, level, onDay, lastUsedOn, until, note, rater, cycleId, mapVersion);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Long id() {
        return id;
    }
}
