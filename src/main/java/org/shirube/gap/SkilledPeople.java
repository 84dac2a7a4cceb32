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
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;

/** Finds people by name, unit, role and level among those whom the caller may see. */
@ApplicationScoped
@Transactional
public class SkilledPeople {
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

    /**
     * Who is wanted; null leaves a condition out.
     *
     * @param text part of a name, reading or staff number
     * @param unitId with everything below it
     * @param role somebody of whom this job role is asked today
     * @param skill somebody of whom this skill is required, and who holds at least {@code minLevel} of it today
     */
    public record Wanted(String text, Long unitId, String role, String skill, int minLevel) {}

    /**
     * Visible people in today's main posts, by unit, head first, then by reading. Three to four statements.
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
                        """ + where + " order by u.path, o.head desc, p.kana, p.id", PersonRow.class);
        var count = em.createQuery("select count(p) " + where, Long.class);
        for (var parameter : parameters.entrySet()) {
            rows.setParameter(parameter.getKey(), parameter.getValue());
            count.setParameter(parameter.getKey(), parameter.getValue());
        }
        return new Page<>(
                rows.setFirstResult(page.first()).setMaxResults(page.size()).getResultList(), count.getSingleResult());
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
            where.append(
                    " and (locate(:text, p.nameJa) > 0 or locate(:text, p.kana) > 0 or locate(:text, p.staffNo) > 0"
                            + " or locate(:lower, lower(p.nameEn)) > 0)");
            parameters.put("text", wanted.text().strip());
            parameters.put("lower", wanted.text().strip().toLowerCase(Locale.ROOT));
        }
        if (wanted.unitId() != null) {
            where.append(" and u.path like :unit");
            parameters.put("unit", units.of(wanted.unitId()).path() + "%");
        }
        if (wanted.role() != null) {
            where.append(" and p.id in (select r.personId from RoleStanding r where r.roleCode = :role)");
            parameters.put("role", wanted.role());
        }
        if (wanted.skill() != null) {
            where.append(" and p.id in (select s.personId from Standing s where s.skill = :skill and s.level >= :level"
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
