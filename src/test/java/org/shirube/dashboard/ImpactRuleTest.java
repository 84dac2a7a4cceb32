package org.shirube.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Lineage;
import org.shirube.skillmap.SampleVersion;
import org.shirube.skillmap.SkillMap;

/** The rule against a table of cases; each line of the file says in its first field what it shows. */
class ImpactRuleTest {
    private static final Path CASES = Path.of("src/test/resources/org/shirube/dashboard/impact-rule.csv");
    private static final LocalDate THE_DAY_BEFORE = LocalDate.of(2027, 3, 31);

    @TestFactory
    List<DynamicTest> whatPublishingDoesFollowsFromTheTwoVersions() throws IOException {
        return cases().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line[0], () -> assertThat(outcome(line)).isEqualTo(line[8] + ";" + line[9])))
                .toList();
    }

    @Test
    void everyEffectIsReachedByACase() throws IOException {
        var reached = EnumSet.noneOf(Effect.class);
        for (var line : cases()) reached.addAll(of(line).effects().keySet());
        assertThat(reached).containsExactly(Effect.values());
    }

    @Test
    void aLevelDerivedAnewCountsInsteadOfWhatWasBroughtAlong() {
        var before = SampleVersion.of(5, "A1=a", "R1.A1=0");
        var after = SampleVersion.of(5, "A1=a", "R1.A1=2");
        var rule = new ImpactRule(before, after, code -> List.of(new Lineage.Place(code, null)));
        assertThat(rule.newlyAsked()).containsExactly("A1");
        var outcome =
                rule.of(Set.of(new HeldStage("R1", 1)), Map.of(), Map.of("A1", new ImpactRule.Held(1, true, false)));
        assertThat(outcome.effects()).containsOnlyKeys(Effect.GAINS);
        assertThat(outcome.gapsAfter()).containsExactly(new ImpactRule.Gap("A1", 1));
    }

    @Test
    void aShorterValidityAsksForAReCheck() {
        var before = SampleVersion.of(5, "A1=a", "R1.A1=1");
        var rule = new ImpactRule(before, withMonths(before, 6), code -> List.of(new Lineage.Place(code, null)));
        var level = new ImpactRule.Held(1, true, false);
        var outcome = rule.of(
                Set.of(new HeldStage("R1", 1)),
                Map.of("A1", new ImpactRule.Brought(level, new ImpactRule.Held(1, true, true))),
                null);
        assertThat(outcome.effects()).containsOnlyKeys(Effect.RECHECK);
        assertThat(outcome.rechecked()).isEqualTo(1);
    }

    @Test
    void levelsAreReadInTheStepsOfAnotherScale() {
        var before = SampleVersion.of(5, "A1=a", "R1.A1=2");
        var after = SampleVersion.of(7, "A1=a", "R1.A1=3");
        var level = new ImpactRule.Held(2, true, false);
        var brought = Map.of("A1", new ImpactRule.Brought(level, level));
        var carried = new ImpactRule(before, after, code -> List.of(new Lineage.Place(code, null)))
                .of(Set.of(new HeldStage("R1", 1)), brought, null);
        assertThat(carried.effects()).isEmpty();
        assertThat(carried.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.level()).isEqualTo(3));
        assertThat(carried.carried()).isEqualTo(1);
        var asked = new ImpactRule(before, after, code -> List.of(new Lineage.Place(code, THE_DAY_BEFORE)))
                .of(Set.of(new HeldStage("R1", 1)), brought, null);
        assertThat(asked.effects()).containsOnlyKeys(Effect.RECHECK);
    }

    private static SkillMap withMonths(SkillMap map, int months) {
        return map.withSkills(map.skills().stream()
                .map(skill -> new org.shirube.skillmap.Skill(
                        skill.code(),
                        skill.category(),
                        skill.name(),
                        skill.references(),
                        skill.methods(),
                        months,
                        skill.behaviours(),
                        Map.<Integer, Text>of()))
                .toList());
    }

    private static List<String[]> cases() throws IOException {
        return Files.readAllLines(CASES).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(";", -1))
                .toList();
    }

    private static String outcome(String[] line) {
        var outcome = of(line);
        return outcome.changes().stream().map(ImpactRuleTest::written).collect(Collectors.joining(", ")) + ";"
                + outcome.carried() + "/" + outcome.rechecked() + "/" + outcome.kept();
    }

    private static String written(ImpactRule.Change change) {
        var effects = change.effects();
        return change.skill() + " " + change.before() + ">" + change.after()
                + effects.stream().map(effect -> " " + effect).collect(Collectors.joining())
                + (effects.isEmpty()
                        ? ""
                        : change.because().stream()
                                .map(stage -> " " + stage.role() + ":" + stage.stage())
                                .collect(Collectors.joining()));
    }

    private static ImpactRule.Outcome of(String[] line) {
        var before = SampleVersion.of(5, line[1], line[2]);
        var after = SampleVersion.of(5, line[3], line[4]);
        var rule = new ImpactRule(before, after, code -> places(line[5], before, after, code));
        var roles = new LinkedHashSet<HeldStage>();
        for (var role : line[6].split(" ")) roles.add(new HeldStage(role.split(":")[0], role.charAt(3) - '0'));
        var brought = new HashMap<String, ImpactRule.Brought>();
        for (var level : line[7].isEmpty() ? new String[0] : line[7].split(" ")) {
            var held = held(level.substring(3));
            brought.put(level.substring(0, 2), new ImpactRule.Brought(held, held));
        }
        return rule.of(roles, brought, null);
    }

    private static ImpactRule.Held held(String level) {
        if (level.equals("n") || level.equals("x")) return new ImpactRule.Held(null, level.equals("n"), false);
        return new ImpactRule.Held(level.charAt(0) - '0', true, level.endsWith("r"));
    }

    private static List<Lineage.Place> places(String links, SkillMap before, SkillMap after, String code) {
        var decided = Arrays.stream(links.split(" "))
                .filter(link -> link.startsWith(code + ">"))
                .map(link -> new Lineage.Place(link.substring(3, 5), link.endsWith("!") ? null : THE_DAY_BEFORE))
                .toList();
        if (!decided.isEmpty() || after.skill(code).isEmpty()) return decided;
        boolean same = before.skill(code).equals(after.skill(code));
        return List.of(new Lineage.Place(code, same ? null : THE_DAY_BEFORE));
    }
}
