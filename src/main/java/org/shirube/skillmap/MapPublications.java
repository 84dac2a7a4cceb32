package org.shirube.skillmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.file.SkillMapWriter;

/** Makes drafts of the body's skill map versions that never change again. */
@ApplicationScoped
@Transactional
public class MapPublications {
    private static final int LONGEST_REASON = 1000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private MapDrafts drafts;

    @Inject
    private SkillMaps maps;

    @Inject
    private AuditLog audit;

    @Inject
    private Instance<SkillUse> uses;

    @Inject
    private Instance<LevelsBeingGiven> given;

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

    /**
     * Makes a draft a version that never changes again, in force from a day on.
     *
     * @param version name of the new version
     * @param effectiveOn today or later
     * @param reason why; goes into the audit log
     * @throws RuleBroken skillmap.badVersion, versionTaken, effectiveInPast, reasonMissing, findingsLeft,
     *     scaleBusy
     */
    @Allowed(Permission.HR)
    public void publish(long draftId, String version, LocalDate effectiveOn, String reason) {
        var draft = drafts.forEdit(draftId);
        var name = version == null ? "" : version.strip();
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) throw new RuleBroken("skillmap.badVersion", name);
        if (effectiveOn == null || effectiveOn.isBefore(LocalDate.now(clock)))
            throw new RuleBroken("skillmap.effectiveInPast");
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)
            throw new RuleBroken("skillmap.reasonMissing", LONGEST_REASON);
        var map = drafts.parse(draft);
        var known = maps.visible(map.id());
        if (known.stream().anyMatch(one -> one.version().equals(name)))
            throw new RuleBroken("skillmap.versionTaken", name);
        requireNoLevelsBeingGiven(map, effectiveOn);
        // without what there is for the skills: nothing that comes from it stops a publication
        var findings = MapCheck.of(map, drafts.base(draft), null, Map.of());
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
        drafts.close(
                draft,
                MapDraft.Outcome.PUBLISHED); // before the standings are derived anew, which forgets what is loaded
        try {
            maps.publishOwn(files, reason.strip(), draftId);
        } catch (ContentProblem unfit) {
            throw new RuleBroken("skillmap.unfit", unfit.getMessage());
        }
    }

    /** Of as many steps every one stays what it is; with others an answer that is not on record would mean another level. */
    private void requireNoLevelsBeingGiven(SkillMap map, LocalDate effectiveOn) {
        if (map.hasAsManySteps(maps.current())) return;
        for (var one : given) {
            var until = one.until(user.organisationId());
            if (until.isPresent() && !effectiveOn.isAfter(until.get()))
                throw new RuleBroken("skillmap.scaleBusy", until.get());
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
}
