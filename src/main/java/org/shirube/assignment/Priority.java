package org.shirube.assignment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Why one gap comes before another: missing levels, times the weights that apply. Not a score of the person. Source:
 * shared/domain/year-cycle.md b.6.
 *
 * @param missing target minus level, 1 or more
 */
public record Priority(int missing, boolean core, boolean priorityField, boolean expired) implements Serializable {
    /** Changes whenever the formula or a weight does; logged with every plan. */
    public static final int RULE_VERSION = 1;

    public static final BigDecimal CORE = new BigDecimal("1.5");
    public static final BigDecimal FIELD = new BigDecimal("1.2");
    public static final BigDecimal EXPIRED = new BigDecimal("1.2");

    /** One decimal. */
    public BigDecimal value() {
        var value = BigDecimal.valueOf(missing);
        if (core) value = value.multiply(CORE);
        if (priorityField) value = value.multiply(FIELD);
        if (expired) value = value.multiply(EXPIRED);
        return value.setScale(1, RoundingMode.HALF_UP);
    }
}
