package org.shirube.learning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;

/** Says when one may try again: tries are counted by the day. */
@ApplicationScoped
class NextTry {
    @Inject
    private Clock clock;

    @Inject
    private ActiveLocale locale;

    String day() {
        var pattern = Messages.of(locale.getLocale(), "platform.format.day");
        return DateTimeFormatter.ofPattern(pattern, locale.getLocale())
                .format(LocalDate.now(clock).plusDays(1));
    }
}
