package org.shirube.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.platform.error.RuleBroken;

class AccountTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private final Account account = new Account(1, null, "sato", Set.of(Permission.STAFF), NOW);

    @Test
    void fourFailuresAreFree() {
        fail(4);
        assertThat(account.lockedFor(NOW)).isEmpty();
    }

    @Test
    void theWaitDoublesWithEachFurtherFailure() {
        fail(5);
        assertThat(account.lockedFor(NOW)).contains(Duration.ofSeconds(30));
        fail(1);
        assertThat(account.lockedFor(NOW)).contains(Duration.ofSeconds(60));
        fail(1);
        assertThat(account.lockedFor(NOW)).contains(Duration.ofSeconds(120));
    }

    @Test
    void theWaitIsNeverLongerThanAQuarterOfAnHour() {
        fail(100);
        assertThat(account.lockedFor(NOW)).contains(Duration.ofMinutes(15));
    }

    @Test
    void theLockEndsByItselfAndSuccessForgetsTheFailures() {
        fail(5);
        assertThat(account.lockedFor(NOW.plusSeconds(30))).isEmpty();
        account.noteSuccess();
        fail(4);
        assertThat(account.lockedFor(NOW)).isEmpty();
    }

    @Test
    void aPasswordNeedsTwelveCharactersAndMustNotHoldTheName() {
        Account.requireStrong("twelve chars", "sato");
        assertThatThrownBy(() -> Account.requireStrong("eleven char", "sato"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("security.passwordTooShort");
        assertThatThrownBy(() -> Account.requireStrong("i am SATO of kikaku", "sato"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("security.passwordHasLogin");
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) account.noteFailure(NOW);
    }
}
