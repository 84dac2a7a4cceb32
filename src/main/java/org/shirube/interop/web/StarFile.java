package org.shirube.interop.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.shirube.interop.StarExports;
import org.shirube.interop.file.StarWriter;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.ActiveLocale;

/** A unit's 星取表; with {@code blank=true} one to fill in. Without a unit that of the whole organisation. */
@WebServlet("/interop/stars.xlsx")
public class StarFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient StarExports exports;

    @Inject
    private transient ActiveLocale locale;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var unit = request.getParameter("unit");
            var table = exports.of(
                    unit == null || unit.isBlank() ? null : Long.valueOf(unit),
                    "true".equals(request.getParameter("blank")));
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"shirube-stars-"
                            + table.unit().code().replaceAll("[^A-Za-z0-9-]", "_") + "-" + table.day() + ".xlsx\"");
            new StarWriter(table, locale.getLocale()).xlsx(response.getOutputStream());
        } catch (NumberFormatException | RuleBroken malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
