package org.shirube.retention.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.shirube.platform.file.Csv;
import org.shirube.retention.Retention;

/** The report of one erasing as a table. */
@WebServlet("/retention/report.csv")
public class RetentionFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient Retention retention;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = String.valueOf(request.getParameter("run"));
        if (!id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var run = retention.report(Long.parseLong(id));
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"shirube-retention-" + id + ".csv\"");
        var out = response.getWriter();
        out.write(Csv.MARK
                + Csv.line(
                        "run",
                        "askedBy",
                        "askedAt",
                        "finishedAt",
                        "step",
                        "kind",
                        "months",
                        "before",
                        "found",
                        "erased"));
        for (var step : run.steps()) {
            out.write(Csv.line(
                    run.id(),
                    run.askedBy(),
                    run.askedAt(),
                    run.finishedAt(),
                    step.step(),
                    step.kind(),
                    step.months(),
                    step.before(),
                    step.found(),
                    step.erased()));
        }
    }
}
