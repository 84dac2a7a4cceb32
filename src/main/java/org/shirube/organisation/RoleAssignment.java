package org.shirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.shirube.platform.error.RuleBroken;

/** A job role and stage asked of a person, of whoever holds a post, of a unit's people, or of everybody. */
@Entity
@Table(name = "role_assignment")
public class RoleAssignment {
    @Id
    @GeneratedValue(generator = "role_assignment_seq")
    @SequenceGenerator(name = "role_assignment_seq", sequenceName = "role_assignment_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Layer layer;

    @Column(name = "person_id", updatable = false)
    private Long personId;

    @Column(name = "post_id", updatable = false)
    private Long postId;

    @Column(name = "unit_id", updatable = false)
    private Long unitId;

    @Column(name = "role_code", updatable = false)
    private String roleCode;

    @Column(updatable = false)
    private int stage;

    @Column(name = "from_on", updatable = false)
    private LocalDate fromOn;

    @Column(name = "until_on")
    private LocalDate untilOn;

    protected RoleAssignment() {} // JPA

    /** @param on id of the person, post or unit; ignored for the organisation */
    RoleAssignment(long organisationId, Layer layer, Long on, String roleCode, int stage, LocalDate fromOn) {
        this.organisationId = organisationId;
        this.layer = layer;
        switch (layer) {
            case PERSON -> personId = on;
            case POST -> postId = on;
            case UNIT -> unitId = on;
            case ORGANISATION -> {}
        }
        this.roleCode = roleCode;
        this.stage = stage;
        this.fromOn = fromOn;
    }

    /** @param day the first day on which the role is no longer asked for */
    void endOn(LocalDate day) {
        if (!day.isAfter(fromOn)) throw new RuleBroken("organisation.periodEmpty", fromOn, day);
        untilOn = day;
    }

    /** The same asked by the post that takes this one's place on a day; empty when it ends by then. */
    java.util.Optional<RoleAssignment> along(long nextPostId, LocalDate day) {
        if (untilOn != null && !untilOn.isAfter(day)) return java.util.Optional.empty();
        var role = new RoleAssignment(
                organisationId, layer, nextPostId, roleCode, stage, fromOn.isAfter(day) ? fromOn : day);
        role.untilOn = untilOn;
        return java.util.Optional.of(role);
    }

    HeldRole held() {
        return new HeldRole(id, roleCode, stage, layer, fromOn);
    }

    RoleRow row() {
        return new RoleRow(id, roleCode, stage, layer, fromOn, untilOn);
    }

    Layer layer() {
        return layer;
    }

    /** Id of the person, post or unit; null for the organisation. */
    Long on() {
        return switch (layer) {
            case PERSON -> personId;
            case POST -> postId;
            case UNIT -> unitId;
            case ORGANISATION -> null;
        };
    }

    Long id() {
        return id;
    }

    long organisationId() {
        return organisationId;
    }
}
