package org.shirube.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Pager;
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

    private PostForm post;
    private boolean second;

    public void open() {
        today = LocalDate.now(clock);
        rows = transfers.page(!recent, PageRequest.of((number - 1) * SIZE, SIZE));
        if (personId != null) {
            person = people.of(personId);
            posts = people.posts(personId);
            tree = units.tree();
            post = PostForm.like(person, today);
        } else if (part != null && !part.isBlank()) {
            found = people.page(part, null, PageRequest.of(0, MOST_FOUND));
        }
    }

    public String enter() {
        return done("organisation.transferred", person.name(), () -> {
            if (second)
                people.addSecondPost(
                        person.id(), post.getUnitId(), post.title(), post.isHead(), post.getFrom(), post.getUntil());
            else transfers.move(person.id(), post.getUnitId(), post.title(), post.isHead(), post.getFrom());
        });
    }

    public String undo(TransferRow row) {
        return done("organisation.transferUndone", row.name(), () -> transfers.undo(row.postId()));
    }

    private String done(String message, Text name, Runnable act) {
        if (!say.done(act, message, name)) return null;
        return SELF + (post != null && !post.getFrom().isAfter(today) ? "&recent=true" : "");
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

    public Pager getPager() {
        return new Pager(number, SIZE, rows.total());
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

    public PostForm getPost() {
        return post;
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
        this.number = Pager.number(number);
    }

    public boolean isSecond() {
        return second;
    }

    public void setSecond(boolean second) {
        this.second = second;
    }
}
