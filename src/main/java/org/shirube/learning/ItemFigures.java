package org.shirube.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.QuizItem;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/**
 * What the answers say about items and checks, body by body. Kept as sums, to which each night adds the sittings handed in
 * since; no page reads answers.
 */
@ApplicationScoped
@Transactional
public class ItemFigures {
    static final int BATCH = 500;

    /** A sitting that is being handed in elsewhere is committed by then. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Courses courses;

    @Inject
    private BankItems bank;

    /** The latest version of every item that was asked, weak ones first, then by id. Two statements. */
    @Allowed({Permission.HR, Permission.INSTRUCTOR})
    public List<ItemFigure> items(Purpose purpose) {
        var tallies = em.createQuery(
                        "select t from ItemTally t where t.organisationId = :organisation and t.purpose = :purpose",
                        ItemTally.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("purpose", purpose)
                .getResultStream()
                .collect(Collectors.toMap(ItemTally::key, Function.identity()));
        var figures = new ArrayList<ItemFigure>();
        BiConsumer<String, QuizItem> add = (code, item) -> {
            var tally = tallies.get(ItemTally.key(user.organisationId(), purpose, item.id(), item.version()));
            if (tally != null) figures.add(ItemFigure.of(code, item, tally.sums(), tally.chosen()));
        };
        for (var course : courses.holders()) course.items().forEach(item -> add.accept(course.code(), item));
        if (purpose == Purpose.CHECK) bank.inUse().forEach(item -> add.accept(BankItems.COURSE, item));
        figures.sort(Comparator.comparing((ItemFigure figure) -> !figure.isWeak())
                .thenComparing(figure ->
                        figure.isWeak() ? figure.flaws().iterator().next().ordinal() : 0)
                .thenComparing(figure -> figure.item().id()));
        return figures;
    }

    /** How checks went, by skill, level and number of items. One statement. */
    @Allowed({Permission.HR, Permission.INSTRUCTOR})
    public List<BlockFigure> checks() {
        return em.createQuery(
                        "select t from BlockTally t where t.organisationId = :organisation"
                                + " order by t.skill, t.level, t.items",
                        BlockTally.class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .map(BlockTally::figure)
                .toList();
    }

    /**
     * Adds the next {@value #BATCH} sittings of all bodies to the sums, in a transaction of its own; a node that dies in
     * between has added all or none of them. One node at a time.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean addNext() {
        var mark = em.find(TallyMark.class, TallyMark.SITTING);
        var sittings = em.createQuery("""
                        select s from Sitting s where s.submittedAt < :settled and (s.submittedAt > :at
                          or (s.submittedAt = :at and s.id > :last)) order by s.submittedAt, s.id""", Sitting.class)
                .setParameter("settled", clock.instant().minus(SETTLED))
                .setParameter("at", mark.untilAt())
                .setParameter("last", mark.lastId())
                .setMaxResults(BATCH)
                .setHint("eclipselink.batch", "s.items")
                .setHint("eclipselink.batch.type", "IN") // the other kind would read the items of every sitting
                .getResultList();
        if (sittings.isEmpty()) return false;
        var banks = new HashMap<String, Map<String, QuizItem>>();
        bank.asked(sittings.stream()
                        .flatMap(sitting -> sitting.items().stream())
                        .toList())
                .values()
                .forEach(item -> banks.computeIfAbsent(BankItems.COURSE + " " + item.version(), key -> new HashMap<>())
                        .put(item.id(), item));
        var sums = new SittingSums((code, version) ->
                banks.computeIfAbsent(code + " " + version, key -> byId(courses.version(code, version))));
        for (var sitting : sittings) sums.add(sitting.organisationId(), sitting.purpose(), sitting.items());
        addItems(sums.byItem());
        addBlocks(sums.byBlock());
        var last = sittings.get(sittings.size() - 1);
        mark.move(last.submittedAt(), last.id());
        em.flush();
        return sittings.size() == BATCH;
    }

    private static Map<String, QuizItem> byId(Course course) {
        var items = new LinkedHashMap<String, QuizItem>();
        course.items().forEach(item -> items.put(item.id(), item));
        return items;
    }

    private void addItems(Map<String, SittingSums.OfItem> sums) {
        if (sums.isEmpty()) return;
        var known = em.createQuery(
                        "select t from ItemTally t where t.organisationId in :organisations and t.itemId in :items",
                        ItemTally.class)
                .setParameter(
                        "organisations",
                        sums.values().stream()
                                .map(SittingSums.OfItem::organisationId)
                                .collect(Collectors.toSet()))
                .setParameter(
                        "items",
                        sums.values().stream().map(one -> one.item().id()).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(ItemTally::key, Function.identity()));
        sums.forEach((key, more) -> {
            var tally = known.get(key);
            if (tally == null) {
                tally = new ItemTally(
                        more.organisationId(),
                        more.purpose(),
                        more.item().id(),
                        more.item().version(),
                        more.chosen().size());
                em.persist(tally);
            }
            tally.add(more.sums(), more.chosen());
        });
    }

    private void addBlocks(Map<String, SittingSums.OfBlock> sums) {
        if (sums.isEmpty()) return;
        var known = em.createQuery(
                        "select t from BlockTally t where t.organisationId in :organisations", BlockTally.class)
                .setParameter(
                        "organisations",
                        sums.values().stream()
                                .map(SittingSums.OfBlock::organisationId)
                                .collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(BlockTally::key, Function.identity()));
        sums.forEach((key, more) -> {
            var tally = known.get(key);
            if (tally == null) {
                tally = new BlockTally(
                        more.organisationId(),
                        more.skill(),
                        more.level(),
                        more.sums().items());
                em.persist(tally);
            }
            tally.add(more.sums());
        });
    }
}
