package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.course.SampleCourses.course;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shirube.assessment.Level;
import org.shirube.course.TaskCard;
import org.shirube.platform.i18n.Text;

class SkillWayTest {
    private static final Text TEXT = Text.same("x");
    private static final TaskCard CARD =
            new TaskCard("A1-3a", "A1", 3, TEXT, TEXT, TEXT, TaskCard.Confirmer.MANAGER, 4, 2);
    private static final SkillWay.Offer OFFER = new SkillWay.Offer() {
        @Override
        public boolean isChecked(String skill, int level) {
            return level <= 2;
        }

        @Override
        public List<TaskCard> cards(String skill, int level) {
            return level == 3 ? List.of(CARD) : List.of();
        }
    };

    @Test
    void eachLevelNamesWhatLeadsExactlyThere() {
        var way = way(null);
        assertThat(way.steps()).extracting(SkillWay.Step::level).containsExactly(1, 2, 3, 4);
        assertThat(way.steps().get(1).courses())
                .extracting(course -> course.code())
                .containsExactly("GA03");
        assertThat(way.steps().get(1).check()).isTrue();
        assertThat(way.steps().get(2).cards()).containsExactly(CARD);
        assertThat(way.steps().get(3).hasNothing()).isTrue();
    }

    @Test
    void theNextLevelIsTheOneAboveOnesOwn() {
        assertThat(way(RolePathTest.level(1)).steps())
                .extracting(SkillWay.Step::place)
                .containsExactly(
                        SkillWay.Place.REACHED, SkillWay.Place.NEXT, SkillWay.Place.LATER, SkillWay.Place.LATER);
        assertThat(way(RolePathTest.level(4)).steps()).allMatch(step -> step.place() == SkillWay.Place.REACHED);
    }

    @Test
    void anUnknownLevelBeginsBelow() {
        assertThat(way(null).steps().get(0).place()).isEqualTo(SkillWay.Place.NEXT);
    }

    @Test
    void rolesThatAskForItAreNamedWithTheStageThatIsHeld() {
        assertThat(way(null).needs()).singleElement().satisfies(need -> {
            assertThat(need.targets()).containsExactly(2, 3);
            assertThat(need.held()).isEqualTo(2);
        });
        assertThat(way(null).target()).isEqualTo(3);
    }

    private static SkillWay way(Level level) {
        var role = RolePathTest.role(List.of(), Map.of("A1", List.of(2, 3)));
        return SkillWay.of(
                RolePathTest.map(role),
                RolePathTest.skill("A1"),
                level,
                Map.of("R02", 2),
                List.of(course("GA03", false, 60, "", Map.of("A1", 2)), course("GA09", false, 60, "", Map.of("A2", 2))),
                OFFER);
    }
}
