package org.shirube.learning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;

/** Says when something was saved, and when one may try again. */
@ApplicationScoped
class SaveState {
    @Inject
    private Clock clock;

    @Inject
    private ActiveLocale locale;

    String now() {
        return at(clock.instant());
    }

    /** Empty for null. */
    String at(Instant moment) {
        if (moment == null) return "";
        var pattern = Messages.of(locale.getLocale(), "learning.time");
        var time = DateTimeFormatter.ofPattern(pattern, locale.getLocale()).format(moment.atZone(clock.getZone()));
        return Messages.of(locale.getLocale(), "learning.savedAt", time);
    }

    /** The day on which tries are counted anew. */
    String tomorrow() {
        var pattern = Messages.of(locale.getLocale(), "platform.format.day");
        return DateTimeFormatter.ofPattern(pattern, locale.getLocale())
                .format(LocalDate.now(clock).plusDays(1));
    }
}
