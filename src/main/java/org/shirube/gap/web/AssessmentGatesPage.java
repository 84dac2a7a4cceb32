package org.shirube.gap.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shirube.gap.GateQueue;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Visible;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Pager;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/gates.xhtml}: who meets a gate and waits for the reader. */
@Named
@RequestScoped
public class AssessmentGatesPage {
    private static final int SIZE = 30;

    @Inject
    private GateQueue queue;

    @Inject
    private Visible visible;

    @Inject
    private SkillMaps maps;

    @Inject
    private Clock clock;

    private Long unitId;
    private String role;
    private int number = 1;
    private Page<GateQueue.Row> found;
    private List<UnitRow> tree;
    private SkillMap map;
    private LocalDate today;

    public void open() {
        today = LocalDate.now(clock);
        map = maps.current();
        found = queue.page(unitId, role, PageRequest.of((number - 1) * SIZE, SIZE));
        tree = visible.tree();
    }

    public Text roleName(String code) {
        return map.role(code).map(JobRole::name).orElse(Text.same(code));
    }

    public Text stageName(String code, int stage) {
        return map.role(code).map(one -> one.stages().get(stage - 1).name()).orElse(Text.same(""));
    }

    public String getPaged() {
        return "?unit=" + (unitId == null ? "" : unitId) + "&role="
                + (role == null ? "" : URLEncoder.encode(role, StandardCharsets.UTF_8)) + "&page=";
    }

    public List<GateQueue.Row> getRows() {
        return found.rows();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, found.total());
    }

    public List<UnitRow> getTree() {
        return tree;
    }

    public SkillMap getMap() {
        return map;
    }

    public LocalDate getToday() {
        return today;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role == null || role.isBlank() ? null : role;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }
}
