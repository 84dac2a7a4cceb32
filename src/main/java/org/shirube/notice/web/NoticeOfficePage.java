package org.shirube.notice.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shirube.notice.Mail;
import org.shirube.notice.MailOffice;
import org.shirube.notice.NoticeRunRow;
import org.shirube.notice.ServerState;
import org.shirube.notice.WorkingHours;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.Cells;
import org.shirube.platform.file.SheetFile;
import org.shirube.platform.file.SheetLimits;
import org.shirube.platform.file.UnreadableFile;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Say;
import org.shirube.platform.web.SentFiles;

/** Behind {@code /notice/office.xhtml}: whether mail goes out, when, and to whom it does not. */
@Named
@ViewScoped
public class NoticeOfficePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SIZE = 20;

    @Inject
    private MailOffice office;

    @Inject
    private Say say;

    private int page = 1;
    private MailOffice.Reach reach;
    private List<NoticeRunRow> runs;
    private Map<LocalDate, Map<Mail.State, Long>> mails;
    private ServerState server;
    private Page<MailOffice.Dead> dead;
    private int fromHour;
    private int untilHour;
    private List<String> weekdays;
    private String daysOff;
    private int escalateAfter;
    private transient Part file;
    private MailOffice.Taken taken;

    @PostConstruct
    void begin() {
        var hours = office.hours();
        fromHour = hours.fromHour();
        untilHour = hours.untilHour();
        weekdays = hours.weekdays().stream().map(DayOfWeek::name).toList();
        daysOff = hours.daysOff().stream().map(LocalDate::toString).collect(Collectors.joining("\n"));
        escalateAfter = office.escalateAfter();
    }

    public void open() {
        reach = office.reach();
        runs = office.runs();
        mails = office.mails();
        server = office.server();
        dead = office.dead(PageRequest.of((Pager.number(page) - 1) * SIZE, SIZE));
    }

    public String save() {
        return say.done(
                        () -> office.say(
                                new WorkingHours(
                                        fromHour,
                                        untilHour,
                                        weekdays.stream()
                                                .map(DayOfWeek::valueOf)
                                                .collect(Collectors.toSet()),
                                        off()),
                                escalateAfter),
                        "notice.ruleSaved")
                ? "/notice/office.xhtml?faces-redirect=true"
                : null;
    }

    private TreeSet<LocalDate> off() {
        var days = new TreeSet<LocalDate>();
        for (var line : daysOff == null ? List.<String>of() : Arrays.asList(daysOff.split("[\\s,、]+"))) {
            if (!line.isBlank()) days.add(Cells.date(line).orElseThrow(() -> new RuleBroken("notice.badDay", line)));
        }
        return days;
    }

    /** Two columns, whatever their headers: the staff number, the address. A first line without an @ is the header. */
    public void takeAddresses() {
        var given = new ArrayList<MailOffice.Given>();
        var sent = SentFiles.of(file);
        taken = null;
        try {
            sent.readBy((name, in) -> {
                for (var line :
                        SheetFile.read(name, in, SheetLimits.USUAL).get(0).lines()) {
                    if (line.number() == 1 && !line.cell(1).contains("@")) continue;
                    given.add(new MailOffice.Given(line.number(), Cells.code(line.cell(0)), line.cell(1)));
                }
            });
        } catch (UnreadableFile | IOException broken) {
            say.refused(new RuleBroken("notice.unreadable"));
            open();
            return;
        }
        if (given.isEmpty()) {
            say.refused(new RuleBroken(sent.count() == 0 ? "notice.noFile" : "notice.nothingSent"));
        } else {
            taken = office.take(given);
            say.info(
                    "notice.taken", taken.written(), taken.same(), taken.wrong().size());
        }
        open();
    }

    public Mail.State[] getStates() {
        return Mail.State.values();
    }

    public DayOfWeek[] getAllWeekdays() {
        return DayOfWeek.values();
    }

    /** How many of a day's mails are in a state. */
    public long count(LocalDate day, Mail.State state) {
        return mails.getOrDefault(day, Map.of()).getOrDefault(state, 0L);
    }

    public boolean isOn() {
        return office.isOn();
    }

    public Pager getPager() {
        return new Pager(Pager.number(page), SIZE, dead.total());
    }

    public List<MailOffice.Dead> getDead() {
        return dead.rows();
    }

    public MailOffice.Reach getReach() {
        return reach;
    }

    public List<NoticeRunRow> getRuns() {
        return runs;
    }

    public ServerState getServer() {
        return server;
    }

    /** Null before a list was sent. */
    public MailOffice.Taken getTaken() {
        return taken;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public int getFromHour() {
        return fromHour;
    }

    public void setFromHour(int fromHour) {
        this.fromHour = fromHour;
    }

    public int getUntilHour() {
        return untilHour;
    }

    public void setUntilHour(int untilHour) {
        this.untilHour = untilHour;
    }

    public List<String> getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(List<String> weekdays) {
        this.weekdays = List.copyOf(weekdays);
    }

    public String getDaysOff() {
        return daysOff;
    }

    public void setDaysOff(String daysOff) {
        this.daysOff = daysOff;
    }

    public int getEscalateAfter() {
        return escalateAfter;
    }

    public void setEscalateAfter(int escalateAfter) {
        this.escalateAfter = escalateAfter;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
