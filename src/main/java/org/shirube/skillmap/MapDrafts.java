package org.shirube.skillmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.file.SkillMapWriter;

/**
 * Drafts of the body's skill map. Edits to a draft come one after the other; each is a step that its maker can take back, and
 * what two people did to different fields is merged.
 */
@ApplicationScoped
@Transactional
public class MapDrafts {
    private static final int STEPS_KEPT = 300;
    private static final int LONGEST_REASON = 1000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    @Inject
    private AuditLog audit;

    @Inject
    private Instance<SkillUse> uses;

    /** A draft as it was last parsed. */
    private record Parsed(int revision, SkillMap map) {}

    private final Map<Long, Parsed> parsed = new ConcurrentHashMap<>();

    /** The body's drafts, the one changed last first. Two statements, and two more for each that was never parsed. */
    @Allowed(Permission.HR)
    public List<DraftRow> open() {
        var drafts = em.createQuery(
                        "select d from MapDraft d where d.organisationId = :organisation and d.outcome = :open"
                                + " order by d.changedAt desc",
                        MapDraft.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("open", MapDraft.Outcome.OPEN)
                .getResultList();
        var editors = others(drafts.stream().map(MapDraft::id).toList());
        return drafts.stream()
                .map(draft -> row(draft, editors.getOrDefault(draft.id(), List.of())))
                .toList();
    }

    private DraftRow row(MapDraft draft, List<EditorRow> editors) {
        var map = parse(draft);
        var base = base(draft);
        return new DraftRow(
                draft.id(),
                map.title(),
                base == null ? "" : base.version(),
                base == null ? 0 : MapChange.between(base, map).size(),
                map.skills().size(),
                map.roles().size(),
                draft.openedBy(),
                draft.openedAt(),
                draft.changedBy(),
                draft.changedAt(),
                editors);
    }

    /**
     * Begins a draft.
     *
     * @param version of the body's map; null to begin from nothing but the level scale in force
     * @throws NotFound when there is no such version
     */
    @Allowed(Permission.HR)
    public long begin(String version) {
        var current = maps.current();
        Long baseId = null;
        var map = version == null ? blank(current) : null;
        if (map == null) {
            var base = maps.visible(current.id()).stream()
                    .filter(one -> one.version().equals(version))
                    .reduce((shared, own) -> own)
                    .orElseThrow(() -> new NotFound("skill map version"));
            baseId = base.id();
            map = maps.map(baseId);
        }
        var draft = new MapDraft(user.organisationId(), baseId, map, user.login(), clock.instant());
        em.persist(draft);
        em.flush();
        audit.note("draft-open", "map " + current.id(), version == null ? "from nothing" : "from " + version);
        return draft.id();
    }

    /**
     * Begins a draft with a map that came from elsewhere. It becomes a draft of the body's own map, whatever its id was.
     *
     * @param from name of the file, for the audit log
     */
    @Allowed(Permission.HR)
    public long begin(SkillMap imported, String from) {
        var current = maps.current();
        var baseId = maps.visible(current.id()).stream()
                .filter(one -> one.version().equals(current.version()))
                .reduce((shared, own) -> own)
                .map(SkillMapVersion::id)
                .filter(id -> imported.id().equals(current.id()))
                .orElse(null);
        var head = imported.head();
        var map = imported.with(new SkillMap.Head(
                current.id(),
                head.version(),
                head.edition(),
                head.effectiveOn(),
                head.title(),
                head.summary(),
                head.source(),
                head.baseline()));
        var draft = new MapDraft(user.organisationId(), baseId, map, user.login(), clock.instant());
        em.persist(draft);
        em.flush();
        audit.note(
                "draft-open",
                "map " + current.id(),
                "from " + from + ", " + head.source().licence());
        return draft.id();
    }

    private SkillMap blank(SkillMap current) {
        var own = organisations.own().name();
        var today = LocalDate.now(clock);
        return new SkillMap(
                new SkillMap.Head(
                        current.id(),
                        "",
                        current.edition(),
                        today,
                        new Text("", ""),
                        new Text("", ""),
                        new SkillMap.Source(own.ja(), "", "", today),
                        ""),
                current.levels(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Opens a draft and tells the others so.
     *
     * @throws NotFound when the body has no such draft that is open
     */
    @Allowed(Permission.HR)
    public OpenDraft of(long draftId) {
        var draft = find(draftId, LockModeType.NONE);
        present(draft);
        var stacks = stacks(draftId);
        return new OpenDraft(
                draftId,
                draft.revision(),
                parse(draft),
                base(draft),
                !stacks.undo().isEmpty(),
                !stacks.redo().isEmpty(),
                draft.changedBy(),
                draft.changedAt(),
                others(List.of(draftId)).getOrDefault(draftId, List.of()));
    }

    /**
     * A draft for reading; nobody is told that it is open.
     *
     * @throws NotFound when the body has no such draft that is open
     */
    @Allowed({Permission.HR, Permission.ADVISER})
    public Drafted look(long draftId) {
        var draft = find(draftId, LockModeType.NONE);
        return new Drafted(draftId, draft.revision(), parse(draft), base(draft), draft.changedAt());
    }

    /**
     * Saves one edit.
     *
     * @param known the revision that the caller's screen shows
     * @throws RuleBroken skillmap.badCode, codeTaken, categoryNotEmpty, baselineStays, stagesEnough, lastStage, textTooLong,
     *     methodMissing, badMonths, coreTooMany, coreNotAsked, badTarget, noSuchRole
     */
    @Allowed(Permission.HR)
    public SavedEdit save(long draftId, int known, MapEdit edit) {
        var draft = find(draftId, LockModeType.PESSIMISTIC_WRITE);
        var before = parse(draft);
        var after = edit.apply(before);
        var conflicts = edit instanceof MapEdit.Write write ? write.conflicts(before) : List.<MapChange>of();
        return store(draft, known, before, after, DraftStep.Act.EDIT, conflicts);
    }

    /** Takes back the caller's own last edit; fields that others changed since stay, and are told as conflicts. */
    @Allowed(Permission.HR)
    public SavedEdit undo(long draftId, int known) {
        var draft = find(draftId, LockModeType.PESSIMISTIC_WRITE);
        var last = stacks(draftId).undo().peek();
        if (last == null) throw new RuleBroken("skillmap.nothingToUndo");
        var back = changesOf(draftId, last).stream().map(MapChange::reversed).toList();
        return replay(draft, known, back, DraftStep.Act.UNDO);
    }

    /** Puts again what the caller took back last. */
    @Allowed(Permission.HR)
    public SavedEdit redo(long draftId, int known) {
        var draft = find(draftId, LockModeType.PESSIMISTIC_WRITE);
        var last = stacks(draftId).redo().peek();
        if (last == null) throw new RuleBroken("skillmap.nothingToRedo");
        return replay(draft, known, changesOf(draftId, last), DraftStep.Act.REDO);
    }

    private SavedEdit replay(MapDraft draft, int known, List<MapChange> changes, DraftStep.Act kind) {
        var before = parse(draft);
        var written = FieldWriter.restore(before, changes);
        if (!written.conflicts().isEmpty()) {
            return answer(draft, known, written.conflicts());
        }
        return store(draft, known, before, written.map(), kind, List.of());
    }

    private SavedEdit store(
            MapDraft draft, int known, SkillMap before, SkillMap after, DraftStep.Act kind, List<MapChange> conflicts) {
        var changes = MapChange.between(before, after);
        if (!changes.isEmpty()) {
            int revision = draft.become(after, user.login(), clock.instant());
            em.persist(new DraftStep(draft.id(), revision, user.login(), clock.instant(), kind, changes));
            em.createQuery("delete from DraftStep s where s.draftId = :draft and s.revision <= :old")
                    .setParameter("draft", draft.id())
                    .setParameter("old", revision - STEPS_KEPT)
                    .executeUpdate();
            em.flush();
        }
        return answer(draft, known, conflicts);
    }

    private SavedEdit answer(MapDraft draft, int known, List<MapChange> conflicts) {
        var steps = since(draft.id(), known);
        var changes = new ArrayList<MapChange>();
        steps.forEach(step -> changes.addAll(step.changes()));
        int others = steps.stream()
                .filter(step -> !step.madeBy().equals(user.login()))
                .mapToInt(step -> step.changes().size())
                .sum();
        var stacks = stacks(draft.id());
        return new SavedEdit(
                draft.revision(),
                List.copyOf(changes),
                others,
                conflicts,
                !stacks.undo().isEmpty(),
                !stacks.redo().isEmpty(),
                draft.changedAt());
    }

    /** The caller still has the draft open; what others changed meanwhile. Five statements. */
    @Allowed(Permission.HR)
    public SavedEdit stay(long draftId, int known) {
        var draft = find(draftId, LockModeType.NONE);
        present(draft);
        return answer(draft, known, List.of());
    }

    /** What stands in the way of publishing, and what one should look at. */
    @Allowed(Permission.HR)
    public List<Finding> findings(OpenDraft draft) {
        var use = new EnumMap<SkillUse.Help, Map<String, Long>>(SkillUse.Help.class);
        var inForce = maps.current().scale();
        boolean recorded = draft.lost() || !inForce.equals(draft.map().scale());
        for (var kind : SkillUse.Help.values()) {
            if (kind == SkillUse.Help.CLAIM && !recorded) continue; // a count over all records, and nothing to tell
            var known = used(kind);
            if (known != null) use.put(kind, known);
        }
        return MapCheck.of(draft.map(), draft.base(), inForce, use);
    }

    /** By skill; null where nobody knows. */
    private Map<String, Long> used(SkillUse.Help kind) {
        Map<String, Long> used = null;
        for (var one : uses) {
            if (one.knows(kind)) used = one.bySkill(kind, user.organisationId());
        }
        return used;
    }

    /** Gives a draft up. Its edits are gone; that it was there stays in the audit log. */
    @Allowed(Permission.HR)
    public void discard(long draftId) {
        var draft = find(draftId, LockModeType.PESSIMISTIC_WRITE);
        audit.note("draft-discard", "draft " + draftId, parse(draft).title().ja());
        em.createQuery("delete from CrosswalkItem i where i.draftId = :draft")
                .setParameter("draft", draftId)
                .executeUpdate();
        close(draft, MapDraft.Outcome.DISCARDED);
    }

    /**
     * Makes a draft a version that never changes again, in force from a day on.
     *
     * @param version name of the new version
     * @param effectiveOn today or later
     * @param reason why; goes into the audit log
     * @throws RuleBroken skillmap.badVersion, versionTaken, effectiveInPast, reasonMissing, findingsLeft
     */
    @Allowed(Permission.HR)
    public void publish(long draftId, String version, LocalDate effectiveOn, String reason) {
        var draft = find(draftId, LockModeType.PESSIMISTIC_WRITE);
        var name = version == null ? "" : version.strip();
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) throw new RuleBroken("skillmap.badVersion", name);
        if (effectiveOn == null || effectiveOn.isBefore(LocalDate.now(clock)))
            throw new RuleBroken("skillmap.effectiveInPast");
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)
            throw new RuleBroken("skillmap.reasonMissing", LONGEST_REASON);
        var map = parse(draft);
        var known = maps.visible(map.id());
        if (known.stream().anyMatch(one -> one.version().equals(name)))
            throw new RuleBroken("skillmap.versionTaken", name);
        var inForce = maps.current().scale();
        var records = inForce.equals(map.scale())
                ? Map.<SkillUse.Help, Map<String, Long>>of()
                : Map.of(SkillUse.Help.CLAIM, used(SkillUse.Help.CLAIM));
        var findings = MapCheck.of(map, base(draft), inForce, records);
        if (MapCheck.stopsPublishing(findings)) throw new RuleBroken("skillmap.findingsLeft");
        int edition = known.stream()
                .mapToInt(one -> maps.map(one.id()).edition())
                .max()
                .orElse(0);
        var head = map.head();
        var published = map.with(new SkillMap.Head(
                head.id(),
                name,
                edition + 1,
                effectiveOn,
                head.title(),
                head.summary(),
                head.source(),
                head.baseline()));
        var files = withNotices(draft, SkillMapWriter.write(published));
        audit.note("draft-publish", "map " + map.id() + " " + name, "from " + effectiveOn + ": " + reason.strip());
        close(draft, MapDraft.Outcome.PUBLISHED); // before the standings are derived anew, which forgets what is loaded
        try {
            maps.publishOwn(files, reason.strip(), draftId);
        } catch (ContentProblem unfit) {
            throw new RuleBroken("skillmap.unfit", unfit.getMessage());
        }
    }

    /** Texts of licences stay with what was made from them. */
    private ContentFiles withNotices(MapDraft draft, ContentFiles files) {
        if (draft.baseVersionId() == null) return files;
        var texts = new TreeMap<>(files.texts());
        em.find(SkillMapVersion.class, draft.baseVersionId()).files().texts().forEach((path, text) -> {
            if (!path.endsWith(".yaml")) texts.put(path, text);
        });
        return new ContentFiles(files.name(), texts);
    }

    private void close(MapDraft draft, MapDraft.Outcome how) {
        draft.close(how, user.login(), clock.instant());
        for (var rows : List.of("DraftStep", "DraftEditor")) {
            em.createQuery("delete from " + rows + " r where r.draftId = :draft")
                    .setParameter("draft", draft.id())
                    .executeUpdate();
        }
        em.flush();
        parsed.remove(draft.id());
    }

    private MapDraft find(long draftId, LockModeType lock) {
        var draft = em.find(MapDraft.class, draftId, lock);
        if (draft == null || draft.organisationId() != user.organisationId()) throw new NotFound("draft");
        draft.requireOpen();
        return draft;
    }

    private SkillMap parse(MapDraft draft) {
        var known = parsed.get(draft.id());
        if (known != null && known.revision() == draft.revision()) return known.map();
        var map = draft.map();
        parsed.put(draft.id(), new Parsed(draft.revision(), map));
        return map;
    }

    private SkillMap base(MapDraft draft) {
        return draft.baseVersionId() == null ? null : maps.map(draft.baseVersionId());
    }

    private List<DraftStep> since(long draftId, int revision) {
        return em.createQuery(
                        "select s from DraftStep s where s.draftId = :draft and s.revision > :revision order by s.revision",
                        DraftStep.class)
                .setParameter("draft", draftId)
                .setParameter("revision", revision)
                .getResultList();
    }

    private List<MapChange> changesOf(long draftId, int revision) {
        return em.createQuery(
                        "select s from DraftStep s where s.draftId = :draft and s.revision = :revision",
                        DraftStep.class)
                .setParameter("draft", draftId)
                .setParameter("revision", revision)
                .getSingleResult()
                .changes();
    }

    /** Of the caller. One statement, without what the steps hold. */
    private DraftStep.Stacks stacks(long draftId) {
        return DraftStep.Stacks.of(em.createQuery("""
                        select s.revision, s.act from DraftStep s where s.draftId = :draft and s.madeBy = :login
                        order by s.revision""", Object[].class)
                .setParameter("draft", draftId)
                .setParameter("login", user.login())
                .getResultStream()
                .map(row -> new DraftStep.Made((Integer) row[0], (DraftStep.Act) row[1]))
                .toList());
    }

    private void present(MapDraft draft) {
        var now = clock.instant();
        var known = em.createQuery(
                        "select e from DraftEditor e where e.draftId = :draft and e.login = :login", DraftEditor.class)
                .setParameter("draft", draft.id())
                .setParameter("login", user.login())
                .getResultList();
        if (!known.isEmpty()) {
            known.get(0).seen(now);
            return;
        }
        em.lock(draft, LockModeType.PESSIMISTIC_WRITE); // the same person in two windows at once
        var name = people.own().map(person -> person.name()).orElse(Text.same(user.login()));
        em.persist(new DraftEditor(draft.id(), user.login(), name, now));
        em.flush();
    }

    private Map<Long, List<EditorRow>> others(List<Long> draftIds) {
        if (draftIds.isEmpty()) return new HashMap<>();
        return em.createQuery("""
                        select new org.shirube.skillmap.EditorRow(e.draftId, e.nameJa, e.nameEn, e.sinceAt)
                        from DraftEditor e where e.draftId in :drafts and e.login <> :login and e.seenAt > :since
                        order by e.sinceAt""", EditorRow.class)
                .setParameter("drafts", draftIds)
                .setParameter("login", user.login())
                .setParameter("since", clock.instant().minus(DraftEditor.GONE_AFTER))
                .getResultStream()
                .collect(Collectors.groupingBy(EditorRow::draftId));
    }
}
