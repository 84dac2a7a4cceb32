package org.shirube.gap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;

/** {@link Counts} of one unit with everything below it, for one skill, category, role stage, or all. */
@Entity
@Table(name = "tally")
@IdClass(Tally.Key.class)
public class Tally {
    /** Unit and {@link Dimension}. */
    public static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private long unitId;
        private String dimension;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.unitId == unitId && key.dimension.equals(dimension);
        }

        @Override
        public int hashCode() {
            return Objects.hash(unitId, dimension);
        }
    }

    @Id
    @Column(name = "unit_id")
    private long unitId;

    @Id
    private String dimension;

    private int people;
    private int required;
    private int exceeds;
    private int meets;
    private int below1;
    private int below2;
    private int recheck;

    @Column(name = "not_assessed")
    private int notAssessed;

    @Column(name = "core_gap")
    private int coreGaps;

    protected Tally() {} // JPA

    Tally(long unitId, String dimension) {
        this.unitId = unitId;
        this.dimension = dimension;
    }
}
