package org.shirube.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.Cycles;
import org.shirube.gap.Counts;
import org.shirube.gap.Dimension;
import org.shirube.gap.PastTallies;
import org.shirube.gap.RoleSupply;
import org.shirube.gap.SupplyRow;
import org.shirube.gap.Tallies;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Sums over units for HR and the adviser, small groups hidden. */
@ApplicationScoped
@Transactional
public class Figures {
    private static final String MET = "met:";
    private static final String ASSESSED = "assessed:";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Units units;

    @Inject
    private Tallies tallies;

    @Inject
    private PastTallies past;

    @Inject
    private RoleSupply supply;

    @Inject
    private SkillMaps maps;

    @Inject
    private Organisations organisations;

    @Inject
    private Cycles cycles;

    @Inject
    private AuditLog audit;

    /**
     * A unit and the units directly below it. Six statements for the whole body, three for a unit in it.
     *
     * @param unitId null for the whole body
     * @throws NotFound for a unit of another organisation
     */
    @Allowed({Permission.HR, Permission.ADVISER})
    public Overview of(Long unitId) {
        var tree = units.tree();
        var byId = tree.stream().collect(Collectors.toMap(UnitRow::id, unit -> unit));
        var unit = unitId == null ? tree.get(0) : byId.get(unitId);
        if (unit == null) throw new NotFound("unit");
        var line = UnitRow.lineOf(unit.path()).stream().map(byId::get).toList();
        var map = maps.current();
        var below =
                tree.stream().filter(one -> one.parentId() != null).collect(Collectors.groupingBy(UnitRow::parentId));
        var counts = counts(line, below);
        Table table = null;
        for (var step : line) {
            var children = below.getOrDefault(step.id(), List.of());
            boolean[] hidden = new boolean[map.categories().size() + 1];
            if (table != null) {
                int row = table.rowOf(step);
                if (table.groups().row(row).isHidden())
                    return new Overview(line, map, true, null, null, List.of(), List.of());
                hidden = table.groups().hiddenIn(row);
            }
            table = table(step, children, counts, map, hidden, table != null);
        }
        boolean whole = line.size() == 1;
        var all = counts.get(unit.id()).getOrDefault(Dimension.ALL, Counts.NONE);
        boolean sayable = !table.total(map.categories().size()).isHidden();
        return new Overview(
                line,
                map,
                false,
                sayable ? all : null,
                table.heat(unit, below, all),
                whole ? past() : List.of(),
                whole ? supplyOf(unit) : List.of());
    }

    private Map<Long, Map<String, Counts>> counts(List<UnitRow> line, Map<Long, List<UnitRow>> below) {
        var ids = line.stream().map(UnitRow::id).collect(Collectors.toSet());
        line.forEach(unit -> below.getOrDefault(unit.id(), List.of()).forEach(child -> ids.add(child.id())));
        var counts = new HashMap<Long, Map<String, Counts>>();
        ids.forEach(id -> counts.put(id, new HashMap<>()));
        tallies.of(ids, Dimension.ALL).forEach((id, found) -> counts.get(id).putAll(found));
        tallies.of(ids, Dimension.CATEGORY_PREFIX)
                .forEach((id, found) -> counts.get(id).putAll(found));
        return counts;
    }

    /** @param values by row and column; the last row is of those who sit directly in the unit, if there are any */
    private record Table(List<UnitRow> children, List<List<Counts>> values, List<Counts> totals, SmallGroups groups) {
        int rowOf(UnitRow unit) {
            return children.indexOf(unit);
        }

        SmallGroups.Verdict total(int column) {
            return groups.cell(values.size(), column);
        }

        Heat heat(UnitRow unit, Map<Long, List<UnitRow>> below, Counts all) {
            var rows = new ArrayList<Heat.Row>();
            for (int row = 0; row < values.size(); row++) {
                var verdict = groups.row(row);
                var child = row < children.size() ? children.get(row) : null;
                rows.add(new Heat.Row(
                        child == null ? null : child.id(),
                        child == null ? null : child.name(),
                        verdict.isHidden()
                                ? null
                                : values.get(row)
                                        .get(values.get(row).size() - 1)
                                        .people(),
                        verdict,
                        child == null || !below.containsKey(child.id()),
                        cells(row, values.get(row))));
            }
            return new Heat(
                    rows,
                    new Heat.Row(
                            unit.id(),
                            unit.name(),
                            all.people(),
                            SmallGroups.Verdict.SHOWN,
                            false,
                            cells(values.size(), totals)));
        }

        private List<Heat.Cell> cells(int row, List<Counts> counts) {
            var cells = new ArrayList<Heat.Cell>();
            for (int column = 0; column < counts.size(); column++) {
                cells.add(Heat.Cell.of(groups.cell(row, column), counts.get(column)));
            }
            return cells;
        }
    }

