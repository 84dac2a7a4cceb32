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
import java.util.Optional;
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
        var tables = tables(line, below, counts, map);
        if (tables.isEmpty()) return new Overview(line, map, true, null, null, List.of(), List.of());
        var table = tables.get(tables.size() - 1);
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

    /** The tables of the units of a line, root first; none when one of them is hidden. */
    private static List<Table> tables(
            List<UnitRow> line, Map<Long, List<UnitRow>> below, Map<Long, Map<String, Counts>> counts, SkillMap map) {
        var dimensions = new ArrayList<String>();
        map.categories().forEach(category -> dimensions.add(Dimension.category(category.code())));
        dimensions.add(Dimension.ALL);
        var tables = new ArrayList<Table>();
        for (var step : line) {
            boolean[] hidden = new boolean[dimensions.size()];
            boolean first = tables.isEmpty();
            if (!first) {
                var above = tables.get(tables.size() - 1);
                int row = above.rowOf(step);
                if (above.groups().row(row).isHidden()) return List.of();
                hidden = above.groups().hiddenIn(row);
            }
            var children = below.getOrDefault(step.id(), List.of());
            tables.add(table(step, children, counts, dimensions, hidden, !first, null));
        }
        return tables;
    }

    /**
     * The units directly below a unit by skill, in the order of the map. A category's skills are hidden so that none can be worked
     * out from the sums that {@link #of} shows of the category. Five statements.
     *
     * @param unitId null for the whole body
     * @return empty when the unit is hidden
     * @throws NotFound for a unit of another organisation
     */
    @Allowed({Permission.HR, Permission.ADVISER})
    public Optional<Heat> bySkill(Long unitId) {
        var tree = units.tree();
        var byId = tree.stream().collect(Collectors.toMap(UnitRow::id, unit -> unit));
        var unit = unitId == null ? tree.get(0) : byId.get(unitId);
        if (unit == null) throw new NotFound("unit");
        var line = UnitRow.lineOf(unit.path()).stream().map(byId::get).toList();
        var map = maps.current();
        var below =
                tree.stream().filter(one -> one.parentId() != null).collect(Collectors.groupingBy(UnitRow::parentId));
        var counts = counts(line, below);
        tallies.of(counts.keySet(), Dimension.SKILL_PREFIX)
                .forEach((id, found) -> counts.get(id).putAll(found));
        var tables = tables(line, below, counts, map);
        if (tables.isEmpty()) return Optional.empty();
        var shown = map.categories().stream()
                .filter(category -> !map.skillsOf(category.code()).isEmpty())
                .map(category -> bySkill(line, below, counts, map, category, tables))
                .toList();
        var all = counts.get(unit.id()).getOrDefault(Dimension.ALL, Counts.NONE);
        return Optional.of(beside(
                tables.get(tables.size() - 1).heat(unit, below, all),
                shown.stream().map(table -> table.heat(unit, below, all)).toList()));
    }

    /** One category's skills in the last unit of a line. */
    private static Table bySkill(
            List<UnitRow> line,
            Map<Long, List<UnitRow>> below,
            Map<Long, Map<String, Counts>> counts,
            SkillMap map,
            SkillMap.Category category,
            List<Table> byCategory) {
        var dimensions = new ArrayList<String>();
        map.skillsOf(category.code()).forEach(skill -> dimensions.add(Dimension.skill(skill.code())));
        dimensions.add(Dimension.category(category.code()));
        int column = map.categories().indexOf(category);
        Table table = null;
        for (int i = 0; i < line.size(); i++) {
            boolean[] hidden = new boolean[dimensions.size()];
            if (table != null) hidden = table.groups().hiddenIn(table.rowOf(line.get(i)));
            var children = below.getOrDefault(line.get(i).id(), List.of());
            table = table(
                    line.get(i),
                    children,
                    counts,
                    dimensions,
                    hidden,
                    i > 0,
                    byCategory.get(i).hidden(column));
        }
        return table;
    }

    /** The cells of several tables of the same units, without the last of each, which is a sum. */
    private static Heat beside(Heat first, List<Heat> parts) {
        var rows = new ArrayList<Heat.Row>();
        for (int i = 0; i < first.rows().size(); i++) {
            int row = i;
            rows.add(beside(
                    first.rows().get(i),
                    parts.stream().map(part -> part.rows().get(row)).toList()));
        }
        return new Heat(
                rows, beside(first.total(), parts.stream().map(Heat::total).toList()));
    }

    private static Heat.Row beside(Heat.Row first, List<Heat.Row> parts) {
        return new Heat.Row(
                first.unitId(),
                first.name(),
                first.people(),
                first.verdict(),
                first.leaf(),
                parts.stream()
                        .flatMap(part -> part.cells().subList(0, part.cells().size() - 1).stream())
                        .toList());
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
    private record Table(
            List<UnitRow> children,
            List<List<Counts>> values,
            List<Counts> totals,
            List<Integer> headcount,
            SmallGroups groups) {
        int rowOf(UnitRow unit) {
            return children.indexOf(unit);
        }

        /** By row, the row of sums last. */
        boolean[] hidden(int column) {
            var hidden = new boolean[values.size() + 1];
            for (int row = 0; row < hidden.length; row++)
                hidden[row] = groups.cell(row, column).isHidden();
            return hidden;
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
                        verdict.isHidden() ? null : headcount.get(row),
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

    /** @param hiddenLast as {@link SmallGroups}; null when the last column is told here alone */
    private static Table table(
            UnitRow unit,
            List<UnitRow> children,
            Map<Long, Map<String, Counts>> counts,
            List<String> dimensions,
            boolean[] hiddenTotals,
            boolean totalsFixed,
            boolean[] hiddenLast) {
        var totals = values(counts.get(unit.id()), dimensions);
        var values = new ArrayList<List<Counts>>();
        var headcount = new ArrayList<Integer>();
        for (var child : children) {
            values.add(values(counts.get(child.id()), dimensions));
            headcount.add(all(counts, child).people());
        }
        var direct = new ArrayList<>(totals);
        for (var row : values) {
            for (int column = 0; column < row.size(); column++)
                direct.set(column, direct.get(column).minus(row.get(column)));
        }
        int directly = all(counts, unit).people()
                - headcount.stream().mapToInt(Integer::intValue).sum();
        if (!children.isEmpty() && directly > 0) {
            values.add(direct);
            headcount.add(directly);
        }
        var people = values.stream()
                .map(row -> row.stream().mapToInt(Counts::people).toArray())
                .toArray(int[][]::new);
        var groups = new SmallGroups(
                people,
                headcount.stream().mapToInt(Integer::intValue).toArray(),
                totals.stream().mapToInt(Counts::people).toArray(),
                hiddenTotals,
                totalsFixed,
                hiddenLast);
        return new Table(children, values, totals, List.copyOf(headcount), groups);
    }

    private static Counts all(Map<Long, Map<String, Counts>> counts, UnitRow unit) {
        return counts.get(unit.id()).getOrDefault(Dimension.ALL, Counts.NONE);
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
