package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.organisation.Mode;
import org.shirube.platform.i18n.Text;

class HeardTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Heard peers(Integer... levels) {
        var heard = Heard.NOTHING;
        for (var level : levels) heard = heard.and(Opinion.Part.PEER, level);
        return heard;
    }

    @Test
    void thePersonSeesColleaguesFromThreeOnWhoNamedALevel() {
        assertThat(peers(2, 3).forPerson().isEmpty()).isTrue();
        assertThat(peers(2, 3, null).forPerson().isEmpty())
                .as("one of three cannot judge")
                .isTrue();
        assertThat(peers(2, 3, 3).forPerson()).returns(3, Heard::getSaid).returns(2, heard -> heard.peersAt(3));
        assertThat(peers(2, 3, 3, null).forPerson().cannot()).isZero();
    }

    @Test
    void theReviewerSeesHowManySayWhatWhateverTheirNumber() {
        assertThat(peers(2, null)).returns(1, heard -> heard.peersAt(2)).returns(1, Heard::cannot);
        assertThat(peers(3, 2).getLevels()).containsExactly(2, 3);
    }

    @Test
    void aRoleOwnerIsNoColleagueAndNothingIsAveraged() {
        var heard = peers(2, 2).and(Opinion.Part.OWNER, 4);
        assertThat(heard).returns(2, Heard::getSaid).returns(4, Heard::owner);
        assertThat(heard.forPerson()).returns(0, Heard::getSaid).returns(4, Heard::owner);
        assertThat(Heard.NOTHING.and(Opinion.Part.OWNER, null).ownerCannot()).isTrue();
    }

    @Test
    void whoeverIsAskedAnswersOnceAndNotBeforeSomebodyAgreed() {
        var cycle = new CycleRow(
                5,
                9,
                Text.same("2026"),
                List.of(Cycle.Purpose.DEVELOPMENT),
                Mode.STANDARD,
                Cycle.Status.OPEN,
                new CycleDates(TODAY, TODAY.plusDays(1), TODAY.plusDays(2), TODAY.plusDays(3), TODAY.plusDays(40)),
                Population.EVERYBODY,
                new CycleAsks(false, true, true, 3),
                1);
        var opinion = Opinion.ofPeer(cycle, 1, 2, NOW);
        assertThatThrownBy(() -> opinion.done(NOW)).hasMessageContaining("opinionDone");
        opinion.agree("head", NOW);
        assertThatThrownBy(() -> opinion.refuse("head", NOW)).hasMessageContaining("opinionDecided");
        assertThatThrownBy(opinion::requireProposed)
                .as("asked already: not taken back")
                .hasMessageContaining("opinionDecided");
        opinion.done(NOW);
        assertThatThrownBy(() -> opinion.done(NOW)).hasMessageContaining("opinionDone");
        assertThat(Opinion.ofOwner(cycle, 1, 3, "R02", "head", NOW).state()).isEqualTo(Opinion.State.ASKED);
    }
}
