package org.shirube.dashboard.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shirube.dashboard.Effect;
import org.shirube.dashboard.Impact;
import org.shirube.dashboard.Impacts;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.Csv;
import org.shirube.platform.web.ActiveLocale;

/** What publishing would do as CSV, with the very figures hidden that the page hides. */
@WebServlet("/dashboard/impact.csv")
public class ImpactFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient Impacts impacts;

    @Inject
    private transient ActiveLocale locale;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var on = given(request, "on");
            var unit = given(request, "unit");
            var impact = impacts.of(
                    Long.parseLong(request.getParameter("draft")),
                    on == null ? null : LocalDate.parse(on),
                    unit == null ? null : Long.valueOf(unit));
            if (impact.hidden()) throw new NotAllowed("see a small group");
            impacts.noteExport(impact.draft());
            response.setContentType("text/csv; charset=UTF-8");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"shirube-impact-" + impact.day() + ".csv\"");
            write(impact, response);
        } catch (NumberFormatException | DateTimeParseException | RuleBroken malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (NotAllowed refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String given(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void write(Impact impact, HttpServletResponse response) throws IOException {
        var language = locale.getLocale();
        var words = new MatrixWords(language);
        var out = response.getWriter();
        out.write(Csv.MARK);
        var head = new ArrayList<Object>(
                List.of(words.text("impact.kind"), words.text("impact.name"), words.stage, words.text("org.people")));
        for (var effect : Effect.values()) head.add(words.text("Effect." + effect));
        out.write(Csv.line(head.toArray()));
        out.write(line(words.text("impact.all"), impact.total(), words, language));
        for (var role : impact.roles()) {
            out.write(line(words.text("matrix.role"), role, words, language));
            for (var stage : role.parts()) out.write(line(words.text("matrix.role"), stage, words, language));
        }
        for (var unit : impact.units()) out.write(line(words.text("unit"), unit, words, language));
        for (var seats : impact.training().courses())
            out.write(Csv.line(
                    words.text("impact.course"), seats.course(), "", shown(seats.people(), words), seats.minutes()));
    }

    private static String line(String kind, Impact.Line line, MatrixWords words, Locale language) {
        var fields = new ArrayList<Object>();
        fields.add(kind);
        fields.add(
                line.name() == null
                        ? words.text("org.direct")
                        : (line.role() == null ? "" : line.role() + " ")
                                + line.name().in(language));
        fields.add(line.stage());
        fields.add(shown(line.people(), words));
        for (var cell : line.cells()) fields.add(shown(cell.people(), words));
        return Csv.line(fields.toArray());
    }

    private static Object shown(Integer people, MatrixWords words) {
        return people == null ? words.text("org.hidden.short") : people;
    }
}
