package org.shirube.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shirube.assessment.Cycle;
import org.shirube.assessment.CycleDates;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.CycleTemplate;
import org.shirube.assessment.Cycles;

/** Behind {@code /assessment/cycles.xhtml}: every cycle, and beginning one from a template. */
@Named
@ViewScoped
public class AssessmentCyclesPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Cycles cycles;

    @Inject
    private transient Clock clock;

    private LocalDate today;
    private List<CycleRow> rows;

    public void open() {
        today = LocalDate.now(clock);
        rows = cycles.all();
    }

    public String begin(CycleTemplate template) {
        return "/assessment/cycle-draft.xhtml?faces-redirect=true&id=" + cycles.draft(template);
    }

    public CycleTemplate[] getTemplates() {
        return CycleTemplate.values();
    }

    public CycleDates dates(CycleTemplate template) {
        return template.datesFrom(today);
    }

    /** The page of a cycle, by what it is. */
    public String page(CycleRow cycle) {
        return cycle.status() == Cycle.Status.DRAFT ? "cycle-draft.xhtml" : "cycle.xhtml";
    }

    /** Past its last day, and not closed. */
    public boolean isOverdue(CycleRow cycle) {
        return cycle.isRunning() && cycle.dates().closesOn().isBefore(today);
    }

    public List<CycleRow> getRows() {
        return rows;
    }

    public LocalDate getToday() {
        return today;
    }
}
