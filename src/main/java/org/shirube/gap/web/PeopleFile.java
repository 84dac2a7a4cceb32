package org.shirube.gap.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.shirube.gap.SkilledPeople;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.Csv;

/** What a search for people found, as a file. */
@WebServlet("/assessment/people.csv")
public class PeopleFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient SkilledPeople people;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var wanted = AssessmentPeoplePage.wanted(
                    request.getParameter("q"),
                    number(request, "unit"),
                    request.getParameter("role"),
                    small(request, "stage"),
                    request.getParameter("skill"),
                    small(request, "level"));
            var found = people.export(wanted);
            response.setContentType("text/csv; charset=UTF-8");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"shirube-people-" + LocalDate.now(clock) + ".csv\"");
            var out = response.getWriter();
            out.write(Csv.MARK
                    + Csv.line(
                            "staffNo",
                            "name",
                            "nameEn",
                            "unit",
                            "unitEn",
                            "title",
                            "titleEn",
                            "roles",
                            wanted.skill() == null ? "level" : "level of " + wanted.skill()));
            for (var one : found) {
                var person = one.person();
                out.write(Csv.line(
                        person.staffNo(),
                        person.name().ja(),
                        person.name().en(),
                        person.unit().ja(),
                        person.unit().en(),
                        person.title().ja(),
                        person.title().en(),
                        one.roles().stream()
                                .map(role -> role.code() + " " + role.stage())
                                .collect(Collectors.joining(", ")),
                        one.level()));
            }
        } catch (NumberFormatException none) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (RuleBroken tooLarge) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static Long number(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : Long.valueOf(text);
    }

    private static Integer small(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : Integer.valueOf(text);
    }
}
