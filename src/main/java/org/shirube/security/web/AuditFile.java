package org.shirube.security.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.Csv;
import org.shirube.security.AuditChains;
import org.shirube.security.AuditLog;

/** The audit log as CSV; times with their offset and acts with their hashes, so that the file stands for itself. */
@WebServlet("/security/audit.csv")
public class AuditFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient AuditLog audit;

    @Inject
    private transient AuditChains chains;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var from = LocalDate.parse(String.valueOf(request.getParameter("from")));
            var until = LocalDate.parse(String.valueOf(request.getParameter("until")));
            var act = request.getParameter("act");
            var period = AuditPeriod.of(from, until, clock.getZone());
            chains.seal();
            var rows = audit.export(period.start(), period.end(), act == null || act.isBlank() ? null : act);
            response.setContentType("text/csv; charset=UTF-8");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"shirube-audit-" + from + "-" + until + ".csv\"");
            var out = response.getWriter();
            out.write(Csv.MARK + Csv.line("at", "actor", "act", "subject", "detail", "number", "previousHash", "hash"));
            for (var row : rows) {
                var at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.at().atZone(clock.getZone()));
                out.write(Csv.line(
                        at,
                        row.actor(),
                        row.act(),
                        row.subject(),
                        row.detail(),
                        row.number(),
                        row.previousHash(),
                        row.hash()));
            }
        } catch (DateTimeParseException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (RuleBroken tooLarge) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
