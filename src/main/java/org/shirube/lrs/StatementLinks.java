package org.shirube.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Statements about statements about statements. A statement is found by what is said in the one that it is about, so the way
 * is kept whole, whichever of them came first.
 */
@ApplicationScoped
class StatementLinks {
    /** On each side of a statement: a longer way is cut, since it would grow with its square. */
    static final int MOST = 100;

    @PersistenceContext
    private EntityManager em;

    void add(long organisationId, String statementId, String targetId) {
        var targets = ends(
                organisationId,
                targetId,
                "select l.targetId from StatementLink l where l.organisationId = :organisation and l.sourceId = :id");
        var sources = ends(
                organisationId,
                statementId,
                "select l.sourceId from StatementLink l where l.organisationId = :organisation and l.targetId = :id");
        var known = new HashSet<List<String>>();
        em.createQuery("""
                        select l.sourceId, l.targetId from StatementLink l
                        where l.organisationId = :organisation and l.sourceId in :sources and l.targetId in :targets""", Object[].class)
                .setParameter("organisation", organisationId)
                .setParameter("sources", sources)
                .setParameter("targets", targets)
                .getResultStream()
                .forEach(row -> known.add(List.of((String) row[0], (String) row[1])));
        for (var source : sources) {
            for (var target : targets) {
                if (!source.equals(target) && known.add(List.of(source, target)))
                    em.persist(new StatementLink(organisationId, source, target));
            }
        }
    }

    private List<String> ends(long organisationId, String id, String query) {
        var ends = new LinkedHashSet<String>();
        ends.add(id);
        ends.addAll(em.createQuery(query + " order by l.id", String.class)
                .setParameter("organisation", organisationId)
                .setParameter("id", id)
                .setMaxResults(MOST)
                .getResultList());
        return new ArrayList<>(ends);
    }
}
