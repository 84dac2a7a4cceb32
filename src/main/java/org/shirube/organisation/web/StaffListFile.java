package org.shirube.organisation.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.shirube.organisation.StaffImports;
import org.shirube.organisation.file.StaffWriter;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** The staff list to fill in, with examples, and with {@code now=true} as it stands today. */
@WebServlet({"/organisation/staff.csv", "/organisation/units.csv", "/organisation/staff.xlsx"})
public class StaffListFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient StaffImports imports;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient ActiveLocale locale;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var today = LocalDate.now(clock);
        var name = request.getServletPath().substring("/organisation/".length());
        if (!user.is(Permission.HR, Permission.ADMINISTRATOR)) throw new NotAllowed("staff list");
        boolean now = "true".equals(request.getParameter("now"));
        var writer = new StaffWriter(
                now ? imports.standing(today) : StaffWriter.examples(nextApril(today)), locale.isJapanese());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + name.replace(".", (now ? "-" + today : "-template") + ".") + "\"");
        if (name.endsWith(".xlsx")) {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            writer.xlsx(response.getOutputStream());
            return;
        }
        response.setContentType("text/csv; charset=UTF-8");
        var text = name.startsWith("units") ? writer.unitsCsv() : writer.staffCsv();
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDate nextApril(LocalDate today) {
        return LocalDate.of(today.getMonthValue() < 4 ? today.getYear() : today.getYear() + 1, 4, 1);
    }
}
