package org.shirube.assessment.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shirube.assessment.Cycle;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.PurposeRow;
import org.shirube.assessment.Purposes;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Behind {@code /assessment/purposes.xhtml}: the register of purposes. */
@Named
@ViewScoped
public class AssessmentPurposesPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Purposes purposes;

    @Inject
    private Cycles cycles;

    @Inject
    private CurrentUser user;

    @Inject
    private Say say;

    private List<PurposeRow> rows;
    private List<CycleRow> all;
    private Long cycle;
    private Cycle.Purpose purpose;
    private String reason;
    private String noticeJa;
    private String noticeEn;
    private final Map<Long, String> refusals = new HashMap<>();

    @PostConstruct
    void open() {
        all = cycles.all();
        rows = purposes.register();
    }

    public void ask() {
        boolean done = say.done(
                () -> purposes.ask(cycle, purpose, reason, Text.typed(noticeJa, noticeEn)), "assessment.purposeAsked");
        if (!done) return;
        reason = null;
        noticeJa = null;
        noticeEn = null;
        open();
    }

    public void approve(long id) {
        if (say.done(() -> purposes.approve(id), "assessment.purposeApproved")) open();
    }

    public void refuse(long id) {
        if (say.done(() -> purposes.refuse(id, refusals.get(id)), "assessment.purposeRefused")) open();
    }

    public void withdraw(long id) {
        if (say.done(() -> purposes.withdraw(id), "assessment.purposeWithdrawn")) open();
    }

    public boolean isHr() {
        return user.is(Permission.HR);
    }

    public boolean isAdviser() {
        return user.is(Permission.ADVISER);
    }

    /** Drafts: the only cycles that can still get a purpose. */
    public List<CycleRow> getDrafts() {
        return all.stream().filter(one -> one.status() == Cycle.Status.DRAFT).toList();
    }

    /** Cycles that were opened, with what they may be used for. */
    public List<CycleRow> getOpened() {
        return all.stream().filter(one -> one.status() != Cycle.Status.DRAFT).toList();
    }

    public List<Cycle.Purpose> getFurther() {
        return Arrays.stream(Cycle.Purpose.values())
                .filter(one -> !one.isUsual())
                .toList();
    }

    public List<PurposeRow> getRows() {
        return rows;
    }

    public Map<Long, String> getRefusals() {
        return refusals;
    }

    public Long getCycle() {
        return cycle;
    }

    public void setCycle(Long cycle) {
        this.cycle = cycle;
    }

    public Cycle.Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Cycle.Purpose purpose) {
        this.purpose = purpose;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNoticeJa() {
        return noticeJa;
    }

    public void setNoticeJa(String noticeJa) {
        this.noticeJa = noticeJa;
    }

    public String getNoticeEn() {
        return noticeEn;
    }

    public void setNoticeEn(String noticeEn) {
        this.noticeEn = noticeEn;
    }
}
