package org.shirube.gap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** The job role that somebody wishes for. Nobody else sees it before it is shared. */
@Entity
@Table(name = "role_wish")
public class RoleWish {
    @Id
    @GeneratedValue(generator = "role_wish_seq")
    @SequenceGenerator(name = "role_wish_seq", sequenceName = "role_wish_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "role_code")
    private String roleCode;

    @Column(name = "registered_on")
    private LocalDate registeredOn;

    @Column(name = "shared_on")
    private LocalDate sharedOn;

    protected RoleWish() {} // JPA

    RoleWish(long personId, String roleCode, LocalDate today) {
        this.personId = personId;
        wishFor(roleCode, today);
    }

    /** Another role is another wish, and private again. */
    void wishFor(String role, LocalDate today) {
        if (role.equals(roleCode)) return;
        roleCode = role;
        registeredOn = today;
        sharedOn = null;
    }

    void share(LocalDate today) {
        if (sharedOn == null) sharedOn = today;
    }

    void keepPrivate() {
        sharedOn = null;
    }

    boolean isShared() {
        return sharedOn != null;
    }

    String roleCode() {
        return roleCode;
    }

    WishRow row() {
        return new WishRow(roleCode, registeredOn, sharedOn);
    }
}
