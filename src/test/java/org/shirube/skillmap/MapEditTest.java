package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

class MapEditTest {
    private static final Text NAME = new Text("名前", "Name");
    private final SkillMap map = SampleMap.of(7, 3, 12, 4);

    private static MapEdit.Write write(String path, String seen, String text) {
        return new MapEdit.Write(List.of(new MapChange(path, seen, text)));
    }

    @Test
    void fieldsLoseNothing() {
        for (long seed = 0; seed < 200; seed++) {
            var wild = SampleMap.wild(seed);
            assertThat(MapFields.toMap(MapFields.of(wild))).as("seed %d", seed).isEqualTo(wild);
        }
    }

    @Test
    void whatWasChangedCanBePutBackField() {
        for (long seed = 0; seed < 60; seed++) {
            var one = SampleMap.wild(seed);
            var other = SampleMap.wild(seed + 1000);
            var changes = MapChange.between(one, other);
            var there = FieldWriter.restore(one, changes);
            assertThat(there.conflicts()).isEmpty();
            assertThat(there.map()).isEqualTo(other);
            var back = FieldWriter.restore(
                    other, changes.stream().map(MapChange::reversed).toList());
            assertThat(back.map()).isEqualTo(one);
        }
    }

    @Test
    void aTextIsWrittenWithoutTheSpaceAroundIt() {
        var seen = map.skills().get(0).name().ja();
        var changed = write("skill/s0/name/ja", seen, " 新しい名前\r\n").apply(map);
        assertThat(changed.skill("s0").orElseThrow().name().ja()).isEqualTo("新しい名前");
        assertThat(MapChange.between(map, changed)).containsExactly(new MapChange("skill/s0/name/ja", seen, "新しい名前"));
    }

    @Test
    void whatSomebodyElseWroteMeanwhileStaysAndBothTextsAreKnown() {
        var theirs = write("skill/s0/name/ja", map.skills().get(0).name().ja(), "あちら")
                .apply(map);
        var mine = write("skill/s0/name/ja", map.skills().get(0).name().ja(), "こちら");
        assertThat(mine.apply(theirs)).isEqualTo(theirs);
        assertThat(mine.conflicts(theirs)).containsExactly(new MapChange("skill/s0/name/ja", "あちら", "こちら"));
    }

    @Test
    void writingTheSameIsNoConflict() {
        var theirs = write("title/ja", map.title().ja(), "同じ").apply(map);
        assertThat(write("title/ja", map.title().ja(), "同じ").conflicts(theirs)).isEmpty();
    }

