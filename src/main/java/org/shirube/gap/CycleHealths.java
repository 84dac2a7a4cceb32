package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.assessment.Appeals;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Participants;
import org.shirube.assessment.Raters;
import org.shirube.assessment.SmallUnits;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.security.Allowed;
import org.shirube.security.Permission;

/** How the cycles are getting on, for HR. */
@ApplicationScoped
@Transactional
public class CycleHealths {
    @Inject
    private Participants participants;

    @Inject
    private Appeals appeals;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private Workloads workloads;

    /** Ten statements whatever the size. @param unitId null for the whole body */
    @Allowed(Permission.HR)
    public CycleHealth of(CycleRow cycle, Long unitId) {
        var tree = units.tree();
        var progress = participants.progress(cycle.id());
        var top = unitId == null ? tree.get(0) : units.of(unitId);
        var raters = workloads.raters();
        var byId = tree.stream().collect(Collectors.toMap(UnitRow::id, unit -> unit));
        var within = progress.stream()
                .filter(one -> byId.get(one.unitId()).isWithin(top))
                .toList();
        return new CycleHealth(
                unitId == null ? null : top,
                within.stream().reduce(CycleHealth.Sums.NONE, CycleHealth.Sums::plus, (one, other) -> one),
                lines(tree, top, within, byId),
                raters(within, byId, people.heads(), raters),
                unrated(within, raters),
                participants.quality(cycle.id()),
                appeals.counts(cycle.id()));
    }

    private static List<CycleHealth.Line> lines(
            List<UnitRow> tree, UnitRow top, List<Participants.Progress> progress, Map<Long, UnitRow> byId) {
        var children = tree.stream()
                .filter(unit -> unit.parentId() != null && unit.parentId() == top.id())
                .toList();
        var sums = new ArrayList<CycleHealth.Sums>();
        for (var child : children) {
            sums.add(progress.stream()
                    .filter(one -> byId.get(one.unitId()).isWithin(child))
                    .reduce(CycleHealth.Sums.NONE, CycleHealth.Sums::plus, (one, other) -> one));
        }
        var hidden =
                SmallUnits.hidden(sums.stream().map(CycleHealth.Sums::asked).toList());
        var lines = new ArrayList<CycleHealth.Line>();
        for (int at = 0; at < children.size(); at++) {
            if (sums.get(at).asked() == 0) continue;
            var child = children.get(at);
            lines.add(new CycleHealth.Line(
                    child,
                    hidden.contains(at) ? null : sums.get(at),
                    tree.stream().anyMatch(unit -> unit.parentId() != null && unit.parentId() == child.id())));
        }
        return List.copyOf(lines);
    }

    private static List<CycleHealth.RaterLine> raters(
            List<Participants.Progress> progress, Map<Long, UnitRow> byId, Map<Long, PersonRow> heads, Raters raters) {
        var waiting = new HashMap<Long, int[]>();
        for (var one : progress) {
            raters.unitFor(one.unitId(), one.heads()).ifPresent(unit -> {
                var load = waiting.computeIfAbsent(unit, none -> new int[2]);
                load[0] += one.asked();
                load[1] += one.submitted() - one.confirmed();
            });
        }
        return waiting.entrySet().stream()
                .filter(load -> load.getValue()[1] > 0)
                .map(load -> new CycleHealth.RaterLine(
                        byId.get(load.getKey()), heads.get(load.getKey()), load.getValue()[0], load.getValue()[1]))
                .sorted(Comparator.comparing(CycleHealth.RaterLine::waiting)
                        .reversed()
                        .thenComparing(line -> line.unit().path()))
                .toList();
    }

    private static int unrated(List<Participants.Progress> progress, Raters raters) {
        return progress.stream()
                .filter(one -> raters.unitFor(one.unitId(), one.heads()).isEmpty())
                .mapToInt(Participants.Progress::submitted)
                .sum();
    }
}
