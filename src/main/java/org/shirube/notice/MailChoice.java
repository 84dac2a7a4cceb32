package org.shirube.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Where, in which language and how often a person wants to hear by mail. */
@Entity
@Table(name = "mail_choice")
public class MailChoice {
    static final int LONGEST_WHY = 200;

    @Id
    @Column(name = "person_id")
    private long personId;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    private String address;

    @Column(name = "lang")
    private String language = "ja";

    @Enumerated(EnumType.STRING)
    private Rhythm assessment = Rhythm.DAILY;

    @Enumerated(EnumType.STRING)
    private Rhythm courses = Rhythm.DAILY;

    @Enumerated(EnumType.STRING)
    private Rhythm team = Rhythm.DAILY;

    @Enumerated(EnumType.STRING)
    private Rhythm expiry = Rhythm.WEEKLY;

    @Column(name = "refused_at")
    private Instant refusedAt;

    @Column(name = "refused_why")
    private String refusedWhy;

    protected MailChoice() {} // JPA

    MailChoice(long personId, long organisationId, MailAddress address) {
        this.personId = personId;
        this.organisationId = organisationId;
        this.address = address.text();
    }

    /** Another address is tried anew; the same one stays refused. */
    void write(MailAddress to) {
        if (to.text().equals(address)) return;
        address = to.text();
        refusedAt = null;
        refusedWhy = null;
    }

    /** The address works, somebody says: it is tried once more. */
    void tryAgain() {
        refusedAt = null;
        refusedWhy = null;
    }

    void choose(String inLanguage, Map<NoticeKind.Subject, Rhythm> wanted) {
        language = inLanguage.equals("en") ? "en" : "ja";
        assessment = wanted.getOrDefault(NoticeKind.Subject.ASSESSMENT, assessment);
        courses = wanted.getOrDefault(NoticeKind.Subject.COURSES, courses);
        team = wanted.getOrDefault(NoticeKind.Subject.TEAM, team);
        expiry = wanted.getOrDefault(NoticeKind.Subject.EXPIRY, expiry);
    }

    void refused(String why, Instant now) {
        refusedAt = now;
        refusedWhy = why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
    }

    MailChoiceRow row() {
        var rhythms = new EnumMap<NoticeKind.Subject, Rhythm>(NoticeKind.Subject.class);
        rhythms.put(NoticeKind.Subject.ASSESSMENT, assessment);
        rhythms.put(NoticeKind.Subject.COURSES, courses);
        rhythms.put(NoticeKind.Subject.TEAM, team);
        rhythms.put(NoticeKind.Subject.EXPIRY, expiry);
        return new MailChoiceRow(address, language, rhythms, refusedAt, refusedWhy);
    }

    long organisationId() {
        return organisationId;
    }
}
