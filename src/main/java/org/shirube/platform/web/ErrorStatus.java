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
 * The right status for refusals of the doors, which the container would show with 500 and log as faults of the server; and
 * a plain page when the error page itself fails - the database is away, or a form came without its nonce - since the
 * server's own page names exceptions.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
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
        if (request.getDispatcherType() == DispatcherType.REQUEST) answer(request, answer, chain);
        else showError(request, answer, chain);
    }

    private static void answer(ServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, answer);
        } catch (ServletException | RuntimeException failed) {
            int status = statusOf(failed);
            if (status == 0 || answer.isCommitted()) throw failed;
            answer.sendError(status);
        }
    }

    /** 0 for what is no refusal. */
    private static int statusOf(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound) return HttpServletResponse.SC_NOT_FOUND;
            if (cause instanceof NotAllowed) return HttpServletResponse.SC_FORBIDDEN;
        }
        return 0;
    }

    private static void showError(ServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        int status = statusOf((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        if (status != 0) answer.setStatus(status);
        try {
            chain.doFilter(request, answer);
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
