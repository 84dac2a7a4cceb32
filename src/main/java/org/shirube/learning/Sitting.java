package org.shirube.learning;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shirube.course.Course;
import org.shirube.course.QuizItem;
import org.shirube.platform.error.RuleBroken;

/** One draw of items put before one person; handed in once. */
@Entity
@Table(name = "sitting")
public class Sitting {
    @Id
    @GeneratedValue(generator = "sitting_seq")
    @SequenceGenerator(name = "sitting_seq", sequenceName = "sitting_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @Column(name = "course_code", updatable = false)
    private String courseCode;

    @Column(name = "course_version", updatable = false)
    private String courseVersion;

    /** Draws the items and shuffles their options. */
    @Column(updatable = false)
    private long seed;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    @Column(name = "right_items")
    private Integer right;

    @Column(name = "asked_items")
    private int asked;

    /** The one that is open, from 1; a quiz has no other. */
    private int stage = 1;

    private Boolean passed;

    @OneToMany(mappedBy = "sitting", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<SittingItem> items = new ArrayList<>();

    protected Sitting() {} // JPA

    /** @param course null for a check */
    Sitting(long organisationId, long personId, Purpose purpose, Course course, long seed, Instant now) {
        this.organisationId = organisationId;
        this.personId = personId;
        this.purpose = purpose;
        this.courseCode = course == null ? null : course.code();
        this.courseVersion = course == null ? null : course.version();
        this.seed = seed;
        this.openedAt = now;
    }

    void ask(Course from, QuizItem item) {
        ask(item, from.code(), from.version());
    }

    /** An item of the body's own bank. */
    void askOwn(QuizItem item) {
        ask(item, BankItems.COURSE, String.valueOf(item.version()));
    }

    private void ask(QuizItem item, String fromCode, String fromVersion) {
        items.add(new SittingItem(this, items.size() + 1, stage, fromCode, fromVersion, item));
        asked = items.size();
    }

    void save(Map<String, String> answers) {
        requireOpen();
        for (var item : inStage()) {
            if (answers.containsKey(item.itemId())) item.answer(answers.get(item.itemId()));
        }
    }

    /** What is asked from now on belongs to a new stage; the answers of those before stay as they are. */
    void beginStage() {
        requireOpen();
        stage++;
    }

    /** The items that can be answered now. */
    List<SittingItem> inStage() {
        return items.stream().filter(item -> item.stage() == stage).toList();
    }

    /** @param wasPassed null where there is no threshold */
    void submit(int rightItems, Boolean wasPassed, Instant now, LocalDate today) {
        requireOpen();
        right = rightItems;
        passed = wasPassed;
        submittedAt = now;
        submittedOn = today;
    }

    private void requireOpen() {
        if (isSubmitted()) throw new RuleBroken("learning.alreadySubmitted");
    }

    /** Results by skill and level, in the order of the codes; only after the items were marked. */
    List<SkillResult> results() {
        var results = new TreeMap<String, SkillResult>();
        for (var item : items) {
            results.merge(
                    item.skill() + " " + item.level(),
                    new SkillResult(item.skill(), item.level(), item.isRight() ? 1 : 0, 1),
                    (one, two) -> new SkillResult(
                            one.skill(), one.level(), one.right() + two.right(), one.asked() + two.asked()));
        }
        return List.copyOf(results.values());
    }

    int stage() {
        return stage;
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    Long id() {
        return id;
    }

    long organisationId() {
        return organisationId;
    }

    long personId() {
        return personId;
    }

    Purpose purpose() {
        return purpose;
    }

    String courseCode() {
        return courseCode;
    }

    String courseVersion() {
        return courseVersion;
    }

    long seed() {
        return seed;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    int right() {
        return right == null ? 0 : right;
    }

    int asked() {
        return asked;
    }

    Boolean passed() {
        return passed;
    }

    List<SittingItem> items() {
        return items;
    }
}
