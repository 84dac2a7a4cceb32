package org.shirube.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.FileProblem;
import org.shirube.security.Allowed;
import org.shirube.security.Permission;
import org.shirube.skillmap.Crosswalks;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.MapFiles;
import org.shirube.skillmap.SkillMap;

/** A framework that came as a file becomes a draft of the body's map, looked at before. */
@ApplicationScoped
@Transactional
@Allowed(Permission.HR)
public class MapImports {
    @Inject
    private MapDrafts drafts;

    @Inject
    private Crosswalks crosswalks;

    /** Checks the map by the rules of published maps; changes nothing. No statement, two with links. */
    public MapPreview preview(MapReading reading) {
        var problems = new ArrayList<>(reading.problems());
        var texts = new TreeMap<String, String>();
        var map = reading.map();
        if (map != null) {
            try {
                texts.putAll(MapFiles.of(map));
                MapFiles.read(map.id(), texts);
            } catch (ContentProblem wrong) {
                problems.add(new FileProblem(wrong.file(), wrong.line(), null, "interop.yaml", wrong.reason()));
            }
        }
        if (!problems.isEmpty()) return new MapPreview(new TreeMap<>(), null, problems, reading.notes(), List.of());
        var links = crosswalks.fitting(map, reading.links());
        var notes = new ArrayList<>(reading.notes());
        if (!links.isEmpty()) notes.add(note("linksRead", links.size()));
        int left = reading.links().size() - links.size();
        if (left > 0) notes.add(note("linksLeft", left));
        return new MapPreview(texts, summary(map), List.of(), List.copyOf(notes), links);
    }

    private static FileProblem note(String key, int count) {
        return new FileProblem("", 0, null, "interop." + key, count);
    }

    private static MapPreview.Summary summary(SkillMap map) {
        return new MapPreview.Summary(
                map.id(),
                map.version(),
                map.effectiveOn(),
                map.title(),
                map.source().publisher(),
                map.source().document(),
                map.source().licence(),
                map.levels().size(),
                map.categories().size(),
                map.skills().size(),
                map.skills().stream()
                        .mapToInt(skill -> skill.behaviours().size())
                        .sum(),
                map.roles().size(),
                map.roles().stream().mapToInt(role -> role.targets().size()).sum());
    }

    /**
     * Begins a draft of the body's map with what was looked at.
     *
     * @param name of the file, for the audit log
     * @return the draft
     * @throws RuleBroken interop.mapWrong
     */
    public long draft(MapPreview seen, String name) {
        if (seen.summary() == null) throw new RuleBroken("interop.mapWrong", name);
        try {
            long draft = drafts.begin(MapFiles.read(seen.summary().id(), seen.texts()), name);
            crosswalks.take(draft, seen.links());
            return draft;
        } catch (ContentProblem wrong) {
            throw new RuleBroken("interop.mapWrong", wrong.getMessage());
        }
    }
}
