package org.shirube.skillmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shirube.organisation.Organisations;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/**
 * Drafts of the body's skill map. Edits to a draft come one after the other; each is a step that its maker can take back, and
 * what two people did to different fields is merged.
 */
@ApplicationScoped
@Transactional
public class MapDrafts {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    @Inject
    private AuditLog audit;

    @Inject
    private DraftSteps steps;

    @Inject
    private DraftEditors editors;

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
        var present = editors.others(drafts.stream().map(MapDraft::id).toList());
        return drafts.stream()
                .map(draft -> row(draft, present.getOrDefault(draft.id(), List.of())))
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
        editors.present(draft);
        var stacks = steps.of(draftId, user.login());
        return new OpenDraft(
                draftId,
                draft.revision(),
                parse(draft),
                base(draft),
                !stacks.undo().isEmpty(),
                !stacks.redo().isEmpty(),
                draft.changedBy(),
                draft.changedAt(),
                editors.others(List.of(draftId)).getOrDefault(draftId, List.of()));
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
        var draft = forEdit(draftId);
        var before = parse(draft);
        var after = edit.apply(before);
        var conflicts = edit instanceof MapEdit.Write write ? write.conflicts(before) : List.<MapChange>of();
        return store(draft, known, before, after, DraftStep.Act.EDIT, conflicts);
    }

    /** Takes back the caller's own last edit; fields that others changed since stay, and are told as conflicts. */
    @Allowed(Permission.HR)
    public SavedEdit undo(long draftId, int known) {
        var draft = forEdit(draftId);
        var last = steps.of(draftId, user.login()).undo().peek();
        if (last == null) throw new RuleBroken("skillmap.nothingToUndo");
        var back =
                steps.changesOf(draftId, last).stream().map(MapChange::reversed).toList();
        return replay(draft, known, back, DraftStep.Act.UNDO);
    }

    /** Puts again what the caller took back last. */
    @Allowed(Permission.HR)
    public SavedEdit redo(long draftId, int known) {
        var draft = forEdit(draftId);
        var last = steps.of(draftId, user.login()).redo().peek();
        if (last == null) throw new RuleBroken("skillmap.nothingToRedo");
        return replay(draft, known, steps.changesOf(draftId, last), DraftStep.Act.REDO);
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
            steps.keep(draft.id(), revision, user.login(), clock.instant(), kind, changes);
        }
        return answer(draft, known, conflicts);
    }

    private SavedEdit answer(MapDraft draft, int known, List<MapChange> conflicts) {
        var made = steps.since(draft.id(), known);
        var changes = new ArrayList<MapChange>();
        made.forEach(step -> changes.addAll(step.changes()));
        int others = made.stream()
                .filter(step -> !step.madeBy().equals(user.login()))
                .mapToInt(step -> step.changes().size())
                .sum();
        var stacks = steps.of(draft.id(), user.login());
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
        editors.present(draft);
        return answer(draft, known, List.of());
    }

    /** Gives a draft up. Its edits are gone; that it was there stays in the audit log. */
    @Allowed(Permission.HR)
    public void discard(long draftId) {
        var draft = forEdit(draftId);
        audit.note("draft-discard", "draft " + draftId, parse(draft).title().ja());
        em.createQuery("delete from CrosswalkItem i where i.draftId = :draft")
                .setParameter("draft", draftId)
                .executeUpdate();
        close(draft, MapDraft.Outcome.DISCARDED);
    }

    void close(MapDraft draft, MapDraft.Outcome how) {
        draft.close(how, user.login(), clock.instant());
        steps.forget(draft.id());
        editors.forget(draft.id());
        em.flush();
        parsed.remove(draft.id());
    }

    /** Nobody else edits it until the transaction ends. */
    MapDraft forEdit(long draftId) {
        return find(draftId, LockModeType.PESSIMISTIC_WRITE);
    }

    private MapDraft find(long draftId, LockModeType lock) {
        var draft = em.find(MapDraft.class, draftId, lock);
        if (draft == null || draft.organisationId() != user.organisationId()) throw new NotFound("draft");
        draft.requireOpen();
        return draft;
    }

    SkillMap parse(MapDraft draft) {
        var known = parsed.get(draft.id());
        if (known != null && known.revision() == draft.revision()) return known.map();
        var map = draft.map();
        parsed.put(draft.id(), new Parsed(draft.revision(), map));
        return map;
    }

    SkillMap base(MapDraft draft) {
        return draft.baseVersionId() == null ? null : maps.map(draft.baseVersionId());
    }
}
