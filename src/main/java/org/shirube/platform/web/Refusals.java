package org.shirube.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;

/** An address that leads nowhere or is refused is no failure: it gets its page, and the log no stack trace. */
@WebFilter(urlPatterns = "/*")
public class Refusals implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException refused) {
            int status = status(refused);
            if (status == 0 || response.isCommitted()) throw refused;
            ((HttpServletResponse) response).sendError(status);
        }
    }

    /** 0 for anything else. */
    static int status(Throwable refused) {
        for (var cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound) return HttpServletResponse.SC_NOT_FOUND;
            if (cause instanceof NotAllowed) return HttpServletResponse.SC_FORBIDDEN;
        }
        return 0;
    }
}
