package org.shirube.dashboard.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Locale;
import org.shirube.dashboard.Matrix;
import org.shirube.platform.web.Markup;

/**
 * {@code <d:skillMatrix value="#{...}"/>}: the table of a {@link Matrix} in one component. A component per cell costs 3 to
 * 40 times as much (shared/stack-app.md 5).
 */
@FacesComponent(
        value = SkillMatrix.TYPE,
        createTag = true,
        tagName = "skillMatrix",
        namespace = "https://shirube.org/dashboard")
public class SkillMatrix extends UIComponentBase {
    static final String TYPE = "org.shirube.dashboard.SkillMatrix";
    private static final int[] WIDTHS = {18, 22, 26, 30, 34, 40, 60};

    @Override
    public String getFamily() {
        return "org.shirube.dashboard";
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        if (getAttributes().get("value") instanceof Matrix matrix) {
            write(
                    new Markup(faces.getResponseWriter()),
                    matrix,
                    faces.getViewRoot().getLocale());
        }
    }

    static void write(Markup page, Matrix matrix, Locale locale) throws IOException {
        var words = new MatrixWords(locale);
        var list = "worklist.xhtml?" + matrix.selection().query(matrix.unit().id());
        var totals = new MatrixTotals(page, words);
        page.start("table", "sb-matrix sb-matrix--" + width(matrix.columns().size()));
        page.element(
                "caption",
                "sb-visually-hidden",
                words.text("matrix.caption") + matrix.unit().name().in(locale));
        new MatrixHead(page, matrix, locale, words, list).write();
        new MatrixRows(page, matrix, locale, words, totals, list).write();
        new MatrixFoot(page, matrix, words, totals, list).write();
        page.end("table");
    }

    private static int width(int columns) {
        for (int width : WIDTHS) {
            if (columns <= width) return width;
        }
        return WIDTHS[WIDTHS.length - 1];
    }
}
