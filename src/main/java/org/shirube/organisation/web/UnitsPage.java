package org.shirube.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.web.Say;

/** Behind {@code /organisation/units.xhtml}. */
@Named
@ViewScoped
public class UnitsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    /** @param depth 0 for the root @param own people in the unit itself @param branch with everything below */
    public record Line(UnitRow unit, int depth, PersonRow head, long own, long branch) implements Serializable {}

    private List<Line> lines;
    private Mode mode;
    private LocalDate today;

    @PostConstruct
    void open() {
        today = LocalDate.now(clock);
        mode = organisations.own().mode();
        var staffed = units.staffed();
        var heads = people.heads();
        var tree = units.tree();
        var branch = new HashMap<Long, Long>();
        for (var unit : tree) {
            long own = staffed.getOrDefault(unit.id(), 0L);
            UnitRow.lineOf(unit.path()).forEach(above -> branch.merge(above, own, Long::sum));
        }
        lines = tree.stream()
                .map(unit -> new Line(
                        unit,
                        UnitRow.lineOf(unit.path()).size() - 1,
                        heads.get(unit.id()),
                        staffed.getOrDefault(unit.id(), 0L),
                        branch.getOrDefault(unit.id(), 0L)))
                .toList();
    }

    public void rateBy() {
        organisations.rateBy(mode);
        say.info("organisation.modeChanged");
    }

    public Mode[] getModes() {
        return Mode.values();
    }

    public List<Line> getLines() {
        return lines;
    }

    public LocalDate getToday() {
        return today;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }
}
