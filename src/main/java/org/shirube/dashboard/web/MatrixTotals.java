package org.shirube.dashboard.web;

import java.io.IOException;
import org.shirube.gap.Counts;
import org.shirube.platform.web.Markup;

/** Cells of counts at the edges of a matrix. */
record MatrixTotals(Markup page, MatrixWords words) {
    /** @param to where those below are listed @param of the person or skill that is counted */
    void below(Counts counts, String to, String of, String css) throws IOException {
        page.start("td", "sb-matrix__total" + css);
        if (counts.below() == 0) {
            page.start("span", "sb-num");
            page.text("0");
            page.end("span");
        } else {
            page.start("a", null);
            page.attribute("href", to);
            page.text(counts.below());
            page.hidden(words.text("matrix.below.of") + of);
            page.end("a");
        }
        page.end("td");
    }

    void met(Counts counts) throws IOException {
        page.start("td", "sb-matrix__total");
        page.start("span", "sb-num");
        page.text(counts.met());
        page.end("span");
        page.small("/" + counts.required());
        page.end("td");
    }

    void coverage(Counts counts) throws IOException {
        page.start("td", "sb-matrix__total");
        page.start("span", "sb-num");
        page.text(counts.required() == 0 ? "–" : counts.coveragePercent() + "%");
        page.end("span");
        page.end("td");
    }
}
