package org.shirube.assessment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.shirube.assessment.EvidenceLocker;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;

/** A work product as a download: saved, never shown in the page, so that nothing in it runs here. */
@WebServlet("/assessment/evidence")
public class EvidenceDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient EvidenceLocker locker;

    @Inject
    private transient ActiveLocale locale;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = String.valueOf(request.getParameter("id"));
        if (!id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            send(id, locker.open(Long.parseLong(id)), response);
        } catch (RuleBroken refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.setContentType("text/plain; charset=UTF-8");
            response.getWriter().write(Messages.of(locale.getLocale(), refused));
        }
    }

    private static void send(String id, EvidenceLocker.Download file, HttpServletResponse response) throws IOException {
        response.setContentType(file.mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        // RFC 6266: the plain name for old clients, the other for names that are not ASCII
        var encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"evidence-" + id + "\"; filename*=UTF-8''" + encoded);
        response.setContentLengthLong(Files.size(file.path()));
        Files.copy(file.path(), response.getOutputStream());
    }
}
