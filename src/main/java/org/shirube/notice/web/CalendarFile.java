package org.shirube.notice.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.shirube.notice.Calendars;

/** A person's calendar for a program without a session: whoever knows the secret address. */
@WebServlet("/calendar/*")
public class CalendarFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String END = ".ics";
    private static final int LONGEST = 100;

    @Inject
    private transient Calendars calendars;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var known = path == null || !path.endsWith(END) || path.length() > LONGEST
                ? java.util.Optional.<String>empty()
                : calendars.fetch(path.substring(1, path.length() - END.length()));
        if (known.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND); // our error page would begin a session
            return;
        }
        response.setHeader(
                "Cache-Control", "private, no-store"); // nobody between needs a copy of a secret address's answer
        response.setContentType("text/calendar; charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"shirube.ics\"");
        response.getWriter().write(known.get());
    }
}
