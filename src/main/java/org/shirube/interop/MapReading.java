package org.shirube.interop;

import java.util.List;
import org.shirube.platform.file.FileProblem;
import org.shirube.skillmap.MapLink;
import org.shirube.skillmap.SkillMap;

/**
 * What a file was understood as.
 *
 * @param map null when there are problems
 * @param notes what was changed, added or left out in reading
 * @param links decisions about skills of earlier versions that came along
 */
public record MapReading(SkillMap map, List<FileProblem> problems, List<FileProblem> notes, List<MapLink> links) {
    /** Without any links. */
    public MapReading(SkillMap map, List<FileProblem> problems, List<FileProblem> notes) {
        this(map, problems, notes, List.of());
    }

    public MapReading {
        links = List.copyOf(links);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
