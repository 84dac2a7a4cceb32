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
import org.shirube.organisation.TransferPreview;
import org.shirube.organisation.TransferRow;
import org.shirube.organisation.Transfers;
import org.shirube.organisation.file.StaffReader;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Pager;
import org.shirube.platform.web.Say;
import org.shirube.platform.web.SentFiles;

/** Behind {@code /organisation/transfer-file.xhtml}: send a file of moves, look, take over. */
@Named
@RequestScoped
public class TransferFilePage {
    private static final int SIZE = 100;
    private static final int MOST_PROBLEMS = 100;
    private static final String SELF = "/organisation/transfer-file.xhtml?faces-redirect=true";

    @Inject
    private Transfers transfers;

    @Inject
    private TransferUpload upload;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private Part part;
    private LocalDate day;
    private int number = 1;
    private TransferPreview preview;

    @PostConstruct
    void begin() {
        day = LocalDate.now(clock);
        preview = upload.preview(); // decides which forms there are, so before an answer to them is looked at
    }

    public String send() {
        var sent = SentFiles.of(part);
        try {
            if (sent.count() == 0) throw new RuleBroken("organisation.importNoFile");
            var reader = StaffReader.ofMoves();
            sent.readBy(reader::add);
            var file = reader.read();
            upload.keep(sent.names(), file, transfers.preview(file, day));
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
            int moves = transfers.carryOut(upload.file(), upload.preview());
            boolean recent =
                    upload.preview().rows().stream().noneMatch(row -> row.day().isAfter(LocalDate.now(clock)));
            upload.forget();
            say.info("organisation.movesTaken", moves);
            return "/organisation/transfers.xhtml?faces-redirect=true" + (recent ? "&recent=true" : "");
        } catch (RuleBroken refused) {
            if (refused.key().equals("organisation.importChanged"))
                upload.keep(
                        upload.name(),
                        upload.file(),
                        transfers.preview(upload.file(), upload.preview().day()));
            say.refused(refused);
        }
        return SELF;
    }

    public String forget() {
        upload.forget();
        return SELF;
    }

    public String said(FileProblem problem) {
        return problem.said(locale.getLocale());
    }

    public TransferPreview getPreview() {
        return preview;
    }

    public String getFileName() {
        return upload.name();
    }

    /** As many problems as somebody reads at once. */
    public List<FileProblem> getProblems() {
        return preview.problems().stream().limit(MOST_PROBLEMS).toList();
    }

    public List<TransferRow> getRows() {
        return preview.rows().stream()
                .skip((long) (number - 1) * SIZE)
                .limit(SIZE)
                .toList();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, preview.rows().size());
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