    private static Table table(
            UnitRow unit,
            List<UnitRow> children,
            Map<Long, Map<String, Counts>> counts,
            SkillMap map,
            boolean[] hiddenTotals,
            boolean totalsFixed) {
        var dimensions = new ArrayList<String>();
        map.categories().forEach(category -> dimensions.add(Dimension.category(category.code())));
        dimensions.add(Dimension.ALL);
        var totals = values(counts.get(unit.id()), dimensions);
        var values = new ArrayList<List<Counts>>();
        children.forEach(child -> values.add(values(counts.get(child.id()), dimensions)));
        var direct = new ArrayList<>(totals);
        for (var row : values) {
            for (int column = 0; column < row.size(); column++)
                direct.set(column, direct.get(column).minus(row.get(column)));
        }
        if (!children.isEmpty() && direct.get(direct.size() - 1).people() > 0) values.add(direct);
        var people = values.stream()
                .map(row -> row.stream().mapToInt(Counts::people).toArray())
                .toArray(int[][]::new);
        var headcount = values.stream()
                .mapToInt(row -> row.get(row.size() - 1).people())
                .toArray();
        var groups = new SmallGroups(
                people, headcount, totals.stream().mapToInt(Counts::people).toArray(), hiddenTotals, totalsFixed);
        return new Table(children, values, totals, groups);
    }

    private static List<Counts> values(Map<String, Counts> counts, List<String> dimensions) {
        return dimensions.stream()
                .map(dimension -> counts.getOrDefault(dimension, Counts.NONE))
                .toList();
    }

    private List<Overview.Past> past() {
        var byDay = new LinkedHashMap<String, Map<String, FigureDay>>();
        em.createQuery(
                        "select f from FigureDay f where f.organisationId = :organisation order by f.day, f.name",
                        FigureDay.class)
                .setParameter("organisation", user.organisationId())
                .getResultList()
                .forEach(figure -> {
                    int colon = figure.name().indexOf(':');
                    byDay.computeIfAbsent(
                                    figure.day() + " " + figure.name().substring(colon + 1), key -> new HashMap<>())
                            .put(figure.name().substring(0, colon + 1), figure);
                });
        var points = new ArrayList<Overview.Past>();
        byDay.forEach((key, pair) -> {
            var met = pair.get(MET);
            var assessed = pair.get(ASSESSED);
            points.add(
                    new Overview.Past(met.day(), key.substring(key.indexOf(' ') + 1), percent(met), percent(assessed)));
        });
        return points;
    }

    private static int percent(FigureDay figure) {
        return figure.whole() == 0 ? 0 : Math.round(100f * figure.part() / figure.whole());
    }

    /**
     * Need and supply of the whole body by role, as {@link #of} shows it, as of a past day against the needs of today. About
     * six statements per 500 people.
     */
    @Allowed({Permission.HR, Permission.ADVISER})
    public List<Overview.Supply> supplyOn(LocalDate day) {
        var organisation = organisations.own();
        if (!day.isBefore(LocalDate.now(clock))) return supplyOf(units.root());
        return shown(supply.of(maps.inForce(organisation, day), past.of(organisation, day)));
    }

    private List<Overview.Supply> supplyOf(UnitRow unit) {
        return shown(supply.of(unit));
    }

    private static List<Overview.Supply> shown(List<SupplyRow> rows) {
        var byRole = new LinkedHashMap<String, List<Overview.Stage>>();
        for (var row : rows) {
            byRole.computeIfAbsent(row.roleCode(), role -> new ArrayList<>()).add(stage(row));
        }
        var roles = new ArrayList<Overview.Supply>();
        byRole.forEach((role, stages) -> roles.add(new Overview.Supply(role, stages)));
        return roles;
    }

    private static Overview.Stage stage(SupplyRow row) {
        var shown = SmallGroups.parts(row.holders(), row.inTraining(), row.notAssessed());
        boolean holdersShown = shown[0] && row.people() > 0;
        return new Overview.Stage(
                row.stage(),
                row.people() == 0,
                holdersShown ? row.holders() : null,
                shown[1] ? row.inTraining() : null,
                shown[2] ? row.notAssessed() : null,
                row.need(),
                holdersShown && row.need() != null ? row.missing() : null,
                holdersShown && row.need() != null && row.need() > 0
                        ? Math.min(100, 100 * row.holders() / row.need())
                        : null);
    }

    /** Notes that figures left the system as a file. */
    @Allowed({Permission.HR, Permission.ADVISER})
    public void noteExport(UnitRow unit) {
        audit.note("export", "heatmap of unit " + unit.code(), "small groups hidden");
    }

    /**
     * Computes what past cycles ended with, where it is not kept yet; for start-up work and timers, acting as the system
     * in the organisation.
     */
    public void complete(OrganisationRow organisation) {
        var today = LocalDate.now(clock);
        var known = Set.copyOf(em.createQuery(
                        "select distinct f.day from FigureDay f where f.organisationId = :organisation",
                        LocalDate.class)
                .setParameter("organisation", organisation.id())
                .getResultList());
        cycles.endsOfOpened().stream()
                .filter(day -> day.isBefore(today) && !known.contains(day))
                .forEach(day -> past.of(organisation, day).forEach((dimension, counts) -> {
                    if (dimension.startsWith(Dimension.SKILL_PREFIX) || dimension.startsWith(Dimension.ROLE_PREFIX))
                        return;
                    em.persist(new FigureDay(organisation.id(), day, MET + dimension, counts.met(), counts.assessed()));
                    em.persist(new FigureDay(
                            organisation.id(), day, ASSESSED + dimension, counts.assessed(), counts.required()));
                }));
        em.flush();
    }
}
