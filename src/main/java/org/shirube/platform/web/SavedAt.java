package org.shirube.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.shirube.platform.i18n.Messages;

/** Says when something was saved: the time, with the day unless it was today. */
@ApplicationScoped
public class SavedAt {
    @Inject
    private Clock clock;

    @Inject
    private ActiveLocale locale;

    /** @param key of words that take the time */
    public String now(String key) {
        return words(key, clock.instant());
    }

    /** Empty for a moment that is null. */
    public String words(String key, Instant moment) {
        if (moment == null) return "";
        var there = moment.atZone(clock.getZone());
        boolean today = there.toLocalDate().equals(LocalDate.now(clock));
        var pattern = Messages.of(locale.getLocale(), today ? "platform.time" : "platform.dayAndTime");
        return Messages.of(
                locale.getLocale(),
                key,
                DateTimeFormatter.ofPattern(pattern, locale.getLocale()).format(there));
    }
}
