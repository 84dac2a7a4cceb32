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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shirube.skillmap.JobRole;

/** How far a person is in a job role; derived like {@link Standing}. */
@Entity
@Table(name = "role_standing")
@IdClass(RoleStanding.Key.class)
public class RoleStanding {
    /** Person and role. */
    public static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private long personId;
        private String roleCode;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.personId == personId && key.roleCode.equals(roleCode);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, roleCode);
        }
    }

    public enum Status {
        /** Fulfils the stage: no core skill missing and enough of the rest. */
        HOLDER,
        IN_TRAINING,
        /** Less than half of what the stage asks for is assessed: nothing can be said yet. */
        NOT_ASSESSED
    }

    private static final double ENOUGH = 0.9;
    private static final double SAYABLE = 0.5;

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "role_code")
    private String roleCode;

    private int stage;

    @Column(name = "unit_id")
    private long unitId;

    @Enumerated(EnumType.STRING)
    private Status status;

    /** Whether the levels are enough for the gate at the end of the stage. */
    @Column(name = "gate_levels")
    private boolean gateLevels;

    protected RoleStanding() {} // JPA

    RoleStanding(long personId, String roleCode) {
        this.personId = personId;
        this.roleCode = roleCode;
    }

    void stand(int atStage, long unit, Status now) {
        stage = atStage;
        unitId = unit;
        status = now;
    }

    /** A skill that the role's stage asks for, with the role's own target. */
    record Asked(Standing standing, int target, boolean core) {
        boolean held() {
            return standing.holds(target);
        }

        boolean isApplicable() {
            return standing.state() != State.NOT_APPLICABLE;
        }

        GateRule.Target beforeGate() {
            return new GateRule.Target(standing.skill(), core, held());
        }
    }

    void comeToGate(boolean levelsSuffice) {
        gateLevels = levelsSuffice;
    }

    /** What a role's stage asks of somebody with these standings by skill. */
    static List<Asked> askedBy(JobRole role, int stage, Map<String, Standing> standings) {
        return role.targets().keySet().stream()
                .filter(skill -> role.target(skill, stage) > 0 && standings.containsKey(skill))
                .map(skill -> new Asked(standings.get(skill), role.target(skill, stage), role.isCore(skill)))
                .toList();
    }

    /** The share that a stage's gate asks for, without the parts that people judge. */
    static Status statusOf(Collection<Asked> skills) {
        var asked = skills.stream()
                .filter(skill -> skill.standing().state() != State.NOT_APPLICABLE)
                .toList();
        if (asked.isEmpty()) return Status.NOT_ASSESSED;
        long assessed = asked.stream()
                .filter(skill -> skill.standing().state().isAssessed())
                .count();
        if (assessed < SAYABLE * asked.size()) return Status.NOT_ASSESSED;
        long held = asked.stream().filter(Asked::held).count();
        boolean coreMissing = asked.stream().anyMatch(skill -> skill.core() && !skill.held());
        return !coreMissing && held >= ENOUGH * asked.size() ? Status.HOLDER : Status.IN_TRAINING;
    }

    String roleCode() {
        return roleCode;
    }

    int stage() {
        return stage;
    }

    long unitId() {
        return unitId;
    }

    Status status() {
        return status;
    }
}
