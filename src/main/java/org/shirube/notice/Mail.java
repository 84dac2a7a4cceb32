package org.shirube.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** A person's mail of a day, on its way out. Rows are written by {@link Outbox}, by the thousand. */
@Entity
@Table(name = "mail")
@IdClass(Mail.Key.class)
public class Mail {
    /** Person and day. */
    public static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private long personId;
        private LocalDate day;

        protected Key() {} // JPA

        Key(long personId, LocalDate day) {
            this.personId = personId;
            this.day = day;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.personId == personId && Objects.equals(key.day, day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, day);
        }
    }

    /** Where it is. */
    public enum State {
        WAITING,
        /** Handed to the server; the answer is not written down yet. */
        SENDING,
        SENT,
        /** Everything in it was read before it went out. */
        NEEDLESS,
        /** Given up after several tries, or refused for good. */
        REFUSED,
        /** The server was killed, or the line broke, after the mail was handed over: it may have gone out. */
        UNCERTAIN
    }

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "on_day")
    private LocalDate day;

    @Column(name = "organisation_id")
    private long organisationId;

    private String address;

    @Column(name = "lang")
    private String language;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "state_at")
    private Instant stateAt;

    private String answer;

    protected Mail() {} // JPA

    /** @return false when somebody else has it, or it is not its turn */
    boolean begin(Instant now) {
        if (state != State.WAITING || nextAt.isAfter(now)) return false;
        become(State.SENDING, now);
        return true;
    }

    void become(State next, Instant now) {
        state = next;
        stateAt = now;
    }

    /** Back into the queue, as if it had not been tried: the server, not the mail, is at fault. */
    void putBack(Instant now) {
        become(State.WAITING, now);
    }

    /** Waits for another try, or is given up. */
    void failed(String why, Instant now) {
        attempts++;
        answer = shortened(why);
        if (Patience.isOver(attempts)) {
            become(State.REFUSED, now);
            return;
        }
        become(State.WAITING, now);
        nextAt = now.plus(Patience.after(attempts));
    }

    void refused(String why, Instant now) {
        attempts++;
        answer = shortened(why);
        become(State.REFUSED, now);
    }

    static String shortened(String why) {
        var line = why == null ? "" : why.replaceAll("\\s+", " ").strip();
        return line.length() > MailChoice.LONGEST_WHY ? line.substring(0, MailChoice.LONGEST_WHY) : line;
    }

    State state() {
        return state;
    }

    Outgoing outgoing() {
        return new Outgoing(personId, day, organisationId, address, language);
    }

    /** What the sender needs to know. */
    record Outgoing(long personId, LocalDate day, long organisationId, String address, String language) {
        /** The same for every try, so that a server that sees it twice can tell. */
        String messageId(String host) {
            return "<shirube." + organisationId + "." + personId + "." + day + "@" + host + ">";
        }
    }
}
