package org.shirube.interop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What somebody said a mark or a header means, for the next 星取表 of the same body. */
@Entity
@Table(name = "star_answer")
public class StarAnswer {
    static final int LONGEST = 400;

    enum Kind {
        MARK,
        COLUMN
    }

    @Id
    @GeneratedValue(generator = "star_answer_seq")
    @SequenceGenerator(name = "star_answer_seq", sequenceName = "star_answer_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String said;

    private String meaning;

    protected StarAnswer() {} // JPA

    StarAnswer(long organisationId, Kind kind, String said, String meaning) {
        this.organisationId = organisationId;
        this.kind = kind;
        this.said = said;
        this.meaning = meaning;
    }

    void means(String other) {
        meaning = other;
    }

    Kind kind() {
        return kind;
    }

    String said() {
        return said;
    }

    String meaning() {
        return meaning;
    }
}
