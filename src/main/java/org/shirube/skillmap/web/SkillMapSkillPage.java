package org.shirube.skillmap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /skillmap/skill.xhtml}. */
@Named
@RequestScoped
public class SkillMapSkillPage {
    @Inject
    private SkillMaps maps;

    private String code;
    private String version;
    private SkillMap map;
    private Skill skill;
    private List<JobRole> roles;

    public void open() {
        map = version == null ? maps.current() : maps.version(maps.current().id(), version);
        skill = map.skill(code == null ? "" : code).orElseThrow(() -> new NotFound("skill"));
        roles = map.roles().stream()
                .filter(role -> role.targets().containsKey(skill.code()))
                .toList();
    }

    public Text behaviour(int level) {
        return skill.behaviour(level).orElse(null);
    }

    public Text example(int level) {
        return skill.example(level).orElse(null);
    }

    public List<SkillMap.Level> getRatedLevels() {
        return map.levels().subList(1, map.levels().size());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version == null || version.isBlank() ? null : version;
    }

    public SkillMap getMap() {
        return map;
    }

    public Skill getSkill() {
        return skill;
    }

    public List<JobRole> getRoles() {
        return roles;
    }
}
