package org.shirube.interop.web;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.shirube.interop.OwnRecord;
import org.shirube.interop.OwnRecords;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.Paper;
import org.shirube.platform.web.ActiveLocale;

/** A person's own record to carry away: for reading, for a spreadsheet, for other programs. */
@WebServlet({"/assessment/record.pdf", "/assessment/record.csv", "/assessment/record.json"})
public class OwnRecordFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Jsonb JSON =
            JsonbBuilder.create(new JsonbConfig().withNullValues(true).withFormatting(true));

    @Inject
    private transient OwnRecords records;

    @Inject
    private transient ActiveLocale locale;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(records.own(), request, response);
    }

    /** Somebody else's, for HR; by POST, so that the reason stands in no address. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.setCharacterEncoding("UTF-8");
            var person = Long.parseLong(String.valueOf(request.getParameter("person")));
            send(records.asked(person, request.getParameter("reason")), request, response);
        } catch (NumberFormatException | RuleBroken refused) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void send(OwnRecord record, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ending = request.getServletPath().substring(request.getServletPath().lastIndexOf('.') + 1);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"shirube-record-" + record.asOf() + "." + ending + "\"");
        switch (ending) {
            case "pdf" -> pdf(record, response);
            case "csv" -> {
                response.setContentType("text/csv; charset=UTF-8");
                response.getWriter().write(new OwnRecordTable(record, locale.getLocale()).csv());
            }
            default -> {
                response.setContentType("application/json; charset=UTF-8");
                response.getWriter().write(JSON.toJson(record));
            }
        }
    }

    private void pdf(OwnRecord record, HttpServletResponse response) throws IOException {
        var paper = Paper.of(new OwnRecordPaper(record, locale.getLocale()).xhtml());
        response.setContentType("application/pdf");
        response.setContentLength(paper.length);
        response.getOutputStream().write(paper);
    }
}
