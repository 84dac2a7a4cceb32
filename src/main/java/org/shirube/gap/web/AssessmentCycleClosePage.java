package org.shirube.gap.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Cycles;
import org.shirube.gap.CycleSnapshots;
import org.shirube.gap.Snapshot;
import org.shirube.gap.SnapshotCheck;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Behind {@code /assessment/cycle-close.xhtml}: closing a cycle, and what a closed one found. */
@Named
@ViewScoped
public class AssessmentCycleClosePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Cycles cycles;

    @Inject
    private CycleSnapshots snapshots;

    @Inject
    private CurrentUser user;

    @Inject
    private Say say;

    private long id;
    private CycleRow cycle;
    private Snapshot snapshot;
    private SnapshotCheck check;

    public void open() {
        cycle = cycles.of(id);
        snapshot = snapshots.of(id).orElse(null);
    }

    public String close() {
        boolean done = say.done(() -> cycles.close(id), "assessment.cycleClosing");
        return done ? "/assessment/cycle.xhtml?faces-redirect=true&id=" + id : null;
    }

    public void compare() {
        check = snapshots.check(id).orElse(null);
    }

    public boolean isHr() {
        return user.is(Permission.HR);
    }

    public CycleRow getCycle() {
        return cycle;
    }

    public Snapshot getSnapshot() {
        return snapshot;
    }

    public SnapshotCheck getCheck() {
        return check;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
