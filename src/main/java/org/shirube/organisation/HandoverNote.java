package org.shirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.shirube.platform.error.RuleBroken;

/** What a leader tells the next one about somebody who moves. Never changed: who has more to say writes another one. */
@Entity
@Table(name = "handover_note")
public class HandoverNote {
    static final int LONGEST = 2_000;

    @Id
    @GeneratedValue(generator = "handover_note_seq")
    @SequenceGenerator(name = "handover_note_seq", sequenceName = "handover_note_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    /** The leader who wrote it; null for an account of no member of staff. */
    @Column(name = "from_person_id", updatable = false)
    private Long fromPersonId;

    @Column(updatable = false)
    private String body;

    @Column(name = "written_by", updatable = false)
    private String writtenBy;

    @Column(name = "written_on", updatable = false)
    private LocalDate writtenOn;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    protected HandoverNote() {} // JPA

    HandoverNote(
            long organisationId,
            long personId,
            Long fromPersonId,
            String body,
            String writtenBy,
            LocalDate writtenOn,
            Instant writtenAt) {
        if (body == null || body.isBlank()) throw new RuleBroken("organisation.noteEmpty");
        if (body.strip().length() > LONGEST) throw new RuleBroken("organisation.noteTooLong", LONGEST);
        this.organisationId = organisationId;
        this.personId = personId;
        this.fromPersonId = fromPersonId;
        this.body = body.strip();
        this.writtenBy = writtenBy;
        this.writtenOn = writtenOn;
        this.writtenAt = writtenAt;
    }

    String body() {
        return body;
    }
}
