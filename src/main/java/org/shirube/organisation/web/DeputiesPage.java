package org.shirube.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.organisation.Deputies;
import org.shirube.organisation.Deputy;
import org.shirube.organisation.DeputyRow;
import org.shirube.organisation.People;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Say;

/** Behind {@code /organisation/deputies.xhtml}: units without a head, and who stands in for whom. */
@Named
@ViewScoped
public class DeputiesPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Deputies deputies;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private Long unitId;
    private String staffNo;
    private Deputy.Reason reason = Deputy.Reason.VACANCY;
    private LocalDate from;
    private LocalDate lastDay;
    private LocalDate today;
    private List<DeputyRow> rows;
    private List<UnitRow> tree;
    private List<UnitRow> vacant;
    private Set<Long> covered;

    public void open() {
        today = LocalDate.now(clock);
        from = today;
        rows = deputies.all();
        covered = rows.stream().filter(this::isNow).map(DeputyRow::unitId).collect(Collectors.toSet());
        tree = units.tree();
        var heads = people.heads();
        var staffed = units.staffed();
        vacant = tree.stream()
                .filter(unit -> staffed.containsKey(unit.id()) && !heads.containsKey(unit.id()))
                .toList();
        if (unitId != null && heads.containsKey(unitId)) reason = Deputy.Reason.ABSENCE;
    }

    public String appoint() {
        return done("organisation.deputyAppointed", () -> {
            var number = staffNo == null ? "" : staffNo.strip();
            var person =
                    people.byStaffNo(number).orElseThrow(() -> new RuleBroken("organisation.unknownStaffNo", number));
            deputies.appoint(unitId, person.id(), reason, from, lastDay);
        });
    }

    public String end(DeputyRow row) {
        return done("organisation.deputyEnded", () -> deputies.end(row.id()));
    }

    private String done(String message, Runnable act) {
        return say.done(act, message) ? "/organisation/deputies.xhtml?faces-redirect=true" : null;
    }

    public boolean isNow(DeputyRow row) {
        return !row.from().isAfter(today) && row.until().isAfter(today);
    }

    /** What a row is: now, later or over. */
    public String state(DeputyRow row) {
        if (isNow(row)) return "now";
        return row.from().isAfter(today) ? "later" : "over";
    }

    public boolean isCovered(UnitRow unit) {
        return covered.contains(unit.id());
    }

    public Deputy.Reason[] getReasons() {
        return Deputy.Reason.values();
    }

    public List<DeputyRow> getRows() {
        return rows;
    }

    public List<UnitRow> getTree() {
        return tree;
    }

    public List<UnitRow> getVacant() {
        return vacant;
    }

    public LocalDate getToday() {
        return today;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getStaffNo() {
        return staffNo;
    }

    public void setStaffNo(String staffNo) {
        this.staffNo = staffNo;
    }

    public Deputy.Reason getReason() {
        return reason;
    }

    public void setReason(Deputy.Reason reason) {
        this.reason = reason;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