    @Test
    void aTargetHasOneLevelForEachStageWithinTheScale() {
        var role = map.roles().get(0);
        var stages = role.stages().size();
        var good = "1 ".repeat(stages).strip();
        var seen = role.targets().containsKey("s1")
                ? String.join(
                        " ",
                        role.targets().get("s1").stream().map(String::valueOf).toList())
                : "";
        var path = "role/r0/target/s1";
        assertThat(write(path, seen, good)
                        .apply(map)
                        .role("r0")
                        .orElseThrow()
                        .targets()
                        .get("s1"))
                .hasSize(stages)
                .containsOnly(1);
        for (var bad : List.of(good + " 1", "5" + good.substring(1), "x", "-1", "99999999999")) {
            assertThatThrownBy(() -> write(path, seen, bad).apply(map)).isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    void aSkillThatIsNoLongerAskedForIsNoLongerCore() {
        var role = map.roles().stream()
                .filter(one -> !one.core().isEmpty())
                .findFirst()
                .orElseThrow();
        var skill = role.core().iterator().next();
        var seen = String.join(
                " ", role.targets().get(skill).stream().map(String::valueOf).toList());
        var changed =
                write("role/" + role.code() + "/target/" + skill, seen, "").apply(map);
        assertThat(changed.role(role.code()).orElseThrow().core()).doesNotContain(skill);
    }

    @Test
    void fieldsThatNobodyMayWriteAreRefused() {
        for (var path : List.of(
                "id",
                "version",
                "skills",
                "skill/none/name/ja",
                "skill/s0/name",
                "role/r0/stages",
                "skill/s0/behaviour/9/ja",
                "role/r0/target/none",
                "level/9/name/ja",
                "",
                "source/retrieved",
                "skill/s0/validMonths/x/y/z")) {
            assertThatThrownBy(() -> write(path, "", "1").apply(map))
                    .as(path)
                    .isInstanceOfAny(NotFound.class, RuleBroken.class);
        }
    }

    @Test
    void aNewSkillComesLastInItsCategory() {
        var category = map.skills().get(0).category();
        var grown = new MapEdit.AddSkill("new", category, NAME).apply(map);
        var shelf = grown.skillsOf(category);
        assertThat(shelf.get(shelf.size() - 1).code()).isEqualTo("new");
        assertThatThrownBy(() -> new MapEdit.AddSkill("new", category, NAME).apply(grown))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new MapEdit.AddSkill("with space", category, NAME).apply(map))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aSkillLeavesWithItsTargets() {
        var left = new MapEdit.Remove(MapEdit.Thing.SKILL, "s3").apply(map);
        assertThat(left.skill("s3")).isEmpty();
        assertThat(left.roles()).allSatisfy(role -> assertThat(role.targets()).doesNotContainKey("s3"));
        assertThat(left.roles()).allSatisfy(role -> assertThat(role.core()).doesNotContain("s3"));
    }

    @Test
    void aCategoryWithSkillsAndTheBaselineRoleStay() {
        var full = map.skills().get(0).category();
        assertThatThrownBy(() -> new MapEdit.Remove(MapEdit.Thing.CATEGORY, full).apply(map))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new MapEdit.Remove(MapEdit.Thing.ROLE, map.baseline()).apply(map))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aSkillMovesAmongThoseOfItsCategoryOnly() {
        var shelf = map.skillsOf("C1");
        var last = shelf.get(shelf.size() - 1).code();
        var moved = new MapEdit.Move(MapEdit.Thing.SKILL, last, 1).apply(map);
        assertThat(moved.skillsOf("C1").get(0).code()).isEqualTo(last);
        assertThat(moved.skillsOf("C0")).isEqualTo(map.skillsOf("C0"));
        assertThat(new MapEdit.Move(MapEdit.Thing.ROLE, "r0", 99)
                        .apply(map)
                        .roles()
                        .get(3)
                        .code())
                .isEqualTo("r0");
    }

    @Test
    void aStageBringsAndTakesItsTargets() {
        var before = map.roles().get(0);
        var more = new MapEdit.AddStage("r0").apply(map).roles().get(0);
        assertThat(more.stages()).hasSize(before.stages().size() + 1);
        assertThat(more.targets().values())
                .allSatisfy(levels -> assertThat(levels).hasSameSizeAs(more.stages()));
        var less = new MapEdit.RemoveStage("r0", more.stages().size()).apply(new MapEdit.AddStage("r0").apply(map));
        assertThat(less).isEqualTo(map);
    }

    private static Skill withBehaviours(Skill old, Map<Integer, Text> behaviours) {
        return new Skill(
                old.code(), old.category(), old.name(), old.references(), old.methods(), 12, behaviours, Map.of());
    }

    /** Levels 0 to 4, one skill with a text at every level, one role that asks for 1, 3 and 4. */
    private SkillMap levelled() {
        var texts = new HashMap<Integer, Text>();
        for (int level = 1; level <= 4; level++) texts.put(level, Text.same("does " + level));
        var role = map.roles()
                .get(0)
                .with(
                        List.of(JobRole.Stage.EMPTY, JobRole.Stage.EMPTY, JobRole.Stage.EMPTY),
                        Map.of("s0", List.of(1, 3, 4)),
                        Set.of());
        return map.withSkills(List.of(withBehaviours(map.skills().get(0), texts)))
                .withRoles(List.of(role));
    }

    private static List<Integer> asked(SkillMap map) {
        return map.roles().get(0).targets().get("s0");
    }

    private static String text(SkillMap map, int level) {
        return map.skills().get(0).behaviour(level).map(Text::en).orElse("");
    }

    @Test
    void aStepIsAddedAtTheTopAndStandsForWhatTheOneBelowStandsFor() {
        var more = new MapEdit.AddLevel().apply(levelled());
        assertThat(more.levels()).hasSize(6);
        assertThat(more.scale().usual()).containsExactly(0, 1, 2, 3, 4, 4);
        assertThat(asked(more)).containsExactly(1, 3, 4);
        for (int steps = 6; steps < Scale.MOST; steps++) more = new MapEdit.AddLevel().apply(more);
        var ten = more;
        assertThatThrownBy(() -> new MapEdit.AddLevel().apply(ten)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aStepTakenOutTakesItsBehaviourAndTargetsGoDown() {
        var less = new MapEdit.RemoveLevel(3).apply(levelled());
        assertThat(less.levels()).extracting(SkillMap.Level::value).containsExactly(0, 1, 2, 3);
        assertThat(less.scale().usual()).containsExactly(0, 1, 2, 4);
        assertThat(asked(less)).containsExactly(1, 2, 3);
        assertThat(text(less, 3)).isEqualTo("does 4");
        assertThat(text(less, 2)).isEqualTo("does 2");
        var two = new MapEdit.RemoveLevel(1).apply(new MapEdit.RemoveLevel(1).apply(less));
        assertThat(two.levels()).hasSize(2);
        assertThatThrownBy(() -> new MapEdit.RemoveLevel(1).apply(two)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new MapEdit.RemoveLevel(0).apply(less)).isInstanceOf(NotFound.class);
    }

    @Test
    void stepsChangePlacesWithTheirBehavioursAndTargetsFollow() {
        var turned = new MapEdit.MoveLevel(3, 1).apply(levelled());
        assertThat(turned.levels().get(4).name()).isEqualTo(map.levels().get(3).name());
        assertThat(turned.scale()).isEqualTo(Scale.USUAL);
        assertThat(text(turned, 4)).isEqualTo("does 3");
        assertThat(asked(turned)).containsExactly(1, 4, 3);
        assertThat(new MapEdit.MoveLevel(4, 1).apply(levelled())).isEqualTo(levelled());
        assertThat(new MapEdit.MoveLevel(1, -1).apply(levelled())).isEqualTo(levelled());
    }

    @Test
    void changesOfTheScaleAreTakenBack() {
        var before = levelled();
        for (var edit : List.of(new MapEdit.AddLevel(), new MapEdit.RemoveLevel(2), new MapEdit.MoveLevel(2, 1))) {
            var after = ((MapEdit) edit).apply(before);
            var back = FieldWriter.restore(
                    after,
                    MapChange.between(before, after).stream()
                            .map(MapChange::reversed)
                            .toList());
            assertThat(back.map()).as(edit.toString()).isEqualTo(before);
        }
    }

    @Test
    void whatAStepStandsForIsOneToFour() {
        assertThat(write("level/4/usual", "4", "3").apply(map).scale().usual()).containsExactly(0, 1, 2, 3, 3);
        assertThatThrownBy(() -> write("level/4/usual", "4", "5").apply(map)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> write("level/0/usual", "0", "1").apply(map)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write("level/5/usual", "", "4").apply(map)).isInstanceOf(NotFound.class);
    }
}
