package org.shirube.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.shirube.course.QuizItem;

/** One item as it was asked, by the version of the course that it came from, or by its own in the body's bank. */
@Entity
@Table(name = "sitting_item")
public class SittingItem {
    private static final int LONGEST_ANSWER = 400;

    @Id
    @GeneratedValue(generator = "sitting_item_seq")
    @SequenceGenerator(name = "sitting_item_seq", sequenceName = "sitting_item_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sitting_id", updatable = false)
    private Sitting sitting;

    @Column(updatable = false)
    private int place;

    /** In which stage of a check it was asked, from 1; 1 in a quiz. */
    @Column(updatable = false)
    private int stage;

    @Column(name = "course_code", updatable = false)
    private String courseCode;

    @Column(name = "course_version", updatable = false)
    private String courseVersion;

    @Column(name = "item_id", updatable = false)
    private String itemId;

    @Column(updatable = false)
    private String skill;

    @Column(updatable = false)
    private int level;

    private String answer;
    private Boolean correct;

    protected SittingItem() {} // JPA

    SittingItem(Sitting sitting, int place, int stage, String courseCode, String courseVersion, QuizItem item) {
        this.sitting = sitting;
        this.place = place;
        this.stage = stage;
        this.courseCode = courseCode;
        this.courseVersion = courseVersion;
        this.itemId = item.id();
        this.skill = item.skill();
        this.level = item.level();
    }

    void answer(String given) {
        answer = given == null || given.isBlank()
                ? null
                : given.length() > LONGEST_ANSWER ? given.substring(0, LONGEST_ANSWER) : given;
    }

    void mark(boolean isRight) {
        correct = isRight;
    }

    int place() {
        return place;
    }

    int stage() {
        return stage;
    }

    String courseCode() {
        return courseCode;
    }

    String courseVersion() {
        return courseVersion;
    }

    boolean isOwn() {
        return courseCode.equals(BankItems.COURSE);
    }

    String itemId() {
        return itemId;
    }

    String skill() {
        return skill;
    }

    int level() {
        return level;
    }

    String answer() {
        return answer;
    }

    boolean isRight() {
        return Boolean.TRUE.equals(correct);
    }
}
