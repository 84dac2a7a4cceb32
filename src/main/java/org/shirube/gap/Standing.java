package org.shirube.gap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.shirube.assessment.Level;
import org.shirube.assessment.Source;
import org.shirube.organisation.Layer;
import org.shirube.skillmap.Requirement;

/** Where one person stands in one required skill today; derived, never edited. */
@Entity
@Table(name = "standing")
@IdClass(Standing.Key.class)
public class Standing {
    /** Person and skill. */
    public static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private long personId;
        private String skill;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.personId == personId && key.skill.equals(skill);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, skill);
        }
    }

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "skill_code")
    private String skill;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "unit_id")
    private long unitId;

    private int target;

    @Column(name = "next_target")
    private int nextTarget;

    private boolean core;

    @Enumerated(EnumType.STRING)
    private Layer layer;

    @Column(name = "role_code")
    private String roleCode;

    @Column(name = "role_stage")
    private int roleStage;

    @Column(name = "duty_since")
    private LocalDate dutySince;

    @Column(name = "lvl")
    private Integer level;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Column(name = "self_level")
    private Integer self;

    @Column(name = "proved_on")
    private LocalDate provedOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private boolean lapsed;

    @Column(name = "changes_on")
    private LocalDate changesOn;

    protected Standing() {} // JPA

    Standing(long organisationId, long personId, String skill) {
        this.organisationId = organisationId;
        this.personId = personId;
        this.skill = skill;
    }

    void require(Requirement requirement, long unit) {
        var first = requirement.because().get(0);
        unitId = unit;
        target = requirement.target();
        nextTarget = requirement.next();
        core = requirement.core();
        layer = first.layer();
        roleCode = first.roleCode();
        roleStage = first.stage();
        dutySince = requirement.since();
    }

    void stand(Level now) {
        level = now.value();
        state = State.of(now, target);
        source = now.source();
        self = now.self();
        provedOn = now.provedOn();
        validUntil = now.validUntil();
        lapsed = now.lapsed();
        changesOn = now.changesOn();
    }

    /** Whether a level counts as held for a gate: reached, and valid or past its validity by less than six months. */
    boolean holds(int atLeast) {
        return level != null && level >= atLeast && !lapsed;
    }

    boolean isCoreGap() {
        return core && state.isBelow();
    }

    long personId() {
        return personId;
    }

    String skill() {
        return skill;
    }

    long unitId() {
        return unitId;
    }

    LocalDate dutySince() {
        return dutySince;
    }

    State state() {
        return state;
    }

    StandingRow row() {
        return new StandingRow(
                personId,
                skill,
                target,
                nextTarget,
                core,
                layer,
                roleCode,
                roleStage,
                level,
                state,
                source,
                self,
                provedOn,
                validUntil);
    }
}
