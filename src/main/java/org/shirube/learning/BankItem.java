package org.shirube.learning;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;

/** An item that a body wrote itself, in all its versions; at most one of them is in use. */
@Entity
@Table(name = "bank_item")
public class BankItem {
    @Id
    @GeneratedValue(generator = "bank_item_seq")
    @SequenceGenerator(name = "bank_item_seq", sequenceName = "bank_item_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @OneToMany(mappedBy = "item", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<BankRevision> revisions = new ArrayList<>();

    protected BankItem() {} // JPA

    BankItem(long organisationId, BankQuestion question, String by, Instant now) {
        this.organisationId = organisationId;
        revisions.add(new BankRevision(this, 1, question, by, now));
    }

    /** Changes the draft; what was reviewed becomes a draft again, and after one that was in use the next version begins. */
    void write(BankQuestion question, String by, Instant now) {
        var newest = newest();
        var marked = question.after(newest.question());
        if (newest.isOpen()) {
            newest.write(marked, by, now);
        } else {
            newest.isNoLongerNewest();
            revisions.add(new BankRevision(this, newest.number() + 1, marked, by, now));
        }
    }

    /** As {@link #write} of the same words whose English somebody read again. */
    void translated(BankQuestion question, String by, Instant now) {
        write(question, by, now);
        newest().write(question.translated(), by, now);
    }

    void review(String by, Instant now) {
        newest().review(by, now);
    }

    /** The version in use so far, if any, is drawn no longer; checks that drew it go on with it. */
    void use(String by, Instant now) {
        var newest = newest();
        if (newest.state() != BankState.REVIEWED) throw new RuleBroken("learning.bankNotReviewed");
        inUse().ifPresent(before -> before.replace(by, now));
        newest.use(by, now);
    }

    void withdraw(int number, String reason, String by, Instant now) {
        revision(number).withdraw(reason, by, now);
    }

    BankRevision revision(int number) {
        return revisions.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version " + number));
    }

    BankRevision newest() {
        return revisions.get(revisions.size() - 1);
    }

    Optional<BankRevision> inUse() {
        return revisions.stream().filter(one -> one.state() == BankState.IN_USE).findFirst();
    }

    List<BankRevision> revisions() {
        return revisions;
    }

    long organisationId() {
        return organisationId;
    }

    Long id() {
        return id;
    }
}
