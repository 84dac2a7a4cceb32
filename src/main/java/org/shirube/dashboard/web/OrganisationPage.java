package org.shirube.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.dashboard.Figures;
import org.shirube.dashboard.Heat;
import org.shirube.dashboard.Overview;
import org.shirube.dashboard.Standstill;
import org.shirube.gap.Dimension;
import org.shirube.learning.CourseStall;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.Organisations;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.SkillMap;

/** Behind {@code /dashboard/organisation.xhtml}. */
@Named
@RequestScoped
public class OrganisationPage {
    @Inject
    private Figures figures;

    @Inject
    private Standstill standstill;

    @Inject
    private Courses courses;

    @Inject
    private Organisations organisations;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Clock clock;

    private Long unit;
    private String category;
    private Overview overview;
    private OrganisationRow organisation;
    private Trend trend;
    private Standstill.Snapshot still;

    public void open() {
        overview = figures.of(unit);
        organisation = organisations.own();
        if (overview.isWholeBody() && overview.totals() != null) {
            drawTrend();
            still = standstill.now();
        }
    }

    /** Permits and stalled courses; null below the whole body. */
    public Standstill.Snapshot getStill() {
        return still;
    }

    public int getPermitPercent() {
        return overview.totals().people() == 0
                ? 0
                : (int) Math.round(100.0 * still.valid() / overview.totals().people());
    }

    public Text courseTitle(String code) {
        return courses.find(code).map(Course::title).orElse(Text.same(code));
    }

    /** Of those under way, the share that has stopped, for the bar. */
    public int stalledPercent(CourseStall course) {
        return (int) Math.round(100.0 * course.stalled() / course.underWay());
    }

    private void drawTrend() {
        var categories = overview.map().categories();
        int column = columnOf(category == null ? Set.of() : Set.of(category));
        if (column < 0) column = columnOf(organisation.priorityFields());
        if (column < 0) column = weakest();
        category = categories.get(column).code();
        var now = new Overview.Past(
                getToday(),
                Dimension.ALL,
                overview.totals().fulfilmentPercent(),
                overview.totals().coveragePercent());
        trend = Trend.of(
                overview.past(),
                category,
                now,
                overview.heat().total().cells().get(column).fulfilment(),
                locale.getLocale());
    }

    /** The first of these categories in the map's order; -1 when none is in it. */
    private int columnOf(Set<String> codes) {
        var categories = overview.map().categories();
        for (int i = 0; i < categories.size(); i++) {
            if (codes.contains(categories.get(i).code())) return i;
        }
        return -1;
    }

    /** The category with the lowest fulfilment; the first when none can be said. */
    private int weakest() {
        var cells = overview.heat().total().cells();
        return java.util.stream.IntStream.range(0, cells.size() - 1)
                .boxed()
                .filter(i -> cells.get(i).fulfilment() != null)
                .min(Comparator.comparing((Integer i) -> cells.get(i).fulfilment()))
                .orElse(0);
    }

    public JobRole role(String code) {
        return overview.map().role(code).orElseThrow();
    }

    public SkillMap.Category getTrendCategory() {
        return overview.map().category(category);
    }

    /** The most stages that a role has, for the head of the table. */
    public List<Integer> getStages() {
        int most = overview.supply().stream()
                .mapToInt(role -> role.stages().size())
                .max()
                .orElse(0);
        return java.util.stream.IntStream.rangeClosed(1, most).boxed().toList();
    }

    public List<Heat.Row> getRows() {
        return overview.heat().rows();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public Overview getOverview() {
        return overview;
    }

    public OrganisationRow getOrganisation() {
        return organisation;
    }

    public Trend getTrend() {
        return trend;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }
}
