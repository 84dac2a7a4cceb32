package org.shirube.dashboard.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shirube.gap.RoleSupply;
import org.shirube.organisation.Units;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /dashboard/needs.xhtml}: how many holders of each stage of one role are wanted. */
@Named
@ViewScoped
public class NeedsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** A stage with its need as it is typed. */
    public static class Wanted implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        private final int stage;
        private final Text name;
        private Integer need;

        Wanted(int stage, Text name, Integer need) {
            this.stage = stage;
            this.name = name;
            this.need = need;
        }

        public int getStage() {
            return stage;
        }

        public Text getName() {
            return name;
        }

        public Integer getNeed() {
            return need;
        }

        public void setNeed(Integer need) {
            this.need = need;
        }
    }

    @Inject
    private RoleSupply supply;

    @Inject
    private Units units;

    @Inject
    private SkillMaps maps;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private String role;
    private Text name;
    private LocalDate byDay;
    private List<Wanted> stages = new ArrayList<>();

    @PostConstruct
    void begin() {
        var today = LocalDate.now(clock);
        byDay = LocalDate.of(today.getYear() + (today.getMonthValue() < 4 ? 0 : 1), 4, 1);
    }

    public void open() {
        var found = maps.current().role(role == null ? "" : role).orElseThrow(() -> new NotFound("role"));
        name = found.name();
        for (var row : supply.of(units.root())) {
            if (!row.roleCode().equals(role)) continue;
            stages.add(
                    new Wanted(row.stage(), found.stages().get(row.stage() - 1).name(), row.need()));
            if (row.byDay() != null) byDay = row.byDay();
        }
    }

    public String save() {
        try {
            for (var wanted : stages) {
                if (wanted.getNeed() != null) supply.want(role, wanted.getStage(), wanted.getNeed(), byDay);
            }
            say.info("dashboard.needs.saved", name);
            return "/dashboard/organisation.xhtml?faces-redirect=true";
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public Text getName() {
        return name;
    }

    public LocalDate getByDay() {
        return byDay;
    }

    public void setByDay(LocalDate byDay) {
        this.byDay = byDay;
    }

    public List<Wanted> getStages() {
        return stages;
    }
}
