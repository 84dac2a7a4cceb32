package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.course.SampleCourses.course;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.assessment.Level;
import org.shirube.assessment.Source;
import org.shirube.course.Course;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

class RolePathTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Text NAME = Text.same("x");

    private final List<Course> catalogue = List.of(
            course("GA01", true, 90, "", Map.of("A1", 1)),
            course("GA03", false, 120, "GA01", Map.of("A1", 2)),
            course("GA05", false, 150, "GA01 GA03", Map.of("A2", 3)),
            course("GA07", false, 180, "GA04", Map.of("A3", 2)),
            course("DX09", false, 60, "", Map.of("A4", 2)));
    private final JobRole role = role(
            List.of("GA05", "GA03", "GA07"),
            Map.of("A1", List.of(2, 2), "A2", List.of(1, 3), "A3", List.of(0, 2), "A4", List.of(1, 2)));
    private final SkillMap map = map(role);

    @Test
    void coursesStandBehindThoseToTakeFirst() {
        var path = path(1, Map.of(), Set.of());
        assertThat(path.take()).extracting(stop -> stop.course().code()).containsExactly("GA01", "GA03", "GA05");
    }

    @Test
    void whatEverybodyTakesStaysUntilItIsCompleted() {
        assertThat(why(path(1, Map.of("A1", 4), Set.of()), "GA01")).isEqualTo(RolePath.Why.EVERYBODY);
        assertThat(why(path(1, Map.of(), Set.of("GA01")), "GA01")).isEqualTo(RolePath.Why.DONE);
    }

    @Test
    void aCourseWhoseSkillsAreMetIsLeftOut() {
        var path = path(1, Map.of("A1", 2), Set.of());
        assertThat(why(path, "GA03")).isEqualTo(RolePath.Why.MET);
        assertThat(path.take()).extracting(stop -> stop.course().code()).containsExactly("GA01", "GA05");
        assertThat(path.savedMinutes()).isEqualTo(120);
        assertThat(path.minutes()).isEqualTo(240);
    }

    @Test
    void aCourseThatReachesNoFurtherThanTheLevelIsLeftOut() {
        var path = path(2, Map.of("A2", 2, "A3", 1), Set.of());
        assertThat(why(path, "GA05")).isEqualTo(RolePath.Why.RAISES);
        assertThat(why(path(2, Map.of("A2", 3), Set.of()), "GA05")).isEqualTo(RolePath.Why.MET);
    }

    @Test
    void unknownIsNotMetAndSaysSo() {
        assertThat(why(path(1, Map.of(), Set.of()), "GA03")).isEqualTo(RolePath.Why.UNKNOWN);
        assertThat(why(path(1, Map.of("A1", 1), Set.of()), "GA03")).isEqualTo(RolePath.Why.RAISES);
    }

    @Test
    void aCourseThatTheStageDoesNotAskForComesLater() {
        assertThat(why(path(1, Map.of(), Set.of()), "GA07")).isEqualTo(RolePath.Why.LATER);
        assertThat(why(path(2, Map.of(), Set.of()), "GA07")).isEqualTo(RolePath.Why.UNKNOWN);
    }

    @Test
    void whatMustComeBeforeIsNamedOnlyWhenItIsNotOnThePath() {
        var path = path(2, Map.of(), Set.of());
        assertThat(stop(path, "GA05").before()).isEmpty();
        assertThat(stop(path, "GA07").before()).containsExactly("GA04");
        assertThat(stop(path(2, Map.of(), Set.of("GA04")), "GA07").before()).isEmpty();
    }

    @Test
    void skillsThatNoCourseOfThePathReachesAreNamed() {
        assertThat(path(1, Map.of(), Set.of()).without())
                .extracting(item -> item.skill().code())
                .containsExactly("A4");
        assertThat(path(1, Map.of("A4", 1), Set.of()).without()).isEmpty();
        assertThat(path(1, Map.of(), Set.of("GA01", "GA03")).without())
                .extracting(item -> item.skill().code())
                .containsExactly("A4", "A1");
    }

    @Test
    void coursesThatNeedEachOtherStillEnd() {
        var round =
                List.of(course("X1", false, 10, "X2", Map.of("A1", 2)), course("X2", false, 10, "X1", Map.of("A1", 2)));
        var own = role(List.of("X1", "X2"), Map.of("A1", List.of(2)));
        var path = RolePath.of(Roadmap.of(map(own), own, Map.of()), 1, round, Set.of());
        assertThat(path.take()).hasSize(2);
    }

    private RolePath path(int stage, Map<String, Integer> levels, Set<String> completed) {
        var known = new HashMap<String, Level>();
        levels.forEach((skill, value) -> known.put(skill, level(value)));
        return RolePath.of(Roadmap.of(map, role, known), stage, catalogue, completed);
    }

    private static RolePath.Why why(RolePath path, String course) {
        return stop(path, course).why();
    }

    private static RolePath.Stop stop(RolePath path, String course) {
        return java.util.stream.Stream.concat(path.take().stream(), path.leftOut().stream())
                .filter(stop -> stop.course().code().equals(course))
                .findFirst()
                .orElseThrow();
    }

    static Level level(int value) {
        return new Level(value, true, Source.CHECK, 1L, DAY, DAY.plusYears(1), false, false, null, List.of());
    }

    static JobRole role(List<String> courses, Map<String, List<Integer>> targets) {
        var stage = new JobRole.Stage(NAME, NAME, NAME, NAME);
        return new JobRole(
                "R02",
                NAME,
                NAME,
                JobRole.Group.GENERAL,
                List.of(),
                NAME,
                List.of(stage, stage),
                targets,
                Set.of(),
                courses,
                List.of());
    }

    static SkillMap map(JobRole role) {
        var levels = new java.util.ArrayList<SkillMap.Level>();
        for (int value = 0; value <= 4; value++) levels.add(new SkillMap.Level(value, NAME, NAME));
        return new SkillMap(
                "map",
                "1",
                1,
                DAY,
                NAME,
                NAME,
                new SkillMap.Source("p", "d", "l", DAY),
                "R02",
                levels,
                List.of(new SkillMap.Category("A", NAME, NAME)),
                List.of(skill("A2"), skill("A3"), skill("A4"), skill("A1")),
                List.of(role));
    }

    static Skill skill(String code) {
        return new Skill(
                code, "A", NAME, List.of(), Set.of(), 12, Map.of(1, NAME, 2, NAME, 3, NAME, 4, NAME), Map.of());
    }
}
