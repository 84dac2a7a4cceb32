package org.shirube.genai.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import org.shirube.genai.GuardDecision;
import org.shirube.genai.ModelCalls;
import org.shirube.genai.ModelOutcome;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.Csv;
import org.shirube.platform.web.DayRange;

/** The log of questions to the model as CSV, under the filter of the page. */
@WebServlet("/genai/calls.csv")
public class ModelCallFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient ModelCalls calls;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var days = new DayRange();
            days.setFrom(request.getParameter("from"));
            days.setUntil(request.getParameter("until"));
            days.fill(LocalDate.now(clock), Period.ofDays(29));
            var decision = request.getParameter("decision");
            var outcome = request.getParameter("outcome");
            var rows = calls.export(
                    days.start(clock.getZone()),
                    days.end(clock.getZone()),
                    decision == null || decision.isEmpty() ? null : GuardDecision.valueOf(decision),
                    outcome == null || outcome.isEmpty() ? null : ModelOutcome.valueOf(outcome));
            response.setContentType("text/csv; charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"shirube-model-" + days.first() + "-" + days.last() + ".csv\"");
            var out = response.getWriter();
            out.write(Csv.MARK
                    + Csv.line(
                            "at",
                            "account",
                            "purpose",
                            "model",
                            "guard",
                            "findings",
                            "outcome",
                            "tokensIn",
                            "tokensOut",
                            "seconds",
                            "questionHash",
                            "answerHash"));
            for (var row : rows) {
                out.write(Csv.line(
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.at().atZone(clock.getZone())),
                        row.login(),
                        row.purpose(),
                        row.model(),
                        row.decision(),
                        row.findings(),
                        row.outcome(),
                        row.tokensIn(),
                        row.tokensOut(),
                        row.seconds(),
                        row.questionHash(),
                        row.answerHash()));
            }
        } catch (IllegalArgumentException | RuleBroken unusable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
