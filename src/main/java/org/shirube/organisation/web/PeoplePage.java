package org.shirube.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Sorting;

/** Behind {@code /organisation/people.xhtml}: a list of plain links, without a stored view. */
@Named
@RequestScoped
public class PeoplePage {
    private static final int SIZE = 30;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private Clock clock;

    private String part;
    private Long unitId;
    private final Sorting sorting = new Sorting("name", "staffNo", "unit", "title");
    private int number = 1;
    private Page<PersonRow> found;
    private List<UnitRow> tree;
    private UnitRow unit;
    private LocalDate today;

    public void open() {
        today = LocalDate.now(clock);
        tree = units.tree();
        unit = unitId == null ? null : units.of(unitId);
        found = people.page(
                part, unit, new PageRequest((number - 1) * SIZE, SIZE, sorting.getColumn(), !sorting.isDescending()));
    }

    /** The address of another page of the same list, up to the number. */
    public String getPaged() {
        return getQuery() + sorting.getKept() + "&page=";
    }

    /** The list without its order. */
    public String getQuery() {
        return "?q=" + URLEncoder.encode(part == null ? "" : part, StandardCharsets.UTF_8)
                + (unitId == null ? "" : "&unit=" + unitId);
    }

    public List<PersonRow> getRows() {
        return found.rows();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, found.total());
    }

    public List<UnitRow> getTree() {
        return tree;
    }

    public UnitRow getUnit() {
        return unit;
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
