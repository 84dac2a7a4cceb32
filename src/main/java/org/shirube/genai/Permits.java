package org.shirube.genai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shirube.learning.Completion;
import org.shirube.learning.CourseCompleted;
import org.shirube.learning.HistoryTaken;
import org.shirube.learning.Learning;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.Visible;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** AI-use permits: granted by completing courses, suspended and restored by HR. */
@ApplicationScoped
@Transactional
public class Permits {
    private static final int BATCH = 1000;

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
    private Learning learning;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<PermitGranted> granted;

    /** A person's newest permit. One statement, two for somebody else. */
    @Allowed
    public Optional<PermitRow> of(long personId) {
        var own = user.required().personId();
        if (own == null || own != personId) visible.person(personId);
        return newest(personId).map(permit -> permit.row(today()));
    }

    /** Every permit that a person ever had, newest first. One statement, two for somebody else. */
    @Allowed
    public List<PermitRow> allOf(long personId) {
        var own = user.required().personId();
        if (own == null || own != personId) visible.person(personId);
        return em.createQuery(
                        "select p from Permit p where p.personId = :person order by p.grantedOn desc, p.id desc",
                        Permit.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(permit -> permit.row(today()))
                .toList();
    }

    /**
     * The newest permits of these people; whoever has none is missing. The caller answers for who may see it; people of
     * other organisations are left out. One statement per 500 people.
     */
    @Allowed
    public Map<Long, PermitRow> of(Collection<Long> personIds) {
        var ids = List.copyOf(personIds);
        var found = new HashMap<Long, PermitRow>();
        for (int from = 0; from < ids.size(); from += 500) {
            em.createQuery("""
                            select p from Permit p where p.organisationId = :organisation and p.superseded = false
                              and p.personId in :people""", Permit.class)
                    .setParameter("organisation", user.organisationId())
                    .setParameter("people", ids.subList(from, Math.min(from + 500, ids.size())))
                    .getResultStream()
                    .forEach(permit -> found.put(permit.personId(), permit.row(today())));
        }
        return found;
    }

    /**
     * One page of the organisation's newest permits, those that end first on top.
     *
     * @param part of a name, reading or staff number; null or blank for all
     * @param state null for all
     */
    @Allowed(Permission.HR)
    public Page<PermitRow> page(String part, PermitState state, PageRequest page) {
        var named = part == null || part.isBlank() ? null : named(part);
        if (named != null && named.isEmpty()) return new Page<>(List.of(), 0);
        var where = " from Permit p where p.organisationId = :organisation and p.superseded = false"
                + (named == null ? "" : " and p.personId in :people")
                + condition(state);
        var rows = em.createQuery("select p" + where + " order by p.expiresOn, p.number", Permit.class);
        var count = em.createQuery("select count(p)" + where, Long.class);
        for (var query : List.of(rows, count)) bind(query, named, state);
        return new Page<>(
                rows.setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultStream()
                        .map(permit -> permit.row(today()))
                        .toList(),
                count.getSingleResult());
    }

    /** How many of the organisation's newest permits are in each state; states without any are missing. One statement. */
    @Allowed({Permission.HR, Permission.ADVISER})
    public Map<PermitState, Long> counts() {
        var counts = new EnumMap<PermitState, Long>(PermitState.class);
        em.createQuery("""
                        select p.expiresOn, p.suspendedOn, count(p) from Permit p
                        where p.organisationId = :organisation and p.superseded = false
                        group by p.expiresOn, p.suspendedOn""", Object[].class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .forEach(row -> counts.merge(
                        PermitRow.state((LocalDate) row[0], (LocalDate) row[1], today()), (Long) row[2], Long::sum));
        return counts;
    }

    /** @throws NotFound also for a permit of another organisation */
    @Allowed(Permission.HR)
    public PermitRow permit(long permitId) {
        return ofOrganisation(permitId).row(today());
    }

    /** @throws org.shirube.platform.error.RuleBroken genai.reasonMissing, genai.reasonTooLong, genai.notInForce */
    @Allowed(Permission.HR)
    public void suspend(long permitId, String reason) {
        var permit = ofOrganisation(permitId);
        permit.suspend(reason, today());
        em.flush();
        audit.note("permit-suspend", permit.number(), reason.strip());
    }

    /**
     * Lifts a suspension; whoever completed the courses anew meanwhile gets the permit that was due.
     *
     * @throws org.shirube.platform.error.RuleBroken genai.reasonMissing, genai.reasonTooLong, genai.notSuspended
     */
    @Allowed(Permission.HR)
    public void restore(long permitId, String reason) {
        var permit = ofOrganisation(permitId);
        permit.restore(reason);
        em.flush();
        audit.note("permit-restore", permit.number(), reason.strip());
        grantIfDue(permit.organisationId(), permit.personId(), learning.completedBy(permit.personId()));
    }

    void onCompleted(@Observes CourseCompleted completed) {
        if (!PermitRule.COURSES.contains(completed.courseCode())) return;
        grantIfDue(completed.organisationId(), completed.personId(), learning.completedBy(completed.personId()));
    }

    void onHistory(@Observes HistoryTaken history) {
        var byPerson = history.completions().stream()
                .filter(completion -> PermitRule.COURSES.contains(completion.courseCode()))
                .collect(Collectors.groupingBy(
                        CourseCompleted::personId,
                        Collectors.mapping(
                                one -> new Completion(one.courseCode(), one.courseVersion(), one.on()),
                                Collectors.toList())));
        var holders = new HashSet<>(of(byPerson.keySet()).keySet());
        record Due(long personId, LocalDate on) {}
        var due = new ArrayList<Due>();
        byPerson.forEach((person, completions) -> {
            if (!holders.contains(person))
                PermitRule.dueOn(completions, null).ifPresent(on -> due.add(new Due(person, on)));
        });
        if (due.isEmpty()) return;
        due.sort(Comparator.comparing(Due::on).thenComparing(Due::personId));
        var counter = counter(history.organisationId());
        int written = 0;
        for (var one : due) {
            em.persist(new Permit(
                    history.organisationId(), one.personId(), PermitRule.number(one.on(), counter.next()), one.on()));
            if (++written % BATCH == 0) em.flush();
        }
        em.flush();
        em.clear();
    }

    private void grantIfDue(long organisationId, long personId, List<Completion> completions) {
        var old = newest(personId);
        if (old.isPresent() && old.get().isSuspended()) return;
        var due = PermitRule.dueOn(completions, old.map(Permit::grantedOn).orElse(null));
        if (due.isEmpty()) return;
        old.ifPresent(Permit::supersede);
        var number = PermitRule.number(due.get(), counter(organisationId).next());
        var permit = new Permit(organisationId, personId, number, due.get());
        em.persist(permit);
        em.flush();
        granted.fire(new PermitGranted(organisationId, personId, number, due.get(), PermitRule.expiresOn(due.get())));
    }

    private PermitCounter counter(long organisationId) {
        var counter = em.find(PermitCounter.class, organisationId, LockModeType.PESSIMISTIC_WRITE);
        if (counter == null) {
            counter = new PermitCounter(organisationId);
            em.persist(counter);
            em.flush();
        }
        return counter;
    }

    private Optional<Permit> newest(long personId) {
        return em.createQuery(
                        "select p from Permit p where p.personId = :person and p.superseded = false", Permit.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    private Permit ofOrganisation(long permitId) {
        var permit = em.find(Permit.class, permitId);
        if (permit == null || permit.organisationId() != user.organisationId()) throw new NotFound("permit");
        return permit;
    }

    private List<Long> named(String part) {
        return people.page(part, null, PageRequest.of(0, PageRequest.MAX_SIZE)).rows().stream()
                .map(PersonRow::id)
                .toList();
    }

    private static String condition(PermitState state) {
        if (state == null) return "";
        return switch (state) {
            case EXPIRED -> " and p.expiresOn <= :today";
            case SUSPENDED -> " and p.expiresOn > :today and p.suspendedOn is not null";
            case EXPIRING -> " and p.expiresOn > :today and p.suspendedOn is null and p.expiresOn <= :warn";
            case VALID -> " and p.suspendedOn is null and p.expiresOn > :warn";
        };
    }

    private void bind(TypedQuery<?> query, List<Long> named, PermitState state) {
        query.setParameter("organisation", user.organisationId());
        if (named != null) query.setParameter("people", named);
        if (state != null && state != PermitState.VALID) query.setParameter("today", today());
        if (state == PermitState.VALID || state == PermitState.EXPIRING)
            query.setParameter("warn", today().plusDays(PermitRule.WARN_DAYS));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
