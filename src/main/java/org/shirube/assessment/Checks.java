package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shirube.course.Courses;
import org.shirube.learning.BankItems;
import org.shirube.learning.BlockFigure;
import org.shirube.learning.Completion;
import org.shirube.learning.ItemFigures;
import org.shirube.learning.LabPassed;
import org.shirube.learning.Learning;
import org.shirube.learning.Purpose;
import org.shirube.learning.Sheet;
import org.shirube.learning.SittingSubmitted;
import org.shirube.learning.Sittings;
import org.shirube.organisation.RoleAssignments;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Requirement;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Knowledge checks of the signed-in person, and the claims that follow from checks and labs. */
@ApplicationScoped
@Transactional
public class Checks {
    public static final int MOST_SKILLS = CheckRule.MOST_SKILLS;

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
    private BankItems bank;

    @Inject
    private Claims claims;

    @Inject
    private RoleAssignments roles;

    @Inject
    private CutScores cutScores;

    @Inject
    private ItemFigures figures;

    /**
     * Every skill with enough items in published courses and banks: first those in which a job role asks for more than is
     * shown so far, then others that a role asks for, then the rest, each in the map's order. Five statements.
     */
    @Allowed(Permission.STAFF)
    public List<CheckableRow> checkable() {
        var map = maps.current();
        var known = claims.of(user.personId(), null).stream().collect(Collectors.groupingBy(ClaimRow::skill));
        var completed = learning.completedBy(user.personId());
        var required = required(map);
        var rows = new ArrayList<CheckableRow>();
        var items = items();
        for (var skill : map.skills()) {
            var own = known.getOrDefault(skill.code(), List.of());
            CheckRule.levelToAsk(lastLevel(map.scale(), own), items.of(skill.code()))
                    .ifPresent(level -> rows.add(row(skill, level, required.get(skill.code()), own, completed)));
        }
        rows.sort(Comparator.comparing((CheckableRow row) -> !row.below()).thenComparing(row -> row.target() == null));
        return List.copyOf(rows);
    }

    private CheckableRow row(
            Skill skill, int level, Requirement required, List<ClaimRow> own, List<Completion> completed) {
        var last = lastCheck(own).orElse(null);
        var again = last == null ? null : CheckRule.againOn(last);
        var shown = lastClaim(own).map(ClaimRow::level).orElse(0);
        return new CheckableRow(
                skill.code(),
                skill.name(),
                level,
                step(level, user.organisationId()),
                required == null ? null : required.target(),
                required != null && shown < required.target(),
                last,
                again == null || !again.isAfter(LocalDate.now(clock)) ? null : again,
                suggestedBy(skill.code(), completed, last));
    }

    private Map<String, Requirement> required(SkillMap map) {
        var person = user.personId();
        var held = roles.heldBy(user.organisationId(), List.of(person), LocalDate.now(clock));
        return Requirements.of(map, held.get(person));
    }

    /**
     * Every check that can be drawn, in the map's order, with what is needed and what the answers say. Three statements.
     *
     * @param cuts of the body
     */
    @Allowed({Permission.HR, Permission.INSTRUCTOR})
    public List<CheckFigure> figures(CutScores.Cuts cuts) {
        var answered = new HashMap<String, BlockFigure>();
        for (var figure : figures.checks()) {
            answered.merge(
                    figure.skill() + " " + figure.level(),
                    figure,
                    (one, two) -> one.sums().people() >= two.sums().people() ? one : two);
        }
        var rows = new ArrayList<CheckFigure>();
        var bank = items();
        for (var skill : maps.current().skills()) {
            bank.of(skill.code()).forEach((level, items) -> {
                if (items < CheckRule.FEWEST_ITEMS) return;
                rows.add(new CheckFigure(
                        skill.code(),
                        skill.name(),
                        level,
                        items,
                        Math.min(items, CheckRule.ITEMS_A_SKILL),
                        cuts.of(skill.code(), level),
                        answered.get(skill.code() + " " + level)));
            });
        }
        return rows;
    }

