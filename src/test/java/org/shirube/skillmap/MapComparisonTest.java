package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.platform.i18n.Text;

class MapComparisonTest {
    private final SkillMap map = SampleMap.of(7, 3, 12, 4);

    private static SkillMap write(SkillMap map, String path, String text) {
        var seen = MapFields.of(map).getOrDefault(path, "");
        return new MapEdit.Write(List.of(new MapChange(path, seen, text))).apply(map);
    }

    private List<MapComparison.Kind> kinds(SkillMap other) {
        return MapComparison.of(map, other).differences().stream()
                .map(MapComparison.Difference::kind)
                .toList();
    }

    @Test
    void aMapDoesNotDifferFromItself() {
        assertThat(MapComparison.of(map, map).differences()).isEmpty();
    }

    @Test
    void aNewSkillIsOneDifferenceAndNotOneForEachOfItsTexts() {
        var category = map.categories().get(0).code();
        var more = new MapEdit.AddSkill("new", category, new Text("新", "New")).apply(map);
        assertThat(MapComparison.of(map, more).differences()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(MapComparison.Kind.ADDED);
            assertThat(one.subject()).isEqualTo("skill/new");
            assertThat(one.name()).isEqualTo(new Text("新", "New"));
        });
    }

    @Test
    void aSkillThatLeftTakesItsTargetsAlongUnsaid() {
        assertThat(kinds(new MapEdit.Remove(MapEdit.Thing.SKILL, "s3").apply(map)))
                .contains(MapComparison.Kind.REMOVED)
                .doesNotContain(MapComparison.Kind.TARGET);
    }

    @Test
    void namesWordsTargetsAndOrderAreToldApart() {
        assertThat(kinds(write(map, "skill/s1/name/en", "Other"))).containsExactly(MapComparison.Kind.RENAMED);
        assertThat(kinds(write(map, "skill/s1/behaviour/1/en", "Other"))).containsExactly(MapComparison.Kind.WORDING);
        var target = "1 ".repeat(map.roles().get(0).stages().size()).strip();
        assertThat(kinds(write(map, "role/r0/target/s1", target))).containsExactly(MapComparison.Kind.TARGET);
        assertThat(kinds(new MapEdit.Move(MapEdit.Thing.ROLE, "r3", 1).apply(map)))
                .containsExactly(MapComparison.Kind.ORDER);
    }

    @Test
    void mapsOfOtherScalesAreComparedThroughWhatTheirStepsStandFor() {
        var longer = new MapEdit.AddLevel().apply(map);
        assertThat(kinds(longer)).containsExactly(MapComparison.Kind.SCALE);
        var seven = map.inStepsOf(SampleVersion.of(7, ""));
        assertThat(seven.highestLevel()).isEqualTo(6);
        assertThat(kinds(seven)).containsExactly(MapComparison.Kind.SCALE);
        assertThat(kinds(write(seven, "skill/s1/behaviour/6/en", "Other")))
                .containsExactly(MapComparison.Kind.SCALE, MapComparison.Kind.WORDING);
        assertThat(MapComparison.of(seven, map).differences())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.change()).isEqualTo(new MapChange("levels", "0 1 1 2 2 3 4", "0 1 2 3 4")));
    }
}
