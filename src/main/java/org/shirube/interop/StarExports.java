package org.shirube.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shirube.gap.Standings;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.Permission;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** A unit's people by skills, in the form in which offices keep them. */
@ApplicationScoped
@Transactional
@Allowed({Permission.MANAGER, Permission.HR})
public class StarExports {
    static final int MOST_PEOPLE = 2_000;

    @Inject
    private Visible visible;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private Standings standings;

    @Inject
    private SkillMaps maps;

    @Inject
    private AuditLog audit;

    @Inject
    private Viewings viewings;

    @Inject
    private Clock clock;

    /** @param levels by person and skill: confirmed levels; not assessed is missing */
    public record Sheet(
            UnitRow unit,
            LocalDate day,
            SkillMap map,
            List<Skill> skills,
            List<PersonRow> people,
            Map<Long, Map<String, Integer>> levels) {}

    /**
     * The skills that are required of anybody in the unit; all of the map where none is. Five statements, six with
     * levels, and an entry in the audit log.
     *
     * @param unitId null for the whole organisation
     * @param blank without levels, for filling in
     * @throws NotFound for a unit of another organisation
     * @throws RuleBroken interop.starTooMany above {@value #MOST_PEOPLE} people
     */
    public Sheet of(Long unitId, boolean blank) {
        var unit = visible.unit(unitId == null ? units.root().id() : unitId);
        var persons = people.within(unit);
        if (persons.size() > MOST_PEOPLE) throw new RuleBroken("interop.starTooMany", persons.size(), MOST_PEOPLE);
        var levels = new HashMap<Long, Map<String, Integer>>();
        var required = new HashSet<String>();
        for (var row : standings.within(unit)) {
            required.add(row.skill());
            if (!blank && row.level() != null)
                levels.computeIfAbsent(row.personId(), id -> new HashMap<>()).put(row.skill(), row.level());
        }
        var map = maps.current();
        var skills = map.skills().stream()
                .filter(skill -> required.isEmpty() || required.contains(skill.code()))
                .toList();
        if (!blank)
            viewings.note(ViewedFor.EXPORT, persons.stream().map(PersonRow::id).toList());
        audit.note("export", "star sheet of unit " + unit.code(), persons.size() + " people");
        return new Sheet(unit, LocalDate.now(clock), map, skills, persons, levels);
    }
}