    /** What a check of the caller's body can draw from: courses, banks, which stand in no catalogue, and its own items. */
    public record Items(Courses courses, BankItems.Drawable own) {
        /** Whether there are enough items to ask for a level. */
        public boolean isThere(String skill, int level) {
            return number(skill, level) >= CheckRule.FEWEST_ITEMS;
        }

        private int number(String skill, int level) {
            return courses.items(skill, level).size() + own.of(skill, level);
        }

        /** @return number of items by usual level */
        TreeMap<Integer, Integer> of(String skill) {
            var counted = new TreeMap<Integer, Integer>();
            for (int level = 1; level <= Scale.HIGHEST_USUAL; level++) {
                int items = number(skill, level);
                if (items > 0) counted.put(level, items);
            }
            return counted;
        }
    }

    /** One statement. */
    @Allowed
    public Items items() {
        return new Items(courses, bank.drawable());
    }

    /** Items and labs speak in the usual levels; what is passed shows the lowest step that stands for it, but never none. */
    private int step(int usual, long organisationId) {
        return usual == 0
                ? 0
                : Math.max(1, maps.inForceFor(organisationId).scale().lowestFor(usual));
    }

    private static Integer lastLevel(Scale scale, List<ClaimRow> own) {
        return lastClaim(own).map(claim -> scale.toUsual(claim.level())).orElse(null);
    }

    private static Optional<ClaimRow> lastClaim(List<ClaimRow> own) {
        return own.stream()
                .filter(claim -> claim.source() != Source.SELF && claim.level() != null)
                .reduce((earlier, later) -> later);
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

    /**
     * Closes a stage of the caller's check with its last answers: either a further stage is drawn, or the check is handed in. A
     * stage that is closed already stays as it is, so that pressing twice does nothing.
     *
     * @param stage which one was answered, from 1
     * @return the check as it stands afterwards
     */
    @Allowed(Permission.STAFF)
    public Sheet goOn(long sittingId, int stage, Map<String, String> answers) {
        var results =
                sittings.mark(sittingId, stage, answers); // first of all: what was read before is of before the wait
        var sheet = sittings.sheet(sittingId);
        if (results.isEmpty()) return sheet;
        var cuts = cutScores.at(user.organisationId(), sheet.openedAt());
        var next = CheckRule.next(results.get(), cuts, limits(), items()::of);
        if (next.isEmpty()) return sittings.submit(sittingId, Map.of());
        sittings.nextStage(sittingId, next);
        return sittings.sheet(sittingId);
    }

    /** Usual levels beyond which nobody needs to know, by skill that a role asks for. */
    private Map<String, Integer> limits() {
        var map = maps.current();
        var limits = new HashMap<String, Integer>();
        required(map).forEach((skill, required) -> limits.put(skill, map.scale().toUsual(required.target())));
        return limits;
    }

    /** What a check of the caller showed, by skill; empty while it is open. Three statements. */
    @Allowed(Permission.STAFF)
    public List<CheckResult> results(long sittingId) {
        var sheet = sittings.sheet(sittingId);
        var cuts = cutScores.at(user.organisationId(), sheet.openedAt());
        var shown = CheckRule.shown(sheet.results(), cuts);
        return shown.entrySet().stream()
                .map(one -> new CheckResult(
                        one.getKey(),
                        step(one.getValue(), user.organisationId()),
                        sheet.results().stream()
                                .filter(result -> result.skill().equals(one.getKey()))
                                .map(result -> new CheckResult.Line(
                                        result, cuts.of(result.skill(), result.level()), cuts.isPassed(result)))
                                .toList()))
                .toList();
    }

    void submitted(@Observes SittingSubmitted event) {
        if (event.purpose() != Purpose.CHECK) return;
        var cuts = cutScores.at(event.organisationId(), event.openedAt());
        claims.recordOwn(
                event.organisationId(),
                CheckRule.shown(event.results(), cuts).entrySet().stream()
                        .map(shown -> NewClaim.of(
                                event.personId(),
                                shown.getKey(),
                                Source.CHECK,
                                step(shown.getValue(), event.organisationId()),
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
