package org.shirube.retention.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shirube.job.JobRow;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.retention.Retention;
import org.shirube.retention.RetentionKind;
import org.shirube.retention.RunRow;
import org.shirube.retention.StepRow;

/** Behind {@code /retention/periods.xhtml}: for how long what is kept, what is over, and what was erased. */
@Named
@ViewScoped
public class RetentionPeriodsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Retention retention;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    private final Map<String, Integer> months = new HashMap<>();
    private List<StepRow> found;
    private List<RunRow> runs;
    private JobRow job;
    private boolean sure;

    @PostConstruct
    void open() {
        months.clear();
        retention.periods().forEach((kind, period) -> months.put(kind.name(), period));
        lookAtJob();
    }

    public void lookAtJob() {
        job = retention.job().orElse(null);
        runs = retention.runs();
    }

    public void save() {
        var wanted = new EnumMap<RetentionKind, Integer>(RetentionKind.class);
        for (var kind : RetentionKind.values()) {
            if (months.get(kind.name()) != null) wanted.put(kind, months.get(kind.name()));
        }
        if (!say.done(() -> retention.set(wanted), "retention.saved")) return;
        found = null;
        open();
    }

    public void count() {
        found = retention.dryRun();
        sure = false;
    }

    public void erase() {
        if (!sure) {
            say.refused(Messages.of(locale.getLocale(), "retention.notSure"));
            return;
        }
        if (!say.done(() -> retention.start(), "retention.started")) return;
        found = null;
        open();
    }

    public RetentionKind[] getKinds() {
        return RetentionKind.values();
    }

    /** By the name of the kind; null for what is kept without end. */
    public Map<String, Integer> getMonths() {
        return months;
    }

    /** What the dry run found; null before it. */
    public List<StepRow> getFound() {
        return found;
    }

    public int getTotal() {
        return found == null ? 0 : found.stream().mapToInt(StepRow::found).sum();
    }

    public List<RunRow> getRuns() {
        return runs;
    }

    /** Null where nothing was ever erased. */
    public JobRow getJob() {
        return job;
    }

    public boolean isAtWork() {
        return job != null && job.isRunning();
    }

    public String getProblem() {
        return Messages.of(locale.getLocale(), job.problem());
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
