package org.shirube.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.shirube.dashboard.Matrices;
import org.shirube.dashboard.MatrixFilter;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Visible;
import org.shirube.platform.PageRequest;
import org.shirube.platform.web.Pager;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /dashboard/worklist.xhtml}. */
@Named
@RequestScoped
public class WorklistPage {
    private static final int SIZE = 50;

    @Inject
    private Matrices matrices;

    @Inject
    private Visible visible;

    @Inject
    private CurrentUser user;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    @Inject
    private Clock clock;

    private final MatrixChoice choice = new MatrixChoice();
    private Long person;
    private String skill;
    private int number = 1;
    private MatrixFilter filter;
    private UnitRow shownUnit;
    private SkillMap map;
    private OrganisationRow organisation;
    private List<Matrices.Line> lines = List.of();
    private long total;

    public void open() {
        if (choice.getUnit() == null) choice.setUnit(matrices.home().id());
        shownUnit = visible.unit(choice.getUnit());
        filter = choice.filter();
        skill = MatrixChoice.blankAsNull(skill);
        var page = matrices.lines(choice.getUnit(), filter, skill, person, PageRequest.of((number - 1) * SIZE, SIZE));
        lines = page.rows();
        total = page.total();
        map = maps.current();
        organisation = organisations.own();
    }

    public String getMatrixQuery() {
        return filter.query(choice.getUnit());
    }

    /** The whole selection, for links and the file. */
    public String getQuery() {
        return query(filter);
    }

    public String getBelowQuery() {
        return query(filter.withBelow(!choice.isBelow()));
    }

    public String getNotAssessedQuery() {
        return query(filter.withNotAssessed(!choice.isNotAssessed()));
    }

    public String getCoreQuery() {
        return query(filter.withCore(!choice.isCore()));
    }

    /** Without the person, or without the skill. */
    public String getWiderQuery() {
        return filter.query(choice.getUnit());
    }

    private String query(MatrixFilter wanted) {
        return wanted.query(choice.getUnit())
                + (person == null ? "" : "&person=" + person)
                + (skill == null ? "" : "&skill=" + skill);
    }

    /** Whether the list is about one person or one skill. */
    public boolean isNarrow() {
        return person != null || skill != null;
    }

    /** Whether the caller leads these people, and so may assign courses to them. */
    public boolean isLed() {
        return visible.led().stream().anyMatch(shownUnit::isWithin);
    }

    /** Those on this page of the list, without the caller, as the page of assignments takes them. */
    public String getPeople() {
        return lines.stream()
                .map(line -> line.person().id())
                .filter(id -> !Long.valueOf(id).equals(user.required().personId()))
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    public int getPeopleCount() {
        var ids = getPeople();
        return ids.isEmpty() ? 0 : ids.split(",").length;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public List<Skill> getSkills() {
        return map.skills();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, total);
    }

    public UnitRow getShownUnit() {
        return shownUnit;
    }

    public SkillMap getMap() {
        return map;
    }

    public OrganisationRow getOrganisation() {
        return organisation;
    }

    public List<Matrices.Line> getLines() {
        return lines;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public MatrixChoice getChoice() {
        return choice;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }
}
