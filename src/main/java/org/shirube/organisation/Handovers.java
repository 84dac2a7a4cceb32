package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Notes that go with a person from one leader to the next, and who comes and goes. */
@ApplicationScoped
@Transactional
public class Handovers {
    /** How long after a move the leader before may still write, and the new one sees who has come. */
    public static final int DAYS_AFTER = 62;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    /**
     * The notes about a person, the latest first: for the person, for whoever leads the person today, and for HR; empty
     * for others who may see the person. Two to three statements.
     *
     * @throws NotAllowed for a person whom the caller may not see
     */
    @Allowed
    public List<HandoverRow> of(long personId) {
        var person = visible.person(personId);
        var own = user.required().personId();
        boolean reads = own != null && own == personId || visible.asLeaderOrHr(person);
        if (!reads) return List.of();
        return em.createQuery(
                        "select new org.shirube.organisation.HandoverRow(n.id, n.personId, f.nameJa, f.nameEn, n.writtenBy,"
                                + " n.body, n.writtenOn) from HandoverNote n left join Person f on f.id = n.fromPersonId"
                                + " where n.personId = :person order by n.writtenAt desc, n.id desc",
                        HandoverRow.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /**
     * Writes a note about a person whom the caller leads or led until a move {@value #DAYS_AFTER} days ago at most; HR
     * about anybody.
     *
     * @throws NotAllowed for somebody else's people
     * @throws org.shirube.platform.error.RuleBroken organisation.noteEmpty, organisation.noteTooLong
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public void write(long personId, String body) {
        var person = user.is(Permission.HR) ? people.of(personId) : ledOrLeft(personId);
        em.persist(new HandoverNote(
                user.organisationId(),
                personId,
                user.required().personId(),
                body,
                user.login(),
                LocalDate.now(clock),
                clock.instant()));
        em.flush();
        audit.note("handover-write", person.staffNo(), "note for the next leader");
    }

    private PersonRow ledOrLeft(long personId) {
        if (leaving().stream().noneMatch(row -> row.personId() == personId)) return visible.ledPerson(personId);
        return people.find(personId).orElseThrow(() -> new NotAllowed("write about this person"));
    }

    /**
     * A person who comes or goes.
     *
     * @param day first day in the other unit
     * @param unit where to, or where from
     * @param notes how many notes there are
     */
    public record Moving(long personId, String staffNo, Text name, LocalDate day, Text unit, long notes)
            implements java.io.Serializable {}

    /**
     * Whoever leaves the units that the caller leads, or left them in the last {@value #DAYS_AFTER} days while the caller
     * led them; the next day first. Two statements.
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public List<Moving> leaving() {
        return moving("""
                select p.id, p.staffNo, p.nameJa, p.nameEn, n.fromOn, nu.nameJa, nu.nameEn
                from Post o, Post n, Post h, Unit u, Unit nu, Unit hu, Person p
                where h.personId = :me and h.head = true and hu.id = h.unitId
                  and u.id = o.unitId and u.path like concat(hu.path, '%') and p.id = o.personId and p.id <> :me
                  and o.main = true and o.untilOn > :since
                  and h.fromOn < o.untilOn and (h.untilOn is null or h.untilOn >= o.untilOn)
                  and n.personId = o.personId and n.main = true and n.fromOn = o.untilOn
                  and nu.id = n.unitId and nu.path not like concat(hu.path, '%')
                order by n.fromOn, p.kana, p.id""");
    }

    /**
     * Whoever has come into the units that the caller leads in the last {@value #DAYS_AFTER} days, the latest first. Two
     * statements.
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public List<Moving> arrived() {
        return moving("""
                select p.id, p.staffNo, p.nameJa, p.nameEn, n.fromOn, ou.nameJa, ou.nameEn
                from Post o, Post n, Post h, Unit ou, Unit nu, Unit hu, Person p
                where h.personId = :me and h.head = true and hu.id = h.unitId
                  and h.fromOn <= :today and (h.untilOn is null or h.untilOn > :today)
                  and nu.id = n.unitId and nu.path like concat(hu.path, '%') and p.id = n.personId and p.id <> :me
                  and n.main = true and n.fromOn > :since and n.fromOn <= :today
                  and (n.untilOn is null or n.untilOn > :today)
                  and o.personId = n.personId and o.main = true and o.untilOn = n.fromOn
                  and ou.id = o.unitId and ou.path not like concat(hu.path, '%')
                order by n.fromOn desc, p.kana, p.id""");
    }

    private List<Moving> moving(String jpql) {
        var me = user.required().personId();
        if (me == null) return List.of();
        var today = LocalDate.now(clock);
        var query = em.createQuery(jpql, Object[].class)
                .setParameter("me", me)
                .setParameter("since", today.minusDays(DAYS_AFTER));
        if (jpql.contains(":today")) query.setParameter("today", today);
        var rows = new LinkedHashMap<Long, Object[]>(); // somebody may leave two units of one leader
        query.getResultList().forEach(row -> rows.putIfAbsent((Long) row[0], row));
        if (rows.isEmpty()) return List.of();
        var notes = new LinkedHashMap<Long, Long>();
        em.createQuery(
                        "select n.personId, count(n) from HandoverNote n where n.personId in :people group by n.personId",
                        Object[].class)
                .setParameter("people", rows.keySet())
                .getResultList()
                .forEach(row -> notes.put((Long) row[0], (Long) row[1]));
        return rows.values().stream()
                .map(row -> new Moving(
                        (Long) row[0],
                        (String) row[1],
                        new Text((String) row[2], (String) row[3]),
                        (LocalDate) row[4],
                        new Text((String) row[5], (String) row[6]),
                        notes.getOrDefault((Long) row[0], 0L)))
                .toList();
    }
}
