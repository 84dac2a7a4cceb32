package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

/**
 * Moves of people from a day on (異動). A future one waits for its day as a post that has not begun; a late one is dated
 * back. What people are required to have follows at once, or with the night that begins the day.
 */
@ApplicationScoped
@Transactional
public class Transfers {
    /** How long a move that took place stays in the list. */
    public static final int RECENT_DAYS = 92;

    private static final int DAYS_AROUND = 366 * 5;
    private static final int CHUNK = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Units units;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<StaffChanged> staffChanged;

    /**
     * Moves a person to another post: the main post ends on {@code day}, the new one begins there. Roles that the person
     * carries stay; roles of the old post end with it, unless only the title changes within the unit.
     *
     * @return id of the new post
     * @throws RuleBroken organisation.sameUnit, organisation.leftThen, organisation.notYetThen, organisation.titleMissing,
     *     organisation.importDay for a day more than five years away
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public long move(long personId, long unitId, Text title, boolean head, LocalDate day) {
        var person = own(personId);
        var unit = units.of(unitId);
        if (title.ja().isBlank()) throw new RuleBroken("organisation.titleMissing");
        if (!isNear(day, LocalDate.now(clock))) throw new RuleBroken("organisation.importDay", day);
        var move = new Career(person, postsOf(List.of(personId)).getOrDefault(personId, List.of()))
                .move(unitId, title.en().isBlank() ? Text.same(title.ja()) : title, head, day);
        store(move);
        audit.note("transfer", person.staffNo(), unit.code() + " from " + day);
        staffChanged.fire(new StaffChanged(user.organisationId(), Set.of(personId)));
        return move.begun().id();
    }

    static boolean isNear(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusDays(DAYS_AROUND)) && !day.isAfter(today.plusDays(DAYS_AROUND));
    }

    /** Posts before the roles that point to them go; the old post's roles follow into a new title. */
    private void store(Career.Move move) {
        em.persist(move.begun());
        em.flush();
        if (move.rolesFrom() != null) {
            rolesOf(move.rolesFrom()).stream()
                    .map(role -> role.along(move.begun().id(), move.begun().fromOn()))
                    .flatMap(java.util.Optional::stream)
                    .forEach(em::persist);
        }
        if (move.replaced() != null) remove(move.replaced());
        em.flush();
    }

    private List<RoleAssignment> rolesOf(Post post) {
        return em.createQuery("select r from RoleAssignment r where r.postId = :post", RoleAssignment.class)
                .setParameter("post", post.id())
                .getResultList();
    }

    private void remove(Post post) {
        rolesOf(post).forEach(em::remove);
        em.flush();
        em.remove(post);
    }

