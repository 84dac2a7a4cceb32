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

    /** The state of the reader's level against the highest target that is asked of the reader; null for none. */
    public State getState() {
        if (way == null || way.level() == null) return null;
        int target = way.needs().stream()
                .filter(need -> need.held() > 0 && need.held() <= need.targets().size())
                .mapToInt(need -> way.skill().describedAtMost(need.targets().get(need.held() - 1)))
                .max()
                .orElse(0);
        return target == 0 ? State.NOT_REQUIRED : State.of(way.level(), target);
    }
}
