package org.shirube.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.shirube.platform.config.Setting;
import org.shirube.platform.i18n.Text;

/** The language of this request: the reader's choice (a cookie), else the browser's, else Japanese. */
@Named
@RequestScoped
public class ActiveLocale {
    public static final String COOKIE = "shirube.lang";

    @Inject
    private HttpServletRequest request;

    private Locale locale;

    public Locale getLocale() {
        if (locale == null) locale = find();
        return locale;
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    public boolean isJapanese() {
        return Text.isJapanese(getLocale());
    }

    /** The text in the reader's language; empty for null. */
    public String of(Text text) {
        return text == null ? "" : text.in(getLocale());
    }

    /** 2026年4月1日, 1 April 2026; empty for null. */
    public String date(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(isJapanese() ? "y年M月d日" : "d MMMM y", getLocale())
                        .format(day);
    }

    /** 2026年4月1日 9時02分, 1 April 2026, 09:02, in the installation's time zone; empty for null. */
    public String moment(Instant at) {
        if (at == null) return "";
        var pattern = isJapanese() ? "y年M月d日 H時mm分" : "d MMMM y, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, getLocale()).format(at.atZone(ZoneId.of(Setting.ZONE.value())));
    }

    private Locale find() {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE))
                    return cookie.getValue().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
            }
        }
        var accepted = request.getHeader("Accept-Language");
        if (accepted == null) return Locale.JAPANESE;
        for (var range : Locale.LanguageRange.parse(accepted)) {
            if (range.getRange().startsWith("ja")) return Locale.JAPANESE;
            if (range.getRange().startsWith("en")) return Locale.ENGLISH;
        }
        return Locale.JAPANESE;
    }
}
