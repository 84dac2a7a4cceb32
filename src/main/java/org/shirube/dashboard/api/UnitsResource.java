package org.shirube.dashboard.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.assessment.Source;
import org.shirube.dashboard.Figures;
import org.shirube.dashboard.Heat;
import org.shirube.dashboard.Matrices;
import org.shirube.dashboard.Matrix;
import org.shirube.dashboard.MatrixFilter;
import org.shirube.gap.Counts;
import org.shirube.gap.StandingRow;
import org.shirube.gap.State;
import org.shirube.platform.api.BadInput;
import org.shirube.platform.api.Given;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.SkillMaps;

/** A unit's skills: by name for whoever leads it, as sums for whoever steers the body. */
@Path("units/{id: \\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitsResource {
    private static final int LAST_PAGE = 1_000_000;

    /** @param people in all; rows hold at most 100 of them */
    @Schema(name = "Matrix")
    public record MatrixOf(long people, List<SkillRef> skills, List<Row> rows, List<Column> columns, Sums totals) {}

    public record SkillRef(String code, Text name) {}

    public record PersonRef(long id, Text name) {}

    @Schema(name = "MatrixRow")
    public record Row(PersonRef person, List<Cell> cells, Sums totals) {}

    /** @param level null when not assessed @param source whose claim is in force; null without a level */
    @Schema(
            name = "MatrixCell",
            example =
                    "{\"skill\": \"A1\", \"target\": 2, \"level\": 1, \"state\": \"belowBy1\", \"source\": \"check\"}")
    public record Cell(String skill, int target, Integer level, String state, String source) {}

    @Schema(name = "MatrixColumn")
    public record Column(String skill, int met, int below, int notAssessed, int coverage) {}

    /** @param coverage assessed of required, in whole per cent */
    public record Sums(int required, int met, int below, int recheck, int notAssessed, int coverage) {
        static Sums of(Counts counts) {
            return new Sums(
                    counts.required(),
                    counts.met(),
                    counts.below(),
                    counts.recheck(),
                    counts.notAssessed(),
                    counts.coveragePercent());
        }
    }

    /** @param suppressed the unit is too small, or would reveal one that is; then there are no rows */
    @Schema(name = "Heatmap")
    public record Heatmap(boolean suppressed, List<HeatRow> rows, HeatRow total) {}

    /** @param unit null for people who sit directly in the unit asked for @param people null when suppressed */
    public record HeatRow(Long unit, Text name, Integer people, boolean suppressed, List<HeatCell> cells) {}

    /**
     * @param category of the skill where there is one; null for the sum over all
     * @param skill null unless asked for by skill
     * @param counts null when suppressed
     */
    public record HeatCell(String category, String skill, boolean suppressed, Sums counts) {}

    @PathParam("id")
    private long unit;

    @Inject
    private Matrices matrices;

    @Inject
    private Figures figures;

    @Inject
    private SkillMaps maps;

    @GET
    @Path("matrix")
    @Operation(
            summary = "Read a team's skill matrix",
            description = "For whoever leads the unit, and for HR: the people of the unit and below it, 100 a page.")
    public MatrixOf matrix(
            @QueryParam("category") @Parameter(description = "Only this category of skills", example = "B")
                    String category,
            @QueryParam("state") @Parameter(description = "Only cells in this state", example = "notAssessed")
                    String state,
            @QueryParam("source") @Parameter(description = "Only what this source has proved", example = "manager")
                    String source,
            @QueryParam("asOf") @Parameter(description = "Today when left out", example = "2026-07-13") String asOf,
            @QueryParam("page") @Parameter(description = "From 1") String page) {
        var filter = new MatrixFilter(
                MatrixFilter.EVERYTHING,
                category == null || category.isBlank() ? null : category,
                Given.oneOf(Source.class, "source", source),
                false,
                false,
                false);
        var wanted = state(state);
        int number = Given.number("page", page, 1, 1, LAST_PAGE);
        var day = Given.day("asOf", asOf);
        return matrix(
                day == null ? matrices.of(unit, filter, number) : matrices.asOf(unit, filter, number, day), wanted);
    }

    private static State state(String word) {
        if (word == null || word.isBlank()) return null;
        for (var state : State.values()) {
            if (state.apiName().equals(word)) return state;
        }
        throw new BadInput("state", "unknown");
    }

    private static MatrixOf matrix(Matrix matrix, State wanted) {
        return new MatrixOf(
                matrix.people(),
                matrix.columns().stream()
                        .map(column -> new SkillRef(
                                column.skill().code(), column.skill().name()))
                        .toList(),
                matrix.rows().stream()
                        .map(row -> new Row(
                                new PersonRef(row.person().id(), row.person().name()),
                                row.cells().stream()
                                        .filter(cell -> cell != null && (wanted == null || cell.state() == wanted))
                                        .map(UnitsResource::cell)
                                        .toList(),
                                Sums.of(row.counts())))
                        .toList(),
                matrix.columns().stream()
                        .map(column -> new Column(
                                column.skill().code(),
                                column.counts().met(),
                                column.counts().below(),
                                column.counts().notAssessed(),
                                column.counts().coveragePercent()))
                        .toList(),
                Sums.of(matrix.totals()));
    }

    private static Cell cell(StandingRow row) {
        return new Cell(row.skill(), row.target(), row.level(), row.state().apiName(), Given.word(row.source()));
    }

    @GET
    @Path("heatmap")
    @Operation(
            summary = "Read the sums of the units below",
            description =
                    "For HR and the adviser: units by category or by skill, without names. Fewer than five people, and what would"
                            + " reveal them, are suppressed.")
    public Heatmap heatmap(
            @QueryParam("by") @Parameter(description = "category or skill; category when left out") String by) {
        if (by == null || by.isBlank() || by.equals("category")) return byCategory();
        if (by.equals("skill")) return bySkill();
        throw new BadInput("by", "unknown");
    }

    private Heatmap byCategory() {
        var overview = figures.of(unit);
        if (overview.hidden()) return new Heatmap(true, List.of(), null);
        var names = new ArrayList<String[]>();
        overview.map().categories().forEach(category -> names.add(new String[] {category.code(), null}));
        names.add(new String[] {null, null});
        return heatmap(overview.heat(), names);
    }

    private Heatmap bySkill() {
        var heat = figures.bySkill(unit);
        if (heat.isEmpty()) return new Heatmap(true, List.of(), null);
        var map = maps.current();
        var names = new ArrayList<String[]>();
        for (var category : map.categories())
            map.skillsOf(category.code()).forEach(skill -> names.add(new String[] {category.code(), skill.code()}));
        return heatmap(heat.get(), names);
    }

    /** @param names category and skill of each cell */
    private static Heatmap heatmap(Heat heat, List<String[]> names) {
        return new Heatmap(
                false, heat.rows().stream().map(row -> heat(row, names)).toList(), heat(heat.total(), names));
    }

    private static HeatRow heat(Heat.Row row, List<String[]> names) {
        var cells = new ArrayList<HeatCell>();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            cells.add(new HeatCell(
                    names.get(i)[0],
                    names.get(i)[1],
                    cell.isHidden(),
                    cell.counts() == null ? null : Sums.of(cell.counts())));
        }
        return new HeatRow(row.unitId(), row.name(), row.people(), row.isHidden(), cells);
    }
}
