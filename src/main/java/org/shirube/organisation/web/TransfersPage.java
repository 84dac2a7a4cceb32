package org.shirube.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.PostRow;
import org.shirube.organisation.TransferKind;
import org.shirube.organisation.TransferRow;
import org.shirube.organisation.Transfers;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;

/** Behind {@code /organisation/transfers.xhtml}: moves that wait and moves that were, and entering one. */
@Named
@ViewScoped
public class TransfersPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SIZE = 50;
    private static final int MOST_FOUND = 8;
    private static final String SELF = "/organisation/transfers.xhtml?faces-redirect=true";

    @Inject
    private Transfers transfers;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private String part;
    private Long personId;
    private boolean recent;
    private int number = 1;

    private Page<TransferRow> rows;
    private Page<PersonRow> found;
    private PersonRow person;
    private List<PostRow> posts;
    private List<UnitRow> tree;
    private LocalDate today;

    private Long unitId;
    private String titleJa;
    private String titleEn;
    private boolean head;
    private boolean second;
    private LocalDate day;
    private LocalDate until;

    public void open() {
        today = LocalDate.now(clock);
        rows = transfers.page(!recent, PageRequest.of((number - 1) * SIZE, SIZE));
        if (personId != null) {
            person = people.of(personId);
            posts = people.posts(personId);
            tree = units.tree();
            unitId = person.unitId();
            titleJa = person.title().ja();
            titleEn = person.title().en();
            day = today;
        } else if (part != null && !part.isBlank()) {
            found = people.page(part, null, PageRequest.of(0, MOST_FOUND));
        }
    }

    public String enter() {
        return done("organisation.transferred", person.name(), () -> {
            var title = new Text(said(titleJa), said(titleEn).isEmpty() ? said(titleJa) : said(titleEn));
            if (title.ja().isEmpty()) throw new RuleBroken("organisation.titleMissing");
            if (second) people.addSecondPost(person.id(), unitId, title, head, day, until);
            else transfers.move(person.id(), unitId, title, head, day);
        });
    }

    public String undo(TransferRow row) {
        return done("organisation.transferUndone", row.name(), () -> transfers.undo(row.postId()));
    }

    private String done(String message, Text name, Runnable act) {
        try {
            act.run();
            say.info(message, name);
            return SELF + (day != null && !day.isAfter(today) ? "&recent=true" : "");
        } catch (RuleBroken refused) {
            say.refused(refused);
        } catch (OptimisticLockException elsewhere) {
            say.changedElsewhere();
        }
        return null;
    }

    private static String said(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String indented(UnitRow unit, String name) {
        return "\u3000".repeat(Math.max(0, UnitRow.lineOf(unit.path()).size() - 1)) + name;
    }

    /** Whoever joins is undone by a staff list, not here: there is no post to go back to. */
    public boolean canUndo(TransferRow row) {
        return row.day().isAfter(today) && row.kind() != TransferKind.JOINS;
    }

    /** A row of the table; the day stands only where another day begins. */
    public record Line(LocalDate newDay, TransferRow row) implements Serializable {}

    public List<Line> getLines() {
        LocalDate[] last = {null};
        return rows.rows().stream()
                .map(row -> {
                    var line = new Line(row.day().equals(last[0]) ? null : row.day(), row);
                    last[0] = row.day();
                    return line;
                })
                .toList();
    }

    public List<PostRow> getPostsToday() {
        return posts.stream().filter(post -> !post.endedBy(today)).toList();
    }

    public long getTotal() {
        return rows.total();
    }

    public long getFirst() {
        return rows.rows().isEmpty() ? 0 : (long) (number - 1) * SIZE + 1;
    }

    public long getLast() {
        return (long) (number - 1) * SIZE + rows.rows().size();
    }

    public boolean isMore() {
        return getLast() < getTotal();
    }

    public Page<PersonRow> getFound() {
        return found;
    }

    public PersonRow getPerson() {
        return person;
    }

    public List<UnitRow> getTree() {
        return tree;
    }

    public LocalDate getToday() {
        return today;
    }

    public int getRecentDays() {
        return Transfers.RECENT_DAYS;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public Long getPersonId() {
        return personId;
    }

    public void setPersonId(Long personId) {
        this.personId = personId;
    }

    public boolean isRecent() {
        return recent;
    }

    public void setRecent(boolean recent) {
        this.recent = recent;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Math.max(1, Math.min(number, 1_000_000));
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getTitleJa() {
        return titleJa;
    }

    public void setTitleJa(String titleJa) {
        this.titleJa = titleJa;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public boolean isHead() {
        return head;
    }

    public void setHead(boolean head) {
        this.head = head;
    }

    public boolean isSecond() {
        return second;
    }

    public void setSecond(boolean second) {
        this.second = second;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
