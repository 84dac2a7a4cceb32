package org.shirube.genai;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.shirube.security.Secret;

/** One question to a language model: who, what for, what the guard made of it, how it ended. No word of it is kept. */
@Entity
@Table(name = "model_call")
public class ModelCall {
    @Id
    @GeneratedValue(generator = "model_call_seq")
    @SequenceGenerator(name = "model_call_seq", sequenceName = "model_call_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(updatable = false)
    private String login;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "on_day", updatable = false)
    private LocalDate onDay;

    /** Null for what the guard held back, which is no question of the day. */
    @Column(name = "number_of_day", updatable = false)
    private Integer numberOfDay;

    @Column(updatable = false)
    private String purpose;

    @Column(updatable = false)
    private String model;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private GuardDecision decision;

    @Column(updatable = false)
    private String findings;

    /** Of what went out; null for what was held back, whose hash would give away a number by trying. */
    @Column(name = "question_hash", updatable = false)
    private String questionHash;

    @Column(name = "answer_hash")
    private String answerHash;

    @Column(name = "tokens_in")
    private Integer tokensIn;

    @Column(name = "tokens_out")
    private Integer tokensOut;

    private Long millis;

    @Enumerated(EnumType.STRING)
    private ModelOutcome outcome;

    protected ModelCall() {} // JPA

    ModelCall(long organisationId, long personId, String login, Instant askedAt, LocalDate onDay, Integer numberOfDay) {
        this.organisationId = organisationId;
        this.personId = personId;
        this.login = login;
        this.askedAt = askedAt;
        this.onDay = onDay;
        this.numberOfDay = numberOfDay;
    }

    /** @param guarded as it is to go out, or to be held back */
    ModelCall about(String why, String asked, Guarded guarded) {
        purpose = why;
        model = asked;
        decision = guarded.decision();
        findings = guarded.tally();
        questionHash = guarded.isBlocked() ? null : Secret.hash(guarded.masked().text());
        outcome = guarded.isBlocked() ? ModelOutcome.HELD : ModelOutcome.OPEN;
        return this;
    }

    void end(ModelAnswer answer) {
        if (outcome != ModelOutcome.OPEN) return;
        outcome = answer.outcome();
        answerHash = answer.text().isEmpty() ? null : Secret.hash(answer.text());
        tokensIn = answer.tokensIn();
        tokensOut = answer.tokensOut();
        millis = answer.millis();
    }

    Long id() {
        return id;
    }

    boolean isOf(long person) {
        return personId == person;
    }
}
