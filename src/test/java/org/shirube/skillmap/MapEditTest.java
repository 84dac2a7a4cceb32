package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
}
