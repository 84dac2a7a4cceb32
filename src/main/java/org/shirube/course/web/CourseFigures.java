package org.shirube.course.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.shirube.course.Courses;
import org.shirube.platform.error.NotFound;
import org.shirube.security.CurrentUser;

/**
 * Drawings of lessons: {@code /course-figures/CODE/VERSION/figures/NAME.svg}. They come from the course as it was
 * published, never from the disk, so no path can lead out of it; the sandbox policy of {@code SecurityHeaders} applies.
 */
@WebServlet("/course-figures/*")
public class CourseFigures extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient Courses courses;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = request.getPathInfo() == null
                ? new String[0]
                : request.getPathInfo().split("/", 4);
        var svg = user.isSignedIn() && parts.length == 4 ? figure(parts[1], parts[2], parts[3]) : null;
        if (svg == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/svg+xml");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.getWriter().write(svg);
    }

    private String figure(String code, String version, String path) {
        try {
            return courses.version(code, version).figures().get(path);
        } catch (NotFound none) {
            return null;
        }
    }
}
