package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Members of staff in their main posts. */
@ApplicationScoped
@Transactional
public class People {
    private static final String ROW = """
            select new org.shirube.organisation.PersonRow(p.id, p.organisationId, p.staffNo, p.nameJa, p.nameEn,
                u.id, u.path, u.nameJa, u.nameEn, o.titleJa, o.titleEn, o.head)
            """;
    private static final String IN_MAIN_POST = """
            from Person p, Post o, Unit u
            where o.personId = p.id and u.id = o.unitId and o.main = true
              and o.fromOn <= :day and (o.untilOn is null or o.untilOn > :day)
            """;
    private static final Map<String, String> ORDER_BY =
            Map.of("name", "p.kana", "staffNo", "p.staffNo", "unit", "u.path", "title", "o.titleJa");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Own own;

    @Inject
    private AuditLog audit;

    @Inject
    private jakarta.enterprise.event.Event<StaffChanged> staffChanged;

    /** The person in today's main post; empty before the first and after the last post. One statement. */
    public Optional<PersonRow> find(long personId) {
        return today(em.createQuery(ROW + IN_MAIN_POST + " and p.id = :person", PersonRow.class))
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** The person in the main post of a day; empty for a day without one. One statement. */
    public Optional<PersonRow> findOn(long personId, LocalDate day) {
        return em.createQuery(ROW + IN_MAIN_POST + " and p.id = :person", PersonRow.class)
                .setParameter("day", day)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** The caller in today's main post; empty for an account without one. One statement, once a request. */
    @Transactional(Transactional.TxType.SUPPORTS) // from memory but for the first time in a request
    public Optional<PersonRow> own() {
        var caller = user.caller();
        if (caller.isEmpty() || caller.get().personId() == null) return Optional.empty();
        if (own.person() == null || own.person().id() != caller.get().personId()) {
            own.person(find(caller.get().personId()).orElse(null));
        }
        return Optional.ofNullable(own.person());
    }

    /** People by id, in today's main posts; whoever has none is missing from the map. One statement per 500. */
    public Map<Long, PersonRow> byId(Collection<Long> personIds) {
        if (personIds.isEmpty()) return Map.of();
        var ids = List.copyOf(personIds);
        var found = new HashMap<Long, PersonRow>();
        for (int from = 0; from < ids.size(); from += 500) {
            today(em.createQuery(ROW + IN_MAIN_POST + " and p.id in :people", PersonRow.class))
                    .setParameter("people", ids.subList(from, Math.min(from + 500, ids.size())))
                    .getResultStream()
                    .collect(Collectors.toMap(PersonRow::id, Function.identity()))
                    .forEach(found::put);
        }
        return found;
    }

    /** What everybody in the caller's organisation is called, also those who left; for looking names up in texts. One statement. */
    @Allowed
    public List<FullName> names() {
        return em.createQuery(
                        "select p.nameJa, p.nameEn, p.kana from Person p where p.organisationId = :organisation",
                        Object[].class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .map(row -> new FullName(new Text((String) row[0], (String) row[1]), (String) row[2]))
                .toList();
    }

    /** Staff numbers by person, also of people who hold no post any more. One statement per 500. */
    public Map<Long, String> staffNumbers(Collection<Long> personIds) {
        var ids = List.copyOf(personIds);
        var found = new HashMap<Long, String>();
        for (int from = 0; from < ids.size(); from += 500) {
            em.createQuery("select p.id, p.staffNo from Person p where p.id in :people", Object[].class)
                    .setParameter("people", ids.subList(from, Math.min(from + 500, ids.size())))
                    .getResultStream()
                    .forEach(row -> found.put((Long) row[0], (String) row[1]));
        }
        return found;
    }

    /** Everybody whose main post today is in the unit or below it, by unit, head first, then name. One statement. */
    public List<PersonRow> within(UnitRow unit) {
        return today(em.createQuery(
                        ROW + IN_MAIN_POST + " and u.path like :branch order by u.path, o.head desc, p.kana, p.id",
                        PersonRow.class))
                .setParameter("branch", unit.path() + "%")
                .getResultList();
    }

    /** As {@link #within(UnitRow)} on another day; may hold people who have left since. One statement. */
    public List<PersonRow> within(UnitRow unit, LocalDate day) {
        return em.createQuery(
                        ROW + IN_MAIN_POST + " and u.path like :branch order by u.path, o.head desc, p.kana, p.id",
                        PersonRow.class)
                .setParameter("day", day)
                .setParameter("branch", unit.path() + "%")
                .getResultList();
    }

    /**
     * Who leads the person's work today: whoever stands in for the head of the unit, else its head; or the same of the next
     * unit above where that is the person itself or nobody. Two statements, three with a deputy.
     */
    public Optional<PersonRow> managerOf(PersonRow person) {
        var line = UnitRow.lineOf(person.unitPath());
        var leaders = new HashMap<Long, Supplier<Optional<PersonRow>>>();
        today(em.createQuery(
                        ROW + IN_MAIN_POST + " and o.head = true and u.id in :line and p.id <> :person order by p.id",
                        PersonRow.class))
                .setParameter("line", line)
                .setParameter("person", person.id())
                .getResultStream()
                .forEach(head -> leaders.putIfAbsent(head.unitId(), () -> Optional.of(head)));
        today(em.createQuery(
                        "select d from Deputy d where d.unitId in :line and d.personId <> :person"
                                + " and d.fromOn <= :day and d.untilOn > :day",
                        Deputy.class))
                .setParameter("line", line)
                .setParameter("person", person.id())
                .getResultStream()
                .forEach(deputy -> leaders.put(deputy.unitId(), () -> find(deputy.personId())));
        for (int i = line.size() - 1; i >= 0; i--) {
            var leader = leaders.getOrDefault(line.get(i), Optional::empty).get();
            if (leader.isPresent()) return leader;
        }
        return Optional.empty();
    }

    /** The organisation's people whose name, reading or number contains {@code part}. Two statements. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public Page<PersonRow> page(String part, UnitRow within, PageRequest page) {
        var text = part == null ? "" : part.strip();
        var where = IN_MAIN_POST
                + " and p.organisationId = :organisation and u.path like :branch"
                // not like .. escape: EclipseLink then writes all values into the statement, booleans as 1, which H2
                // refuses
                + " and (locate(:part, p.nameJa) > 0 or locate(:part, p.kana) > 0"
                + " or locate(:lower, lower(p.nameEn)) > 0 or locate(:part, p.staffNo) > 0)";
        var order = ORDER_BY.getOrDefault(page.sortKey() == null ? "" : page.sortKey(), "u.path, o.head desc, p.kana")
                + (page.ascending() ? "" : " desc");
        var rows = em.createQuery(ROW + where + " order by " + order + ", p.id", PersonRow.class);
        var count = em.createQuery("select count(p) " + where, Long.class);
        for (var query : List.of(rows, count)) {
            today(query)
                    .setParameter("organisation", user.organisationId())
                    .setParameter("branch", (within == null ? "" : within.path()) + "%")
                    .setParameter("part", text)
                    .setParameter("lower", text.toLowerCase(java.util.Locale.ROOT));
        }
        return new Page<>(
                rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList(), count.getSingleResult());
    }

    /**
     * Enters a person who has no staff number here yet, with a first main post.
     *
     * @throws RuleBroken organisation.staffNoTaken, organisation.staffNoMissing, organisation.nameMissing
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public long enrol(String staffNo, Text name, String kana, long unitId, Text title, boolean head, LocalDate from) {
        var unit = ownUnit(unitId);
        if (name.ja().isBlank() || name.en().isBlank()) throw new RuleBroken("organisation.nameMissing");
        var person = new Person(user.organisationId(), staffNo, name, kana, from);
        boolean taken = !em.createQuery(
                        "select p.id from Person p where p.organisationId = :organisation and p.staffNo = :number",
                        Long.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("number", person.staffNo())
                .getResultList()
                .isEmpty();
        if (taken) throw new RuleBroken("organisation.staffNoTaken", person.staffNo());
        em.persist(person);
        em.flush();
        em.persist(new Post(person.id(), unitId, title, head, true, from, null));
        em.flush();
        audit.note("person-enrol", person.staffNo(), unit.code() + " from " + from);
        staffChanged.fire(new StaffChanged(user.organisationId(), java.util.Set.of(person.id())));
        return person.id();
    }

    /**
     * Adds a second post (兼務) beside the main one.
     *
     * @param until first day on which it is no longer held; null while it lasts
     * @throws RuleBroken organisation.periodEmpty, organisation.postTwice
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public long addSecondPost(long personId, long unitId, Text title, boolean head, LocalDate from, LocalDate until) {
        var person = own(personId);
        var unit = ownUnit(unitId);
        var post = new Post(personId, unitId, title, head, false, from, until);
        boolean there = !em.createQuery(
                        "select o.id from Post o where o.personId = :person and o.unitId = :unit and o.titleJa = :title"
                                + " and o.fromOn <= :day and (o.untilOn is null or o.untilOn > :day)",
                        Long.class)
                .setParameter("person", personId)
                .setParameter("unit", unitId)
                .setParameter("title", title.ja())
                .setParameter("day", from)
                .getResultList()
                .isEmpty();
        if (there) throw new RuleBroken("organisation.postTwice", person.name());
        em.persist(post);
        em.flush();
        audit.note("post-add", person.staffNo(), unit.code() + " from " + from);
        staffChanged.fire(new StaffChanged(user.organisationId(), java.util.Set.of(personId)));
        return post.id();
    }

    /**
     * Ends a post on a day, the first on which it is no longer held.
     *
     * @throws RuleBroken organisation.periodEmpty
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public void endPost(long postId, LocalDate day) {
        var post = em.find(Post.class, postId);
        if (post == null) throw new NotFound("post");
        var person = own(post.personId());
        post.endOn(day);
        em.flush();
        audit.note("post-end", person.staffNo(), "until " + day);
        staffChanged.fire(new StaffChanged(user.organisationId(), java.util.Set.of(person.id())));
    }

    /**
     * People whose main post today asks for no job role: not the person, not the post, no unit above. What is asked of
     * everybody does not count. Two statements.
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public Page<PersonRow> withoutRole(PageRequest page) {
        var asked = " and r.fromOn <= :day and (r.untilOn is null or r.untilOn > :day)";
        var none = IN_MAIN_POST
                + " and p.organisationId = :organisation"
                + " and not exists (select 1 from RoleAssignment r where r.personId = p.id" + asked + ")"
                + " and not exists (select 1 from RoleAssignment r, Post a where r.postId = a.id and a.personId = p.id"
                + " and a.fromOn <= :day and (a.untilOn is null or a.untilOn > :day)" + asked + ")"
                // the same for everybody, so that it is asked once and not for each person
                + " and u.id not in (select below.id from RoleAssignment r, Unit above, Unit below"
                + " where r.organisationId = :organisation and r.unitId = above.id"
                + " and below.organisationId = :organisation and below.path like concat(above.path, '%')" + asked + ")";
        var rows = em.createQuery(ROW + none + " order by u.path, p.kana, p.id", PersonRow.class);
        var count = em.createQuery("select count(p.id)" + none, Long.class);
        for (var query : List.of(rows, count)) today(query).setParameter("organisation", user.organisationId());
        return new Page<>(
                rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList(), count.getSingleResult());
    }

    private Unit ownUnit(long unitId) {
        var unit = em.find(Unit.class, unitId);
        if (unit == null || unit.row().organisationId() != user.organisationId()) throw new NotFound("unit");
        return unit;
    }

    /**
     * The person for whoever runs the office, by id.
     *
     * @throws NotFound also for a person of another organisation, and for one without a post today
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public PersonRow of(long personId) {
        return find(personId)
                .filter(person -> person.organisationId() == user.organisationId())
                .orElseThrow(() -> new NotFound("person"));
    }

    /** The organisation's person with this staff number, in today's main post. One statement. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public Optional<PersonRow> byStaffNo(String staffNo) {
        return today(em.createQuery(
                        ROW + IN_MAIN_POST + " and p.staffNo = :number and p.organisationId = :organisation",
                        PersonRow.class))
                .setParameter("number", staffNo)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .findFirst();
    }

    /** Who leads each unit of the organisation today, by unit; units without a head are missing. One statement. */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public Map<Long, PersonRow> heads() {
        return today(em.createQuery(
                        ROW + IN_MAIN_POST + " and o.head = true and p.organisationId = :organisation order by p.id",
                        PersonRow.class))
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .collect(Collectors.toMap(PersonRow::unitId, Function.identity(), (one, two) -> one));
    }

    /** Every post of the person, latest first. @throws NotFound for a person of another organisation */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public List<PostRow> posts(long personId) {
        own(personId);
        return em.createQuery("""
                        select new org.shirube.organisation.PostRow(o.id, u.nameJa, u.nameEn, o.titleJa, o.titleEn,
                            o.head, o.main, o.fromOn, o.untilOn)
                        from Post o, Unit u where u.id = o.unitId and o.personId = :person
                        order by o.fromOn desc, o.main desc, o.id""", PostRow.class)
                .setParameter("person", personId)
                .getResultList();
    }

    private Person own(long personId) {
        var person = em.find(Person.class, personId);
        if (person == null || person.organisationId() != user.organisationId()) throw new NotFound("person");
        return person;
    }

    private <T> TypedQuery<T> today(TypedQuery<T> query) {
        return query.setParameter("day", LocalDate.now(clock));
    }
}
