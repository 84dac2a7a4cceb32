package org.shirube.skillmap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /skillmap/view.xhtml}. */
@Named
@RequestScoped
public class SkillMapViewPage {
    @Inject
    private SkillMaps maps;

    private SkillMap map;
    private String part;
    private String category;
    private String version;
    private boolean grid;
    private int rolesPage = 1;
    private RoleWindow window;
    private Map<SkillMap.Category, List<Skill>> shelves;

    public void open() {
        map = version == null ? maps.current() : maps.version(maps.current().id(), version);
        shelves = new LinkedHashMap<>();
        for (var shelf : map.categories()) {
            if (category != null && !category.equals(shelf.code())) continue;
            var skills =
                    map.skillsOf(shelf.code()).stream().filter(this::matches).toList();
            if (!skills.isEmpty()) shelves.put(shelf, skills);
        }
        window = RoleWindow.of(map.roles(), (int) found(), rolesPage);
    }

    private boolean matches(Skill skill) {
        if (part == null) return true;
        var wanted = part.strip().toLowerCase(Locale.ROOT);
        var texts = Stream.concat(
                Stream.of(skill.name()),
                Stream.concat(skill.behaviours().values().stream(), skill.examples().values().stream()));
        return skill.code().toLowerCase(Locale.ROOT).equals(wanted)
                || texts.flatMap(text -> Stream.of(text.ja(), text.en()))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Roles that ask for the skill in some stage. */
    public List<JobRole> rolesAsking(String skill) {
        return map.roles().stream()
                .filter(role -> role.targets().containsKey(skill))
                .toList();
    }

    public long found() {
        return shelves.values().stream().mapToLong(List::size).sum();
    }

    /** The columns of the grid; null before {@link #open}. */
    public RoleWindow getWindow() {
        return window;
    }

    /** Skills that the role asks for in some stage. */
    public int asked(JobRole role) {
        return role.targets().size();
    }

    public Text behaviour(Skill skill, int level) {
        return skill.behaviour(level).orElse(null);
    }

    /** The levels that behaviours describe: all but 0. */
    public List<SkillMap.Level> getRatedLevels() {
        return map.levels().subList(1, map.levels().size());
    }

    public SkillMap getMap() {
        return map;
    }

    public Map<SkillMap.Category, List<Skill>> getShelves() {
        return shelves;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part == null || part.isBlank() ? null : part;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category == null || category.isBlank() ? null : category;
    }

    /** Of the version that is shown; null for the one in force. */
    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version == null || version.isBlank() ? null : version;
    }

    /** Address of the grid, to which the page of roles is added. */
    public String getPaged() {
        return "?look=roles&version=" + given(version) + "&category=" + given(category) + "&q=" + given(part)
                + "&roles=";
    }

    private static String given(String typed) {
        return typed == null ? "" : URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    public int getRolesPage() {
        return rolesPage;
    }

    public void setRolesPage(int rolesPage) {
        this.rolesPage = rolesPage;
    }

    public boolean isGrid() {
        return grid;
    }

    public String getLook() {
        return grid ? "roles" : "skills";
    }

    public void setLook(String look) {
        grid = "roles".equals(look);
    }
}
