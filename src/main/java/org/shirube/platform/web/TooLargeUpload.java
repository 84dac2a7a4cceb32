package org.shirube.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Goes back to the page when files were sent that are larger than web.xml allows: the server refuses them before Faces could
 * look at the form. {@link TooLargeSaid} says so there.
 */
@WebFilter("*.xhtml")
public class TooLargeUpload implements Filter {
    static final String KEY = "shirube.tooLarge";

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) in;
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/form-data") && !isTaken(request)) {
            request.getSession().setAttribute(KEY, true);
            ((HttpServletResponse) out).sendRedirect(request.getRequestURI() + query(request));
            return;
        }
        chain.doFilter(in, out);
    }

    private static boolean isTaken(HttpServletRequest request) throws IOException {
        try {
            request.setCharacterEncoding(
                    StandardCharsets.UTF_8.name()); // the fields are read now, before Faces says so
            request.getParts();
            return true;
        } catch (IllegalStateException | ServletException tooLarge) {
            return false;
        }
    }

    /** Of the page that the form stood on; the form itself is sent without. */
    private static String query(HttpServletRequest request) {
        var from = request.getHeader("Referer");
        int query = from == null ? -1 : from.indexOf('?');
        return query > 0 && from.substring(0, query).endsWith(request.getRequestURI()) ? from.substring(query) : "";
    }
}
