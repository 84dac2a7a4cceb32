package org.shirube.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.shirube.assessment.Source;
import org.shirube.dashboard.MatrixFilter;

/** Reads a selection from an address; what makes no sense counts as not said. */
final class MatrixChoice {
    private MatrixChoice() {}

    static MatrixFilter filter(
            String role, String category, String source, boolean below, boolean notAssessed, boolean core) {
        return new MatrixFilter(
                blankAsNull(role),
                blankAsNull(category),
                Arrays.stream(Source.values())
                        .filter(known -> known.name().equals(source))
                        .findFirst()
                        .orElse(null),
                below,
                notAssessed,
                core);
    }

    static MatrixFilter filter(HttpServletRequest request) {
        return filter(
                request.getParameter("role"),
                request.getParameter("category"),
                request.getParameter("source"),
                "true".equals(request.getParameter("below")),
                "true".equals(request.getParameter("notAssessed")),
                "true".equals(request.getParameter("core")));
    }

    static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
