package org.shirube.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The mails of all bodies on their way out. Each step is a transaction of its own: a mail is written down as handed over before
 * it is, and as sent after. What a kill leaves in between is not sent again, because it may have gone out; what was in it and
 * is still unread comes with the person's next mail.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Outbox {
    /** Older news that nobody read is not worth a mail. */
    private static final int NEWS_DAYS = 14;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Writes a body's mails of a day: what each person is to hear, then one mail for each who is to hear anything. Two statements,
     * whatever the number of staff; a second time adds nobody.
     *
     * @return how many
     */
    int write(long organisationId, LocalDate today, WorkingHours hours) {
        var wanted = new ArrayList<String>();
        wanted.add("n.kind in (" + quoted(NoticeKind.mandatory()) + ")");
        for (var subject : NoticeKind.Subject.values()) {
            var kinds = NoticeKind.optional(subject);
            var rhythms = java.util.Arrays.stream(Rhythm.values())
                    .filter(rhythm -> rhythm.isDue(today, hours))
                    .toList();
            if (kinds.isEmpty() || rhythms.isEmpty()) continue;
            wanted.add("n.kind in (" + quoted(kinds) + ") and exists (select 1 from mail_choice c where c.person_id ="
                    + " n.person_id and c." + subject.name().toLowerCase(java.util.Locale.ROOT) + " in ("
                    + quoted(rhythms) + "))");
        }
        bound(
                        "update notice n set mail_on = cast(?2 as date) where n.organisation_id = ?1 and n.mail_on is null"
                                + " and n.read_at is null and n.made_on > ?3 and exists (select 1 from mail_choice a"
                                + " where a.person_id = n.person_id and a.refused_at is null) and exists (select 1 from post o"
                                + " where o.person_id = n.person_id and o.main = true and o.from_on <= ?2"
                                + " and (o.until_on is null or o.until_on > ?2)) and not exists (select 1 from mail m"
                                + " where m.person_id = n.person_id and m.on_day = ?2) and (("
                                + String.join(") or (", wanted) + "))",
                        organisationId,
                        today)
                .setParameter(3, today.minusDays(NEWS_DAYS))
                .executeUpdate();
        return bound(
                        "insert into mail (person_id, on_day, organisation_id, address, lang, state, attempts, next_at, state_at)"
                                + " select a.person_id, cast(?2 as date), a.organisation_id, a.address, a.lang, 'WAITING', 0,"
                                + " cast(?3 as timestamp), cast(?3 as timestamp) from mail_choice a where a.organisation_id = ?1"
                                + " and exists (select 1 from notice n where n.person_id = a.person_id and n.mail_on = ?2"
                                + " and n.read_at is null) and not exists (select 1 from mail m where m.person_id = a.person_id"
                                + " and m.on_day = ?2)",
                        organisationId,
                        today)
                .setParameter(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    private Query bound(String sql, long organisationId, LocalDate today) {
        return em.createNativeQuery(sql).setParameter(1, organisationId).setParameter(2, today);
    }

    private static String quoted(Collection<? extends Enum<?>> words) {
        return words.stream().map(word -> "'" + word.name() + "'").collect(Collectors.joining(", "));
    }

    /**
     * Settles what a sender left that was killed; nobody else may be sending.
     *
     * @return how many mails nobody knows of whether they went out
     */
    int settle() {
        em.createNativeQuery(
                        "update notice n set mail_on = null where n.read_at is null and exists (select 1 from mail m"
                                + " where m.person_id = n.person_id and m.on_day = n.mail_on and m.state = 'SENDING')")
                .executeUpdate();
        return em.createQuery("update Mail m set m.state = :uncertain, m.stateAt = :now where m.state = :sending")
                .setParameter("uncertain", Mail.State.UNCERTAIN)
                .setParameter("sending", Mail.State.SENDING)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The next mails of a body whose turn it is, the oldest first. Two statements. @param size at most */
    List<Ready> ready(long organisationId, int size) {
        var mails = em.createQuery(
                        "select m from Mail m where m.organisationId = :organisation and m.state = :waiting and m.nextAt <= :now"
                                + " order by m.nextAt, m.personId",
                        Mail.class)
                .setParameter("organisation", organisationId)
                .setParameter("waiting", Mail.State.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(size)
                .getResultStream()
                .map(Mail::outgoing)
                .toList();
        if (mails.isEmpty()) return List.of();
        record Whose(long person, LocalDate day) {}
        Map<Whose, List<NoticeRow>> notices = em.createQuery(
                        "select n, n.mailOn from Notice n where n.personId in :people and n.mailOn is not null"
                                + " and n.readAt is null",
                        Object[].class)
                .setParameter(
                        "people", mails.stream().map(Mail.Outgoing::personId).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new Whose(((Notice) row[0]).row().personId(), (LocalDate) row[1]),
                        Collectors.mapping(row -> ((Notice) row[0]).row(), Collectors.toList())));
        return mails.stream()
                .map(mail -> new Ready(mail, notices.getOrDefault(new Whose(mail.personId(), mail.day()), List.of())))
                .toList();
    }

    /** A mail and what it says; nothing when all of it was read meanwhile. */
    record Ready(Mail.Outgoing mail, List<NoticeRow> notices) {}

    /** Takes a mail for sending. @return false when it is not waiting any more */
    boolean begin(Mail.Outgoing mail) {
        var kept = find(mail);
        return kept != null && kept.begin(clock.instant());
    }

    void sent(Mail.Outgoing mail) {
        settle(mail, kept -> kept.become(Mail.State.SENT, clock.instant()));
    }

    void needless(Mail.Outgoing mail) {
        settle(mail, kept -> kept.become(Mail.State.NEEDLESS, clock.instant()));
    }

    void putBack(Mail.Outgoing mail) {
        settle(mail, kept -> kept.putBack(clock.instant()));
    }

    void failed(Mail.Outgoing mail, String why) {
        settle(mail, kept -> kept.failed(why, clock.instant()));
    }

    /** The address takes no mail: it is marked, and gets none until somebody writes another or says that it works. */
    void refused(Mail.Outgoing mail, String why) {
        settle(mail, kept -> kept.refused(why, clock.instant()));
        var choice = em.find(MailChoice.class, mail.personId());
        if (choice != null && choice.row().address().equals(mail.address()))
            choice.refused(Mail.shortened(why), clock.instant());
    }

    /** Whether it went out is not known; what was in it comes again with the next one. */
    void uncertain(Mail.Outgoing mail) {
        settle(mail, kept -> kept.become(Mail.State.UNCERTAIN, clock.instant()));
        em.createQuery("update Notice n set n.mailOn = null where n.personId = :person and n.mailOn = :day"
                        + " and n.readAt is null")
                .setParameter("person", mail.personId())
                .setParameter("day", mail.day())
                .executeUpdate();
    }

    private void settle(Mail.Outgoing mail, Consumer<Mail> how) {
        var kept = find(mail);
        if (kept != null) how.accept(kept);
    }

    private Mail find(Mail.Outgoing mail) {
        return em.find(Mail.class, new Mail.Key(mail.personId(), mail.day()));
    }

    /** Whether the server's pause is over. */
    boolean isServersTurn() {
        return !server().nextAt().isAfter(clock.instant());
    }

    void serverAnswered() {
        var now = utc(clock.instant());
        em.createNativeQuery("update mail_server set failures = 0, next_at = ?1, last_ok_at = ?1, answer = null")
                .setParameter(1, now)
                .executeUpdate();
    }

    /** Nobody answers: the next try is after a pause that grows. */
    void serverFailed(String why) {
        int failures = server().failures() + 1;
        em.createNativeQuery("update mail_server set failures = ?1, next_at = ?2, answer = ?3")
                .setParameter(1, failures)
                .setParameter(2, utc(clock.instant().plus(Patience.after(failures))))
                .setParameter(3, Mail.shortened(why))
                .executeUpdate();
    }

    ServerState server() {
        var row = (Object[]) em.createNativeQuery(
                        "select failures, cast(next_at as varchar(40)), cast(last_ok_at as varchar(40)), answer from mail_server")
                .getSingleResult();
        return new ServerState(((Number) row[0]).intValue(), instant(row[1]), instant(row[2]), (String) row[3]);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(Object text) {
        return text == null
                ? null
                : LocalDateTime.parse(((String) text).strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
}
