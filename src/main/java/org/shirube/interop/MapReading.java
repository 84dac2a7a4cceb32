package org.shirube.interop;

import java.util.List;
import org.shirube.platform.file.FileProblem;
import org.shirube.skillmap.SkillMap;

/**
 * What a file was understood as.
 *
 * @param map null when there are problems
 * @param notes what was changed, added or left out in reading
 */
public record MapReading(SkillMap map, List<FileProblem> problems, List<FileProblem> notes) {
    public MapReading {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
