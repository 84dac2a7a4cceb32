package org.shirube.notice.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.shirube.notice.CalendarDay;
import org.shirube.notice.CalendarKeyRow;
import org.shirube.notice.Calendars;
import org.shirube.platform.config.Setting;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;

/** Behind {@code /notice/calendar.xhtml}: one's own days, and the address at which programs fetch them. */
@Named
@ViewScoped
public class NoticeCalendarPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Calendars calendars;

    @Inject
    private ActiveLocale locale;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private List<CalendarDay> days;
    private CalendarKeyRow key;
    private transient String address;

    @PostConstruct
    void open() {
        days = calendars.own();
        key = calendars.key().orElse(null);
    }

    /** The address goes into this answer and is kept nowhere: a second look at the page no longer has it. */
    public void make() {
        var secret = calendars.issue(locale.getLanguage());
        address = base() + "/calendar/" + secret + ".ics";
        open();
    }

    public void revoke() {
        calendars.revoke();
        say.info("notice.calendarRevoked");
        open();
    }

    private String base() {
        return Setting.BASE_URL.isSet()
                ? Setting.BASE_URL.value().replaceFirst("/$", "")
                : request.getRequestURL().toString().replaceFirst("(://[^/]+)/.*", "$1");
    }

    /** Null but in the answer to {@link #make}. */
    public String getAddress() {
        return address;
    }

    public List<CalendarDay> getDays() {
        return days;
    }

    /** Null while there is no address. */
    public CalendarKeyRow getKey() {
        return key;
    }
}
