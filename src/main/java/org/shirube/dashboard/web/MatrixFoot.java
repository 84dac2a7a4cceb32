package org.shirube.dashboard.web;

import java.io.IOException;
import java.util.List;
import org.shirube.dashboard.Matrix;
import org.shirube.platform.web.Markup;

/** The totals of a matrix by skill. */
record MatrixFoot(Markup page, Matrix matrix, MatrixWords words, MatrixTotals totals, String list) {
    void write() throws IOException {
        var columns = matrix.columns();
        page.start("tfoot", null);
        footRow("matrix.foot.below");
        for (var column : columns) {
            totals.below(
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
        page.end("tr");
        footRow("matrix.foot.met");
        for (var column : columns) {
            boolean single = column.hasOneHolder() && !matrix.isPaged();
            page.start("td", "sb-matrix__total");
            page.start("span", single ? "sb-num sb-matrix__single" : "sb-num");
            page.text(column.counts().met());
            page.end("span");
            page.small("/" + column.counts().required());
            if (single) page.hidden(words.text("matrix.single"));
            page.end("td");
        }
        plain("sb-matrix__total sb-matrix__total--first", List.of());
        plain(
                "sb-matrix__total",
                List.of("" + matrix.totals().met(), "/" + matrix.totals().required()));
        plain("sb-matrix__total", List.of());
        page.end("tr");
        footRow("matrix.foot.coverage");
        for (var column : columns) totals.coverage(column.counts());
        plain("sb-matrix__total sb-matrix__total--first", List.of());
        plain("sb-matrix__total", List.of());
        plain("sb-matrix__total", List.of(matrix.totals().coveragePercent() + "%"));
        page.end("tr");
        page.end("tfoot");
    }

    private void footRow(String key) throws IOException {
        page.start("tr", null);
        page.start("th", null);
        page.attribute("scope", "row");
        page.text(words.text(key));
        page.end("th");
    }

    /** A bold figure with a small one behind it; empty for none. */
    private void plain(String css, List<String> figures) throws IOException {
        page.start("td", css);
        if (!figures.isEmpty()) {
            page.start("b", null);
            page.text(figures.get(0));
            page.end("b");
        }
        if (figures.size() > 1) page.small(figures.get(1));
        page.end("td");
    }
}
