package org.shirube.genai;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A permit as it stands today.
 *
 * @param expiresOn first day on which it is no longer valid
 * @param suspendedOn null unless suspended
 * @param suspendedReason null unless suspended
 * @param daysLeft days on which it is still valid, today included; 0 when expired
 */
public record PermitRow(
        long id,
        long personId,
        String number,
        LocalDate grantedOn,
        LocalDate expiresOn,
        LocalDate suspendedOn,
        String suspendedReason,
        PermitState state,
        int daysLeft)
        implements Serializable {

    static PermitRow of(
            Long id,
            long personId,
            String number,
            LocalDate grantedOn,
            LocalDate expiresOn,
            LocalDate suspendedOn,
            String suspendedReason,
            LocalDate today) {
        var days = (int) Math.max(0, ChronoUnit.DAYS.between(today, expiresOn));
        return new PermitRow(
                id == null ? 0 : id,
                personId,
                number,
                grantedOn,
                expiresOn,
                suspendedOn,
                suspendedReason,
                state(expiresOn, suspendedOn, today),
                days);
    }

    static PermitState state(LocalDate expiresOn, LocalDate suspendedOn, LocalDate today) {
        if (!today.isBefore(expiresOn)) return PermitState.EXPIRED;
        if (suspendedOn != null) return PermitState.SUSPENDED;
        return today.plusDays(PermitRule.WARN_DAYS).isBefore(expiresOn) ? PermitState.VALID : PermitState.EXPIRING;
    }

    /** The last day on which it is valid. */
    public LocalDate lastDay() {
        return expiresOn.minusDays(1);
    }
}
