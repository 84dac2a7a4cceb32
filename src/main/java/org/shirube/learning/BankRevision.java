package org.shirube.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.shirube.course.QuizItem;
import org.shirube.platform.error.RuleBroken;

/** One version of an own item. */
@Entity
@Table(name = "bank_revision")
public class BankRevision {
    static final int LONGEST_REASON = 1_000;

    @Id
    @GeneratedValue(generator = "bank_revision_seq")
    @SequenceGenerator(name = "bank_revision_seq", sequenceName = "bank_revision_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id", updatable = false)
    private BankItem item;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(updatable = false)
    private int number;

    private boolean newest = true;

    @Enumerated(EnumType.STRING)
    private BankState state = BankState.DRAFT;

    @Enumerated(EnumType.STRING)
    private QuizItem.Kind kind;

    @Column(name = "skill_code")
    private String skill;

    @Column(name = "lvl")
    private int level;

    @Column(name = "stem_ja")
    private String stemJa;

    @Column(name = "stem_en")
    private String stemEn;

    @Enumerated(EnumType.STRING)
    private BankQuestion.Translation translation;

    private String content;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "used_by")
    private String usedBy;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String reason;

    protected BankRevision() {} // JPA

    BankRevision(BankItem item, int number, BankQuestion question, String by, Instant now) {
        this.item = item;
        this.organisationId = item.organisationId();
        this.number = number;
        write(question, by, now);
    }

    final void write(BankQuestion question, String by, Instant now) {
        if (!isOpen()) throw new RuleBroken("learning.bankClosed");
        question.require();
        state = BankState.DRAFT;
        reviewedBy = null;
        reviewedAt = null;
        kind = question.kind();
        skill = question.skill();
        level = question.level();
        stemJa = question.stem().ja();
        stemEn = question.stem().en();
        translation = question.translation();
        content = BankFormat.written(question);
        writtenBy = by;
        writtenAt = now;
    }

    void review(String by, Instant now) {
        if (state != BankState.DRAFT) throw new RuleBroken("learning.bankNoDraft");
        if (by.equals(writtenBy)) throw new RuleBroken("learning.bankOwnReview");
        state = BankState.REVIEWED;
        reviewedBy = by;
        reviewedAt = now;
    }

    void use(String by, Instant now) {
        state = BankState.IN_USE;
        usedBy = by;
        usedAt = now;
    }

    void replace(String by, Instant now) {
        state = BankState.REPLACED;
        endedBy = by;
        endedAt = now;
    }

    void withdraw(String why, String by, Instant now) {
        if (state == BankState.REPLACED || state == BankState.WITHDRAWN) throw new RuleBroken("learning.bankClosed");
        if (why == null || why.isBlank() || why.strip().length() > LONGEST_REASON)
            throw new RuleBroken("learning.bankReason", LONGEST_REASON);
        state = BankState.WITHDRAWN;
        reason = why.strip();
        endedBy = by;
        endedAt = now;
    }

    void isNoLongerNewest() {
        newest = false;
    }

    /** Whether its words can still change. */
    boolean isOpen() {
        return state == BankState.DRAFT || state == BankState.REVIEWED;
    }

    BankQuestion question() {
        return BankFormat.read(kind, skill, level, content);
    }

    BankVersionRow row() {
        return new BankVersionRow(
                number,
                state,
                translation,
                writtenBy,
                writtenAt,
                reviewedBy,
                reviewedAt,
                usedBy,
                usedAt,
                endedBy,
                endedAt,
                reason);
    }

    int number() {
        return number;
    }

    BankState state() {
        return state;
    }

    int version() {
        return version;
    }

    /** As it is drawn. */
    QuizItem asked() {
        return question().item(BankItems.name(item.id()), number);
    }
}
