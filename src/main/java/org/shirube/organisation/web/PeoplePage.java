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
    private String sort;
    private boolean descending;
    private int number = 1;
    private Page<PersonRow> found;
    private List<UnitRow> tree;
    private UnitRow unit;
    private LocalDate today;

    public void open() {
        today = LocalDate.now(clock);
        tree = units.tree();
        unit = unitId == null ? null : units.of(unitId);
        found = people.page(part, unit, new PageRequest((number - 1) * SIZE, SIZE, sort, !descending));
    }

    /** The address that sorts by a column; pressed again, the other way round. */
    public String sortedBy(String column) {
        return query() + "&sort=" + column + (column.equals(sort) && !descending ? "&desc=true" : "");
    }

    public String sortState(String column) {
        if (!column.equals(sort)) return null;
        return descending ? "descending" : "ascending";
    }

    /** The address of another page of the same list, up to the number. */
    public String getPaged() {
        return query() + (sort == null ? "" : "&sort=" + sort) + (descending ? "&desc=true" : "") + "&page=";
    }

    private String query() {
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

    public String getSort() {
        return sort;
    }

    /** Goes back into addresses of the page, so only words of ours. */
    public void setSort(String sort) {
        this.sort = sort != null && sort.matches("name|staffNo|unit|title") ? sort : null;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }
}
