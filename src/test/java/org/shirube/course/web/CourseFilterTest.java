package org.shirube.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.course.Course;
import org.shirube.course.OwnCourses;
import org.shirube.course.SampleCourses;
import org.shirube.skillmap.SampleMap;
import org.shirube.skillmap.SkillMap;

class CourseFilterTest {
    private final SkillMap map = SampleMap.of(1, 1, 3, 1);
    private final Course course = SampleCourses.course("GA03", false, 120, "", Map.of("B2", 2));
    private final Course forAll = SampleCourses.course("GA01", true, 90, "", Map.of("B1", 1));

    @Test
    void nothingChosenTakesEverything() {
        assertThat(takes(null, 0, null, 0, null, course)).isTrue();
    }

    @Test
    void theLevelIsThatOfTheChosenSkill() {
        assertThat(takes("B2", 2, null, 0, null, course)).isTrue();
        assertThat(takes("B2", 1, null, 0, null, course)).isFalse();
        assertThat(takes("B1", 2, null, 0, null, course)).isFalse();
        assertThat(takes(null, 2, null, 0, null, course)).isTrue();
    }

    @Test
    void theLongestLengthItselfIsShortEnough() {
        assertThat(takes(null, 0, null, 120, null, course)).isTrue();
        assertThat(takes(null, 0, null, 119, null, course)).isFalse();
    }

    @Test
    void whatEverybodyTakesBelongsToEveryRole() {
        assertThat(takes(null, 0, "no such role", 0, null, forAll)).isTrue();
        assertThat(takes(null, 0, "no such role", 0, null, course)).isFalse();
    }

    @Test
    void kindsAreForEverybodyReadyAndPreparing() {
        assertThat(takes(null, 0, null, 0, "mandatory", course)).isFalse();
        assertThat(takes(null, 0, null, 0, "mandatory", forAll)).isTrue();
        assertThat(takes(null, 0, null, 0, "published", course)).isTrue();
        assertThat(takes(null, 0, null, 0, "preparing", course)).isFalse();
    }

    @Test
    void aStateTakesWhatStandsInItAndOpenIsWhatWasNeitherBegunNorDone() {
        var standing = Map.of(
                OwnCourses.State.DONE, Set.of("GA01"),
                OwnCourses.State.ASSIGNED, Set.of("GA03"));
        assertThat(takes(OwnCourses.State.DONE, standing, forAll)).isTrue();
        assertThat(takes(OwnCourses.State.DONE, standing, course)).isFalse();
        assertThat(takes(OwnCourses.State.BEGUN, standing, forAll)).isFalse();
        assertThat(takes(OwnCourses.State.ASSIGNED, standing, course)).isTrue();
        assertThat(takes(OwnCourses.State.OPEN, standing, course)).isTrue();
        assertThat(takes(OwnCourses.State.OPEN, standing, forAll)).isFalse();
        assertThat(takes(OwnCourses.State.OPEN, Map.of(OwnCourses.State.BEGUN, Set.of("GA03")), course))
                .isFalse();
    }

    private boolean takes(OwnCourses.State own, Map<OwnCourses.State, Set<String>> standing, Course of) {
        return new CourseFilter(null, 0, null, 0, null, own, standing).takes(of, map);
    }

    private boolean takes(String skill, int level, String role, int minutes, String kind, Course of) {
        return new CourseFilter(skill, level, role, minutes, kind, null, Map.of()).takes(of, map);
    }
}
