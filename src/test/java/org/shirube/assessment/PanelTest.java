package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final PanelRow.Rating FIRST = new PanelRow.Rating(1, true, 4, "三つの課で続いている", null);
    private static final PanelRow.Rating SECOND = new PanelRow.Rating(2, true, 3, "広がりが一つの課", null);
    private static final PanelRow.Rating WAITS = new PanelRow.Rating(2, false, null, null, null);

    private static Panel panel() {
        return Panel.onLevel(9, 7, "B3", "hr", NOW);
    }

    @Test
    void nobodySeesTheOthersRatingBeforeAllAreIn() {
        var open = panelRow(null, List.of(FIRST, WAITS));
        assertThat(open.seenBy(2L, false).ratings().get(0)).isEqualTo(new PanelRow.Rating(1, true, null, null, null));
        assertThat(open.seenBy(null, false).ratings().get(0).level())
                .as("the chair")
                .isNull();
        assertThat(open.seenBy(null, true).ratings().get(0).level())
                .as("the auditor")
                .isNull();
        assertThat(open.seenBy(1L, false).ratings().get(0)).isEqualTo(FIRST);
        assertThat(panelRow(null, List.of(FIRST, SECOND)).seenBy(2L, false).ratings())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void ratingsOfAPanelThatWasCalledOffStaySealedButForTheAuditor() {
        var off = panelRow(NOW, List.of(FIRST, WAITS));
        assertThat(off.seenBy(2L, false).ratings().get(0).level()).isNull();
        assertThat(off.seenBy(null, true).ratings().get(0)).isEqualTo(FIRST);
    }

    @Test
    void whoeverLeftIsNotWaitedForAndOneVoiceAloneIsNone() {
        var left = new PanelRow.Rating(3, false, null, null, "親族");
        assertThat(panelRow(null, List.of(FIRST, SECOND, left)).isAllIn()).isTrue();
        assertThat(panelRow(null, List.of(FIRST, left)).isAllIn()).isFalse();
        assertThat(panelRow(null, List.of(FIRST, left))
                        .seenBy(3L, false)
                        .ratings()
                        .get(0)
                        .level())
                .isNull();
        assertThat(panelRow(null, List.of(FIRST, left)).has(3L)).isFalse();
    }

    private static PanelRow panelRow(Instant closed, List<PanelRow.Rating> ratings) {
        return new PanelRow(1, 7, Panel.Kind.LEVEL, "B3", null, null, "hr", NOW, null, null, null, closed, ratings);
    }

    @Test
    void aPanelAgreesOnlyAfterTwoRatingsGivenApart() {
        assertThatThrownBy(() -> panel().agree(4, "話し合った", List.of(FIRST, WAITS), "hr", NOW))
                .hasMessageContaining("panelWaits");
        assertThatThrownBy(() -> panel().agree(4, "話し合った", List.of(FIRST), "hr", NOW))
                .hasMessageContaining("panelWaits");
        assertThatThrownBy(() -> panel().agree(4, " ", List.of(FIRST, SECOND), "hr", NOW))
                .hasMessageContaining("panelReason");
        var panel = panel();
        panel.agree(4, "話し合った", List.of(FIRST, SECOND), "hr", NOW);
        assertThatThrownBy(() -> panel.callOff("やめる", "hr", NOW)).hasMessageContaining("panelClosed");
    }

    @Test
    void membersAreTwoToFiveAndNeitherThePersonNorTheChair() {
        PanelRow.requireEnough(Set.of(1L, 2L));
        PanelRow.requireVoices(Set.of(1L, 2L), 7, 3L, List.of(1L));
        assertThatThrownBy(() -> PanelRow.requireEnough(Set.of(1L))).hasMessageContaining("panelMembers");
        assertThatThrownBy(() -> PanelRow.requireVoices(Set.of(1L, 2L, 3L, 4L, 5L, 6L), 7, null, List.of()))
                .hasMessageContaining("panelMembers");
        assertThatThrownBy(() -> PanelRow.requireVoices(Set.of(1L, 7L), 7, 3L, List.of()))
                .hasMessageContaining("panelOwn");
        assertThatThrownBy(() -> PanelRow.requireVoices(Set.of(1L, 3L), 7, 3L, List.of()))
                .hasMessageContaining("panelChair");
        assertThatThrownBy(() -> PanelRow.requireVoices(Set.of(1L, 2L, 3L), 7, null, List.of(1L, 2L)))
                .as("head and director")
                .hasMessageContaining("panelLeaders");
    }

    @Test
    void aRatingIsGivenOnceAndWithItsReason() {
        var rating = new PanelRating(1, 2, "hr", NOW);
        assertThatThrownBy(() -> rating.rate(3, "", "one", NOW)).hasMessageContaining("panelReason");
        rating.rate(3, " 事実が二つ ", "one", NOW);
        assertThat(rating.row()).isEqualTo(new PanelRow.Rating(2, true, 3, "事実が二つ", null));
        assertThatThrownBy(() -> rating.rate(4, "変えたい", "one", NOW)).hasMessageContaining("panelRated");
        assertThatThrownBy(() -> rating.leave("忙しい", "one", NOW)).hasMessageContaining("panelRated");
        var left = new PanelRating(1, 3, "hr", NOW);
        left.leave("親族", "three", NOW);
        assertThatThrownBy(() -> left.rate(3, "戻りたい", "three", NOW)).hasMessageContaining("panelLeft");
    }
}
