package org.shirube.interop.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shirube.interop.file.CaseWriter;
import org.shirube.interop.file.ExampleMap;
import org.shirube.interop.file.MapTableWriter;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.MapFiles;
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
    private transient CurrentUser user;

    @Inject
    private transient ActiveLocale locale;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = request.getServletPath().substring("/interop/map".length());
        if (!user.isSignedIn()) throw new NotAllowed("maps");
        boolean template = "true".equals(request.getParameter("template"));
        var map = template ? ExampleMap.MAP : chosen(request);
        response.setContentType(
                switch (format) {
                    case ".xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                    case "-case.json" -> "application/json";
                    default -> "application/zip";
                });
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\""
                        + (template
                                ? "template"
                                : map.id() + "-" + map.version().replaceAll("[^A-Za-z0-9._-]", "_"))
                        + format + "\"");
        write(map, format, response.getOutputStream());
    }

    private SkillMap chosen(HttpServletRequest request) {
        var id = request.getParameter("id");
        return id == null ? maps.current() : maps.version(id, String.valueOf(request.getParameter("version")));
    }

    private void write(SkillMap map, String format, OutputStream to) throws IOException {
        switch (format) {
            case ".xlsx" -> new MapTableWriter(map, locale.isJapanese()).xlsx(to);
            case "-csv.zip" -> new MapTableWriter(map, locale.isJapanese()).csvs(to);
            case "-case.json" -> new CaseWriter(map).write(to);
            default -> archive(MapFiles.of(map), to);
        }
    }

    private static void archive(Map<String, String> texts, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        for (var text : texts.entrySet()) {
            zip.putNextEntry(new ZipEntry(text.getKey()));
            zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }
}
