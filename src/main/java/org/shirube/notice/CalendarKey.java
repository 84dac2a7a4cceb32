package org.shirube.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** The secret address of a person's calendar; only its hash is kept, and there is one a person. */
@Entity
@Table(name = "calendar_key")
public class CalendarKey {
    @Id
    @Column(name = "person_id")
    private long personId;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    private String hash;

    @Column(name = "lang")
    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_on")
    private LocalDate lastUsedOn;

    protected CalendarKey() {} // JPA

    CalendarKey(long personId, long organisationId) {
        this.personId = personId;
        this.organisationId = organisationId;
    }

    /** The address before it stops working. */
    void renew(String newHash, String inLanguage, Instant now) {
        hash = newHash;
        language = inLanguage.equals("en") ? "en" : "ja";
        createdAt = now;
        lastUsedOn = null;
    }

    void usedOn(LocalDate day) {
        if (!day.equals(lastUsedOn)) lastUsedOn = day;
    }

    long personId() {
        return personId;
    }

    String language() {
        return language;
    }

    CalendarKeyRow row() {
        return new CalendarKeyRow(createdAt, lastUsedOn, language);
    }
}
