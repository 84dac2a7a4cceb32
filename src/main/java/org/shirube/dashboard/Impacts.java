package org.shirube.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shirube.organisation.People;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.Permission;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.SkillMaps;
import org.shirube.skillmap.VersionRow;

/** What publishing a draft would do to people, before anybody does it. */
@ApplicationScoped
@Transactional
public class Impacts {
    @Inject
    private Clock clock;

    @Inject
    private MapDrafts drafts;

    @Inject
    private ImpactWork work;

    @Inject
    private SkillMaps maps;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    @Inject
    private Viewings viewings;

    /**
     * The figures, small groups hidden. Counted by today's posts, roles and levels, from the version in force today. About
     * ten statements whatever the number of staff, and one more per 500 people whose levels nobody has counted yet.
     *
     * @param day null for today
     * @param unitId the unit whose parts are told apart; null for the whole body
     * @throws NotFound when the body has no such draft or unit
     * @throws RuleBroken skillmap.draftClosed, skillmap.effectiveInPast
     */
    @Allowed({Permission.HR, Permission.ADVISER})
    public Impact of(long draftId, LocalDate day, Long unitId) {
        var study = work.on(drafts.look(draftId), from(day));
        var tree = units.tree();
        var byId = tree.stream().collect(Collectors.toMap(UnitRow::id, unit -> unit));
        var unit = unitId == null ? tree.get(0) : byId.get(unitId);
        if (unit == null) throw new NotFound("unit");
        var line = UnitRow.lineOf(unit.path()).stream().map(byId::get).toList();
        var sums = new ImpactSums();
        for (var alike : study.query.groups()) study.add(sums, byId, alike, null);
        study.derived().forEach((alike, found) -> study.add(sums, byId, alike, found));
        var below =
                tree.stream().filter(one -> one.parentId() != null).collect(Collectors.groupingBy(UnitRow::parentId));
        var lines = sums.units(line, below);
        return new Impact(
                draftId,
                study.before.version(),
                waitingBefore(study.day),
                study.day,
                clock.instant(),
                line,
                lines == null,
                sums.total(tree.get(0)),
                sums.roles(study.before, study.after),
                lines == null ? List.of() : lines,
                sums.levels(study.untouchedLevels()),
                sums.training(study.minutes()));
    }

    private LocalDate from(LocalDate day) {
        var today = LocalDate.now(clock);
        if (day != null && day.isBefore(today)) throw new RuleBroken("skillmap.effectiveInPast");
        return day == null ? today : day;
    }

    private List<String> waitingBefore(LocalDate day) {
        return maps.versions().stream()
                .filter(version -> !version.begun() && !version.effectiveOn().isAfter(day))
                .map(VersionRow::version)
                .toList();
    }

    /**
     * Whom a figure is about.
     *
     * @param role null for every role
     * @param stage null for every stage
     * @param unitId null for the whole body, else the unit with everything below it
     */
    public record Wanted(Effect effect, String role, Integer stage, Long unitId) {}

    /**
     * The people behind a figure by name, in the order of their ids; the look is logged, and each of them can read it. About
     * thirteen statements.
     *
     * @throws NotFound as {@link #of}
     */
    @Allowed(Permission.HR)
    public Page<TouchedPerson> people(long draftId, LocalDate day, Wanted wanted, PageRequest page) {
        var study = work.on(drafts.look(draftId), from(day));
        var unit = wanted.unitId() == null ? units.root() : units.of(wanted.unitId());
        var within = units.tree().stream()
                .filter(one -> one.isWithin(unit))
                .map(UnitRow::id)
                .collect(Collectors.toSet());
        var touched = new TreeMap<Long, List<TouchedPerson.Skill>>();
        for (var alike : study.query.ungrouped()) study.collect(touched, alike, null, wanted, within);
        study.derived().forEach((alike, found) -> study.collect(touched, alike, found, wanted, within));
        var ids =
                touched.keySet().stream().skip(page.first()).limit(page.size()).toList();
        audit.note(
                "impact-people",
                "draft " + draftId,
                wanted.effect() + (wanted.role() == null ? "" : " " + wanted.role())
                        + (wanted.stage() == null ? "" : " stage " + wanted.stage())
                        + (wanted.unitId() == null ? "" : " unit " + unit.code()) + ", " + touched.size() + " people");
        viewings.note(ViewedFor.IMPACT, ids);
        var rows = people.byId(ids);
        return new Page<>(
                ids.stream()
                        .filter(rows::containsKey)
                        .map(id -> new TouchedPerson(rows.get(id), touched.get(id)))
                        .toList(),
                touched.size());
    }

    /** Notes that figures left the system as a file. */
    @Allowed({Permission.HR, Permission.ADVISER})
    public void noteExport(long draftId) {
        audit.note("export", "impact of draft " + draftId, "small groups hidden");
    }
}
