package org.shirube.notice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.shirube.notice.NoticeKind;
import org.shirube.notice.Notices;

/** Behind {@code /notice/open.xhtml}: marks a notice as read and leads to what it is about; without one, to the list. */
@Named
@RequestScoped
public class NoticeOpenPage {
    @Inject
    private Notices notices;

    @Inject
    private Bell bell;

    private NoticeKind kind;
    private long ref;
    private int step;

    public void open() throws IOException {
        var page = "/notice/list.xhtml";
        if (kind != null) {
            notices.read(kind, ref, step);
            bell.forget();
            page = kind.page();
        }
        var faces = FacesContext.getCurrentInstance();
        var outside = faces.getExternalContext();
        outside.redirect(outside.getRequestContextPath() + page);
        faces.responseComplete();
    }

    /** The result's own page: whoever looks at it has read that it is there. */
    public void seeResult() {
        if (notices.seen(NoticeKind.DISCLOSED) + notices.seen(NoticeKind.APPEAL_ANSWERED) > 0) bell.forget();
    }

    public NoticeKind getKind() {
        return kind;
    }

    public void setKind(NoticeKind kind) {
        this.kind = kind;
    }

    public long getRef() {
        return ref;
    }

    public void setRef(long ref) {
        this.ref = ref;
    }

    public int getStep() {
        return step;
    }

    public void setStep(int step) {
        this.step = step;
    }
}
