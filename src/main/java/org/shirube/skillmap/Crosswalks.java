package org.shirube.skillmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Which skill of an earlier version is which of a later one; suggested by the program, decided by a person. */
@ApplicationScoped
@Transactional
public class Crosswalks {
    /** From here on a changed text is suggested as the same skill. */
    static final int ALIKE = 80;
    /** From here on another code is suggested as a related skill. */
    static final int SIMILAR = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private SkillMaps maps;

    @Inject
    private MapDrafts drafts;

    @Inject
    private AuditLog audit;

    /**
     * A draft against an earlier version. About six statements.
     *
     * @param from name of the version; null for the one in force today
     * @throws NotFound when the body has no such draft or version
     */
    @Allowed({Permission.HR, Permission.ADVISER})
    public CrosswalkSheet of(long draftId, String from) {
        var earlier = maps.edition(from);
        var items = items("i.draftId = :which and i.fromVersionId = " + earlier.id(), draftId);
        return sheet(earlier.map(), drafts.look(draftId).map(), items, true);
    }

    /**
     * What was decided when a version was published, against the version that most decisions are about; without suggestions.
     *
     * @throws NotFound when the body has no such version, or published it without a draft
     */
    @Allowed({Permission.HR, Permission.ADVISER})
    public CrosswalkSheet ofVersion(String version) {
        var later = maps.edition(version);
        var items = items("i.toVersionId = :which", later.id());
        long from = items.stream()
                .map(CrosswalkItem::fromVersionId)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new NotFound("crosswalk"));
        return sheet(
                maps.map(from),
                later.map(),
                items.stream().filter(item -> item.fromVersionId() == from).toList(),
                false);
    }

    /**
     * Decides what a skill is to another.
     *
     * @param from name of the earlier version; null for the one in force today
     * @param relation null to take a decision back
     * @throws RuleBroken skillmap.noSuchSkill, skillmap.noteTooLong
     */
    @Allowed(Permission.HR)
    public void decide(long draftId, String from, String fromCode, String toCode, Relation relation, String note) {
        decideAll(draftId, from, List.of(new Wanted(fromCode, toCode, relation, note)));
    }

    /** What a skill is to be to another. @param relation null to take a decision back */
    public record Wanted(String fromCode, String toCode, Relation relation, String note) {}

    /**
     * Decides many, all or none; of several about the same two skills the last holds. About four statements, and two for
     * each.
     *
     * @param from name of the earlier version; null for the one in force today
     * @throws RuleBroken skillmap.noSuchSkill, skillmap.noteTooLong
     */
    @Allowed(Permission.HR)
    public void decideAll(long draftId, String from, List<Wanted> all) {
        var earlier = maps.edition(from);
        var draft = drafts.look(draftId).map();
        var known = new HashMap<List<String>, CrosswalkItem>();
        for (var item : items("i.draftId = :which and i.fromVersionId = " + earlier.id(), draftId))
            known.put(List.of(item.fromCode(), item.toCode()), item);
        var wanted = new LinkedHashMap<List<String>, Wanted>();
        for (var one : all) {
            if (earlier.map().skill(one.fromCode()).isEmpty())
                throw new RuleBroken("skillmap.noSuchSkill", one.fromCode());
            if (one.toCode() == null || draft.skill(one.toCode()).isEmpty())
                throw new RuleBroken("skillmap.noSuchSkill", one.toCode() == null ? "" : one.toCode());
            wanted.put(List.of(one.fromCode(), one.toCode()), one);
        }
        wanted.forEach((skills, one) -> decide(draftId, earlier, one, known.get(skills)));
        em.flush();
    }

    private void decide(long draftId, SkillMaps.Published earlier, Wanted one, CrosswalkItem known) {
        if (one.relation() == null) {
            if (known != null) em.remove(known);
        } else {
            var item = known == null ? new CrosswalkItem(draftId, earlier.id(), one.fromCode(), one.toCode()) : known;
            item.decide(one.relation(), one.note(), user.login(), clock.instant());
            if (known == null) em.persist(item);
        }
        audit.note(
                "crosswalk",
                "draft " + draftId,
                earlier.map().version() + " " + one.fromCode() + " → " + one.toCode() + ": "
                        + (one.relation() == null ? "taken back" : one.relation()));
    }

    /**
     * The decisions that came with a version, in the order of the earlier ones; without who decided for whoever may not see the
     * crosswalk. One statement.
     *
     * @throws NotFound when there is no such version
     */
    @Allowed
    public List<MapLink> linksOf(String mapId, String version) {
        var id = maps.visible(mapId).stream()
                .filter(one -> one.version().equals(version))
                .reduce((shared, own) -> own)
                .orElseThrow(() -> new NotFound("skill map version"))
                .id();
        boolean named = user.is(Permission.HR, Permission.ADVISER);
        return items("i.toVersionId = :which", id).stream()
                .map(item -> {
                    var from = maps.map(item.fromVersionId());
                    return new MapLink(
                            from.version(),
                            item.fromCode(),
                            from.skill(item.fromCode()).map(Skill::name).orElse(Text.same(item.fromCode())),
                            item.toCode(),
                            item.relation(),
                            item.note(),
                            named ? item.decidedBy() : "",
                            item.decidedAt());
                })
                .toList();
    }

    /**
     * Those of the links whose versions and skills the body has and that can be kept; of several about the same two skills the
     * first.
     *
     * @param map with which they travel
     */
    @Allowed(Permission.HR)
    public List<MapLink> fitting(SkillMap map, List<MapLink> links) {
        if (links.isEmpty()) return links;
        var earlier = earlier(map.id());
        var seen = new HashSet<List<String>>();
        return links.stream()
                .filter(CrosswalkItem::fits)
                .filter(link -> map.skill(link.toCode()).isPresent()
                        && earlier.containsKey(link.fromVersion())
                        && earlier.get(link.fromVersion())
                                .map()
                                .skill(link.fromCode())
                                .isPresent())
                .filter(link -> seen.add(List.of(link.fromVersion(), link.fromCode(), link.toCode())))
                .toList();
    }

    private Map<String, SkillMaps.Published> earlier(String mapId) {
        var earlier = new HashMap<String, SkillMaps.Published>();
        if (mapId.equals(maps.current().id()))
            maps.visible(mapId)
                    .forEach(one -> earlier.put(one.version(), new SkillMaps.Published(one.id(), maps.map(one.id()))));
        return earlier;
    }

    /**
     * Decisions that came with a map are those of the draft that it became, by whom and when they were made.
     *
     * @param links that {@link #fitting} let through
     */
    @Allowed(Permission.HR)
    public void take(long draftId, List<MapLink> links) {
        if (links.isEmpty()) return;
        var earlier = earlier(drafts.look(draftId).map().id());
        for (var link : links) {
            var item =
                    new CrosswalkItem(draftId, earlier.get(link.fromVersion()).id(), link.fromCode(), link.toCode());
            item.decide(
                    link.relation(),
                    link.note(),
                    link.decidedBy().isBlank() ? user.login() : link.decidedBy(),
                    link.decidedAt());
            em.persist(item);
        }
        em.flush();
        audit.note("crosswalk", "draft " + draftId, links.size() + " decisions that came with the map");
    }

    /** Confirms every suggestion that is so clear that nothing else was to be expected. @return how many */
    @Allowed(Permission.HR)
    public int confirmClear(long draftId, String from) {
        var clear = of(draftId, from).rows().stream()
                .filter(Crosswalks::isClear)
                .map(row -> new Wanted(row.fromCode(), row.toCode(), Relation.EXACT, ""))
                .toList();
        decideAll(draftId, from, clear);
        return clear.size();
    }

    static boolean isClear(CrosswalkRow row) {
        return !row.isDecided() && row.suggested() == Relation.EXACT;
    }

    /**
     * The body's versions up to a day, and the draft as if it came into force on it. For what a publication would do; two
     * statements more than {@link SkillMaps#lineage}.
     */
    @Allowed({Permission.HR, Permission.ADVISER})
    public Lineage asIfPublished(long draftId, LocalDate effectiveOn) {
        var steps = new ArrayList<>(maps.steps(user.organisationId(), LocalDate.now(clock)));
        steps.add(draftStep(draftId, effectiveOn));
        return new Lineage(steps);
    }

    private Lineage.Step draftStep(long draftId, LocalDate effectiveOn) {
        var links = items("i.draftId = :which", draftId).stream()
                .map(Crosswalks::link)
                .toList();
        return new Lineage.Step(-draftId, drafts.look(draftId).map(), effectiveOn, false, links);
    }

    static Lineage.Link link(CrosswalkItem item) {
        return new Lineage.Link(
                item.fromVersionId(), item.fromCode(), item.toCode(), item.relation() == Relation.EXACT);
    }

    private List<CrosswalkItem> items(String where, long which) {
        return em.createQuery("select i from CrosswalkItem i where " + where + " order by i.id", CrosswalkItem.class)
                .setParameter("which", which)
                .getResultList();
    }

    static CrosswalkSheet sheet(SkillMap earlier, SkillMap to, List<CrosswalkItem> items, boolean suggesting) {
        boolean sameScale = earlier.hasAsManySteps(to);
        var from = earlier.inStepsOf(to);
        var likeness = new Likeness(both(from, to));
        var rows = new ArrayList<CrosswalkRow>();
        int untouched = 0;
        for (var skill : from.skills()) {
            var decided = items.stream()
                    .filter(item -> item.fromCode().equals(skill.code())
                            && to.skill(item.toCode()).isPresent())
                    .toList();
            decided.forEach(item -> rows.add(row(skill, to.skill(item.toCode()).orElseThrow(), likeness, item, null)));
            var same = to.skill(skill.code());
            if (same.isPresent() && sameScale && Meaning.same(skill, same.get())) {
                if (decided.isEmpty()) untouched++;
                continue;
            }
            if (!suggesting) continue;
            boolean sameDecided =
                    decided.stream().anyMatch(item -> item.toCode().equals(skill.code()));
            if (same.isPresent() && !sameDecided)
                rows.add(row(skill, same.get(), likeness, isAlike(earlier, skill, same.get(), to, likeness)));
            var other = elsewhere(from, to, skill, likeness, same.isPresent() ? ALIKE : SIMILAR);
            if (decided.isEmpty()
                    && same.filter(it -> likeness.percent(skill, it) >= ALIKE).isEmpty())
                other.ifPresent(it -> rows.add(row(skill, it, likeness, isAlike(earlier, skill, it, to, likeness))));
            if (same.isEmpty() && decided.isEmpty() && other.isEmpty())
                rows.add(row(skill, null, likeness, null, null));
        }
        return new CrosswalkSheet(earlier, to, untouched, List.copyOf(rows), sameScale);
    }

    private static LinkedHashSet<Skill> both(SkillMap from, SkillMap to) {
        var skills = new LinkedHashSet<>(from.skills());
        skills.addAll(to.skills());
        return skills;
    }

    /** Among the codes that are new, the skill that reads most alike. */
    private static Optional<Skill> elsewhere(SkillMap from, SkillMap to, Skill skill, Likeness likeness, int atLeast) {
        return to.skills().stream()
                .filter(other -> from.skill(other.code()).isEmpty())
                .filter(other -> likeness.percent(skill, other) >= atLeast)
                .max(Comparator.comparing(other -> likeness.percent(skill, other)));
    }

    /** Whether one may be suggested as the other: with other steps only where every level is read as one with its own text. */
    private static boolean isAlike(SkillMap earlier, Skill from, Skill to, SkillMap later, Likeness likeness) {
        if (earlier.hasAsManySteps(later)) return likeness.percent(from, to) >= ALIKE;
        int said = earlier.skill(from.code()).orElseThrow().behaviours().size();
        return from.behaviours().size() == said && Meaning.isIn(from, to);
    }

    private static CrosswalkRow row(Skill from, Skill to, Likeness likeness, boolean alike) {
        return row(from, to, likeness, null, alike ? Relation.EXACT : Relation.RELATED);
    }

    private static CrosswalkRow row(Skill from, Skill to, Likeness likeness, CrosswalkItem item, Relation suggested) {
        return new CrosswalkRow(
                from.code(),
                from.name(),
                to == null ? null : to.code(),
                to == null ? null : to.name(),
                to == null ? null : likeness.percent(from, to),
                suggested,
                item == null ? null : item.relation(),
                item == null ? "" : item.note(),
                item == null ? null : item.decidedBy(),
                item == null ? null : item.decidedAt(),
                to == null ? List.of() : differences(from, to));
    }

    private static List<CrosswalkRow.Wording> differences(Skill from, Skill to) {
        var none = new Text("", "");
        var texts = new ArrayList<CrosswalkRow.Wording>();
        if (!from.name().equals(to.name())) texts.add(new CrosswalkRow.Wording(0, from.name(), to.name()));
        var levels = new TreeSet<>(from.behaviours().keySet());
        levels.addAll(to.behaviours().keySet());
        for (int level : levels) {
            var before = from.behaviour(level).orElse(none);
            var after = to.behaviour(level).orElse(none);
            if (!before.equals(after)) texts.add(new CrosswalkRow.Wording(level, before, after));
        }
        return texts;
    }
}
