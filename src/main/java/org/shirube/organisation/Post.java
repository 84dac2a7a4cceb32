package org.shirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

/** A person's place in a unit over a period; a transfer ends one and begins another. */
@Entity
@Table(name = "post")
public class Post {
    @Id
    @GeneratedValue(generator = "post_seq")
    @SequenceGenerator(name = "post_seq", sequenceName = "post_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Column(name = "title_ja")
    private String titleJa;

    @Column(name = "title_en")
    private String titleEn;

    /** Leads the unit. */
    private boolean head;

    /** The person's first post where there are several (本務, not 兼務). */
    private boolean main;

    @Column(name = "from_on", updatable = false)
    private LocalDate fromOn;

    @Column(name = "until_on")
    private LocalDate untilOn;

    protected Post() {} // JPA

    Post(long personId, long unitId, Text title, boolean head, boolean main, LocalDate fromOn, LocalDate untilOn) {
        if (untilOn != null && !untilOn.isAfter(fromOn))
            throw new RuleBroken("organisation.periodEmpty", fromOn, untilOn);
        this.personId = personId;
        this.unitId = unitId;
        this.titleJa = title.ja();
        this.titleEn = title.en();
        this.head = head;
        this.main = main;
        this.fromOn = fromOn;
        this.untilOn = untilOn;
    }

    /** @param day the first day on which the post is no longer held */
    void endOn(LocalDate day) {
        if (!day.isAfter(fromOn)) throw new RuleBroken("organisation.periodEmpty", fromOn, day);
        untilOn = day;
    }

    /** Takes the end of a later post that is undone. @param day null: it lasts */
    void lastUntil(LocalDate day) {
        untilOn = day;
    }

    boolean isOn(LocalDate day) {
        return !fromOn.isAfter(day) && (untilOn == null || untilOn.isAfter(day));
    }

    Long id() {
        return id;
    }

    Text title() {
        return new Text(titleJa, titleEn);
    }

    boolean isHead() {
        return head;
    }

    long personId() {
        return personId;
    }

    long unitId() {
        return unitId;
    }

    LocalDate fromOn() {
        return fromOn;
    }

    LocalDate untilOn() {
        return untilOn;
    }

    boolean isMain() {
        return main;
    }
}
