package org.shirube.gap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.shirube.gap.SkilledPeople;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Visible;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Sorting;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/people.xhtml}: a search among whom the reader may see, as an address that can be kept. */
@Named
@RequestScoped
public class AssessmentPeoplePage {
    private static final int SIZE = 30;

    @Inject
    private SkilledPeople people;

    @Inject
    private Visible visible;

    @Inject
    private SkillMaps maps;

    @Inject
    private Clock clock;

    private String part;
    private Long unitId;
    private String role;
    private Integer stage;
    private String skill;
    private Integer level;
    private final Sorting sorting = new Sorting("name", "staffNo", "unit", "title");
    private int number = 1;

    private Page<SkilledPeople.Found> found;
    private List<UnitRow> tree;
    private SkillMap map;
    private LocalDate today;

    public void open() {
        today = LocalDate.now(clock);
        map = maps.current();
        found = people.found(
                wanted(), new PageRequest((number - 1) * SIZE, SIZE, sorting.getColumn(), !sorting.isDescending()));
        tree = visible.tree();
    }

    private SkilledPeople.Wanted wanted() {
        return wanted(part, unitId, role, stage, skill, level);
    }

    /** As the fields of the page give it; also for the file of the same search. */
    static SkilledPeople.Wanted wanted(
            String part, Long unitId, String role, Integer stage, String skill, Integer level) {
        var asked = blankIsNull(role);
        return new SkilledPeople.Wanted(
                blankIsNull(part),
                unitId,
                asked,
                asked == null ? null : stage,
                blankIsNull(skill),
                level == null ? 1 : level);
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The most stages that any role has, for the choice. */
    public List<Integer> getStages() {
        return IntStream.rangeClosed(1, map.mostStages()).boxed().toList();
    }

    public List<SkillMap.Level> getLevels() {
        return map.levels().stream().filter(one -> one.value() > 0).toList();
    }

    public Text roleName(String code) {
        return map.role(code).map(JobRole::name).orElse(Text.same(code));
    }

    /** The wanted skill; null for none, and for one that the map does not have. */
    public Text getSkillName() {
        return skill == null ? null : map.skill(skill).map(one -> one.name()).orElse(null);
    }

    /** The search without its order, for the file too. */
    public String getQuery() {
        return "?q=" + encoded(part)
                + (unitId == null ? "" : "&unit=" + unitId)
                + (role == null ? "" : "&role=" + encoded(role))
                + (stage == null ? "" : "&stage=" + stage)
                + (skill == null ? "" : "&skill=" + encoded(skill))
                + (level == null ? "" : "&level=" + level);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    public String getPaged() {
        return getQuery() + sorting.getKept() + "&page=";
    }

    public List<SkilledPeople.Found> getRows() {
        return found.rows();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, found.total());
    }

    public List<UnitRow> getTree() {
        return tree;
    }

    public SkillMap getMap() {
        return map;
    }

    public LocalDate getToday() {
        return today;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public Integer getStage() {
        return stage;
    }

    public void setStage(Integer stage) {
        this.stage = stage;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public Sorting getSorting() {
        return sorting;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }
}
