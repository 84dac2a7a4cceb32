package org.shirube.dashboard.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.shirube.dashboard.Matrix;
import org.shirube.gap.Counts;
import org.shirube.gap.StandingRow;
import org.shirube.gap.State;

/**
 * {@code <d:skillMatrix value="#{...}"/>}: the table of a {@link Matrix} in one component. A component per cell costs 3 to
 * 40 times as much (shared/stack-app.md 5); everything is written as text or attribute, so the writer escapes it.
 */
@FacesComponent(
        value = SkillMatrix.TYPE,
        createTag = true,
        tagName = "skillMatrix",
        namespace = "https://shirube.org/dashboard")
public class SkillMatrix extends UIComponentBase {
    static final String TYPE = "org.shirube.dashboard.SkillMatrix";
    private static final Pattern UPRIGHT = Pattern.compile("(?<![A-Za-z])(AI|IT|DX)(?![A-Za-z])");
    private static final int[] WIDTHS = {18, 22, 26, 30, 34, 40, 60};

    @Override
    public String getFamily() {
        return "org.shirube.dashboard";
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        if (getAttributes().get("value") instanceof Matrix matrix) {
            new Table(faces.getResponseWriter(), matrix, faces.getViewRoot().getLocale()).write();
        }
    }

    /** One rendering. */
    static final class Table {
        private final ResponseWriter out;
        private final Matrix matrix;
        private final Locale locale;
        private final MatrixWords words;
        private final String list;
        private boolean reachable;

        Table(ResponseWriter out, Matrix matrix, Locale locale) {
            this.out = out;
            this.matrix = matrix;
            this.locale = locale;
            this.words = new MatrixWords(locale);
            this.list =
                    "worklist.xhtml?" + matrix.selection().query(matrix.unit().id());
        }

        void write() throws IOException {
            start("table", "sb-matrix sb-matrix--" + width(matrix.columns().size()));
            start("caption", "sb-visually-hidden");
            out.writeText(words.text("matrix.caption") + matrix.unit().name().in(locale), null);
            end("caption");
            columns();
            head();
            start("tbody", null);
            for (var row : matrix.rows()) row(row);
            end("tbody");
            foot();
            end("table");
        }

        private static int width(int columns) {
            for (int width : WIDTHS) {
                if (columns <= width) return width;
            }
            return WIDTHS[WIDTHS.length - 1];
        }

        private void columns() throws IOException {
            start("colgroup", null);
            column("sb-matrix__person-column", 1);
            if (!matrix.columns().isEmpty()) column(null, matrix.columns().size());
            column("sb-matrix__total-column", 3);
            end("colgroup");
        }

        private void column(String css, int span) throws IOException {
            start("col", css);
            if (span > 1) out.writeAttribute("span", span, null);
            end("col");
        }

        private void head() throws IOException {
            start("thead", null);
            start("tr", "sb-matrix__categories");
            start("th", "sb-matrix__corner");
            out.writeAttribute("scope", "col", null);
            out.writeAttribute("rowspan", "2", null);
            out.writeText(words.text("matrix.person"), null);
            small(words.text("matrix.person.role"));
            end("th");
            categories();
            start("th", "sb-matrix__total-head");
            out.writeAttribute("scope", "colgroup", null);
            out.writeAttribute("colspan", "3", null);
            out.writeText(words.text("matrix.totals"), null);
            end("th");
            end("tr");
            start("tr", "sb-matrix__skills");
            for (var column : matrix.columns()) skill(column);
            total("matrix.below", "sb-matrix__total-head sb-matrix__total--first");
            total("matrix.met", "sb-matrix__total-head");
            total("matrix.coverage", "sb-matrix__total-head");
            end("tr");
            end("thead");
        }

        private void categories() throws IOException {
            int from = 0;
            while (from < matrix.columns().size()) {
                var code = matrix.columns().get(from).skill().category();
                int to = from;
                while (to < matrix.columns().size()
                        && matrix.columns().get(to).skill().category().equals(code)) to++;
                var category = matrix.map().category(code);
                start("th", null);
                out.writeAttribute("scope", "colgroup", null);
                out.writeAttribute("colspan", to - from, null);
                if (to - from < 3) {
                    out.writeAttribute("title", category.name().in(locale), null);
                }
                out.writeText(
                        to - from < 2
                                ? code
                                : to - from < 4
                                        ? category.shortName().in(locale)
                                        : category.name().in(locale),
                        null);
                end("th");
                from = to;
            }
        }

