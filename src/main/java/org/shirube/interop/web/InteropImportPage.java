package org.shirube.interop.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.interop.MapImports;
import org.shirube.interop.MapPreview;
import org.shirube.interop.file.FrameworkReader;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.platform.web.SentFiles;

/** Behind {@code /interop/import.xhtml}: send a framework, look, begin a draft with it. */
@Named
@RequestScoped
public class InteropImportPage {
    private static final int MOST_FILES = 12;
    private static final int MOST_PROBLEMS = 100;
    private static final int EXAMPLES = 3;
    private static final String SELF = "/interop/import.xhtml?faces-redirect=true";

    @Inject
    private MapImports imports;

    @Inject
    private FrameworkUpload upload;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private List<Part> parts;
    private String licence;
    private MapPreview preview;

    @PostConstruct
    void begin() {
        preview = upload.preview(); // decides which forms there are, so before an answer to them is looked at
    }

    public String send() {
        var files = SentFiles.of(parts);
        try {
            if (files.count() == 0) throw new RuleBroken("interop.noFile");
            if (files.count() > MOST_FILES) throw new RuleBroken("interop.tooManyFiles", MOST_FILES);
            var reader = new FrameworkReader(LocalDate.now(clock), licence == null ? "" : licence);
            files.readBy(reader::add);
            upload.keep(files.names(), imports.preview(reader.read()));
            return SELF;
        } catch (RuleBroken refused) {
            say.refused(refused);
        } catch (IOException broken) {
            say.refused(new RuleBroken("platform.file.broken"));
        }
        return null;
    }

    public String takeOver() {
        if (upload.preview() == null || upload.isDone()) return SELF;
        try {
            upload.finish(imports.draft(upload.preview(), upload.name()));
            say.info("interop.mapDone");
        } catch (RuleBroken refused) {
            say.refused(refused);
        }
        return SELF;
    }

    public String forget() {
        upload.forget();
        return SELF;
    }

    public boolean isDone() {
        return upload.isDone();
    }

    /** The draft that was begun; null before. */
    public Long getDraft() {
        return upload.draft();
    }

    public String getFileName() {
        return upload.name();
    }

    public MapPreview getPreview() {
        return preview;
    }

    public List<FileProblem> getProblems() {
        return preview == null
                ? List.of()
                : preview.problems().stream().limit(MOST_PROBLEMS).toList();
    }

    /** One line for each kind of note, with a few examples. */
    public List<String> getNotes() {
        var byKey = preview.notes().stream()
                .collect(Collectors.groupingBy(FileProblem::key, LinkedHashMap::new, Collectors.toList()));
        return byKey.values().stream().map(this::told).toList();
    }

    private String told(List<FileProblem> same) {
        var said = same.stream()
                .limit(EXAMPLES)
                .map(note -> (note.line() == 0 ? "" : note.source() + " " + note.line() + ": ")
                        + note.said(locale.getLocale()))
                .collect(Collectors.joining(" / "));
        return same.size() <= EXAMPLES ? said : said + " … (" + same.size() + ")";
    }

    public Map<String, Integer> getCounts() {
        var summary = preview.summary();
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("levels", summary.levels());
        counts.put("categories", summary.categories());
        counts.put("skills", summary.skills());
        counts.put("behaviours", summary.behaviours());
        counts.put("roles", summary.roles());
        counts.put("targets", summary.targets());
        return counts;
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }
}
