package org.shirube.dashboard.web;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.shirube.dashboard.Matrix;
import org.shirube.platform.web.Markup;

/** The column widths and the head of a matrix: categories, skills, totals. */
record MatrixHead(Markup page, Matrix matrix, Locale locale, MatrixWords words, String list) {
    private static final Pattern UPRIGHT = Pattern.compile("(?<![A-Za-z])(AI|IT|DX)(?![A-Za-z])");

    void write() throws IOException {
        columns();
        head();
    }

    private void columns() throws IOException {
        page.start("colgroup", null);
        column("sb-matrix__person-column", 1);
        if (!matrix.columns().isEmpty()) column(null, matrix.columns().size());
        column("sb-matrix__total-column", 3);
        page.end("colgroup");
    }

    private void column(String css, int span) throws IOException {
        page.start("col", css);
        if (span > 1) page.attribute("span", span);
        page.end("col");
    }

    private void head() throws IOException {
        page.start("thead", null);
        page.start("tr", "sb-matrix__categories");
        page.start("th", "sb-matrix__corner");
        page.attribute("scope", "col");
        page.attribute("rowspan", "2");
        page.text(words.text("matrix.person"));
        page.small(words.text("matrix.person.role"));
        page.end("th");
        categories();
        page.start("th", "sb-matrix__total-head");
        page.attribute("scope", "colgroup");
        page.attribute("colspan", "3");
        page.text(words.text("matrix.totals"));
        page.end("th");
        page.end("tr");
        page.start("tr", "sb-matrix__skills");
        for (var column : matrix.columns()) skill(column);
        total("matrix.below", "sb-matrix__total-head sb-matrix__total--first");
        total("matrix.met", "sb-matrix__total-head");
        total("matrix.coverage", "sb-matrix__total-head");
        page.end("tr");
        page.end("thead");
    }

    private void categories() throws IOException {
        int from = 0;
        while (from < matrix.columns().size()) {
            var code = matrix.columns().get(from).skill().category();
            int to = from;
            while (to < matrix.columns().size()
                    && matrix.columns().get(to).skill().category().equals(code)) to++;
            var category = matrix.map().category(code);
            page.start("th", null);
            page.attribute("scope", "colgroup");
            page.attribute("colspan", to - from);
            if (to - from < 3) {
                page.attribute("title", category.name().in(locale));
            }
            page.text(
                    to - from < 2
                            ? code
                            : to - from < 4
                                    ? category.shortName().in(locale)
                                    : category.name().in(locale));
            page.end("th");
            from = to;
        }
    }

    private void skill(Matrix.Column column) throws IOException {
        page.start("th", null);
        page.attribute("scope", "col");
        page.start("a", null);
        page.attribute("href", list + "&skill=" + column.skill().code());
        page.start(
                "span",
                column.hasOneHolder() && !matrix.isPaged() ? "sb-matrix__code sb-matrix__single" : "sb-matrix__code");
        page.text(column.skill().code());
        page.end("span");
        page.start("span", "sb-matrix__name");
        upright(column.skill().name().in(locale));
        page.end("span");
        page.end("a");
        page.end("th");
    }

    private void upright(String name) throws IOException {
        if (!locale.getLanguage().equals("ja")) {
            page.text(name);
            return;
        }
        var latin = UPRIGHT.matcher(name);
        int from = 0;
        while (latin.find()) {
            page.text(name.substring(from, latin.start()));
            page.start("span", "sb-upright");
            page.text(latin.group());
            page.end("span");
            from = latin.end();
        }
        page.text(name.substring(from));
    }

    private void total(String key, String css) throws IOException {
        page.start("th", css);
        page.attribute("scope", "col");
        page.text(words.text(key));
        page.end("th");
    }
}
