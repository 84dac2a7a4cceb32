package org.shirube.skillmap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.shirube.platform.Starting;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentFolders;
import org.shirube.platform.file.ContentProblem;

/** Publishes at start what the content folders hold; a wrong file leaves the version in force as it is. */
@ApplicationScoped
class SkillMapImport {
    private static final System.Logger LOG = System.getLogger(SkillMapImport.class.getName());

    @Inject
    private SkillMaps maps;

    void atStart(@Observes @Priority(Starting.SKILL_MAPS) Starting starting) {
        for (var folder : ContentFolders.of("skillmaps", "map.yaml")) {
            try {
                maps.publish(ContentFiles.read(folder));
            } catch (ContentProblem wrong) {
                LOG.log(Level.ERROR, "Skill map not imported: " + wrong.getMessage());
            }
        }
    }
}
