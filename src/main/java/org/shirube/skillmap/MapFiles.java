package org.shirube.skillmap;

import java.util.Map;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.skillmap.file.SkillMapReader;
import org.shirube.skillmap.file.SkillMapWriter;

/** A map as the files of {@code skillmaps/README.md}, for features that exchange maps. */
public final class MapFiles {
    private MapFiles() {}

    /** Texts by path; reading them gives an equal map. */
    public static Map<String, String> of(SkillMap map) {
        return SkillMapWriter.write(map).texts();
    }

    /**
     * @param name of the folder, for messages
     * @throws ContentProblem at the first thing that cannot be
     */
    public static SkillMap read(String name, Map<String, String> texts) throws ContentProblem {
        return SkillMapReader.read(new ContentFiles(name, texts));
    }
}
