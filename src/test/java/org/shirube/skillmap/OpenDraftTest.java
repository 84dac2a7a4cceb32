package org.shirube.skillmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenDraftTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void theNextVersionOfAYearHasTheNextNumber() {
        assertThat(draftOf("2026.9").nextVersion(TODAY)).isEqualTo("2026.10");
    }

    @Test
    void theFirstVersionOfAYearHasTheNumberOne() {
        assertThat(draftOf("2025.9").nextVersion(TODAY)).isEqualTo("2026.1");
    }

    @Test
    void namesOfAnotherKindAreNotCountedOn() {
        for (var other : List.of("", "v3", "2026", "2026.4.1", "20261.2", "2026.9999999")) {
            assertThat(draftOf(other).nextVersion(TODAY)).as(other).isEqualTo("2026.1");
        }
    }

    private static OpenDraft draftOf(String version) {
        var map = SampleMap.of(1, 1, 2, 1);
        var head = map.head();
        var named = map.with(new SkillMap.Head(
                head.id(),
                version,
                head.edition(),
                head.effectiveOn(),
                head.title(),
                head.summary(),
                head.source(),
                head.baseline()));
        return new OpenDraft(1, 1, named, null, false, false, "hr", Instant.EPOCH, List.of());
    }
}
