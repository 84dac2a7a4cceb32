package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Who answers for a job role in one organisation. */
@Entity
@Table(name = "role_owner")
public class RoleOwner {
    @Id
    @GeneratedValue(generator = "role_owner_seq")
    @SequenceGenerator(name = "role_owner_seq", sequenceName = "role_owner_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "role_code", updatable = false)
    private String role;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "named_by")
    private String namedBy;

    @Column(name = "named_at")
    private Instant namedAt;

    protected RoleOwner() {} // JPA

    RoleOwner(long organisationId, String role) {
        this.organisationId = organisationId;
        this.role = role;
    }

    void name(long person, String by, Instant now) {
        personId = person;
        namedBy = by;
        namedAt = now;
    }

    String role() {
        return role;
    }

    long personId() {
        return personId;
    }
}
