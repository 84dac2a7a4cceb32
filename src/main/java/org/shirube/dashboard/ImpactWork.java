package org.shirube.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Claims;
import org.shirube.assessment.LevelRule;
import org.shirube.assignment.CourseChoice;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.Outcome;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.UnitRow;
import org.shirube.platform.i18n.Text;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.Crosswalks;
import org.shirube.skillmap.Drafted;
import org.shirube.skillmap.Lineage;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** What the impact of a draft is worked out from: the maps before and after, and the query made for the difference. */
@ApplicationScoped
class ImpactWork {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private SkillMaps maps;

    @Inject
    private Crosswalks crosswalks;

    @Inject
    private Organisations organisations;

    @Inject
    private Claims claims;

    @Inject
    private Courses courses;

    Study on(Drafted draft, LocalDate day) {
        return new Study(draft, day);
    }

    /** One draft, one day: the rule and the query made for it. */
    final class Study {
        final LocalDate day;
        private final Lineage now;
        private final Lineage later;
        final SkillMap before;
        final SkillMap after;
        private final ImpactRule rule;
        final ImpactQuery query;
        private final Map<String, List<Course>> teaching = new HashMap<>();

        private Study(Drafted draft, LocalDate day) {
            this.day = day;
            now = maps.lineage(user.organisationId(), LocalDate.now(clock));
            later = crosswalks.asIfPublished(draft.id(), day);
            before = now.last();
            after = draft.map();
            long version = maps.versionInForce(user.organisationId());
            rule = new ImpactRule(before, after, code -> later.of(version, code));
            var offered = rule.touchedAfter().stream()
                    .flatMap(skill -> teaching(skill).stream())
                    .collect(Collectors.toSet());
            var skills = new HashSet<>(rule.touchedBefore());
            offered.stream()
                    .flatMap(course -> course.outcomes().stream())
                    .map(Outcome::skill)
                    .filter(skill -> before.skill(skill).isPresent())
                    .forEach(skills::add);
            skills.forEach(this::teaching);
            query = new ImpactQuery(
                    em,
                    user.organisationId(),
                    day,
                    skills,
                    shownSince(),
                    teaching.values().stream()
                            .flatMap(List::stream)
                            .map(Course::code)
                            .collect(Collectors.toSet()),
                    rule.newlyAsked().stream()
                            .flatMap(skill -> later.codesOf(skill).stream())
                            .collect(Collectors.toSet()),
                    now.restoredBy(later));
        }

        private List<Course> teaching(String skill) {
            return teaching.computeIfAbsent(skill, courses::teaching);
        }

        private Map<String, LocalDate> shownSince() {
            var since = new HashMap<String, LocalDate>();
            for (var skill : after.skills()) {
                before.skill(skill.code())
                        .filter(was -> was.validMonths() != skill.validMonths())
                        .ifPresent(was -> since.put(skill.code(), day.minusMonths(skill.validMonths())));
            }
            return since;
        }

        Map<String, Integer> minutes() {
            return teaching.values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(Course::code, Course::minutes, (one, two) -> one));
        }

        long untouchedLevels() {
            return query.levels().entrySet().stream()
                    .filter(entry -> !rule.touchedBefore().contains(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** People whose levels nobody has counted, with what their claims prove under the draft. */
        Map<ImpactQuery.Alike, Map<String, ImpactRule.Held>> derived() {
            if (!query.hasSingles()) return Map.of();
            var alike = query.singles();
            var all = claims.ofAll(
                    later, alike.stream().map(ImpactQuery.Alike::personId).toList());
            var mode = organisations.own().mode();
            var derived = new LinkedHashMap<ImpactQuery.Alike, Map<String, ImpactRule.Held>>();
            for (var one : alike) {
                var bySkill = all.getOrDefault(one.personId(), List.of()).stream()
                        .collect(Collectors.groupingBy(ClaimRow::skill));
                var found = new HashMap<String, ImpactRule.Held>();
                rule.touchedAfter().stream()
                        .filter(bySkill::containsKey)
                        .forEach(skill -> found.put(skill, held(skill, bySkill.get(skill), mode)));
                derived.put(one, found);
            }
            return derived;
        }

        private ImpactRule.Held held(String skill, List<ClaimRow> known, Mode mode) {
            var level = LevelRule.derive(after.scale(), after.skill(skill).orElseThrow(), known, mode, day, null);
            return new ImpactRule.Held(level.value(), level.applicable(), level.recheck());
        }

        void add(
                ImpactSums sums, Map<Long, UnitRow> byId, ImpactQuery.Alike alike, Map<String, ImpactRule.Held> found) {
            var outcome = rule.of(alike.roles(), alike.brought(), found);
            var line = UnitRow.lineOf(byId.get(alike.unitId()).path());
            sums.add(line, alike.roles(), outcome, outcome.effects(), newCourses(alike, outcome), alike.people());
        }

        /** Courses that the rule recommends first for a gap under the draft, and for none today. */
        private Set<String> newCourses(ImpactQuery.Alike alike, ImpactRule.Outcome outcome) {
            if (outcome.gapsAfter().equals(outcome.gapsBefore())) return Set.of();
            var wanted = firstCourses(alike, outcome.gapsAfter(), after.scale());
            wanted.removeAll(firstCourses(alike, outcome.gapsBefore(), before.scale()));
            return wanted;
        }

        private Set<String> firstCourses(ImpactQuery.Alike alike, Set<ImpactRule.Gap> gaps, Scale scale) {
            return gaps.stream()
                    .map(gap -> firstCourse(alike, gap, scale))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private Optional<String> firstCourse(ImpactQuery.Alike alike, ImpactRule.Gap gap, Scale scale) {
            var begun = alike.begun().stream().collect(Collectors.toMap(code -> code, code -> 1));
            return CourseChoice.of(
                            gap.skill(), gap.level(), scale, teaching(gap.skill()), alike.completed(), begun, Set.of())
                    .stream()
                    .filter(CourseChoice::assignable)
                    .map(CourseChoice::course)
                    .findFirst();
        }

        void collect(
                Map<Long, List<TouchedPerson.Skill>> touched,
                ImpactQuery.Alike alike,
                Map<String, ImpactRule.Held> found,
                Impacts.Wanted wanted,
                Set<Long> within) {
            if (!within.contains(alike.unitId())) return;
            var skills = new ArrayList<TouchedPerson.Skill>();
            for (var change : rule.of(alike.roles(), alike.brought(), found).changes()) {
                boolean owed = change.because().stream()
                        .anyMatch(
                                stage -> (wanted.role() == null || stage.role().equals(wanted.role()))
                                        && (wanted.stage() == null || stage.stage() == wanted.stage()));
                if (owed && change.effects().contains(wanted.effect())) skills.add(skill(change));
            }
            if (!skills.isEmpty()) touched.put(alike.personId(), skills);
        }

        private TouchedPerson.Skill skill(ImpactRule.Change change) {
            var name = after.skill(change.skill())
                    .or(() -> before.skill(change.skill()))
                    .map(Skill::name)
                    .orElse(Text.same(change.skill()));
            return new TouchedPerson.Skill(
                    change.skill(),
                    name,
                    change.targetBefore(),
                    change.before(),
                    change.targetAfter(),
                    change.after(),
                    change.level());
        }
    }
}
