package org.shirube.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Mail as the office sees it: whether it goes out, when, how much, and which addresses take none. */
@ApplicationScoped
@Transactional
@Allowed({Permission.HR, Permission.ADMINISTRATOR})
public class MailOffice {
    private static final int DAYS_SHOWN = 7;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    /** Whether a mail server is set; without one nothing is written into the outbox. */
    public boolean isOn() {
        return MailServer.isSet();
    }

    /** @param addresses known @param people in office today */
    public record Reach(long addresses, long people) implements Serializable {}

    /** Two statements. */
    public Reach reach() {
        var today = LocalDate.now(clock);
        long addresses = em.createQuery(
                        "select count(c) from MailChoice c where c.organisationId = :organisation", Long.class)
                .setParameter("organisation", user.organisationId())
                .getSingleResult();
        long inOffice = em.createQuery(
                        "select count(o) from Post o, Person p where p.id = o.personId and p.organisationId = :organisation"
                                + " and o.main = true and o.fromOn <= :today and (o.untilOn is null or o.untilOn > :today)",
                        Long.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("today", today)
                .getSingleResult();
        return new Reach(addresses, inOffice);
    }

    /** The last {@value #DAYS_SHOWN} days on which notices were made, the newest first. One statement. */
    public List<NoticeRunRow> runs() {
        return em.createQuery(
                        "select r from NoticeRun r where r.organisationId = :organisation order by r.day desc",
                        NoticeRun.class)
                .setParameter("organisation", user.organisationId())
                .setMaxResults(DAYS_SHOWN)
                .getResultStream()
                .map(NoticeRun::row)
                .toList();
    }

    /** How many mails of each of the last days are in which state. One statement. */
    public Map<LocalDate, Map<Mail.State, Long>> mails() {
        var found = new HashMap<LocalDate, Map<Mail.State, Long>>();
        em.createQuery(
                        "select m.day, m.state, count(m.personId) from Mail m where m.organisationId = :organisation"
                                + " and m.day > :since group by m.day, m.state",
                        Object[].class)
                .setParameter("organisation", user.organisationId())
                .setParameter("since", LocalDate.now(clock).minusDays(DAYS_SHOWN))
                .getResultStream()
                .forEach(row -> found.computeIfAbsent(
                                (LocalDate) row[0], day -> new EnumMap<Mail.State, Long>(Mail.State.class))
                        .put((Mail.State) row[1], (Long) row[2]));
        return found;
    }

    /** One statement. */
    public ServerState server() {
        return outbox.server();
    }

    /** One statement. */
    public WorkingHours hours() {
        return rule().map(MailRule::hours).orElse(WorkingHours.USUAL);
    }

    /** Days after which whoever leads people hears of what is late. One statement. */
    public int escalateAfter() {
        return rule().map(rule -> rule.escalation().afterDays()).orElse(Escalation.DEFAULT_DAYS);
    }

    private Optional<MailRule> rule() {
        return Optional.ofNullable(em.find(MailRule.class, user.organisationId()));
    }

    /** @throws RuleBroken notice.tooManyDaysOff, notice.escalation */
    public void say(WorkingHours hours, int escalateAfter) {
        var rule = rule().orElseGet(() -> {
            var fresh = new MailRule(user.organisationId());
            em.persist(fresh);
            return fresh;
        });
        rule.say(hours, escalateAfter);
        em.flush();
        audit.note(
                "mail-rule",
                "organisation",
                hours.fromHour() + "-" + hours.untilHour() + " " + hours.weekdays() + ", escalation after "
                        + escalateAfter);
    }

    /** @param person null when not in office any more */
    public record Dead(long personId, PersonRow person, MailChoiceRow choice) implements Serializable {}

    /** Addresses that take no mail, the latest first. Three statements. */
    public Page<Dead> dead(PageRequest page) {
        var where = " from MailChoice c where c.organisationId = :organisation and c.refusedAt is not null";
        var rows = em.createQuery(
                        "select c.personId, c" + where + " order by c.refusedAt desc, c.personId", Object[].class)
                .setParameter("organisation", user.organisationId())
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        var known = people.byId(rows.stream().map(row -> (Long) row[0]).toList());
        var total = em.createQuery("select count(c)" + where, Long.class)
                .setParameter("organisation", user.organisationId())
                .getSingleResult();
        return new Page<>(
                rows.stream()
                        .map(row -> new Dead((Long) row[0], known.get((Long) row[0]), ((MailChoice) row[1]).row()))
                        .toList(),
                total);
    }

    /** A line of a list of addresses. @param number of the line in its file */
    public record Given(int number, String staffNo, String address) implements Serializable {}

    /** Why a line is left out. */
    public enum Fault {
        /** Nobody here has the staff number. */
        NOBODY,
        NO_ADDRESS
    }

    public record Wrong(Given line, Fault fault) implements Serializable {}

    public record Taken(int written, int same, List<Wrong> wrong) implements Serializable {}

    /**
     * Writes addresses by staff number; languages and rhythms that people chose stay as they are. Two statements, and
     * one for each address that changes.
     */
    public Taken take(List<Given> given) {
        var known = idsByStaffNo();
        var kept = new HashMap<Long, MailChoice>();
        em.createQuery("select c.personId, c from MailChoice c where c.organisationId = :organisation", Object[].class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .forEach(row -> kept.put((Long) row[0], (MailChoice) row[1]));
        var wrong = new ArrayList<Wrong>();
        int written = 0;
        int same = 0;
        for (var line : given) {
            var person = known.get(line.staffNo());
            var address = address(line.address());
            if (person == null || address.isEmpty()) {
                wrong.add(new Wrong(line, person == null ? Fault.NOBODY : Fault.NO_ADDRESS));
                continue;
            }
            var choice = kept.get(person);
            if (choice != null && choice.row().address().equals(address.get().text())) {
                same++;
                continue;
            }
            if (choice == null) {
                choice = new MailChoice(person, user.organisationId(), address.get());
                em.persist(choice);
                kept.put(person, choice);
            } else {
                choice.write(address.get());
            }
            written++;
        }
        em.flush();
        audit.note("mail-addresses", "list", written + " written, " + wrong.size() + " wrong");
        return new Taken(written, same, List.copyOf(wrong));
    }

    private Map<String, Long> idsByStaffNo() {
        var known = new HashMap<String, Long>();
        em.createQuery("select p.staffNo, p.id from Person p where p.organisationId = :organisation", Object[].class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .forEach(row -> known.put((String) row[0], (Long) row[1]));
        return known;
    }

    private static Optional<MailAddress> address(String text) {
        try {
            return Optional.of(MailAddress.typed(text));
        } catch (RuleBroken wrong) {
            return Optional.empty();
        }
    }
}
