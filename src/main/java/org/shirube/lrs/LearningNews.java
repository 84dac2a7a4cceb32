package org.shirube.lrs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that was learnt and is not a statement yet: one row, written with what happened. */
@Entity
@Table(name = "lrs_news")
public class LearningNews {
    enum Kind {
        LESSON,
        LAB,
        QUIZ,
        CHECK,
        COURSE
    }

    @Id
    @GeneratedValue(generator = "lrs_news_seq")
    @SequenceGenerator(name = "lrs_news_seq", sequenceName = "lrs_news_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    /** Of the statement to come, so that it comes once. */
    @Column(name = "statement_id", updatable = false)
    private String statementId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(name = "course_code", updatable = false)
    private String courseCode;

    @Column(name = "course_version", updatable = false)
    private String courseVersion;

    @Column(updatable = false)
    private String part;

    @Column(name = "right_parts", updatable = false)
    private Integer right;

    @Column(name = "asked_parts", updatable = false)
    private Integer asked;

    @Column(updatable = false)
    private Boolean passed;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    protected LearningNews() {} // JPA

    /** @param learnt with a place in a course, a result, both or neither */
    LearningNews(long organisationId, long personId, Learnt learnt, Instant now) {
        this.organisationId = organisationId;
        this.personId = personId;
        this.statementId = UUID.randomUUID().toString();
        this.kind = learnt.kind();
        this.courseCode = learnt.courseCode();
        this.courseVersion = learnt.courseVersion();
        this.part = learnt.part();
        this.right = learnt.right();
        this.asked = learnt.asked();
        this.passed = learnt.passed();
        this.happenedAt = now;
    }

    long organisationId() {
        return organisationId;
    }

    long personId() {
        return personId;
    }

    String statementId() {
        return statementId;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    Learnt learnt() {
        return new Learnt(kind, courseCode, courseVersion, part, right, asked, passed);
    }
}
