package org.shirube.assessment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The people of a {@link Population} on a day, in their main posts, as one piece of SQL over p, o and u. */
final class PopulationQuery {
    private static final String IN_FORCE = ".from_on <= ?1 and (%1$s.until_on is null or %1$s.until_on > ?1)";

    private final StringBuilder from = new StringBuilder();
    private final List<Object> bound = new ArrayList<>();

    /** @param paths of the population's units; none for all */
    PopulationQuery(long organisationId, LocalDate day, Collection<String> paths, Collection<String> roles) {
        bound.add(day);
        bound.add(organisationId);
        from.append(" from person p join post o on o.person_id = p.id and o.main = true and " + inForce("o")
                + " join unit u on u.id = o.unit_id where p.organisation_id = ?2");
        if (!paths.isEmpty()) {
            from.append(paths.stream()
                    .map(path -> "u.path like " + bind(path + "%"))
                    .collect(Collectors.joining(" or ", " and (", ")")));
        }
        if (!roles.isEmpty()) {
            var asked = "r.role_code in (" + roles.stream().map(this::bind).collect(Collectors.joining(", ")) + ") and "
                    + inForce("r");
            var posts = " join post a on a.person_id = p.id and " + inForce("a");
            from.append(" and (exists (select 1 from role_assignment r where r.organisation_id = ?2"
                    + " and r.layer = 'ORGANISATION' and " + asked + ")"
                    + " or exists (select 1 from role_assignment r where r.person_id = p.id and " + asked + ")"
                    + " or exists (select 1 from role_assignment r" + posts + " where r.post_id = a.id and " + asked
                    + ")"
                    + " or exists (select 1 from role_assignment r join unit above on above.id = r.unit_id" + posts
                    + " join unit mine on mine.id = a.unit_id where mine.path like concat(above.path, '%') and " + asked
                    + "))");
        }
    }

    private static String inForce(String alias) {
        return alias + IN_FORCE.formatted(alias);
    }

    private String bind(Object value) {
        bound.add(value);
        return "?" + bound.size();
    }

    /** A statement made of words before and after the people; further values are bound from {@link #next} on. */
    Query query(EntityManager em, String before, String after, Object... further) {
        var query = em.createNativeQuery(before + from + after);
        for (int i = 0; i < bound.size(); i++) query.setParameter(i + 1, bound.get(i));
        for (int i = 0; i < further.length; i++) query.setParameter(bound.size() + i + 1, further[i]);
        return query;
    }

    /** The number of the first parameter that is free. */
    int next() {
        return bound.size() + 1;
    }
}
