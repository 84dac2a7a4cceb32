package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.shirube.platform.error.RuleBroken;

/** What one member of a panel said, apart from the others; said once. */
@Entity
@Table(name = "panel_rating")
public class PanelRating {
    @Id
    @GeneratedValue(generator = "panel_rating_seq")
    @SequenceGenerator(name = "panel_rating_seq", sequenceName = "panel_rating_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "panel_id", updatable = false)
    private long panelId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "lvl")
    private Integer level;

    private String note;

    @Column(name = "rated_by")
    private String ratedBy;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @Column(name = "called_by", updatable = false)
    private String calledBy;

    @Column(name = "called_at", updatable = false)
    private Instant calledAt;

    @Column(name = "left_by")
    private String leftBy;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "left_why")
    private String leftWhy;

    protected PanelRating() {} // JPA

    PanelRating(long panelId, long personId, String by, Instant now) {
        this.panelId = panelId;
        this.personId = personId;
        calledBy = by;
        calledAt = now;
    }

    /** @throws RuleBroken assessment.panelRated, assessment.panelReason, assessment.noteTooLong */
    void rate(int said, String why, String by, Instant now) {
        requireUnsaid();
        note = Panel.reason(why);
        level = said;
        ratedBy = by;
        ratedAt = now;
    }

    /** Whoever has rated stays: the rating is kept. @throws RuleBroken as {@link #rate} */
    void leave(String why, String by, Instant now) {
        requireUnsaid();
        leftWhy = Panel.reason(why);
        leftBy = by;
        leftAt = now;
    }

    private void requireUnsaid() {
        if (leftAt != null) throw new RuleBroken("assessment.panelLeft");
        if (ratedAt != null) throw new RuleBroken("assessment.panelRated");
    }

    long panelId() {
        return panelId;
    }

    long personId() {
        return personId;
    }

    PanelRow.Rating row() {
        return new PanelRow.Rating(personId, ratedAt != null, level, note, leftWhy);
    }
}
