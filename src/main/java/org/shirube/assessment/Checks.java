package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shirube.course.Courses;
import org.shirube.learning.Completion;
import org.shirube.learning.LabPassed;
import org.shirube.learning.Learning;
import org.shirube.learning.Purpose;
import org.shirube.learning.SittingSubmitted;
import org.shirube.learning.Sittings;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMaps;

/** Knowledge checks of the signed-in person, and the claims that follow from checks and labs. */
@ApplicationScoped
@Transactional
public class Checks {
    public static final int MOST_SKILLS = CheckRule.MOST_ITEMS / CheckRule.ITEMS_A_SKILL;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private SkillMaps maps;

    @Inject
    private Courses courses;

    @Inject
    private Learning learning;

    @Inject
    private Sittings sittings;

    @Inject
    private Claims claims;

    /** Every skill with enough items in published courses and banks, in the map's order. Two statements. */
    @Allowed(Permission.STAFF)
    public List<CheckableRow> checkable() {
        var map = maps.current();
        var known = claims.of(user.personId(), null).stream().collect(Collectors.groupingBy(ClaimRow::skill));
        var completed = learning.completedBy(user.personId());
        var rows = new ArrayList<CheckableRow>();
        var scale = map.scale();
        for (var skill : map.skills()) {
            var own = known.getOrDefault(skill.code(), List.of());
            CheckRule.levelToAsk(lastLevel(scale, own), items(skill, map.highestLevel()))
                    .ifPresent(level -> {
                        var last = lastCheck(own);
                        var again = last.map(CheckRule::againOn)
                                .filter(day -> day.isAfter(LocalDate.now(clock)))
                                .orElse(null);
                        rows.add(new CheckableRow(
                                skill.code(),
                                skill.name(),
                                level,
                                last.orElse(null),
                                again,
                                suggestedBy(skill.code(), completed, last.orElse(null))));
                    });
        }
        return List.copyOf(rows);
    }

    /** Whether there are enough items to ask for a level. No statement. */
    public boolean isThere(String skill, int level) {
        return courses.items(skill, level).size() >= CheckRule.FEWEST_ITEMS;
    }

    /** Of courses and of banks, which stand in no catalogue. @return number of items by level */
    private TreeMap<Integer, Integer> items(Skill skill, int highest) {
        var counted = new TreeMap<Integer, Integer>();
        for (int level = 1; level <= highest; level++) {
            int items = courses.items(skill.code(), level).size();
            if (items > 0) counted.put(level, items);
        }
        return counted;
    }

    /** Items and labs speak in the usual levels; what is passed shows the lowest step that stands for it, but never none. */
    private int step(int usual, long organisationId) {
        return usual == 0
                ? 0
                : Math.max(1, maps.inForceFor(organisationId).scale().lowestFor(usual));
    }

    private static Integer lastLevel(Scale scale, List<ClaimRow> own) {
        return own.stream()
                .filter(claim -> claim.source() != Source.SELF && claim.level() != null)
                .reduce((earlier, later) -> later)
                .map(claim -> scale.toUsual(claim.level()))
                .orElse(null);
    }

    private static Optional<LocalDate> lastCheck(List<ClaimRow> own) {
        return own.stream()
                .filter(claim -> claim.source() == Source.CHECK)
                .map(ClaimRow::on)
                .max(LocalDate::compareTo);
    }

    private String suggestedBy(String skill, List<Completion> completed, LocalDate lastCheck) {
        return completed.stream()
                .filter(done -> lastCheck == null || done.on().isAfter(lastCheck))
                .map(Completion::courseCode)
                .filter(code -> courses.find(code)
                        .flatMap(course -> course.teaches(skill))
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    /**
     * Draws a check over some skills, or goes on with the one that was begun.
     *
     * @return the sitting's id
     * @throws RuleBroken assessment.checkNothing, assessment.checkTooMany, assessment.checkTooSoon
     */
    @Allowed(Permission.STAFF)
    public long open(Collection<String> skills) {
        var begun = sittings.begunCheck();
        if (begun.isPresent()) return begun.get();
        var wanted =
                checkable().stream().filter(row -> skills.contains(row.skill())).toList();
        if (wanted.isEmpty()) throw new RuleBroken("assessment.checkNothing");
        if (wanted.size() > MOST_SKILLS) throw new RuleBroken("assessment.checkTooMany", MOST_SKILLS);
        for (var row : wanted) {
            if (row.againOn() != null) {
                throw new RuleBroken("assessment.checkTooSoon", row.skill(), CheckRule.PAUSE_DAYS, row.againOn());
            }
        }
        return sittings.openCheck(wanted.stream()
                .map(row -> new Sittings.Wanted(row.skill(), row.level(), CheckRule.ITEMS_A_SKILL))
                .toList());
    }

    /** Whether a result reaches the level that it asked for. */
    public static boolean isPassed(org.shirube.learning.SkillResult result) {
        return CheckRule.shown(result) > 0;
    }

    void submitted(@Observes SittingSubmitted event) {
        if (event.purpose() != Purpose.CHECK) return;
        claims.recordOwn(
                event.organisationId(),
                event.results().stream()
                        .map(result -> NewClaim.of(
                                event.personId(),
                                result.skill(),
                                Source.CHECK,
                                step(CheckRule.shown(result), event.organisationId()),
                                event.on()))
                        .toList(),
                "check " + event.sittingId());
    }

    void passed(@Observes LabPassed event) {
        int level = step(event.level(), event.organisationId());
        boolean known = claims.of(event.personId(), event.skill()).stream()
                .anyMatch(claim ->
                        claim.source() == Source.LAB && claim.on().equals(event.on()) && claim.level() >= level);
        if (known) return; // practising a lab on the same day shows nothing new
        claims.recordOwn(
                event.organisationId(),
                List.of(NewClaim.of(event.personId(), event.skill(), Source.LAB, level, event.on())),
                "lab " + event.labId());
    }
}
