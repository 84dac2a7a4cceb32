package org.shirube.interop.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.shirube.interop.MapFormat;
import org.shirube.interop.file.ExampleMap;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.Crosswalks;
import org.shirube.skillmap.MapLink;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** The map in force, another version by {@code id} and {@code version}, or with {@code template=true} one to fill in. */
@WebServlet({"/interop/map.xlsx", "/interop/map-csv.zip", "/interop/map-yaml.zip", "/interop/map-case.json"})
public class MapFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient SkillMaps maps;

    @Inject
    private transient Crosswalks crosswalks;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient ActiveLocale locale;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = MapFormat.ending(request.getServletPath().substring("/interop/map".length()))
                .orElseThrow();
        if (!user.isSignedIn()) throw new NotAllowed("maps");
        boolean template = "true".equals(request.getParameter("template"));
        var map = template ? ExampleMap.MAP : chosen(request);
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + (template ? "template" + format.ending() : format.fileName(map)) + "\"");
        var links = template ? List.<MapLink>of() : crosswalks.linksOf(map.id(), map.version());
        format.write(map, links, locale.isJapanese(), response.getOutputStream());
    }

    private SkillMap chosen(HttpServletRequest request) {
        var id = request.getParameter("id");
        return id == null ? maps.current() : maps.version(id, String.valueOf(request.getParameter("version")));
    }
}
