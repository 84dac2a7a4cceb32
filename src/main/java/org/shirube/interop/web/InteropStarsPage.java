package org.shirube.interop.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shirube.assessment.Source;
import org.shirube.interop.StarImports;
import org.shirube.interop.StarPreview;
import org.shirube.interop.StarTable;
import org.shirube.job.JobRow;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.file.SheetFile;
import org.shirube.platform.file.SheetLimits;
import org.shirube.platform.file.UnreadableFile;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.platform.web.SentFiles;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /interop/stars.xhtml}: send, answer, look, record. */
@Named
@RequestScoped
public class InteropStarsPage {
    private static final SheetLimits LIMITS = new SheetLimits(20_000_000, 120_000_000, 10_000, 300, 4_000);
    private static final int MOST_LINES = 100;
    private static final String SELF = "/interop/stars.xhtml?faces-redirect=true";

    @Inject
    private StarImports imports;

    @Inject
    private StarUpload upload;

    @Inject
    private SkillMaps maps;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private Part part;
    private SkillMap map;
    private StarTable table;
    private StarPreview preview;
    private Integer recorded;
    private JobRow job;

    @PostConstruct
    void begin() {
        map = maps.current();
        table = upload.table(); // decides which forms there are, so before an answer to them is looked at
        preview = upload.preview();
        recorded = upload.recorded();
        lookAtJob();
    }

    /** How far the latest large table is. */
    public void lookAtJob() {
        job = imports.job().orElse(null);
    }

    /** The latest large table of the body; null when there was none. */
    public JobRow getJob() {
        return job;
    }

    public boolean isAtWork() {
        return job != null && job.isRunning();
    }

    /** Why it ended before its end. */
    public String getJobProblem() {
        return job.problemIn(locale.getLocale());
    }

    public String send() {
        var sent = SentFiles.of(part);
        try {
            if (sent.count() == 0) throw new RuleBroken("interop.noFile");
            sent.readBy((name, in) -> {
                var found = imports.recognise(SheetFile.read(name, in, LIMITS));
                if (found.isEmpty()) throw new RuleBroken("interop.starNone");
                upload.keep(name, found.get(), imports.meanings(found.get()), LocalDate.now(clock));
            });
            return SELF;
        } catch (UnreadableFile refused) {
            say.refused(said(refused.problem()));
        } catch (RuleBroken refused) {
            say.refused(refused);
        } catch (IOException broken) {
            say.refused(new RuleBroken("platform.file.broken"));
        }
        return null;
    }

    public String look() {
        if (upload.table() != null) upload.preview(imports.preview(upload.table(), upload.answers()));
        return SELF;
    }

    public String back() {
        upload.preview(null);
        return SELF;
    }

    public String record() {
        if (upload.table() == null || upload.preview() == null) return SELF;
        try {
            var done = imports.record(
                    upload.table(), upload.answers(), upload.preview().fingerprint(), upload.name());
            if (done.job() == null) {
                upload.finish(done.claims());
                say.info("interop.starDone");
            } else {
                upload.forget();
            }
        } catch (RuleBroken refused) {
            if (refused.key().equals("interop.starChanged")) look();
            say.refused(refused);
        }
        return SELF;
    }

    public String forget() {
        upload.forget();
        return SELF;
    }

    /** 1 send, 2 answer, 3 look, 4 done. */
    public int getStep() {
        if (recorded != null) return 4;
        if (table == null) return 1;
        return preview == null ? 2 : 3;
    }

    public String said(FileProblem problem) {
        return problem.said(locale.getLocale());
    }

    public String where(FileProblem problem) {
        var line = problem.line() == 0 ? "" : String.valueOf(problem.line());
        return problem.field() == null ? line : line.isEmpty() ? problem.field() : line + " / " + problem.field();
    }

    public SkillMap getMap() {
        return map;
    }

    public StarTable getTable() {
        return table;
    }

    public StarPreview getPreview() {
        return preview;
    }

    /** As many lines as somebody reads at once. */
    public List<StarPreview.Line> getLines() {
        return preview.lines().stream().limit(MOST_LINES).toList();
    }

    public List<FileProblem> getProblems() {
        return preview.problems().stream().limit(MOST_LINES).toList();
    }

    public Integer getRecorded() {
        return recorded;
    }

    public String getFileName() {
        return upload.name();
    }

    public List<StarUpload.Question> getMarks() {
        return upload.marks();
    }

    public List<StarUpload.Question> getColumns() {
        return upload.columns();
    }

    public List<StarUpload.Question> getPeople() {
        return upload.people();
    }

    public Source getSource() {
        return upload.source();
    }

    public void setSource(Source source) {
        upload.source(source);
    }

    public LocalDate getOn() {
        return upload.on();
    }

    public void setOn(LocalDate day) {
        upload.on(day);
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
