package org.shirube.skillmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.shirube.platform.error.RuleBroken;

/** What somebody decided an earlier version's skill to be in a draft; with the draft's publication it becomes final. */
@Entity
@Table(name = "crosswalk_item")
public class CrosswalkItem {
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_LOGIN = 64;

    @Id
    @GeneratedValue(generator = "crosswalk_item_seq")
    @SequenceGenerator(name = "crosswalk_item_seq", sequenceName = "crosswalk_item_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "draft_id", updatable = false)
    private Long draftId;

    @Column(name = "to_version_id")
    private Long toVersionId;

    @Column(name = "from_version_id", updatable = false)
    private Long fromVersionId;

    @Column(name = "from_code", updatable = false)
    private String fromCode;

    @Column(name = "to_code", updatable = false)
    private String toCode;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private String note;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected CrosswalkItem() {} // JPA

    CrosswalkItem(long draftId, long fromVersionId, String fromCode, String toCode) {
        this.draftId = draftId;
        this.fromVersionId = fromVersionId;
        this.fromCode = fromCode;
        this.toCode = toCode;
    }

    /** Whether what came with a map is short enough. */
    static boolean fits(MapLink link) {
        return link.note().strip().length() <= LONGEST_NOTE && link.decidedBy().length() <= LONGEST_LOGIN;
    }

    /** @param said null or empty for no note */
    void decide(Relation what, String said, String login, Instant now) {
        var words = said == null ? "" : said.strip();
        if (words.length() > LONGEST_NOTE) throw new RuleBroken("skillmap.noteTooLong", LONGEST_NOTE);
        relation = what;
        note = words;
        decidedBy = login;
        decidedAt = now;
    }

    long fromVersionId() {
        return fromVersionId;
    }

    Long toVersionId() {
        return toVersionId;
    }

    String fromCode() {
        return fromCode;
    }

    String toCode() {
        return toCode;
    }

    Relation relation() {
        return relation;
    }

    String note() {
        return note;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
