package org.shirube.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.shirube.course.QuizItem;
import org.shirube.learning.BankFilter;
import org.shirube.learning.BankItems;
import org.shirube.learning.BankRow;
import org.shirube.learning.BankState;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Sorting;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /learning/bank.xhtml}: the items that the body wrote itself. */
@Named
@RequestScoped
public class LearningBankPage {
    private static final int SIZE = 25;

    @Inject
    private BankItems bank;

    @Inject
    private SkillMaps maps;

    private final Sorting sorting = new Sorting("item", "skill", "level", "written");
    private String find = "";
    private String skill = "";
    private Integer level;
    private String kind = "";
    private String state = "";
    private int number = 1;
    private Page<BankRow> rows;

    public void open() {
        int first = (number - 1) * SIZE;
        rows = bank.page(
                new BankFilter(
                        find,
                        skill,
                        level,
                        kind.isEmpty() ? null : QuizItem.Kind.valueOf(kind),
                        state.isEmpty() ? null : BankState.valueOf(state)),
                new PageRequest(first, SIZE, sorting.getColumn(), !sorting.isDescending()));
    }

    public List<BankRow> getRows() {
        return rows.rows();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, rows.total());
    }

    public boolean isFiltered() {
        return !find.isEmpty() || !skill.isEmpty() || level != null || !kind.isEmpty() || !state.isEmpty();
    }

    public List<Skill> getSkills() {
        return maps.current().skills();
    }

    public QuizItem.Kind[] getKinds() {
        return QuizItem.Kind.values();
    }

    public BankState[] getStates() {
        return BankState.values();
    }

    /** What of the address chooses the rows. */
    public String getQuery() {
        return "?find=" + URLEncoder.encode(find, StandardCharsets.UTF_8) + "&skill="
                + URLEncoder.encode(skill, StandardCharsets.UTF_8) + "&level=" + (level == null ? "" : level) + "&kind="
                + kind + "&state=" + state;
    }

    public Sorting getSorting() {
        return sorting;
    }

    public String getFind() {
        return find;
    }

    public void setFind(String find) {
        this.find = find == null ? "" : find.strip();
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill == null ? "" : skill.strip();
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = known(kind, QuizItem.Kind.values());
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = known(state, BankState.values());
    }

    private static String known(String given, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(name -> name.equals(given))
                .findFirst()
                .orElse("");
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }
}
