package org.shirube.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shirube.organisation.HandoverRow;
import org.shirube.organisation.Handovers;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.PostRow;
import org.shirube.organisation.Transfers;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Behind {@code /organisation/person.xhtml}: the person's posts, and notes for who leads next. */
@Named
@ViewScoped
public class PersonPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private People people;

    @Inject
    private Transfers transfers;

    @Inject
    private Handovers handovers;

    @Inject
    private Units units;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Say say;

    private long id;
    private PersonRow person;
    private List<PostRow> posts;
    private List<HandoverRow> notes;
    private String note;
    private List<UnitRow> tree;
    private LocalDate today;
    private PostForm next;
    private PostForm second;
    private LocalDate postEndsOn;

    public void open() {
        today = LocalDate.now(clock);
        person = people.of(id);
        posts = people.posts(id);
        tree = units.tree();
        notes = user.is(Permission.HR) ? handovers.of(id) : List.of(); // the administrator runs the office without them
        next = PostForm.like(person, today);
        second = new PostForm(person.unitId(), today);
        postEndsOn = today;
    }

    public String transfer() {
        return done(
                "organisation.transferred",
                () -> transfers.move(id, next.getUnitId(), next.title(), next.isHead(), next.getFrom()));
    }

    public boolean isNoteWritable() {
        return user.is(Permission.HR);
    }

    public String writeNote() {
        return done("organisation.noteWritten", () -> handovers.write(id, note));
    }

    public String addPost() {
        return done(
                "organisation.postAdded",
                () -> people.addSecondPost(
                        id, second.getUnitId(), second.title(), second.isHead(), second.getFrom(), second.getUntil()));
    }

    /** Only a second post: the main one ends by a transfer or with the person's leaving. */
    public boolean canEndPost(PostRow post) {
        return !post.main() && !post.endedBy(today);
    }

    public boolean isAnyPostToEnd() {
        return posts.stream().anyMatch(this::canEndPost);
    }

    public String endPost(long postId) {
        return done("organisation.postEnded", () -> people.endPost(postId, postEndsOn));
    }

    private String done(String message, Runnable act) {
        return say.done(act, message, person.name()) ? "/organisation/person.xhtml?faces-redirect=true&id=" + id : null;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public PersonRow getPerson() {
        return person;
    }

    public List<PostRow> getPosts() {
        return posts;
    }

    public List<UnitRow> getTree() {
        return tree;
    }

    public List<HandoverRow> getNotes() {
        return notes;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public LocalDate getToday() {
        return today;
    }

    public PostForm getNext() {
        return next;
    }

    public PostForm getSecond() {
        return second;
    }

    public LocalDate getPostEndsOn() {
        return postEndsOn;
    }

    public void setPostEndsOn(LocalDate postEndsOn) {
        this.postEndsOn = postEndsOn;
    }
}
