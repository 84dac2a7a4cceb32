package org.shirube.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
