package org.shirube.dashboard.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shirube.dashboard.Matrices;
import org.shirube.dashboard.Matrix;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Pager;

/**
 * The matrix as an Excel file with full skill names: levels on the first sheet, states on the second. Texts are stored as
 * strings, which Excel never calculates; there is no formula in the file.
 */
@WebServlet("/dashboard/matrix.xlsx")
public class MatrixFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int FIRST_SKILL = 5;

    @Inject
    private transient Matrices matrices;

    @Inject
    private transient Organisations organisations;

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
            var page = request.getParameter("page");
            var matrix = matrices.of(
                    unit,
                    MatrixChoice.of(request).filter(),
                    Pager.number(page == null || page.isBlank() ? 1 : Integer.parseInt(page)));
            matrices.noteExport(unit, "matrix", matrix.rows().size());
            viewings.note(
                    ViewedFor.EXPORT,
                    matrix.rows().stream().map(row -> row.person().id()).toList());
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"shirube-matrix-"
                            + matrix.unit().code().replaceAll("[^A-Za-z0-9-]", "_") + "-" + LocalDate.now(clock)
                            + ".xlsx\"");
            write(matrix, organisations.own(), response.getOutputStream(), locale.getLocale());
        } catch (NumberFormatException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void write(Matrix matrix, OrganisationRow organisation, OutputStream to, Locale language)
            throws IOException {
        var words = new MatrixWords(language);
        try (var book = new Workbook(to, "Shirube", "1.0")) {
            var levels = book.newWorksheet(words.text("file.levels"));
            head(levels, matrix, organisation, words, language);
            var states = book.newWorksheet(words.text("file.states"));
            head(states, matrix, organisation, words, language);
            for (int i = 0; i < matrix.rows().size(); i++) {
                row(levels, i, matrix, language, words, false);
                row(states, i, matrix, language, words, true);
            }
        }
    }

    private void head(
            Worksheet sheet, Matrix matrix, OrganisationRow organisation, MatrixWords words, Locale language) {
        sheet.value(
                0, 0, words.text("matrix.title") + " " + matrix.unit().name().in(language));
        sheet.value(
                0,
                FIRST_SKILL,
                LocalDate.now(clock) + " / " + words.text("mode." + organisation.mode()) + " / "
                        + matrix.map().title().in(language) + " " + matrix.map().version());
        sheet.value(1, 0, words.text("file.staffNo"));
        sheet.value(1, 1, words.text("matrix.person"));
        sheet.value(1, 2, words.text("unit"));
        sheet.value(1, 3, words.text("matrix.role"));
        sheet.value(1, 4, words.text("file.stage"));
        for (int i = 0; i < matrix.columns().size(); i++) {
            var skill = matrix.columns().get(i).skill();
            sheet.value(1, FIRST_SKILL + i, skill.code() + " " + skill.name().in(language));
        }
        int end = FIRST_SKILL + matrix.columns().size();
        sheet.value(1, end, words.text("matrix.below"));
        sheet.value(1, end + 1, words.text("met"));
        sheet.value(1, end + 2, words.text("file.required"));
        sheet.value(1, end + 3, words.text("file.coverage"));
        sheet.freezePane(2, 2);
    }

    private static void row(
            Worksheet sheet, int index, Matrix matrix, Locale language, MatrixWords words, boolean states) {
        var row = matrix.rows().get(index);
        int line = index + 2;
        sheet.value(line, 0, row.person().staffNo());
        sheet.value(line, 1, row.person().name().in(language));
        sheet.value(line, 2, row.person().unit().in(language));
        if (row.role() != null) {
            sheet.value(
                    line,
                    3,
                    matrix.map()
                            .role(row.role().roleCode())
                            .map(role -> role.name().in(language))
                            .orElse(row.role().roleCode()));
            sheet.value(line, 4, row.role().stage());
        }
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            if (cell == null) continue;
            if (states) sheet.value(line, FIRST_SKILL + i, words.states.get(cell.state()) + " /" + cell.target());
            else if (cell.level() != null) sheet.value(line, FIRST_SKILL + i, cell.level());
        }
        int end = FIRST_SKILL + matrix.columns().size();
        sheet.value(line, end, row.counts().below());
        sheet.value(line, end + 1, row.counts().met());
        sheet.value(line, end + 2, row.counts().required());
        sheet.value(line, end + 3, row.counts().coveragePercent());
    }
}
