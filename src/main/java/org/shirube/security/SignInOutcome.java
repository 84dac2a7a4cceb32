package org.shirube.security;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;

/** What became of the attempt to sign in that this request made. */
@RequestScoped
public class SignInOutcome {
    private Duration wait;

    void mustWait(Duration locked) {
        wait = locked;
    }

    /** How long the account stays locked; empty when the name or the password was wrong. */
    public Optional<Duration> locked() {
        return Optional.ofNullable(wait);
    }
}
