package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shirube.platform.error.RuleBroken;

/** A work product that shows a skill: a link, or a file kept outside of the web application. */
@Entity
@Table(name = "evidence")
public class Evidence {
    /** How confidential the work product is; class 3 must not be put here at all. */
    public enum Classified {
        CLASS_1,
        CLASS_2
    }

    @Id
    @GeneratedValue(generator = "evidence_seq")
    @SequenceGenerator(name = "evidence_seq", sequenceName = "evidence_seq", allocationSize = 50)
    private Long id;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Column(name = "cycle_id", updatable = false)
    private Long cycleId;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String link;

    @Column(name = "stored_as", updatable = false)
    private String storedAs;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private Long bytes;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Classified classified;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    /** When a scanner found nothing in the file; null for a link, and for a file that waits for a scanner. */
    @Column(name = "scanned_at")
    private Instant scannedAt;

    /** What a scanner found in the file, which is gone since. */
    private String finding;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    protected Evidence() {} // JPA

    private Evidence(long personId, String skill, Long cycleId, String title, Classified classified, Instant now) {
        var named = title == null ? "" : title.strip();
        if (named.isEmpty()) throw new RuleBroken("assessment.evidenceTitleMissing");
        this.personId = personId;
        this.skill = skill;
        this.cycleId = cycleId;
        this.title = named.length() > 200 ? named.substring(0, 200) : named;
        this.classified = classified;
        this.addedAt = now;
    }

    static Evidence link(
            long personId, String skill, Long cycleId, String title, String link, Classified classified, Instant now) {
        if (link.length() > 1000 || !link.matches("(https?|file)://\\S+|\\\\\\\\\\S.*")) {
            throw new RuleBroken("assessment.evidenceLink");
        }
        var evidence = new Evidence(personId, skill, cycleId, title, classified, now);
        evidence.link = link;
        return evidence;
    }

    static Evidence file(
            long personId, String skill, Long cycleId, StoredFile file, Classified classified, Instant now) {
        var evidence = new Evidence(personId, skill, cycleId, file.name(), classified, now);
        evidence.storedAs = file.storedAs();
        evidence.mediaType = file.mediaType();
        evidence.bytes = file.bytes();
        if (file.scanned()) evidence.scannedAt = now;
        return evidence;
    }

    void remove(Instant now) {
        if (reviewedAt != null) throw new RuleBroken("assessment.evidenceReviewed");
        removedAt = now;
    }

    void review(String by, Instant now) {
        if (reviewedAt == null) {
            reviewedAt = now;
            reviewedBy = by;
        }
    }

    void scanned(Instant now) {
        scannedAt = now;
    }

    void found(String harmful) {
        finding = harmful;
    }

    EvidenceRow row() {
        return new EvidenceRow(
                id,
                personId,
                skill,
                title,
                link,
                mediaType,
                bytes,
                classified,
                addedAt,
                reviewedAt != null,
                scannedAt != null,
                finding);
    }

    boolean isThere() {
        return removedAt == null;
    }

    String skill() {
        return skill;
    }

    long personId() {
        return personId;
    }

    boolean isScanned() {
        return scannedAt != null;
    }

    /** Null for none. */
    String finding() {
        return finding;
    }

    String storedAs() {
        return storedAs;
    }

    boolean isReviewed() {
        return reviewedAt != null;
    }

    Long id() {
        return id;
    }
}
