package org.shirube.genai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** How much the guard finds, and how often it cries wolf. Prints the figures; {@code -Dguard.list=true} lists every miss. */
class GuardCorpusTest {
    /** Measured: least percent found in the corpus, in the unseen texts, and most texts without it that raise it in either. */
    private static final Map<Sensitive, int[]> FLOORS = Map.of(
            Sensitive.MY_NUMBER, new int[] {100, 75, 0, 1},
            Sensitive.CORPORATE_NUMBER, new int[] {100, 100, 0, 0},
            Sensitive.PHONE, new int[] {100, 100, 0, 0},
            Sensitive.MAIL, new int[] {100, 75, 0, 0},
            Sensitive.ADDRESS, new int[] {100, 75, 0, 0},
            Sensitive.BANK_ACCOUNT, new int[] {100, 75, 0, 0},
            Sensitive.OWN_NAME, new int[] {95, 86, 0, 2},
            Sensitive.CLASSIFICATION, new int[] {100, 60, 0, 0},
            Sensitive.CUSTOM, new int[] {100, 75, 0, 0});

    private static final class Tally {
        int wanted;
        int found;
        int without;
        int falseAlarms;
    }

    @Test
    void theCorpusIsLargeAndVaried() {
        var corpus = GuardCorpus.read("guard-corpus.txt");
        assertThat(corpus.texts()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(new HashSet<>(corpus.texts())).hasSameSizeAs(corpus.texts());
        assertThat(corpus.texts().stream().filter(text -> text.wanted().isEmpty()))
                .hasSizeGreaterThan(150);
        // without what was filled in, no sentence stands more often than this
        assertThat(corpus.texts().stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                GuardCorpusTest::frame, java.util.stream.Collectors.counting()))
                        .values())
                .allSatisfy(times -> assertThat(times).isLessThanOrEqualTo(6));
    }

    private static String frame(GuardCorpus.Sample sample) {
        var frame = new StringBuilder(sample.text());
        for (int i = sample.wanted().size() - 1; i >= 0; i--)
            frame.replace(sample.wanted().get(i).from(), sample.wanted().get(i).to(), "…");
        return frame.toString();
    }

    @Test
    void ofEachKindAsMuchIsFoundAsWasMeasured() {
        measure("guard-corpus.txt", 0);
    }

    /** Texts for which no rule was changed. */
    @Test
    void ofTextsThatTheRulesDidNotKnowAsMuchIsFoundAsWasMeasured() {
        measure("guard-unseen.txt", 1);
    }

    private static void measure(String file, int floor) {
        var corpus = GuardCorpus.read(file);
        var guard = corpus.guard();
        var tallies = new EnumMap<Sensitive, Tally>(Sensitive.class);
        for (var kind : Sensitive.values()) tallies.put(kind, new Tally());
        for (var text : corpus.texts()) count(text, guard, tallies);
        var softly = new SoftAssertions();
        System.out.printf(
                "%s, %d texts: kind, found of wanted, texts without that raised it%n",
                file, corpus.texts().size());
        tallies.forEach((kind, tally) -> {
            System.out.printf(
                    "  %-17s %3d of %3d (%.1f %%), %d of %d (%.1f %%)%n",
                    kind,
                    tally.found,
                    tally.wanted,
                    100.0 * tally.found / tally.wanted,
                    tally.falseAlarms,
                    tally.without,
                    100.0 * tally.falseAlarms / tally.without);
            softly.assertThat(100.0 * tally.found / tally.wanted)
                    .as("percent found of " + kind)
                    .isGreaterThanOrEqualTo(FLOORS.get(kind)[floor]);
            softly.assertThat(tally.falseAlarms)
                    .as("false alarms of " + kind)
                    .isLessThanOrEqualTo(FLOORS.get(kind)[floor + 2]);
        });
        softly.assertAll();
    }

    private static void count(GuardCorpus.Sample text, Guard guard, Map<Sensitive, Tally> tallies) {
        var found = guard.find(text.text());
        for (var wanted : text.wanted()) {
            var tally = tallies.get(wanted.kind());
            tally.wanted++;
            // all of it: half a number that goes out is a leak
            var whole = found.stream()
                    .anyMatch(one ->
                            one.kind() == wanted.kind() && one.from() <= wanted.from() && one.to() >= wanted.to());
            if (whole) tally.found++;
            else list("missed " + wanted.kind(), text.text(), wanted);
        }
        for (var kind : Sensitive.values()) {
            if (text.wanted().stream().anyMatch(wanted -> wanted.kind() == kind)) continue;
            var tally = tallies.get(kind);
            tally.without++;
            var wolf = found.stream().filter(one -> one.kind() == kind).findFirst();
            if (wolf.isEmpty()) continue;
            tally.falseAlarms++;
            list("false alarm " + kind, text.text(), wolf.get());
        }
    }

    private static void list(String what, String text, Finding finding) {
        if (Boolean.getBoolean("guard.list")) System.out.println(what + " '" + finding.in(text) + "' in: " + text);
    }
}
