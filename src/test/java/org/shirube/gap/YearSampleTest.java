package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shirube.assessment.Source;

/** Each rule of the simulated year finds what it is there to find, and nothing else. */
class YearSampleTest {
    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final YearSample.Place PLACE = new YearSample.Place(1, "B3");

    private static YearSample.Said said(Source source, Integer level, String note) {
        return new YearSample.Said(1, "B3", source, level, DAY, null, 7L, null, note);
    }

    private static YearSample.Stand stand(Integer level, State state) {
        return new YearSample.Stand(2, 2, true, level, state, level == null ? null : Source.CHECK, 1, null, null);
    }

    /** What a test changes. */
    private static final class Body {
        private final Map<Long, YearSample.Said> claims =
                new HashMap<>(Map.of(1L, said(Source.SELF, 2, "a"), 2L, said(Source.CHECK, 1, "b")));
        private YearSample.Stand stored = stand(1, State.BELOW_BY_1);
        private YearSample.Stand derived = stored;
        private YearSample.Stand own = stored;
        private Counts tally = Counts.of(State.BELOW_BY_1, true);
        private boolean saw;
        private boolean taken = true;
        private String frozen = "1 B3 BELOW_BY_1 1";

        private YearSample.Facts facts() {
            return new YearSample.Facts(
                    DAY,
                    claims,
                    Map.of("1 B3 SELF 2 in 7", 1, "1 B3 CHECK 1 in 7", 1),
                    Map.of(PLACE, derived),
                    Map.of(PLACE, stored),
                    Map.of(5L, Map.of("*", Counts.of(State.BELOW_BY_1, true))),
                    Map.of(5L, Map.of("*", tally)),
                    Map.of(PLACE, stand(1, State.BELOW_BY_1)),
                    Map.of(PLACE, own),
                    List.of(new YearSample.View("sees", "two", 1, false, saw)),
                    List.of(new YearSample.Attempt("hand in", true, taken)),
                    Map.of(7L, frozen));
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("claims never change", body -> body.claims.put(2L, said(Source.CHECK, 1, "another note"))),
                fault("what was confirmed is there, once", body -> body.claims.put(3L, said(Source.CHECK, 1, "twice"))),
                fault("levels recompute equal", body -> body.derived = stand(2, State.MEETS)),
                fault("no unknown becomes zero", body -> {
                    body.stored = stand(0, State.BELOW_BY_2);
                    body.derived = body.stored;
                }),
                fault("tallies equal the claims", body -> body.tally = Counts.of(State.MEETS, false)),
                fault("nobody sees what the table forbids", body -> body.saw = true),
                fault(
                        "before the disclosure one's own confirmation is hidden",
                        body -> body.own = stand(2, State.MEETS)),
                fault("what has its time is taken in its time only", body -> body.taken = false),
                fault("a closed cycle stays as it was", body -> body.frozen = "1 B3 MEETS 2"));
    }

    private interface Fault {
        void in(Body body);
    }

    private static Arguments fault(String rule, Fault fault) {
        return Arguments.of(rule, fault);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void findsItsOwnFaultAndNoOther(String rule, Fault fault) {
        var before = new Body().facts();
        var body = new Body();
        fault.in(body);
        assertThat(YearSample.broken(before, body.facts()))
                .singleElement()
                .asString()
                .startsWith(rule + ": ");
    }

    @Test
    void everyRuleHasAFaultThatItFindsAndFindsNoneWhereThereIsNone() {
        assertThat(faults().map(fault -> (String) fault.get()[0])).containsExactlyElementsOf(YearSample.RULES.keySet());
        assertThat(YearSample.broken(null, new Body().facts())).isEmpty();
    }

    @Test
    void aLostClaimIsMissedByBothRulesThatCountClaims() {
        var body = new Body();
        body.claims.remove(2L);
        assertThat(YearSample.broken(new Body().facts(), body.facts()).stream()
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .collect(Collectors.toSet()))
                .contains("claims never change", "what was confirmed is there, once");
    }
}
