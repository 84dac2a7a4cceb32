package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Claims;
import org.shirube.assessment.EvidenceLocker;
import org.shirube.assessment.EvidenceRow;
import org.shirube.assessment.LevelRule;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Requirement;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Everything that is on record about one person's skills, and why each level is what it is. */
@ApplicationScoped
@Transactional
public class SkillRecords {
    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private Organisations organisations;

    @Inject
    private RoleAssignments roles;

    @Inject
    private SkillMaps maps;

    @Inject
    private Claims claims;

    @Inject
    private EvidenceLocker locker;

    @Inject
    private AuditLog audit;

    @Inject
    private Viewings viewings;

    /** The caller's own record as of today, without what is not disclosed yet. Nine statements. */
    @Allowed(Permission.STAFF)
    public SkillRecord own() {
        return of(visible.person(user.personId()), claims.undisclosed(user.personId()));
    }

    /** The caller's own record, on its way out of the system. */
    @Allowed(Permission.STAFF)
    public SkillRecord export() {
        audit.note("record-export", "person " + user.personId(), "own record");
        return own();
    }

    /**
     * Somebody's record as the person would carry it away, on its way out because the person asked for it.
     *
     * @param reason for the log
     */
    @Allowed(Permission.HR)
    public SkillRecord exportFor(long personId, String reason) {
        var person = visible.person(personId);
        audit.note("record-disclose", "person " + personId, reason);
        viewings.note(ViewedFor.EXPORT, List.of(personId));
        return of(person, claims.undisclosed(personId));
    }

    /** Somebody else's record, for whoever may see the person; the look is logged. About ten statements. */
    @Allowed({Permission.MANAGER, Permission.HR, Permission.AUDITOR})
    public SkillRecord of(long personId) {
        var person = visible.person(personId);
        audit.note("record-view", "person " + personId, "claims and levels");
        viewings.note(ViewedFor.RECORD, List.of(personId));
        return of(person, Set.of());
    }

    private SkillRecord of(PersonRow person, Set<Long> unseen) {
        var today = LocalDate.now(clock);
        var map = maps.inForceFor(person.organisationId());
        var mode = organisations.of(person.organisationId()).mode();
        var held = roles.heldBy(person.organisationId(), List.of(person.id()), today)
                .get(person.id());
        var required = Requirements.of(map, held);
        var bySkill = claims.of(person.organisationId(), person.id(), today).stream()
                .filter(claim -> !unseen.contains(claim.id()))
                .collect(Collectors.groupingBy(ClaimRow::skill, LinkedHashMap::new, Collectors.toList()));
        var works = locker.of(person.id(), null).stream().collect(Collectors.groupingBy(EvidenceRow::skill));
        var asked = new ArrayList<SkillRecord.Entry>();
        var further = new ArrayList<SkillRecord.Entry>();
        for (var skill : map.skills()) {
            var requirement = required.get(skill.code());
            if (requirement == null && !bySkill.containsKey(skill.code())) continue;
            (requirement == null ? further : asked).add(entry(map, skill, requirement, bySkill, works, mode, today));
        }
        var lineage = maps.lineage(person.organisationId(), today);
        bySkill.keySet().stream()
                .filter(code -> map.skill(code).isEmpty())
                .flatMap(code -> lineage.gone(code).stream())
                .forEach(skill -> further.add(entry(map, skill, null, bySkill, works, mode, today)));
        return new SkillRecord(person, mode, today, held, List.copyOf(asked), List.copyOf(further));
    }

    private static SkillRecord.Entry entry(
            SkillMap map,
            Skill skill,
            Requirement requirement,
            Map<String, List<ClaimRow>> bySkill,
            Map<String, List<EvidenceRow>> works,
            Mode mode,
            LocalDate today) {
        var known = bySkill.getOrDefault(skill.code(), List.of());
        var since = requirement == null ? null : requirement.since();
        var level = LevelRule.derive(map.scale(), skill, known, mode, today, since);
        return new SkillRecord.Entry(
                skill.code(),
                skill.name(),
                requirement,
                level,
                level.value() == null ? null : map.levelName(Math.min(level.value(), map.highestLevel())),
                requirement == null ? State.NOT_REQUIRED : State.of(level, requirement.target()),
                newestFirst(known),
                works.getOrDefault(skill.code(), List.of()));
    }

    private static List<ClaimRow> newestFirst(List<ClaimRow> known) {
        var turned = new ArrayList<>(known);
        java.util.Collections.reverse(turned);
        return List.copyOf(turned);
    }
}
