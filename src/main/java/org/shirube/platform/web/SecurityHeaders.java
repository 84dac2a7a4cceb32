package org.shirube.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers that every answer carries. Pages get their content security policy from PrimeFaces, with a nonce. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var headers = (HttpServletResponse) response;
        headers.setHeader("X-Content-Type-Options", "nosniff");
        headers.setHeader("X-Frame-Options", "DENY");
        headers.setHeader("Referrer-Policy", "same-origin");
        headers.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        headers.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        var path = ((HttpServletRequest) request).getRequestURI();
        if (!path.contains("/jakarta.faces.resource/")) headers.setHeader("Cache-Control", "no-store");
        if (!path.endsWith(".xhtml") && !path.endsWith("/")) {
            headers.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox");
        }
        chain.doFilter(request, response);
    }
}
