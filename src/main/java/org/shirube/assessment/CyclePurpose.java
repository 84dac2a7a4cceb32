package org.shirube.assessment;

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
import java.util.Objects;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Caller;

/** A use of a cycle's results beyond development and placement: HR states it, and the adviser approves or refuses it. */
@Entity
@Table(name = "cycle_purpose")
public class CyclePurpose {
    /** Decided once. */
    public enum Status {
        ASKED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    static final int LONGEST = 1_000;

    @Id
    @GeneratedValue(generator = "cycle_purpose_seq")
    @SequenceGenerator(name = "cycle_purpose_seq", sequenceName = "cycle_purpose_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "cycle_id", updatable = false)
    private long cycleId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Cycle.Purpose purpose;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ASKED;

    @Column(updatable = false)
    private String reason;

    @Column(name = "notice_ja", updatable = false)
    private String noticeJa;

    @Column(name = "notice_en", updatable = false)
    private String noticeEn;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_account", updatable = false)
    private long askedAccount;

    @Column(name = "asked_person", updatable = false)
    private Long askedPerson;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String decision;

    protected CyclePurpose() {} // JPA

    /** @throws RuleBroken assessment.purposeUsual, assessment.purposeReason, assessment.purposeNotice */
    CyclePurpose(long cycleId, Cycle.Purpose purpose, String reason, Text notice, Caller hr, Instant now) {
        if (purpose.isUsual()) throw new RuleBroken("assessment.purposeUsual");
        if (!fits(reason)) throw new RuleBroken("assessment.purposeReason", LONGEST);
        if (!fits(notice.ja()) || !fits(notice.en())) throw new RuleBroken("assessment.purposeNotice", LONGEST);
        this.cycleId = cycleId;
        this.purpose = purpose;
        this.reason = reason.strip();
        this.noticeJa = notice.ja().strip();
        this.noticeEn = notice.en().strip();
        this.askedBy = hr.login();
        this.askedAccount = hr.accountId();
        this.askedPerson = hr.personId();
        this.askedAt = now;
    }

    private static boolean fits(String text) {
        return text != null && !text.isBlank() && text.strip().length() <= LONGEST;
    }

    /** @throws RuleBroken assessment.purposeDecided, assessment.purposeTwoPeople */
    void approve(Caller adviser, Instant now) {
        requireAnother(adviser);
        decide(Status.APPROVED, "", adviser, now);
    }

    /** @throws RuleBroken assessment.purposeDecided, assessment.purposeTwoPeople, assessment.purposeReason */
    void refuse(String why, Caller adviser, Instant now) {
        requireAnother(adviser);
        if (!fits(why)) throw new RuleBroken("assessment.purposeReason", LONGEST);
        decide(Status.REFUSED, why.strip(), adviser, now);
    }

    /** Also what was approved: it is not in use before the cycle is opened. @throws RuleBroken assessment.purposeDecided */
    void withdraw(Caller hr, Instant now) {
        if (status == Status.REFUSED || status == Status.WITHDRAWN) throw new RuleBroken("assessment.purposeDecided");
        status = Status.ASKED;
        decide(Status.WITHDRAWN, "", hr, now);
    }

    private void requireAnother(Caller adviser) {
        boolean same = adviser.accountId() == askedAccount
                || (askedPerson != null && Objects.equals(askedPerson, adviser.personId()));
        if (same) throw new RuleBroken("assessment.purposeTwoPeople");
    }

    private void decide(Status to, String words, Caller by, Instant now) {
        if (status != Status.ASKED) throw new RuleBroken("assessment.purposeDecided");
        status = to;
        decision = words;
        decidedBy = by.login();
        decidedAt = now;
    }

    boolean isAlive() {
        return status == Status.ASKED || status == Status.APPROVED;
    }

    PurposeRow row(CycleRow cycle) {
        return new PurposeRow(
                id,
                cycle,
                purpose,
                status,
                reason,
                new Text(noticeJa, noticeEn),
                askedBy,
                askedAt,
                decidedBy,
                decidedAt,
                decision);
    }

    Cycle.Purpose purpose() {
        return purpose;
    }

    Status status() {
        return status;
    }

    long cycleId() {
        return cycleId;
    }

    Text notice() {
        return new Text(noticeJa, noticeEn);
    }
}
