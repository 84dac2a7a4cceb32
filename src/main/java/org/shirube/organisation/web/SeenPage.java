package org.shirube.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.ViewingRow;
import org.shirube.organisation.Viewings;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.web.DayRange;
import org.shirube.platform.web.Pager;

/** Behind {@code /organisation/seen.xhtml}: who looked at the reader's own levels. */
@Named
@RequestScoped
public class SeenPage {
    private static final int SIZE = 50;

    @Inject
    private Viewings viewings;

    @Inject
    private Clock clock;

    private final DayRange days = new DayRange();
    private ViewedFor why;
    private int number = 1;
    private Page<ViewingRow> found;

    public void open() {
        days.fill(LocalDate.now(clock), Period.ofYears(1));
        found = viewings.own(days.first(), days.last(), why, PageRequest.of((number - 1) * SIZE, SIZE));
    }

    public String getQuery() {
        return days.query() + (why == null ? "" : "&why=" + why);
    }

    public List<ViewingRow> getRows() {
        return found.rows();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, found.total());
    }

    public ViewedFor[] getReasons() {
        return ViewedFor.values();
    }

    public String getWhy() {
        return why == null ? null : why.name();
    }

    /** What is no reason counts as none given. */
    public void setWhy(String word) {
        why = Arrays.stream(ViewedFor.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    public DayRange getDays() {
        return days;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }
}
