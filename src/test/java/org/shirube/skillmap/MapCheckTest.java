package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.file.SkillMapReader;

class MapCheckTest {
    private final SkillMap starter;

    MapCheckTest() throws Exception {
        starter = SkillMapReader.read(ContentFiles.read(Path.of("skillmaps/shirube-government")));
    }

    private static SkillMap write(SkillMap map, String path, String text) {
        var seen = MapFields.of(map).getOrDefault(path, "");
        return new MapEdit.Write(List.of(new MapChange(path, seen, text))).apply(map);
    }

    private List<Flaw> flaws(SkillMap map) {
        return MapCheck.of(map, starter, starter.scale(), Map.of()).stream()
                .map(Finding::flaw)
                .toList();
    }

    @Test
    void theStarterMapHasNothingThatStopsIt() {
        assertThat(MapCheck.stopsPublishing(MapCheck.of(starter, null, starter.scale(), Map.of())))
                .isFalse();
    }

    @Test
    void aTextInOneLanguageStopsPublishing() {
        var map = write(starter, "skill/A1/behaviour/2/en", "");
        var findings = MapCheck.of(map, starter, starter.scale(), Map.of());
        assertThat(findings)
                .contains(new Finding(
                        Flaw.TRANSLATION_MISSING,
                        "skill/A1/behaviour/2/en",
                        starter.skill("A1").orElseThrow().name(),
                        ""));
        assertThat(MapCheck.stopsPublishing(findings)).isTrue();
    }

    @Test
    void aBehaviourInNeitherLanguageIsAWarning() {
        var map = write(write(starter, "skill/A1/behaviour/2/en", ""), "skill/A1/behaviour/2/ja", "");
        assertThat(flaws(map)).contains(Flaw.BEHAVIOUR_MISSING).doesNotContain(Flaw.TRANSLATION_MISSING);
        assertThat(MapCheck.stopsPublishing(MapCheck.of(map, starter, starter.scale(), Map.of())))
                .isFalse();
    }

    @Test
    void aTranslationIsOutdatedWhenOnlyTheOtherLanguageChanged() {
        var ja = write(starter, "skill/A1/name/ja", "変革を知る");
        assertThat(MapCheck.of(ja, starter, starter.scale(), Map.of()))
                .anySatisfy(finding -> assertThat(finding.path()).isEqualTo("skill/A1/name/en"));
        assertThat(flaws(write(ja, "skill/A1/name/en", "Knowing transformation")))
                .doesNotContain(Flaw.TRANSLATION_OUTDATED);
    }

    @Test
    void aTargetThatFallsIsAWarning() {
        assertThat(flaws(starter)).doesNotContain(Flaw.TARGET_FALLS);
        assertThat(flaws(write(starter, "role/R02/target/A1", "2 1 2"))).contains(Flaw.TARGET_FALLS);
    }

    @Test
    void theNineteenthSkillOfARoleIsTooMany() {
        var map = starter;
        var role = starter.role("R02").orElseThrow();
        for (var skill : starter.skills()) {
            int size = map.role("R02").orElseThrow().targets().size();
            assertThat(flaws(map).contains(Flaw.ROLE_TOO_LARGE)).isEqualTo(size > 18);
            if (size > 18) return;
            if (!role.targets().containsKey(skill.code())) map = write(map, "role/R02/target/" + skill.code(), "1 1 1");
        }
        throw new AssertionError("the starter map has too few skills");
    }

    @Test
    void twoOfOneNameAndTwoLevelsOfOneTextStopPublishing() {
        var twice = write(
                starter,
                "skill/A2/name/ja",
                starter.skill("A1").orElseThrow().name().ja());
        assertThat(flaws(twice)).contains(Flaw.NAME_TWICE);
        var same = write(
                starter,
                "skill/A1/behaviour/2/ja",
                starter.skill("A1").orElseThrow().behaviour(1).orElseThrow().ja());
        assertThat(flaws(same)).contains(Flaw.SAME_BEHAVIOUR);
    }

    @Test
    void aNewRoleIsUndescribed() {
        var map = new MapEdit.AddRole("R99", new Text("新しい職種", "New role")).apply(starter);
        assertThat(flaws(map)).contains(Flaw.ROLE_UNDESCRIBED, Flaw.TEXT_MISSING);
    }

    @Test
    void withoutALicenceNothingIsPublished() {
        assertThat(flaws(write(starter, "source/licence", ""))).contains(Flaw.LICENCE_MISSING);
    }

    @Test
    void whatThereIsForASkillIsLookedAt() {
        var without = new MapEdit.Remove(MapEdit.Thing.SKILL, "A1").apply(starter);
        var findings = MapCheck.of(
                without,
                starter,
                starter.scale(),
                Map.of(
                        SkillUse.Help.CLAIM, Map.of("A1", 7L, "A2", 3L),
                        SkillUse.Help.COURSE, Map.of("A2", 1L),
                        SkillUse.Help.CHECK, Map.of()));
        assertThat(findings)
                .contains(new Finding(
                        Flaw.CLAIMS_LEFT,
                        "skill/A1",
                        starter.skill("A1").orElseThrow().name(),
                        "7"));
        assertThat(findings).extracting(Finding::flaw).contains(Flaw.NO_COURSE, Flaw.NO_CHECK);
        assertThat(findings)
                .noneMatch(finding ->
                        finding.flaw() == Flaw.NO_COURSE && finding.path().equals("skill/A2"));
    }

    @Test
    void aScaleThatFallsStopsPublishing() {
        assertThat(flaws(write(starter, "level/3/usual", "1"))).contains(Flaw.SCALE_FALLS);
        assertThat(flaws(starter)).doesNotContain(Flaw.SCALE_FALLS);
    }

    @Test
    void anotherScaleIsToldWhereLevelsAreOnRecord() {
        var longer = new MapEdit.AddLevel().apply(starter);
        var records = Map.of(SkillUse.Help.CLAIM, Map.of("A1", 3L));
        assertThat(flaws(longer)).doesNotContain(Flaw.SCALE_IN_USE);
        assertThat(MapCheck.of(longer, starter, starter.scale(), records))
                .extracting(Finding::flaw)
                .contains(Flaw.SCALE_IN_USE);
        assertThat(Flaw.SCALE_IN_USE.stopsPublishing()).isFalse();
        assertThat(MapCheck.of(starter, starter, starter.scale(), records))
                .extracting(Finding::flaw)
                .doesNotContain(Flaw.SCALE_IN_USE);
    }
}
