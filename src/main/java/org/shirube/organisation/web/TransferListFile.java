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
import java.util.List;
import org.shirube.organisation.StaffColumns;
import org.shirube.platform.file.Csv;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** The file of moves to fill in, with two examples: a move and a second post. */
@WebServlet("/organisation/transfers.csv")
public class TransferListFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    private static final List<String> COLUMNS = List.of("staffNo", "unit", "title", "titleEn", "main", "head", "from");

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient ActiveLocale locale;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!user.is(Permission.HR, Permission.ADMINISTRATOR)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var today = LocalDate.now(clock);
        var day = LocalDate.of(today.getMonthValue() < 4 ? today.getYear() : today.getYear() + 1, 4, 1);
        boolean japanese = locale.isJapanese();
        var text = Csv.MARK
                + Csv.line(COLUMNS.stream()
                        .map(name -> StaffColumns.STAFF.stream()
                                .filter(column -> column.name().equals(name))
                                .map(column -> StaffColumns.header(column, japanese))
                                .findFirst()
                                .orElseThrow())
                        .toArray())
                + Csv.line("000101", "1100", "課長", "Head of section", japanese ? "本務" : "main", "○", day)
                + Csv.line("000102", "1000", "主査", "Senior officer", japanese ? "兼務" : "second", "", day);
        response.setHeader("Content-Disposition", "attachment; filename=\"transfers-template.csv\"");
        response.setContentType("text/csv; charset=UTF-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
