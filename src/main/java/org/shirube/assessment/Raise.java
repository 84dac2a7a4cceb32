package org.shirube.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shirube.organisation.Mode;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;

/** What would raise a level, the least first. */
public enum Raise {
    CHECK,
    LAB,
    CONFIRMATION,
    CHECK_AND_LAB,
    WORK,
    SECOND_WORK,
    PANEL;

    /**
     * The least that would raise the level on a day, found by trying each with {@link LevelRule}; empty when nothing would.
     *
     * @param claims and further parameters as for {@link LevelRule#derive}
     */
    public static Optional<Raise> of(
            Scale scale, Skill skill, Collection<ClaimRow> claims, Mode mode, LocalDate today, LocalDate dutySince) {
        var person = new Supposition(scale, skill, claims, mode, today, dutySince);
        int now = person.valueWith(List.of());
        return Stream.of(values())
                .filter(raise -> person.valueWith(raise.claims(scale, skill, today)) > now)
                .findFirst();
    }

    private record Supposition(
            Scale scale, Skill skill, Collection<ClaimRow> claims, Mode mode, LocalDate today, LocalDate dutySince) {
        /** -1 where nothing is known. */
        int valueWith(List<ClaimRow> supposed) {
            var all = new ArrayList<>(claims);
            all.addAll(supposed);
            var value =
                    LevelRule.derive(scale, skill, all, mode, today, dutySince).value();
            return value == null ? -1 : value;
        }
    }

    private List<ClaimRow> claims(Scale scale, Skill skill, LocalDate today) {
        int one = Math.max(1, scale.lowestFor(1)), two = Math.max(1, scale.lowestFor(2)), three = scale.highestFor(3);
        return switch (this) {
            case CHECK -> List.of(claim(1, skill, Source.CHECK, one, today));
            case LAB -> List.of(claim(1, skill, Source.LAB, two, today));
            case CONFIRMATION -> List.of(claim(1, skill, Source.MANAGER, three, today));
            case CHECK_AND_LAB ->
                List.of(claim(1, skill, Source.CHECK, one, today), claim(2, skill, Source.LAB, two, today));
            case WORK ->
                List.of(claim(1, skill, Source.EVIDENCE, three, today), claim(2, skill, Source.MANAGER, three, today));
            case SECOND_WORK ->
                List.of(
                        claim(1, skill, Source.EVIDENCE, three, today),
                        claim(2, skill, Source.EVIDENCE, three, today),
                        claim(3, skill, Source.MANAGER, three, today));
            case PANEL -> List.of(claim(1, skill, Source.PANEL, scale.highest(), today));
        };
    }

    /** @param place among the supposed ones, which come after everything that is on record */
    private static ClaimRow claim(int place, Skill skill, Source source, int level, LocalDate today) {
        return new ClaimRow(
                Long.MAX_VALUE - 10 + place, 0, skill.code(), source, level, today, null, null, null, "", null, null);
    }
}
