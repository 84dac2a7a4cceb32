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
import java.nio.charset.StandardCharsets;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;

/**
 * The right status for refusals of the doors, whose pages the container would show with 500 as for any exception; and a
 * plain page when the error page itself fails - the database is away, or a form came without its nonce - since the
 * server's own page names exceptions.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class ErrorStatus implements Filter {
    private static final String PLAIN = """
            <!DOCTYPE html><html lang="ja"><head><meta charset="UTF-8"><title>しるべ Shirube</title></head><body>
            <h1>こちら側で問題が起きました</h1>
            <p>保存済みと表示された内容は失われていません。画面を開き直して、もう一度お試しください。</p>
            <h1 lang="en">Something went wrong on our side</h1>
            <p lang="en">Nothing that was marked as saved is lost. Open the page again and retry.</p>
            </body></html>
            """;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = (HttpServletResponse) response;
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound) answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
            if (cause instanceof NotAllowed) answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (answer.isCommitted()) throw failed;
            answer.resetBuffer();
            answer.setContentType("text/html; charset=UTF-8");
            answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            answer.getOutputStream().write(PLAIN.getBytes(StandardCharsets.UTF_8));
            answer.flushBuffer();
        }
    }
}
