package org.shirube.assessment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;

/** Says when something was saved: the time, with the day when it was not today. */
@ApplicationScoped
class SavedAt {
    @Inject
    private Clock clock;

    @Inject
    private ActiveLocale locale;

    String now() {
        return words(clock.instant());
    }

    /** Empty for null. */
    String words(Instant moment) {
        if (moment == null) return "";
        var there = moment.atZone(clock.getZone());
        boolean today = there.toLocalDate().equals(LocalDate.now(clock));
        var pattern = Messages.of(locale.getLocale(), today ? "assessment.time" : "assessment.dayAndTime");
        return Messages.of(
                locale.getLocale(),
                "assessment.savedAt",
                DateTimeFormatter.ofPattern(pattern, locale.getLocale()).format(there));
    }
}
