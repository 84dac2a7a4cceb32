package org.shirube.genai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shirube.organisation.People;
import org.shirube.organisation.StaffChanged;
import org.shirube.security.CurrentUser;

/** The guard of each organisation, kept a while: making one reads every name. Another node notices new people later. */
@ApplicationScoped
class Guards {
    private static final Duration KEPT = Duration.ofMinutes(10);

    @Inject
    private People people;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    private final Map<Long, Kept> names = new ConcurrentHashMap<>();

    private record Kept(NameBook book, Instant since) {}

    /** The caller's organisation's. One statement when it was not kept. */
    Guard own(ModelSettingRow setting) {
        var kept = names.get(user.organisationId());
        if (kept == null || kept.since().plus(KEPT).isBefore(clock.instant())) {
            kept = new Kept(new NameBook(people.names()), clock.instant());
            names.put(user.organisationId(), kept);
        }
        return new Guard(kept.book(), new WordList(setting.wordList()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) StaffChanged changed) {
        names.remove(changed.organisationId());
    }
}
