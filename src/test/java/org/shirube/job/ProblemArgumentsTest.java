package org.shirube.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;

class ProblemArgumentsTest {
    @Test
    void numbersTextsAndDaysAreSaidAsIfTheyHadNeverBeenWritten() {
        var arguments =
                List.<Object>of(5_000, 7L, new Text("行政 \"A\"", "Line\nend"), LocalDate.of(2027, 3, 31), Instant.EPOCH);
        var read = ProblemArguments.read(ProblemArguments.written(arguments));
        assertThat(read)
                .containsExactly(5_000L, 7L, new Text("行政 \"A\"", "Line\nend"), "2027-03-31", Instant.EPOCH.toString());
        var broken = new RuleBroken("assignment.dueInPast", LocalDate.of(2020, 1, 1));
        var said = new JobRow(
                        1,
                        "assign",
                        null,
                        0,
                        1,
                        broken.key(),
                        ProblemArguments.read(ProblemArguments.written(broken.arguments())),
                        "hr",
                        Instant.EPOCH,
                        Instant.EPOCH)
                .problemIn(Locale.JAPANESE);
        assertThat(said).isEqualTo(Messages.of(Locale.JAPANESE, broken)).doesNotContain("{0}");
    }

    @Test
    void aProblemWithoutArgumentsNeedsNoColumn() {
        assertThat(ProblemArguments.written(List.of())).isNull();
        assertThat(ProblemArguments.read(null)).isEmpty();
    }
}
