package org.shirube.dashboard.web;

import java.io.IOException;
import java.util.Locale;
import org.shirube.dashboard.Matrix;
import org.shirube.gap.StandingRow;
import org.shirube.gap.State;
import org.shirube.platform.web.Markup;

/** The people of a matrix, one row each; only the first cell is reached by Tab, the arrows go on from there. */
final class MatrixRows {
    private final Markup page;
    private final Matrix matrix;
    private final Locale locale;
    private final MatrixWords words;
    private final MatrixTotals totals;
    private final StandingCell standing;
    private final String list;
    private boolean reachable;

    MatrixRows(Markup page, Matrix matrix, Locale locale, MatrixWords words, MatrixTotals totals, String list) {
        this.page = page;
        this.matrix = matrix;
        this.locale = locale;
        this.words = words;
        this.totals = totals;
        this.standing = new StandingCell(page, words);
        this.list = list;
    }

    void write() throws IOException {
        page.start("tbody", null);
        for (var row : matrix.rows()) row(row);
        page.end("tbody");
    }

    private void row(Matrix.Row row) throws IOException {
        var name = row.person().name().in(locale);
        page.start("tr", null);
        page.start("th", null);
        page.attribute("scope", "row");
        page.start("a", null);
        page.attribute("href", "../assessment/person.xhtml?id=" + row.person().id());
        page.text(name);
        page.end("a");
        page.small(role(row));
        page.end("th");
        for (int i = 0; i < row.cells().size(); i++) {
            cell(row.person().id(), name, matrix.columns().get(i), row.cells().get(i));
        }
        totals.below(row.counts(), list + "&below=true&person=" + row.person().id(), name, " sb-matrix__total--first");
        totals.met(row.counts());
        totals.coverage(row.counts());
        page.end("tr");
    }

    private String role(Matrix.Row row) {
        if (row.role() == null) return row.person().title().in(locale);
        var role = matrix.map().role(row.role().roleCode());
        return role.map(found -> found.shortName().in(locale)).orElse(row.role().roleCode())
                + words.stage
                + row.role().stage();
    }

    private void cell(long person, String name, Matrix.Column column, StandingRow cell) throws IOException {
        page.start("td", null);
        if (cell == null || cell.state() == State.NOT_APPLICABLE) {
            page.start("span", cell == null ? "sb-cell is-not-required" : "sb-cell is-not-applicable");
            page.text("–");
            page.hidden(words.states.get(cell == null ? State.NOT_REQUIRED : State.NOT_APPLICABLE));
            page.end("span");
        } else {
            page.start("button", "sb-cell " + cell.state().css()).attribute("type", "button");
            page.attribute("tabindex", reachable ? "-1" : "0");
            reachable = true;
            page.attribute("data-person", person).attribute("data-skill", cell.skill());
            standing.face(cell);
            page.hidden(" " + name + words.comma
                    + standing.said(column.skill().name().in(locale), cell));
            page.end("button");
        }
        page.end("td");
    }
}