        private void skill(Matrix.Column column) throws IOException {
            start("th", null);
            out.writeAttribute("scope", "col", null);
            start("a", null);
            out.writeAttribute("href", list + "&skill=" + column.skill().code(), null);
            start(
                    "span",
                    column.hasOneHolder() && !matrix.isPaged()
                            ? "sb-matrix__code sb-matrix__single"
                            : "sb-matrix__code");
            out.writeText(column.skill().code(), null);
            end("span");
            start("span", "sb-matrix__name");
            upright(column.skill().name().in(locale));
            end("span");
            end("a");
            end("th");
        }

        private void upright(String name) throws IOException {
            if (!locale.getLanguage().equals("ja")) {
                out.writeText(name, null);
                return;
            }
            var latin = UPRIGHT.matcher(name);
            int from = 0;
            while (latin.find()) {
                out.writeText(name.substring(from, latin.start()), null);
                start("span", "sb-upright");
                out.writeText(latin.group(), null);
                end("span");
                from = latin.end();
            }
            out.writeText(name.substring(from), null);
        }

        private void total(String key, String css) throws IOException {
            start("th", css);
            out.writeAttribute("scope", "col", null);
            out.writeText(words.text(key), null);
            end("th");
        }

        private void row(Matrix.Row row) throws IOException {
            var name = row.person().name().in(locale);
            start("tr", null);
            start("th", null);
            out.writeAttribute("scope", "row", null);
            start("a", null);
            out.writeAttribute(
                    "href", "../assessment/person.xhtml?id=" + row.person().id(), null);
            out.writeText(name, null);
            end("a");
            small(role(row));
            end("th");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(
                        row.person().id(),
                        name,
                        matrix.columns().get(i),
                        row.cells().get(i));
            }
            link(row.counts(), list + "&below=true&person=" + row.person().id(), name, " sb-matrix__total--first");
            share(row.counts());
            coverage(row.counts());
            end("tr");
        }

        private String role(Matrix.Row row) {
            if (row.role() == null) return row.person().title().in(locale);
            var role = matrix.map().role(row.role().roleCode());
            return role.map(found -> found.shortName().in(locale))
                            .orElse(row.role().roleCode())
                    + words.stage
                    + row.role().stage();
        }

        private void cell(long person, String name, Matrix.Column column, StandingRow cell) throws IOException {
            start("td", null);
            if (cell == null || cell.state() == State.NOT_APPLICABLE) {
                start("span", cell == null ? "sb-cell is-not-required" : "sb-cell is-not-applicable");
                out.writeText("–", null);
                hidden(words.states.get(cell == null ? State.NOT_REQUIRED : State.NOT_APPLICABLE));
                end("span");
            } else {
                button(person, name, column, cell);
            }
            end("td");
        }

        private void button(long person, String name, Matrix.Column column, StandingRow cell) throws IOException {
            boolean unknown = cell.level() == null;
            start("button", "sb-cell " + cell.state().css());
            out.writeAttribute("type", "button", null);
            out.writeAttribute("tabindex", reachable ? "-1" : "0", null);
            reachable = true;
            out.writeAttribute("data-person", person, null);
            out.writeAttribute("data-skill", cell.skill(), null);
            start("span", "sb-cell__value");
            if (unknown) {
                out.writeText(words.notAssessed, null);
            } else {
                start("span", "sb-cell__glyph");
                out.writeAttribute("aria-hidden", "true", null);
                out.writeText(cell.state().glyph(), null);
                end("span");
                out.writeText(cell.level(), null);
            }
            start("small", "sb-cell__target");
            out.writeText("/" + cell.target(), null);
            end("small");
            end("span");
            start("span", "sb-cell__foot");
            start("span", null);
            if (cell.state() == State.RECHECK) out.writeText(words.recheck, null);
            if (cell.selfOnly()) out.writeText(words.marks.get(org.shirube.assessment.Source.SELF) + cell.self(), null);
            end("span");
            if (!unknown) {
                start("span", null);
                out.writeText(words.marks.get(cell.source()), null);
                end("span");
            }
            end("span");
            hidden(said(name, column, cell));
            end("button");
        }

