package org.shirube.interop;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.MapLink;

/**
 * A framework that was read and would become a draft.
 *
 * @param texts the map as files; empty when there are problems
 * @param summary null when there are problems
 * @param links decisions about skills of earlier versions that would be the draft's
 */
public record MapPreview(
        TreeMap<String, String> texts,
        Summary summary,
        List<FileProblem> problems,
        List<FileProblem> notes,
        List<MapLink> links)
        implements Serializable {
    /** @param behaviours texts in all @param targets skills asked for, over all roles */
    public record Summary(
            String id,
            String version,
            LocalDate effectiveOn,
            Text title,
            String publisher,
            String document,
            String licence,
            int levels,
            int categories,
            int skills,
            int behaviours,
            int roles,
            int targets)
            implements Serializable {}
}