    /**
     * Undoes a move that still waits for its day: the post before it goes on.
     *
     * @throws NotFound for a post of another organisation
     * @throws RuleBroken organisation.undoTooLate, organisation.undoFirst
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public void undo(long postId) {
        var post = em.find(Post.class, postId);
        if (post == null) throw new NotFound("post");
        var person = own(post.personId());
        var today = LocalDate.now(clock);
        if (post.isMain()) new Career(person, postsOf(List.of(person.id())).get(person.id())).undo(post, today);
        else if (!post.fromOn().isAfter(today)) throw new RuleBroken("organisation.undoTooLate", post.fromOn());
        remove(post);
        em.flush();
        audit.note("transfer-undo", person.staffNo(), "from " + post.fromOn());
        staffChanged.fire(new StaffChanged(user.organisationId(), Set.of(person.id())));
    }

    /**
     * What the moves in a file would do. Five statements and one per 500 people.
     *
     * @param day of the lines that give none
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public TransferPreview preview(StaffFile file, LocalDate day) {
        var preview = comparison(file, day).compare(file);
        em.clear(); // the comparison changed posts to follow several moves of one person; nothing of it is meant
        // to last
        return preview;
    }

    /**
     * Takes over the moves that the preview showed, all or nothing.
     *
     * @return how many moves there were
     * @throws RuleBroken organisation.importProblems, organisation.importChanged when something else changed since
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public int carryOut(StaffFile file, TransferPreview seen) {
        em.find(Organisation.class, user.organisationId(), LockModeType.PESSIMISTIC_WRITE); // one file at a time
        var comparison = comparison(file, seen.day());
        var preview = comparison.compare(file);
        if (!preview.problems().isEmpty())
            throw new RuleBroken(
                    "organisation.importProblems", preview.problems().size());
        if (!preview.rows().equals(seen.rows())) throw new RuleBroken("organisation.importChanged");
        var touched = new HashSet<Long>();
        for (var step : comparison.steps()) {
            if (step.move() == null) em.persist(step.second());
            else store(step.move());
            touched.add(step.person().id());
            audit.note(
                    "transfer",
                    step.person().staffNo(),
                    step.unit().code() + " from " + step.begun().fromOn());
        }
        em.flush();
        audit.note("transfers-import", "moves", comparison.steps().size() + " moves of " + touched.size() + " people");
        staffChanged.fire(new StaffChanged(user.organisationId(), touched));
        return comparison.steps().size();
    }

    private TransferComparison comparison(StaffFile file, LocalDate day) {
        var today = LocalDate.now(clock);
        if (!isNear(day, today)) throw new RuleBroken("organisation.importDay", day);
        var numbers = file.staff().stream()
                .map(StaffFile.StaffLine::staffNo)
                .distinct()
                .toList();
        var people = new HashMap<String, Person>();
        for (int from = 0; from < numbers.size(); from += CHUNK) {
            em.createQuery(
                            "select p from Person p where p.organisationId = :organisation and p.staffNo in :numbers",
                            Person.class)
                    .setParameter("organisation", user.organisationId())
                    .setParameter("numbers", numbers.subList(from, Math.min(from + CHUNK, numbers.size())))
                    .getResultList()
                    .forEach(person -> people.put(person.staffNo(), person));
        }
        var posts = postsOf(people.values().stream().map(Person::id).toList());
        var members = people.values().stream()
                .collect(Collectors.toMap(
                        Person::staffNo,
                        person -> new TransferComparison.Member(person, posts.getOrDefault(person.id(), List.of()))));
        var byCode = units.ofOrganisation(user.organisationId()).stream()
                .collect(Collectors.toMap(UnitRow::code, Function.identity()));
        return new TransferComparison(members, byCode, titles(), day, today);
    }

    private Map<Long, List<Post>> postsOf(List<Long> people) {
        var posts = new HashMap<Long, List<Post>>();
        for (int from = 0; from < people.size(); from += CHUNK) {
            posts.putAll(em.createQuery(
                            "select o from Post o where o.personId in :people order by o.fromOn, o.id", Post.class)
                    .setParameter("people", people.subList(from, Math.min(from + CHUNK, people.size())))
                    .getResultStream()
                    .collect(Collectors.groupingBy(Post::personId)));
        }
        return posts;
    }

    /** How titles are said in English here. */
    private Map<String, String> titles() {
        return em.createQuery(
                        "select distinct o.titleJa, o.titleEn from Post o, Person p where p.id = o.personId"
                                + " and p.organisationId = :organisation",
                        Object[].class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (one, other) -> one));
    }

    /**
     * Posts that begin, of everybody: those that wait, the next first, or those of the last {@value #RECENT_DAYS} days,
     * the latest first. Three statements.
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public Page<TransferRow> page(boolean waiting, PageRequest page) {
        var today = LocalDate.now(clock);
        var where = " from Post o, Person p, Unit u where p.id = o.personId and u.id = o.unitId"
                + " and p.organisationId = :organisation and o.fromOn > :after and o.fromOn <= :until";
        var rows = em.createQuery(
                "select new org.shirube.organisation.TransferRow(o.id, p.id, p.staffNo, p.nameJa, p.nameEn, u.nameJa,"
                        + " u.nameEn, o.titleJa, o.titleEn, o.head, o.main, o.fromOn, o.untilOn)" + where
                        + " order by o.fromOn" + (waiting ? "" : " desc") + ", u.path, p.kana, p.id, o.id",
                TransferRow.class);
        var count = em.createQuery("select count(o)" + where, Long.class);
        for (var query : List.of(rows, count)) {
            query.setParameter("organisation", user.organisationId())
                    .setParameter("after", waiting ? today : today.minusDays(RECENT_DAYS))
                    .setParameter("until", waiting ? today.plusDays(DAYS_AROUND) : today);
        }
        var found = rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
        return new Page<>(withBefore(found), count.getSingleResult());
    }

    private record Earlier(long personId, LocalDate from, TransferRow.Before before) {}

    private List<TransferRow> withBefore(List<TransferRow> rows) {
        if (rows.isEmpty()) return rows;
        var earlier = em.createQuery(
                        "select o.personId, o.fromOn, u.nameJa, u.nameEn, o.titleJa, o.titleEn from Post o, Unit u"
                                + " where u.id = o.unitId and o.main = true and o.personId in :people",
                        Object[].class)
                .setParameter(
                        "people",
                        rows.stream().map(TransferRow::personId).distinct().toList())
                .getResultStream()
                .map(row -> new Earlier(
                        (Long) row[0],
                        (LocalDate) row[1],
                        new TransferRow.Before(
                                new Text((String) row[2], (String) row[3]),
                                new Text((String) row[4], (String) row[5]))))
                .collect(Collectors.groupingBy(Earlier::personId));
        return rows.stream()
                .map(row -> !row.main()
                        ? row
                        : row.after(earlier.getOrDefault(row.personId(), List.of()).stream()
                                .filter(one -> one.from().isBefore(row.day()))
                                .max(Comparator.comparing(Earlier::from))
                                .map(Earlier::before)
                                .orElse(null)))
                .toList();
    }

    private Person own(long personId) {
        var person = em.find(Person.class, personId);
        if (person == null || person.organisationId() != user.organisationId()) throw new NotFound("person");
        return person;
    }
}
