package org.shirube.gap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.shirube.platform.error.RuleBroken;

/** How many holders of a role's stage an organisation wants, and by when. */
@Entity
@Table(name = "role_need")
@IdClass(RoleNeed.Key.class)
public class RoleNeed {
    static final int MOST = 99_999;

    /** Organisation, role and stage. */
    public static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private long organisationId;
        private String roleCode;
        private int stage;

        protected Key() {} // JPA

        Key(long organisationId, String roleCode, int stage) {
            this.organisationId = organisationId;
            this.roleCode = roleCode;
            this.stage = stage;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.organisationId == organisationId
                    && key.roleCode.equals(roleCode)
                    && key.stage == stage;
        }

        @Override
        public int hashCode() {
            return Objects.hash(organisationId, roleCode, stage);
        }
    }

    @Id
    @Column(name = "organisation_id")
    private long organisationId;

    @Id
    @Column(name = "role_code")
    private String roleCode;

    @Id
    private int stage;

    private int need;

    @Column(name = "by_day")
    private LocalDate byDay;

    protected RoleNeed() {} // JPA

    RoleNeed(long organisationId, String roleCode, int stage) {
        this.organisationId = organisationId;
        this.roleCode = roleCode;
        this.stage = stage;
    }

    void want(int people, LocalDate by) {
        if (people < 0 || people > MOST) throw new RuleBroken("gap.needOutOfRange", MOST);
        need = people;
        byDay = by;
    }

    String roleCode() {
        return roleCode;
    }

    int stage() {
        return stage;
    }

    int need() {
        return need;
    }

    LocalDate byDay() {
        return byDay;
    }
}
