package org.shirube.security.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Whole days as moments: from the beginning of the first to the end of the last. */
record AuditPeriod(Instant start, Instant end) {
    static AuditPeriod of(LocalDate from, LocalDate until, ZoneId zone) {
        return new AuditPeriod(
                from.atStartOfDay(zone).toInstant(),
                until.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
