package org.shirube.skillmap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMaps;

/** Names what asks for a target, inside every page that shows one. */
@Named
@RequestScoped
public class AskedByPage {
    @Inject
    private SkillMaps maps;

    /** The code itself where the map in force does not have the role. */
    public Text roleName(String code) {
        return maps.current().role(code).map(JobRole::name).orElse(Text.same(code));
    }
}
