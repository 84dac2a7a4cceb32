package org.shirube.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;

/** The right status for refusals of the doors: the container would show their pages with 500, as for any exception. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class ErrorStatus implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound) ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_NOT_FOUND);
            if (cause instanceof NotAllowed)
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
        chain.doFilter(request, response);
    }
}
