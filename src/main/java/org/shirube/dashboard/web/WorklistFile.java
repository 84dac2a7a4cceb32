package org.shirube.dashboard.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serial;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.shirube.dashboard.Matrices;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.file.Csv;
import org.shirube.platform.web.ActiveLocale;

/** The work list as CSV, read from the database {@value PageRequest#MAX_SIZE} lines at a time. */
@WebServlet("/dashboard/worklist.csv")
public class WorklistFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient Matrices matrices;

    @Inject
    private transient ActiveLocale locale;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Viewings viewings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long unit = Long.parseLong(String.valueOf(request.getParameter("unit")));
            var person = request.getParameter("person");
            var personId = person == null || person.isBlank() ? null : Long.valueOf(person);
            var page = lines(request, unit, personId, 0);
            matrices.noteExport(unit, "worklist", page.total());
            response.setContentType("text/csv; charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"shirube-worklist-" + LocalDate.now(clock) + ".csv\"");
            var words = new MatrixWords(locale.getLocale());
            var out = response.getWriter();
            out.write(Csv.MARK);
            out.write(Csv.line(
                    words.text("file.staffNo"),
                    words.text("matrix.person"),
                    words.text("unit"),
                    words.text("matrix.role"),
                    words.text("file.stage"),
                    words.text("list.skill"),
                    words.text("file.skillName"),
                    words.text("list.state"),
                    words.text("cell.level"),
                    words.text("cell.goal"),
                    words.text("matrix.core")));
            for (int from = 0; !page.rows().isEmpty(); from += PageRequest.MAX_SIZE) {
                if (from > 0) page = lines(request, unit, personId, from);
                viewings.note(
                        ViewedFor.EXPORT,
                        page.rows().stream().map(line -> line.person().id()).toList());
                write(page, out, locale.getLocale(), words);
            }
        } catch (NumberFormatException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private Page<Matrices.Line> lines(HttpServletRequest request, long unit, Long person, int from) {
        return matrices.lines(
                unit,
                MatrixChoice.of(request).filter(),
                MatrixChoice.blankAsNull(request.getParameter("skill")),
                person,
                PageRequest.of(from, PageRequest.MAX_SIZE));
    }

    private static void write(Page<Matrices.Line> page, PrintWriter out, Locale language, MatrixWords words) {
        for (var line : page.rows()) {
            out.write(Csv.line(
                    line.person().staffNo(),
                    line.person().name().in(language),
                    line.person().unit().in(language),
                    line.role() == null ? null : line.role().roleCode(),
                    line.role() == null ? null : line.role().stage(),
                    line.skill().code(),
                    line.skill().name().in(language),
                    words.states.get(line.standing().state()),
                    line.standing().level(),
                    line.standing().target(),
                    line.standing().core() ? words.core : null));
        }
    }
}
