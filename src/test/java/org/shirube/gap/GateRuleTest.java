package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shirube.gap.GateRule.OnRecord;
import org.shirube.gap.GateRule.Target;
import org.shirube.platform.i18n.Text;

/** What opens a gate, against a table of cases; each line says in its first field what it shows. */
class GateRuleTest {
    private static final Path CASES = Path.of("src/test/resources/org/shirube/gap/gate-rule.csv");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @TestFactory
    List<DynamicTest> theConditionsFollowFromWhatIsOnRecord() throws IOException {
        return Files.readAllLines(CASES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";", -1))
                .map(line -> DynamicTest.dynamicTest(line[0], () -> {
                    var conditions = GateRule.of(Integer.parseInt(line[1]))
                            .conditions(
                                    targets(line[2]),
                                    new OnRecord(words(line[3]), line[4].equals("yes"), Integer.parseInt(line[5])));
                    assertThat(kinds(conditions, true)).isEqualTo(words(line[6]));
                    assertThat(kinds(conditions, false)).isEqualTo(words(line[7]));
                }))
                .toList();
    }

    private static Set<String> words(String field) {
        return Arrays.stream(field.split(" ")).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
    }

    private static Set<String> kinds(List<Gate.Condition> conditions, boolean met) {
        return conditions.stream()
                .filter(one -> one.met() == met)
                .map(one -> one.kind().name())
                .collect(Collectors.toSet());
    }

    private static List<Target> targets(String marks) {
        var targets = new ArrayList<Target>();
        for (int i = 0; i < marks.length(); i++) {
            char mark = marks.charAt(i);
            targets.add(new Target("S" + i, Character.isUpperCase(mark), Character.toLowerCase(mark) == 'o'));
        }
        return targets;
    }

    @Test
    void whatIsMissingIsNamed() {
        var conditions = GateRule.of(1).conditions(targets("oxo"), new OnRecord(Set.of("GA02"), true, 0));
        assertThat(conditions.get(0).missing()).containsExactly("S1");
        assertThat(conditions.get(0).have()).isEqualTo(2);
        assertThat(conditions.get(0).need()).isEqualTo(3);
        assertThat(conditions.get(1).missing()).containsExactly("GA01");
    }

    @Test
    void aStageThatAsksForNoSkillIsNotPassedByLevels() {
        for (int stage = 1; stage <= 3; stage++)
            assertThat(GateRule.of(stage).levelsSuffice(List.of())).isFalse();
        assertThat(GateRule.of(2).levelsSuffice(targets("Oooooooooox"))).isTrue();
        assertThat(GateRule.of(2).levelsSuffice(targets("Xoooooooooo"))).isFalse();
    }

    @Test
    void whoeverTheMapNamesConfirms() {
        assertThat(named("上司", "Manager")).containsExactly(GateParty.MANAGER);
        assertThat(named("上司と職種責任者", "Manager and role owner")).containsExactly(GateParty.MANAGER, GateParty.OWNER);
        assertThat(named("審査会（人事、職種責任者、CIO補佐官かCAIO補佐）", "Panel of HR, role owner and CIO or CAIO adviser"))
                .containsExactly(GateParty.PANEL);
        assertThat(named("人事課", "Human resources")).containsExactly(GateParty.OWNER);
        assertThat(named("Line managers and HR", "Line managers and HR"))
                .containsExactly(GateParty.MANAGER, GateParty.OWNER);
        assertThat(named("thread", "through")).as("hr inside a word is nobody").containsExactly(GateParty.MANAGER);
        assertThat(GateParty.namedIn(Text.same(""), 2)).containsExactly(GateParty.MANAGER, GateParty.OWNER);
        assertThat(GateParty.namedIn(Text.same(""), 5)).containsExactly(GateParty.PANEL);
    }

    private static Set<GateParty> named(String ja, String en) {
        return GateParty.namedIn(new Text(ja, en), 1);
    }

    @Test
    void aGateIsPassedWhenEverybodyNamedHasConfirmedOnTheLaterDay() {
        var manager = confirmed(GateParty.MANAGER, DAY, null);
        assertThat(gate(manager).isPassed()).isFalse();
        assertThat(gate(manager).waitingFor()).containsExactly(GateParty.OWNER);
        var both = gate(confirmed(GateParty.OWNER, DAY.plusDays(3), null), manager);
        assertThat(both.passedOn()).contains(DAY.plusDays(3));
        assertThat(both.waitingFor()).isEmpty();
    }

    @Test
    void aWithdrawnConfirmationClosesTheGateAgain() {
        var gate = gate(confirmed(GateParty.OWNER, DAY, DAY.plusDays(1)), confirmed(GateParty.MANAGER, DAY, null));
        assertThat(gate.isPassed()).isFalse();
        assertThat(gate.waitingFor()).containsExactly(GateParty.OWNER);
        assertThat(gate.confirmations()).hasSize(2);
    }

    @Test
    void aMapThatNamesSomebodyElseLaterTakesNoGateAway() {
        var passed = new Gate(
                "R02",
                2,
                List.of(),
                List.of(),
                EnumSet.of(GateParty.PANEL),
                List.of(confirmed(GateParty.OWNER, DAY, null), confirmed(GateParty.MANAGER, DAY, null)));
        assertThat(passed.isPassed()).isTrue();
        assertThat(passed.waitingFor()).isEmpty();
    }

    private static Gate gate(GateConfirmation... confirmations) {
        return new Gate(
                "R02", 2, List.of(), List.of(), EnumSet.of(GateParty.MANAGER, GateParty.OWNER), List.of(confirmations));
    }

    private static GateConfirmation confirmed(GateParty party, LocalDate on, LocalDate withdrawnOn) {
        return new GateConfirmation(
                1,
                "R02",
                2,
                party,
                EnumSet.of(GateParty.MANAGER, GateParty.OWNER),
                "1",
                on,
                "x",
                "",
                "",
                "x",
                withdrawnOn,
                withdrawnOn == null ? null : "y",
                withdrawnOn == null ? null : "z");
    }
}
