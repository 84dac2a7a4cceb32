package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
     * As {@link #page}, with the roles and, where a skill is wanted, the level of each person. Two statements more.
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public Page<Found> found(Wanted wanted, PageRequest page) {
        var people = page(wanted, page);
        return new Page<>(withRoles(people.rows(), wanted.skill()), people.total());
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
            var part = found(wanted, PageRequest.of(all.size(), PageRequest.MAX_SIZE));
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
        var ids = people.stream().map(PersonRow::id).toList();
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
     * unit, head first, then by reading. Three to four statements.
     *
     * @throws org.shirube.platform.error.NotFound for a unit of another organisation
     */
    @Allowed
    public Page<PersonRow> page(Wanted wanted, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        var where = where(wanted, parameters);
        var rows = em.createQuery("""
                        select new org.shirube.organisation.PersonRow(p.id, p.organisationId, p.staffNo, p.nameJa, p.nameEn,
                            u.id, u.path, u.nameJa, u.nameEn, o.titleJa, o.titleEn, o.head)
                        """ + where + " order by " + order(page) + ", p.id", PersonRow.class);
        var count = em.createQuery("select count(p) " + where, Long.class);
        for (var parameter : parameters.entrySet()) {
            rows.setParameter(parameter.getKey(), parameter.getValue());
            count.setParameter(parameter.getKey(), parameter.getValue());
        }
        return new Page<>(
                rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList(), count.getSingleResult());
    }

    private static String order(PageRequest page) {
        var column = ORDER_BY.get(page.sortKey() == null ? "" : page.sortKey()); // only our own words reach the query
        if (column == null) return "u.path, o.head desc, p.kana";
        return page.ascending() ? column : column + " desc";
    }

    private String where(Wanted wanted, Map<String, Object> parameters) {
        var where = new StringBuilder("""
                from Person p, Post o, Unit u
                where o.personId = p.id and u.id = o.unitId and o.main = true and p.organisationId = :organisation
                  and o.fromOn <= :day and (o.untilOn is null or o.untilOn > :day)
                """).append(" and ").append(visiblePart(parameters));
        parameters.put("organisation", user.organisationId());
        parameters.put("day", LocalDate.now(clock));
        if (wanted.text() != null) {
            // names are typed with a space and without, readings in either script
            where.append(" and (locate(:bare, function('replace', p.nameJa, ' ', '')) > 0"
                    + " or locate(:bare, function('replace', p.nameJa, '\u3000', '')) > 0"
                    + " or locate(:hiragana, function('replace', p.kana, ' ', '')) > 0"
                    + " or locate(:katakana, function('replace', p.kana, ' ', '')) > 0"
                    + " or locate(:text, p.staffNo) > 0 or locate(:lower, lower(p.nameEn)) > 0)");
            var text = wanted.text().strip();
            var bare = text.replaceAll("[ \u3000]", "");
            parameters.put("text", text);
            parameters.put("bare", bare);
            parameters.put("hiragana", Kana.hiragana(bare));
            parameters.put("katakana", Kana.katakana(bare));
            parameters.put("lower", text.toLowerCase(Locale.ROOT));
        }
        if (wanted.unitId() != null) {
            where.append(" and u.path like :unit");
            parameters.put("unit", units.of(wanted.unitId()).path() + "%");
        }
        if (wanted.role() != null) {
            where.append(" and p.id in (select r.personId from RoleStanding r where r.roleCode = :role"
                    + (wanted.stage() == null ? ")" : " and r.stage = :stage)"));
            parameters.put("role", wanted.role());
            if (wanted.stage() != null) parameters.put("stage", wanted.stage());
        }
        if (wanted.skill() != null) {
            where.append(
                    " and p.id in (select s.personId from Standing s where s.organisationId = :organisation and s.skill = :skill"
                            + " and s.level >= :level"
                            + " and s.lapsed = false)");
            parameters.put("skill", wanted.skill());
            parameters.put("level", wanted.minLevel());
        }
        return where.toString();
    }

    private String visiblePart(Map<String, Object> parameters) {
        var parts = new ArrayList<String>();
        var own = user.required().personId();
        parts.add("p.id = :self");
        parameters.put("self", own == null ? -1L : own);
        List<String> branches = visible.branches();
        for (int i = 0; i < branches.size(); i++) {
            parts.add("u.path like :branch" + i);
            parameters.put("branch" + i, branches.get(i) + "%");
        }
        return "(" + String.join(" or ", parts) + ")";
    }
}
