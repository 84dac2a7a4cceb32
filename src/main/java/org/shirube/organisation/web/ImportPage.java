package org.shirube.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shirube.organisation.PersonChange;
import org.shirube.organisation.StaffChange;
import org.shirube.organisation.StaffImports;
import org.shirube.organisation.StaffPreview;
import org.shirube.organisation.file.StaffReader;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Say;
import org.shirube.platform.web.SentFiles;

/** Behind {@code /organisation/import.xhtml}: send, look, take over. */
@Named
@RequestScoped
public class ImportPage {
    private static final int SIZE = 50;
    private static final int MOST_FILES = 4;
    private static final int MOST_PROBLEMS = 100;
    private static final String SELF = "/organisation/import.xhtml?faces-redirect=true";

    @Inject
    private StaffImports imports;

    @Inject
    private StaffUpload upload;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private List<Part> parts;
    private LocalDate effectiveOn;
    private boolean complete;
    private Integer leavers;
    private StaffChange kind;
    private int number = 1;
    private StaffPreview preview;
    private Map<StaffChange, Long> counts;
    private List<PersonChange> people = List.of();

    @PostConstruct
    void begin() {
        effectiveOn = LocalDate.now(clock);
        preview = upload.preview(); // decides which forms there are, so before an answer to them is looked at
    }

    public void open() {
        if (preview == null) return;
        counts = preview.counts();
        people = preview.people().stream()
                .filter(person -> kind == null
                        ? !person.kinds().contains(StaffChange.UNCHANGED)
                        : person.kinds().contains(kind))
                .toList();
    }

    public String send() {
        var files = SentFiles.of(parts);
        try {
            if (files.count() == 0) throw new RuleBroken("organisation.importNoFile");
            if (files.count() > MOST_FILES) throw new RuleBroken("organisation.importTooManyFiles", MOST_FILES);
            var reader = new StaffReader();
            files.readBy(reader::add);
            var file = reader.read();
            upload.keep(files.names(), file, imports.preview(file, effectiveOn, complete));
            return SELF;
        } catch (RuleBroken refused) {
            say.refused(refused);
        } catch (IOException broken) {
            say.refused(new RuleBroken("platform.file.broken"));
        }
        return null;
    }

    public String takeOver() {
        if (upload.file() == null) return SELF;
        try {
            var seen = upload.preview();
            long counted = isNumberAsked() ? (leavers == null ? -1 : leavers) : seen.leavers();
            upload.finish(imports.carryOut(upload.file(), seen, counted));
            say.info("organisation.importDone");
        } catch (RuleBroken refused) {
            if (refused.key().equals("organisation.importChanged")) compareAgain();
            say.refused(refused);
        }
        return SELF;
    }

    private void compareAgain() {
        var seen = upload.preview();
        upload.keep(upload.name(), upload.file(), imports.preview(upload.file(), seen.effectiveOn(), seen.complete()));
    }

    public String forget() {
        upload.forget();
        return SELF;
    }

    /** Whoever ticked that the list is complete also types how many people leave by it. */
    public boolean isNumberAsked() {
        var seen = upload.preview();
        return seen != null && seen.complete() && seen.leavers() > 0;
    }

    public String said(FileProblem problem) {
        return problem.said(locale.getLocale());
    }

    public StaffChange[] getKinds() {
        return StaffChange.values();
    }

    public long count(StaffChange one) {
        return counts.get(one);
    }

    public List<StaffChange> kindsOf(PersonChange person) {
        return person.kinds().stream().sorted().toList();
    }

    public boolean isDone() {
        return upload.isDone();
    }

    public String getFileName() {
        return upload.name();
    }

    public StaffPreview getPreview() {
        return preview;
    }

    /** As many problems as somebody reads at once. */
    public List<FileProblem> getProblems() {
        return preview.problems().stream().limit(MOST_PROBLEMS).toList();
    }

    public List<FileProblem> getNotes() {
        return preview.notes().stream().limit(MOST_PROBLEMS).toList();
    }

    public List<PersonChange> getRows() {
        return people.stream().skip((long) (number - 1) * SIZE).limit(SIZE).toList();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, people.size());
    }

    public String getPaged() {
        return "?" + (kind == null ? "" : "kind=" + kind + "&") + "page=";
    }

    public StaffChange getKind() {
        return kind;
    }

    public void setKind(StaffChange kind) {
        this.kind = kind;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }

    public Integer getLeavers() {
        return leavers;
    }

    public void setLeavers(Integer leavers) {
        this.leavers = leavers;
    }
}
