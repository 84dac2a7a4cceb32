package org.shirube.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.DayRange;
import org.shirube.platform.web.Pager;
import org.shirube.security.AuditChains;
import org.shirube.security.AuditHead;
import org.shirube.security.AuditLog;
import org.shirube.security.AuditRow;

/** Behind {@code /security/audit.xhtml}. */
@Named
@RequestScoped
public class AuditPage {
    private static final int SIZE = 50;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private ActiveLocale locale;

    @Inject
    private AuditChains chains;

    private AuditHead head;
    private long waiting;
    private final DayRange days = new DayRange();
    private String act;
    private int number = 1;
    private Page<AuditRow> found;
    private Map<String, String> acts;

    public void open() {
        days.fill(LocalDate.now(clock), Period.ofDays(29));
        head = chains.head();
        waiting = chains.waiting();
        acts = new LinkedHashMap<>();
        audit.acts().forEach(word -> acts.put(word, said(word)));
        var period = AuditPeriod.of(days.first(), days.last(), clock.getZone());
        found = audit.page(period.start(), period.end(), act, PageRequest.of((Math.max(1, number) - 1) * SIZE, SIZE));
    }

    /** The act in the reader's language; the word itself where no feature has named it. */
    public String said(String word) {
        var key = "security.act." + word;
        var text = Messages.of(locale.getLocale(), key);
        return text.equals(key) ? word : text;
    }

    public String getQuery() {
        return days.query() + (act == null ? "" : "&act=" + act);
    }

    public List<AuditRow> getRows() {
        return found.rows();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, found.total());
    }

    public AuditHead getHead() {
        return head;
    }

    public long getWaiting() {
        return waiting;
    }

    public Map<String, String> getActs() {
        return acts;
    }

    public DayRange getDays() {
        return days;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act == null || act.isBlank() ? null : act;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }
}
