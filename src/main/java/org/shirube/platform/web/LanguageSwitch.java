package org.shirube.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code ?lang=en} on any page: remembers the language and comes back to the page without it. */
@WebFilter("*.xhtml")
public class LanguageSwitch implements Filter {
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) in;
        var query = request.getQueryString();
        if (!request.getMethod().equals("GET") || query == null || !query.matches("(.*&)?lang=(ja|en)")) {
            chain.doFilter(in, out);
            return;
        }
        var cookie = new Cookie(ActiveLocale.COOKIE, query.substring(query.length() - 2));
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        var response = (HttpServletResponse) out;
        response.addCookie(cookie);
        var rest = query.replaceFirst("&?lang=(ja|en)$", "");
        response.sendRedirect(request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest));
    }
}
