package org.shirube.gap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shirube.gap.Roadmaps;
import org.shirube.gap.SkillWay;
import org.shirube.gap.State;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.SkillMaps;

/** What to take for a skill, shown inside {@code /skillmap/skill.xhtml}. */
@Named
@RequestScoped
public class SkillWayPage {
    @Inject
    private Roadmaps roadmaps;

    @Inject
    private SkillMaps maps;

    private SkillWay way;

    /** @param version of the map that is shown; another one than that in force has no way */
    public void load(String code, String version) {
        if (version == null || version.equals(maps.current().version())) way = roadmaps.skill(code);
    }

    /** Null for a map that is not in force. */
    public SkillWay getWay() {
        return way;
    }

    public Text levelName(int level) {
        return maps.current().levelName(level);
    }

    /** The state of the reader's level against the highest target that the reader's roles ask for; null without a way. */
    public State getState() {
        if (way == null) return null;
        if (way.level() == null || !way.level().isAssessed())
            return way.level() == null || way.level().applicable() ? State.NOT_ASSESSED : State.NOT_APPLICABLE;
        int target = way.target();
        return target == 0 ? State.NOT_REQUIRED : State.of(way.level(), target);
    }
}
