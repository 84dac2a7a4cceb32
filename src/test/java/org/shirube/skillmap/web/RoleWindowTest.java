package org.shirube.skillmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;

class RoleWindowTest {
    @Test
    void sixtyRolesByTwoHundredSkillsStandOnOneScreen() {
        var window = RoleWindow.of(roles(60), 200, 1);
        assertThat(window.isPart()).isFalse();
        assertThat(window.roles()).hasSize(60);
    }

    @Test
    void hundredsOfRolesComeInPartsThatTogetherShowEachOnce() {
        var all = roles(320);
        var shown = IntStream.rangeClosed(1, 13)
                .mapToObj(page -> RoleWindow.of(all, 600, page).roles())
                .flatMap(List::stream)
                .toList();
        assertThat(RoleWindow.of(all, 600, 1).roles()).hasSize(25);
        assertThat(shown).isEqualTo(all);
    }

    @Test
    void aPageBeyondTheLastShowsTheLast() {
        var window = RoleWindow.of(roles(320), 600, 99);
        assertThat(window.roles()).extracting(JobRole::code).last().isEqualTo("Q319");
        assertThat(window.pager().more()).isFalse();
    }

    @Test
    void aMapWithoutRolesHasAnEmptyScreen() {
        assertThat(RoleWindow.of(List.of(), 0, 1).roles()).isEmpty();
    }

    private static List<JobRole> roles(int count) {
        return IntStream.range(0, count).mapToObj(RoleWindowTest::role).toList();
    }

    private static JobRole role(int number) {
        var name = new Text("職種" + number, "Role " + number);
        return new JobRole(
                "Q" + number,
                name,
                name,
                JobRole.Group.GENERAL,
                List.of(),
                name,
                List.of(),
                Map.of(),
                Set.of(),
                List.of(),
                List.of());
    }
}
