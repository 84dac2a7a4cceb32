package org.shirube.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The days that a page shows, as its address gives them; an address typed by hand may hold anything. */
public class DayRange {
    private LocalDate first;
    private LocalDate last;

    /** Puts in what was not given: up to today, and as long as usual. */
    public void fill(LocalDate today, Period usual) {
        if (last == null || last.isAfter(today)) last = today;
        if (first == null || first.isAfter(last)) first = last.minus(usual);
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    /** The moment at which the first day begins. */
    public Instant start(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The moment at which the last day is over. */
    public Instant end(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** As a part of an address. */
    public String query() {
        return "from=" + first + "&until=" + last;
    }

    public String getFrom() {
        return first == null ? null : first.toString();
    }

    public void setFrom(String day) {
        first = day(day);
    }

    public String getUntil() {
        return last == null ? null : last.toString();
    }

    public void setUntil(String day) {
        last = day(day);
    }

    /** What is no day counts as not given. */
    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
