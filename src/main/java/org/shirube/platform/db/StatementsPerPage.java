package org.shirube.platform.db;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers how many SQL statements the last answer of each address took, for tests: only with the system property
 * {@code shirube.statements}. Resets after the request, because signing in happens before any filter.
 */
@WebFilter("/*")
public class StatementsPerPage implements Filter {
    private static final boolean ON = Boolean.getBoolean("shirube.statements");
    private static final Map<String, Integer> LAST = new ConcurrentHashMap<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (ON) LAST.put(((HttpServletRequest) request).getRequestURI(), StatementCount.get());
            StatementCount.reset();
        }
    }

    /** @param path without its query; 0 when it was never asked for */
    public static int of(String path) {
        return LAST.getOrDefault(path, 0);
    }
}
