package org.shirube.gap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.UnitMoved;
import org.shirube.organisation.UnitsChanged;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMapPublished;
import org.shirube.skillmap.SkillMaps;

/** Sums over units, kept up to date row by row. Callers check who may see them and hide small groups. */
@ApplicationScoped
@Transactional
public class Tallies {
    private static final int ROWS_FIRST = Interceptor.Priority.APPLICATION - 1;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    /** Counts by unit and dimension, for the dimensions whose name begins as given. One statement. */
    public Map<Long, Map<String, Counts>> of(Collection<Long> unitIds, String dimensionPrefix) {
        var found = new HashMap<Long, Map<String, Counts>>();
        em.createQuery("""
                        select t.unitId, t.dimension, t.people, t.required, t.exceeds, t.meets, t.below1, t.below2, t.recheck,
                            t.notAssessed, t.coreGaps
                        from Tally t where t.unitId in :units and t.dimension like :prefix""", Object[].class)
                .setParameter("units", unitIds)
                .setParameter("prefix", dimensionPrefix.equals(Dimension.ALL) ? Dimension.ALL : dimensionPrefix + "%")
                .getResultStream()
                .forEach(row -> found.computeIfAbsent((Long) row[0], unit -> new HashMap<>())
                        .put((String) row[1], counts(row)));
        return found;
    }

    private static Counts counts(Object[] row) {
        return new Counts(
                (Integer) row[2],
                (Integer) row[3],
                (Integer) row[4],
                (Integer) row[5],
                (Integer) row[6],
                (Integer) row[7],
                (Integer) row[8],
                (Integer) row[9],
                (Integer) row[10]);
    }

    void apply(TallyChanges changes) {
        changes.inOrder()
                .forEach((unit, dimensions) -> dimensions.forEach((dimension, counts) -> add(unit, dimension, counts)));
    }

    private void add(long unit, String dimension, Counts by) {
        int updated = em.createQuery("""
                        update Tally t set t.people = t.people + :people, t.required = t.required + :required,
                            t.exceeds = t.exceeds + :exceeds, t.meets = t.meets + :meets, t.below1 = t.below1 + :below1,
                            t.below2 = t.below2 + :below2, t.recheck = t.recheck + :recheck,
                            t.notAssessed = t.notAssessed + :notAssessed, t.coreGaps = t.coreGaps + :coreGaps
                        where t.unitId = :unit and t.dimension = :dimension""")
                .setFlushMode(FlushModeType.COMMIT) // flushed already; else every row looks through all that is managed
                .setParameter("people", by.people())
                .setParameter("required", by.required())
                .setParameter("exceeds", by.exceeds())
                .setParameter("meets", by.meets())
                .setParameter("below1", by.below1())
                .setParameter("below2", by.below2())
                .setParameter("recheck", by.recheck())
                .setParameter("notAssessed", by.notAssessed())
                .setParameter("coreGaps", by.coreGaps())
                .setParameter("unit", unit)
                .setParameter("dimension", dimension)
                .executeUpdate();
        if (updated != 1) throw new IllegalStateException("no tally " + dimension + " of unit " + unit);
    }

    void unitsChanged(@Observes UnitsChanged changed) {
        prepare(organisations.of(changed.organisationId()));
    }

    /** What was counted in a branch counts above its new place from now on, and no longer above the old one. */
    void unitMoved(@Observes UnitMoved moved) {
        var counted = of(List.of(moved.unitId()), "").getOrDefault(moved.unitId(), Map.of());
        var changes = new TallyChanges();
        changes.remove(without(moved.before(), moved.after()), counted);
        changes.add(without(moved.after(), moved.before()), counted);
        apply(changes);
    }

    private static List<Long> without(List<Long> units, List<Long> others) {
        return units.stream().filter(unit -> !others.contains(unit)).toList();
    }

    /** Before people's standings are counted into the rows. */
    void mapPublished(@Observes @Priority(ROWS_FIRST) SkillMapPublished published) {
        prepare(organisations.of(published.organisationId()));
    }

    /** Makes the rows that are missing, with zeros: later changes only add, and never race to insert. */
    private void prepare(OrganisationRow organisation) {
        var dimensions = dimensions(maps.inForceFor(organisation.id()));
        var there = new HashMap<Long, HashSet<String>>();
        em.createQuery(
                        "select u.id, t.dimension from Unit u left join Tally t on t.unitId = u.id where u.organisationId = :organisation",
                        Object[].class)
                .setParameter("organisation", organisation.id())
                .getResultStream()
                .forEach(row -> there.computeIfAbsent((Long) row[0], unit -> new HashSet<>())
                        .add((String) row[1]));
        there.forEach((unit, known) -> dimensions.stream()
                .filter(dimension -> !known.contains(dimension))
                .forEach(dimension -> em.persist(new Tally(unit, dimension))));
        em.flush();
        em.clear();
    }

    private static List<String> dimensions(SkillMap map) {
        var dimensions = new ArrayList<String>();
        dimensions.add(Dimension.ALL);
        map.categories().forEach(category -> dimensions.add(Dimension.category(category.code())));
        map.skills().forEach(skill -> dimensions.add(Dimension.skill(skill.code())));
        for (var role : map.roles()) {
            for (int stage = 1; stage <= role.stages().size(); stage++)
                dimensions.add(Dimension.role(role.code(), stage));
        }
        return dimensions;
    }
}