        /** Name, skill, state, level, target, source: what a screen reader says after the visible text. */
        private String said(String name, Matrix.Column column, StandingRow cell) {
            var said = new StringBuilder(120)
                    .append(' ')
                    .append(name)
                    .append(words.comma)
                    .append(cell.skill())
                    .append(' ')
                    .append(column.skill().name().in(locale))
                    .append(words.comma)
                    .append(words.states.get(cell.state()));
            if (cell.level() != null)
                said.append(words.comma).append(words.level).append(cell.level());
            said.append(words.comma).append(words.target).append(cell.target());
            if (cell.level() != null)
                said.append(words.comma).append(words.because).append(words.sources.get(cell.source()));
            if (cell.selfOnly()) said.append(words.comma).append(words.said).append(cell.self());
            if (cell.core()) said.append(words.comma).append(words.core);
            return said.toString();
        }

        private void foot() throws IOException {
            var columns = matrix.columns();
            start("tfoot", null);
            footRow("matrix.foot.below");
            for (var column : columns) {
                link(
                        column.counts(),
                        list + "&below=true&skill=" + column.skill().code(),
                        column.skill().code(),
                        "");
            }
            plain(
                    "sb-matrix__total sb-matrix__total--first",
                    List.of("" + matrix.totals().below()));
            plain("sb-matrix__total", List.of());
            plain("sb-matrix__total", List.of());
            end("tr");
            footRow("matrix.foot.met");
            for (var column : columns) {
                boolean single = column.hasOneHolder() && !matrix.isPaged();
                start("td", "sb-matrix__total");
                start("span", single ? "sb-num sb-matrix__single" : "sb-num");
                out.writeText(column.counts().met(), null);
                end("span");
                small("/" + column.counts().required());
                if (single) hidden(words.text("matrix.single"));
                end("td");
            }
            plain("sb-matrix__total sb-matrix__total--first", List.of());
            plain(
                    "sb-matrix__total",
                    List.of("" + matrix.totals().met(), "/" + matrix.totals().required()));
            plain("sb-matrix__total", List.of());
            end("tr");
            footRow("matrix.foot.coverage");
            for (var column : columns) coverage(column.counts());
            plain("sb-matrix__total sb-matrix__total--first", List.of());
            plain("sb-matrix__total", List.of());
            plain("sb-matrix__total", List.of(matrix.totals().coveragePercent() + "%"));
            end("tr");
            end("tfoot");
        }

        private void footRow(String key) throws IOException {
            start("tr", null);
            start("th", null);
            out.writeAttribute("scope", "row", null);
            out.writeText(words.text(key), null);
            end("th");
        }

        /** A bold figure with a small one behind it; empty for none. */
        private void plain(String css, List<String> figures) throws IOException {
            start("td", css);
            if (!figures.isEmpty()) {
                start("b", null);
                out.writeText(figures.get(0), null);
                end("b");
            }
            if (figures.size() > 1) small(figures.get(1));
            end("td");
        }

        private void link(Counts counts, String to, String of, String css) throws IOException {
            start("td", "sb-matrix__total" + css);
            if (counts.below() == 0) {
                start("span", "sb-num");
                out.writeText("0", null);
                end("span");
            } else {
                start("a", null);
                out.writeAttribute("href", to, null);
                out.writeText(counts.below(), null);
                hidden(words.text("matrix.below.of") + of);
                end("a");
            }
            end("td");
        }

        private void share(Counts counts) throws IOException {
            start("td", "sb-matrix__total");
            start("span", "sb-num");
            out.writeText(counts.met(), null);
            end("span");
            small("/" + counts.required());
            end("td");
        }

        private void coverage(Counts counts) throws IOException {
            start("td", "sb-matrix__total");
            start("span", "sb-num");
            out.writeText(counts.required() == 0 ? "–" : counts.coveragePercent() + "%", null);
            end("span");
            end("td");
        }

        private void small(String text) throws IOException {
            start("small", null);
            out.writeText(text, null);
            end("small");
        }

        private void hidden(String text) throws IOException {
            start("span", "sb-visually-hidden");
            out.writeText(text, null);
            end("span");
        }

        private void start(String element, String css) throws IOException {
            out.startElement(element, null);
            if (css != null) out.writeAttribute("class", css, null);
        }

        private void end(String element) throws IOException {
            out.endElement(element);
        }
    }
}
