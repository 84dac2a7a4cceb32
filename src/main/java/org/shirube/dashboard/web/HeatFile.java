package org.shirube.dashboard.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shirube.dashboard.Figures;
import org.shirube.dashboard.Heat;
import org.shirube.dashboard.Overview;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.file.Csv;
import org.shirube.platform.web.ActiveLocale;

/** The heatmap as CSV, with the very cells hidden that the page hides. */
@WebServlet("/dashboard/organisation.csv")
public class HeatFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient Figures figures;

    @Inject
    private transient ActiveLocale locale;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var unit = request.getParameter("unit");
            var overview = figures.of(unit == null || unit.isBlank() ? null : Long.valueOf(unit));
            if (overview.hidden()) throw new NotAllowed("see a small group");
            figures.noteExport(overview.unit());
            response.setContentType("text/csv; charset=UTF-8");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"shirube-figures-" + LocalDate.now(clock) + ".csv\"");
            var words = new MatrixWords(locale.getLocale());
            var out = response.getWriter();
            out.write(Csv.MARK);
            out.write(Csv.line(head(overview, words, locale.getLocale()).toArray()));
            for (var row : overview.heat().rows()) out.write(line(row, words, locale.getLocale()));
            out.write(line(overview.heat().total(), words, locale.getLocale()));
        } catch (NumberFormatException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static List<Object> head(Overview overview, MatrixWords words, Locale language) {
        var head = new ArrayList<Object>(List.of(words.text("unit"), words.text("org.people")));
        for (var category : overview.map().categories()) {
            head.add(category.code() + " " + words.text("org.fulfilment") + " %");
            head.add(category.code() + " " + words.text("coverage") + " %");
        }
        head.add(words.text("org.all") + " " + words.text("org.fulfilment") + " %");
        head.add(words.text("org.all") + " " + words.text("coverage") + " %");
        return head;
    }

    private static String line(Heat.Row row, MatrixWords words, Locale language) {
        var fields = new ArrayList<Object>();
        fields.add(row.name() == null ? words.text("org.direct") : row.name().in(language));
        fields.add(row.people() == null ? words.text("org.hidden.short") : row.people());
        for (var cell : row.cells()) {
            fields.add(cell.isHidden() ? words.text("org.hidden.short") : cell.fulfilment());
            fields.add(cell.isHidden() ? words.text("org.hidden.short") : cell.coverage());
        }
        return Csv.line(fields.toArray());
    }
}
