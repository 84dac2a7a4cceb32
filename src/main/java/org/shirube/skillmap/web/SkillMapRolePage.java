package org.shirube.skillmap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shirube.platform.error.NotFound;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /skillmap/role.xhtml}. */
@Named
@RequestScoped
public class SkillMapRolePage {
    @Inject
    private SkillMaps maps;

    private String code;
    private String version;
    private SkillMap map;
    private JobRole role;
    private Map<SkillMap.Category, List<Skill>> shelves;
    private List<JobRole> next;

    public void open() {
        map = version == null ? maps.current() : maps.version(maps.current().id(), version);
        role = map.role(code == null ? "" : code).orElseThrow(() -> new NotFound("job role"));
        shelves = new LinkedHashMap<>();
        for (var category : map.categories()) {
            var asked = map.skillsOf(category.code()).stream()
                    .filter(skill -> role.targets().containsKey(skill.code()))
                    .toList();
            if (!asked.isEmpty()) shelves.put(category, asked);
        }
        next = role.next().stream().map(to -> map.role(to).orElseThrow()).toList();
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

    public JobRole getRole() {
        return role;
    }

    public Map<SkillMap.Category, List<Skill>> getShelves() {
        return shelves;
    }

    public List<JobRole> getNext() {
        return next;
    }
}
