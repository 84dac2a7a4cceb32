package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shirube.assessment.AskedSkill.Reason;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Layer;
import org.shirube.skillmap.Requirement;

class AskedSkillsTest {
    private static final LocalDate CLOSES = LocalDate.of(2027, 3, 31);
    private static final LocalDate LATER = CLOSES.plusDays(1);

    @Test
    void whatWasNeverAssessedIsAsked() {
        assertThat(reason(2, null)).isEqualTo(Reason.NEVER_ASSESSED);
        assertThat(reason(2, selfOnly())).isEqualTo(Reason.NEVER_ASSESSED);
    }

    @Test
    void whatRunsOutBeforeTheCycleEndsIsAsked() {
        assertThat(reason(2, level(2, CLOSES.minusDays(1), false))).isEqualTo(Reason.EXPIRED);
        assertThat(reason(2, level(2, CLOSES, false))).isEqualTo(Reason.STILL_VALID);
        assertThat(reason(2, level(2, LATER, true))).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void whatIsBelowTheTargetIsAskedAndWhatReachesItIsNot() {
        assertThat(reason(3, level(2, LATER, false))).isEqualTo(Reason.BELOW_TARGET);
        assertThat(reason(2, level(2, LATER, false))).isEqualTo(Reason.STILL_VALID);
        assertThat(reason(2, level(4, LATER, false))).isEqualTo(Reason.STILL_VALID);
    }

    @Test
    void whatAManagerConfirmedAsNotApplicableIsNotAsked() {
        var none = new Level(
                null, false, null, null, null, null, false, false, null, List.of(Level.Reason.NOT_APPLICABLE));
        assertThat(reason(2, none)).isEqualTo(Reason.STILL_VALID);
    }

    @Test
    void eighteenAreAskedAtMostAndTheRestWaits() {
        var required = required(25, false);
        var asked = AskedSkills.of(required, Map.of(), CLOSES);
        assertThat(asked).hasSize(25);
        assertThat(codes(asked, Reason.NEVER_ASSESSED)).hasSize(AskedSkills.MOST);
        assertThat(codes(asked, Reason.NEXT_TIME)).hasSize(7);
    }

    @Test
    void coreSkillsAreKeptFirstThenWhatWasNeverAssessed() {
        var required = required(19, false);
        required.put("S19", requirement("S19", 2, true));
        var levels = new HashMap<String, Level>();
        levels.put("S19", level(1, LATER, false));
        levels.put("S3", level(1, LATER, false));
        levels.put("S7", level(2, LATER, true));
        var asked = AskedSkills.of(required, levels, CLOSES);
        assertThat(codes(asked, Reason.NEXT_TIME)).containsExactly("S3");
        assertThat(codes(asked, Reason.BELOW_TARGET)).containsExactly("S19");
        assertThat(codes(asked, Reason.EXPIRED)).containsExactly("S7");
    }

    @Test
    void theOrderOfTheMapIsKept() {
        var asked = AskedSkills.of(required(20, false), Map.of(), CLOSES);
        assertThat(asked.stream().map(AskedSkill::skill))
                .startsWith("S1", "S2", "S3")
                .endsWith("S19", "S20");
    }

    private static Reason reason(int target, Level level) {
        var levels = new HashMap<String, Level>();
        levels.put("S1", level);
        return AskedSkills.of(Map.of("S1", requirement("S1", target, false)), levels, CLOSES)
                .get(0)
                .reason();
    }

    private static List<String> codes(List<AskedSkill> asked, Reason reason) {
        return asked.stream()
                .filter(one -> one.reason() == reason)
                .map(AskedSkill::skill)
                .toList();
    }

    private static Map<String, Requirement> required(int number, boolean core) {
        var required = new LinkedHashMap<String, Requirement>();
        for (int i = 1; i <= number; i++) required.put("S" + i, requirement("S" + i, 2, core));
        return required;
    }

    private static Requirement requirement(String code, int target, boolean core) {
        var held = new HeldRole(1, "R01", 1, Layer.ORGANISATION, LocalDate.of(2020, 4, 1));
        return new Requirement(code, target, core, List.of(held), target);
    }

    private static Level selfOnly() {
        return new Level(null, true, null, null, null, null, false, false, 2, List.of(Level.Reason.SELF_ONLY));
    }

    private static Level level(int value, LocalDate validUntil, boolean recheck) {
        return new Level(
                value, true, Source.LAB, 1L, validUntil.minusYears(2), validUntil, recheck, false, null, List.of());
    }
}
