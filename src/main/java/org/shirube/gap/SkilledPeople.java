package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.Units;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Finds people by name, unit, role and level among those whom the caller may see. */
@ApplicationScoped
@Transactional
public class SkilledPeople {
    static final int LARGEST_EXPORT = 50_000;
    private static final Map<String, String> ORDER_BY =
            Map.of("name", "p.kana", "staffNo", "p.staffNo", "unit", "u.path", "title", "o.titleJa");

    private static final String ROW = """
            select new org.shirube.organisation.PersonRow(p.id, p.organisationId, p.staffNo, p.nameJa, p.nameEn,
                u.id, u.path, u.nameJa, u.nameEn, o.titleJa, o.titleEn, o.head)
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private Units units;

    @Inject
    private AuditLog audit;

    @Inject
    private Viewings viewings;

    /**
     * Who is wanted; null leaves a condition out.
     *
     * @param text part of a name, reading or staff number
     * @param unitId with everything below it
     * @param role somebody of whom this job role is asked today
     * @param stage of the role
     * @param skill somebody of whom this skill is required, and who holds at least {@code minLevel} of it today
     */
    public record Wanted(String text, Long unitId, String role, Integer stage, String skill, int minLevel)
            implements java.io.Serializable {}

    /** What is asked of a person as a whole. */
    public record AskedRole(String code, int stage, RoleStanding.Status status) implements java.io.Serializable {}

    /**
     * One person found.
     *
     * @param roles by code; may be empty
     * @param level held in the wanted skill; null when none was wanted
     */
    public record Found(PersonRow person, List<AskedRole> roles, Integer level) implements java.io.Serializable {}

    /**
     * As {@link #page}, with the roles and, where a skill is wanted, the level of each person. Three statements more.
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public Page<Found> found(Wanted wanted, PageRequest page) {
        return found(wanted, page, ViewedFor.SEARCH);
    }

    private Page<Found> found(Wanted wanted, PageRequest page, ViewedFor viewedFor) {
        var people = rows(wanted, page);
        viewings.note(viewedFor, ids(people.rows()));
        return new Page<>(withRoles(people.rows(), wanted.skill()), people.total());
    }

    private static List<Long> ids(List<PersonRow> people) {
        return people.stream().map(PersonRow::id).toList();
    }

    /**
     * Everybody found, for a file; what leaves the system is logged. Statements as {@link #found}, for every 500 people.
     *
     * @throws RuleBroken gap.exportTooLarge above {@value #LARGEST_EXPORT} people
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public List<Found> export(Wanted wanted) {
        var all = new ArrayList<Found>();
        long total;
        do {
            var part = found(wanted, PageRequest.of(all.size(), PageRequest.MAX_SIZE), ViewedFor.EXPORT);
            total = part.total();
            if (total > LARGEST_EXPORT) throw new RuleBroken("gap.exportTooLarge", total, LARGEST_EXPORT);
            if (part.rows().isEmpty()) break;
            all.addAll(part.rows());
        } while (all.size() < total);
        audit.note("people-export", "people search", all.size() + " people");
        return all;
    }

    private List<Found> withRoles(List<PersonRow> people, String skill) {
        if (people.isEmpty()) return List.of();
        var ids = ids(people);
        var roles = new HashMap<Long, List<AskedRole>>();
        em.createQuery(
                        "select r.personId, r.roleCode, r.stage, r.status from RoleStanding r where r.personId in :people"
                                + " order by r.roleCode",
                        Object[].class)
                .setParameter("people", ids)
                .getResultList()
                .forEach(row -> roles.computeIfAbsent((Long) row[0], person -> new ArrayList<>())
                        .add(new AskedRole((String) row[1], (Integer) row[2], (RoleStanding.Status) row[3])));
        var levels = new HashMap<Long, Integer>();
        if (skill != null)
            em.createQuery(
                            "select s.personId, s.level from Standing s where s.skill = :skill and s.personId in :people",
                            Object[].class)
                    .setParameter("skill", skill)
                    .setParameter("people", ids)
                    .getResultList()
                    .forEach(row -> levels.put((Long) row[0], (Integer) row[1]));
        return people.stream()
                .map(person -> new Found(
                        person, List.copyOf(roles.getOrDefault(person.id(), List.of())), levels.get(person.id())))
                .toList();
    }

    /**
     * Visible people in today's main posts, sorted by {@code name}, {@code staffNo}, {@code unit} or {@code title}, else by
     * unit, head first, then by reading. Three to four statements, and one where a level is asked for.
     *
     * @throws org.shirube.platform.error.NotFound for a unit of another organisation
     */
    @Allowed
    public Page<PersonRow> page(Wanted wanted, PageRequest page) {
        var found = rows(wanted, page);
        if (wanted.skill() != null) viewings.note(ViewedFor.SEARCH, ids(found.rows()));
        return found;
    }

    private Page<PersonRow> rows(Wanted wanted, PageRequest page) {
        var found = condition(wanted);
        var column = ORDER_BY.get(page.sortKey() == null ? "" : page.sortKey()); // only our own words reach the query
        if (column == null) return byUnit(found, page);
        var rows =
                found.ask(ROW + found.people() + " order by " + column + (page.ascending() ? "" : " desc") + ", p.id");
        return new Page<>(
                rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList(), count(found));
    }

    private long count(Condition found) {
        return found.ask("select count(o) " + found.posts(), Long.class).getSingleResult();
    }

    /** Counts the posts of each unit in the index, then fetches and sorts the people of the few units on the page. */
    private Page<PersonRow> byUnit(Condition found, PageRequest page) {
        var onPage = new ArrayList<Long>();
        long before = 0, total = 0;
        for (var unit : found.ask(
                        "select u.id, count(o) " + found.posts() + " group by u.id, u.path order by u.path",
                        Object[].class)
                .getResultList()) {
            long people = (Long) unit[1];
            if (total + people <= page.first()) before += people;
            else if (total < page.first() + page.size()) onPage.add((Long) unit[0]);
            total += people;
        }
        if (onPage.isEmpty()) return new Page<>(List.of(), total);
        var rows = found.ask(ROW + found.people() + " and u.id in :onPage order by u.path, o.head desc, p.kana, p.id")
                .setParameter("onPage", onPage)
                .setFirstResult((int) (page.first() - before))
                .setMaxResults(page.size());
        return new Page<>(rows.getResultList(), total);
    }

    private final class Condition {
        private final StringBuilder where = new StringBuilder();
        private final Map<String, Object> parameters = new HashMap<>();
        private boolean aboutNames; // then counting needs the person, too, and not only the post and the unit

        void and(String part) {
            where.append(" and ").append(part);
        }

        void with(String name, Object given) {
            parameters.put(name, given);
        }

        String people() {
            return "from Person p, Post o, Unit u where p.id = o.personId and " + where;
        }

        String posts() {
            return aboutNames ? people() : "from Post o, Unit u where " + where;
        }

        TypedQuery<PersonRow> ask(String query) {
            return ask(query, PersonRow.class);
        }

        <T> TypedQuery<T> ask(String query, Class<T> row) {
            var asked = em.createQuery(query, row);
            parameters.forEach(asked::setParameter);
            return asked;
        }
    }

    private Condition condition(Wanted wanted) {
        var found = new Condition();
        found.where.append("""
                u.id = o.unitId and o.main = true and u.organisationId = :organisation
                and o.fromOn <= :day and (o.untilOn is null or o.untilOn > :day)""");
        found.with("organisation", user.organisationId());
        found.with("day", LocalDate.now(clock));
        addVisible(found);
        if (wanted.text() != null) addText(found, wanted.text().strip());
        if (wanted.unitId() != null) {
            found.and("u.path like :unit");
            found.with("unit", units.of(wanted.unitId()).path() + "%");
        }
        if (wanted.role() != null) {
            found.and("o.personId in (select r.personId from RoleStanding r where r.roleCode = :role"
                    + (wanted.stage() == null ? ")" : " and r.stage = :stage)"));
            found.with("role", wanted.role());
            if (wanted.stage() != null) found.with("stage", wanted.stage());
        }
        if (wanted.skill() != null) {
            found.and("o.personId in (select s.personId from Standing s where s.organisationId = :organisation"
                    + " and s.skill = :skill and s.level >= :level and s.lapsed = false)");
            found.with("skill", wanted.skill());
            found.with("level", wanted.minLevel());
        }
        return found;
    }

    /** Names are typed with a space and without, readings in either script. */
    private void addText(Condition found, String text) {
        var bare = text.replaceAll("[ \u3000]", "");
        found.aboutNames = true;
        found.and("""
                (locate(:bare, function('replace', p.nameJa, ' ', '')) > 0
                or locate(:bare, function('replace', p.nameJa, '\u3000', '')) > 0
                or locate(:hiragana, function('replace', p.kana, ' ', '')) > 0
                or locate(:katakana, function('replace', p.kana, ' ', '')) > 0
                or locate(:text, p.staffNo) > 0 or locate(:lower, lower(p.nameEn)) > 0)""");
        found.with("text", text);
        found.with("bare", bare);
        found.with("hiragana", Kana.hiragana(bare));
        found.with("katakana", Kana.katakana(bare));
        found.with("lower", text.toLowerCase(Locale.ROOT));
    }

    private void addVisible(Condition found) {
        var branches = visible.branches();
        if (branches.contains("")) return; // everybody
        var parts = new ArrayList<String>();
        var own = user.required().personId();
        parts.add("o.personId = :self");
        found.with("self", own == null ? -1L : own);
        for (int i = 0; i < branches.size(); i++) {
            parts.add("u.path like :branch" + i);
            found.with("branch" + i, branches.get(i) + "%");
        }
        found.and("(" + String.join(" or ", parts) + ")");
    }
}
