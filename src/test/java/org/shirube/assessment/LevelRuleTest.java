package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shirube.organisation.Mode;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;

/** The rule against a table of cases; each line of the file says in its first field what it shows. */
class LevelRuleTest {
    private static final Path CASES = Path.of("src/test/resources/org/shirube/assessment/level-rule.csv");
    private static final String MARKS = "SMCLEQPI";

    @TestFactory
    List<DynamicTest> theLevelFollowsFromTheClaims() throws IOException {
        return cases().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line[0], () -> assertThat(outcome(line)).isEqualTo(expected(line))))
                .toList();
    }

    @Test
    void everyStepOfTheRuleIsReachedByACase() throws IOException {
        var reached = EnumSet.noneOf(Level.Reason.class);
        for (var line : cases()) reached.addAll(derive(line).because());
        assertThat(reached).containsExactlyInAnyOrder(Level.Reason.values());
    }

    @Test
    void thereAreEnoughCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void whatWouldRaiseALevelIsTheLeastThatDoes() {
        assertThat(raise("", Mode.STANDARD)).isEqualTo(Raise.CHECK);
        assertThat(raise("C1@2026-05-01", Mode.STANDARD)).isEqualTo(Raise.LAB);
        assertThat(raise("C1@2026-05-01 L2@2026-05-02 M1@2026-05-03", Mode.STANDARD))
                .isEqualTo(Raise.LAB); // a newer lab stands on its own
        assertThat(raise("C1@2026-05-01 L2@2026-05-02 M2@2026-05-03", Mode.STANDARD))
                .isEqualTo(Raise.SECOND_WORK);
        assertThat(raise("C1@2026-05-01 M1@2026-05-03", Mode.STRICT)).isEqualTo(Raise.LAB);
        assertThat(raise("L2@2026-05-02 E3@2026-05-02 M2@2026-05-03", Mode.STANDARD))
                .isEqualTo(Raise.WORK);
        assertThat(raise("C1@2026-05-01 E3@2026-05-02 E3@2026-05-02 M3@2026-05-03", Mode.STANDARD))
                .isEqualTo(Raise.PANEL);
        assertThat(raise("P4@2026-05-01", Mode.STANDARD)).isNull();
    }

    private static Raise raise(String claims, Mode mode) {
        var today = LocalDate.parse("2026-06-01");
        return Raise.of(Scale.USUAL, skill(24, Set.of()), claims(claims), mode, today, null)
                .orElse(null);
    }

    @Test
    void aWorkProductAboutToBeAcceptedRaisesWhatCanBeConfirmed() {
        var check = claims("C1@2026-05-01");
        assertThat(LevelRule.highestConfirmable(Scale.USUAL, skill(24, Set.of()), List.of(), Mode.STANDARD, 0))
                .isZero();
        assertThat(LevelRule.highestConfirmable(Scale.USUAL, skill(24, Set.of()), check, Mode.STANDARD, 0))
                .isEqualTo(1);
        assertThat(LevelRule.highestConfirmable(Scale.USUAL, skill(24, Set.of()), check, Mode.STANDARD, 1))
                .isEqualTo(2);
        assertThat(LevelRule.highestConfirmable(Scale.USUAL, skill(24, Set.of()), check, Mode.STANDARD, 2))
                .isEqualTo(3);
        assertThat(LevelRule.highestConfirmable(Scale.USUAL, skill(24, Set.of()), check, Mode.STRICT, 2))
                .isEqualTo(1);
    }

    @Test
    void nobodyConfirmsFourWithoutAPanelAndALenientManagerConfirmsTwo() {
        assertThat(LevelRule.highestConfirmable(
                        Scale.USUAL, skill(24, Set.of()), claims("P4@2026-02-01"), Mode.STANDARD, 2))
                .isEqualTo(3);
        assertThat(LevelRule.highestConfirmable(Scale.USUAL, skill(24, Set.of()), List.of(), Mode.LENIENT, 0))
                .isEqualTo(2);
    }

    private static Integer level(int steps, String claims) {
        return LevelRule.derive(
                        Scale.suggested(steps),
                        skill(24, Set.of()),
                        claims(claims),
                        Mode.STANDARD,
                        LocalDate.parse("2026-06-01"),
                        null)
                .value();
    }

    @Test
    void aMapOfSevenStepsIsConfirmedAsFarAsTheProofOfTheUsualLevelsCarries() {
        assertThat(level(7, "C1@2026-05-01"))
                .as("a check alone, the lowest step of 1")
                .isEqualTo(1);
        assertThat(level(7, "C1@2026-05-01 M4@2026-05-02"))
                .as("both steps of 1")
                .isEqualTo(2);
        assertThat(level(7, "L3@2026-05-01"))
                .as("a lab alone, the lowest step of 2")
                .isEqualTo(3);
        assertThat(level(7, "L3@2026-05-01 M4@2026-05-02")).isEqualTo(4);
        assertThat(level(7, "L3@2026-05-01 E3@2026-05-01 E3@2026-05-02 M5@2026-05-02"))
                .as("two works and a manager carry to 3")
                .isEqualTo(5);
        assertThat(level(7, "P6@2026-05-01")).as("a panel its own").isEqualTo(6);
    }

    @Test
    void aMapOfThreeStepsNeedsForItsHighestWhatThreeNeeds() {
        assertThat(level(3, "C1@2026-05-01 M2@2026-05-02")).isEqualTo(1);
        assertThat(level(3, "L1@2026-05-01 M2@2026-05-02")).isEqualTo(1);
        assertThat(level(3, "L1@2026-05-01 E1@2026-05-01 E1@2026-05-02 M2@2026-05-02"))
                .isEqualTo(2);
        assertThat(LevelRule.highestConfirmable(
                        Scale.suggested(3), skill(24, Set.of()), claims("C1@2026-05-01"), Mode.STANDARD, 2))
                .isEqualTo(2);
        assertThat(LevelRule.highestConfirmable(
                        Scale.suggested(7), skill(24, Set.of()), claims("P6@2026-02-01"), Mode.STANDARD, 2))
                .as("nobody confirms what stands for 4 without a panel")
                .isEqualTo(5);
    }

    @Test
    void theOrderInWhichClaimsAreReadDoesNotMatter() throws IOException {
        for (var line : cases()) {
            var turned = line.clone();
            var parts = new ArrayList<>(List.of(line[2].split(" ")));
            // claims of one day keep their order of recording, which the file writes from left to right
            if (parts.stream()
                            .map(part -> part.replaceAll(".*@|/.*", ""))
                            .distinct()
                            .count()
                    < parts.size()) continue;
            java.util.Collections.reverse(parts);
            turned[2] = String.join(" ", parts);
            assertThat(derive(turned).value())
                    .as(line[0])
                    .isEqualTo(derive(line).value());
        }
    }

    private static List<String[]> cases() throws IOException {
        return Files.readAllLines(CASES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";", -1))
                .toList();
    }

    private static Map<String, String> expected(String[] line) {
        return fields(line[7], line[8], line[9], line[10], line[11], line[12]);
    }

    private static Map<String, String> outcome(String[] line) {
        var level = derive(line);
        return fields(
                !level.applicable() ? "does not apply" : level.value() == null ? "not assessed" : "" + level.value(),
                level.lapsed() ? "lapsed" : level.recheck() ? "recheck" : "",
                level.source() == null ? "" : level.source().name(),
                level.provedOn() == null ? "" : "" + level.provedOn(),
                level.validUntil() == null ? "" : "" + level.validUntil(),
                level.because().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    private static Map<String, String> fields(String... values) {
        var names = List.of("level", "age", "source", "provedOn", "validUntil", "because");
        var fields = new TreeMap<String, String>();
        for (int i = 0; i < values.length; i++) fields.put(names.get(i), values[i]);
        return fields;
    }

    private static Level derive(String[] line) {
        var missing = line[5].isEmpty()
                ? Set.<Integer>of()
                : Arrays.stream(line[5].split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
        return LevelRule.derive(
                Scale.USUAL,
                skill(Integer.parseInt(line[4]), missing),
                claims(line[2]),
                Mode.valueOf(line[1]),
                LocalDate.parse(line[6]),
                line[3].isEmpty() ? null : LocalDate.parse(line[3]));
    }

    private static List<ClaimRow> claims(String written) {
        var claims = new ArrayList<ClaimRow>();
        for (var one : written.isEmpty() ? new String[0] : written.split(" ")) {
            var ends = one.substring(3).split(">");
            var meant = ends[0].split("~");
            var days = meant[0].split("/");
            var level = one.charAt(1) == '-' ? null : Integer.valueOf(one.charAt(1) - '0');
            claims.add(new ClaimRow(
                    claims.size() + 1,
                    1,
                    "A1",
                    Source.values()[MARKS.indexOf(one.charAt(0))],
                    level,
                    LocalDate.parse(days[0]),
                    days.length > 1 ? LocalDate.parse(days[1]) : null,
                    ends.length > 1 ? LocalDate.parse(ends[1]) : null,
                    null,
                    "somebody",
                    null,
                    null,
                    meant.length > 1 ? LocalDate.parse(meant[1]) : null,
                    level,
                    false));
        }
        return claims;
    }

    private static Skill skill(int validMonths, Set<Integer> missing) {
        var behaviours = new TreeMap<Integer, Text>();
        for (int level = 1; level <= 9; level++) {
            if (!missing.contains(level)) behaviours.put(level, Text.same("does " + level));
        }
        return new Skill("A1", "A", Text.same("Skill"), List.of(), Set.of(), validMonths, behaviours, Map.of());
    }
}
