package org.shirube.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.assessment.Source;
import org.shirube.dashboard.Matrix;
import org.shirube.dashboard.MatrixFilter;
import org.shirube.gap.Counts;
import org.shirube.gap.StandingRow;
import org.shirube.gap.State;
import org.shirube.organisation.Layer;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Markup;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

class SkillMatrixTest {
    private static final String EVIL = "<script>alert('1')</script>\"&";
    private static final Text EVIL_NAME = Text.same(EVIL);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static Matrix matrix(StandingRow cell) {
        var skill = new Skill("A1", "A", EVIL_NAME, List.of(), Set.of(), 12, Map.of(1, EVIL_NAME), Map.of());
        var map = new SkillMap(
                "map",
                "1",
                1,
                DAY,
                EVIL_NAME,
                EVIL_NAME,
                new SkillMap.Source("p", "d", "l", DAY),
                "R01",
                List.of(),
                List.of(new SkillMap.Category("A", EVIL_NAME, EVIL_NAME)),
                List.of(skill),
                List.of());
        var counts = Counts.of(cell.state(), false);
        var person = new PersonRow(7, 1, "1", EVIL_NAME, 3, "/3/", EVIL_NAME, EVIL_NAME, false);
        return new Matrix(
                new UnitRow(3, 1, null, "U", EVIL_NAME, 0, "/3/"),
                new MatrixFilter("R02\"><b>", null, null, false, false, false),
                map,
                List.of(new Matrix.Column(skill, counts)),
                List.of(new Matrix.Row(person, null, java.util.Collections.singletonList(cell), counts)),
                1,
                1,
                List.of(),
                null,
                1,
                counts);
    }

    private static StandingRow cell(State state, Integer level) {
        return new StandingRow(
                7,
                "A1",
                2,
                2,
                true,
                Layer.POST,
                "R02",
                1,
                level,
                state,
                level == null ? null : Source.CHECK,
                3,
                DAY,
                DAY);
    }

    private static String drawn(Matrix matrix) throws IOException {
        var out = new Escaping();
        SkillMatrix.write(new Markup(out), matrix, Locale.JAPANESE);
        return out.html.toString();
    }

    @Test
    void namesAreWrittenAsTextWhateverIsInThem() throws IOException {
        var html = drawn(matrix(cell(State.BELOW_BY_1, 1)));
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("<b>\"");
    }

    @Test
    void aCellSaysItsStateInWordsToo() throws IOException {
        assertThat(drawn(matrix(cell(State.BELOW_BY_1, 1)))).contains("1段階不足、レベル1、目標2、根拠は知識確認");
    }

    @Test
    void whatIsNotAssessedShowsNoZero() throws IOException {
        var html = drawn(matrix(cell(State.NOT_ASSESSED, null)));
        assertThat(html).contains("未評価").contains("自3").doesNotContain("レベル0");
    }

    @Test
    void oneCellAloneIsReachedByTab() throws IOException {
        var html = drawn(matrix(cell(State.MEETS, 2)));
        assertThat(html.split("tabindex=\"0\"", -1)).hasSize(2);
    }

    /** Escapes text and attributes as Faces' own writer does, and takes nothing unescaped. */
    private static final class Escaping extends ResponseWriter {
        private final StringBuilder html = new StringBuilder();
        private boolean open;

        private void closeTag() {
            if (open) html.append('>');
            open = false;
        }

        private static String escaped(Object text) {
            return String.valueOf(text)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }

        @Override
        public void startElement(String name, UIComponent component) {
            closeTag();
            html.append('<').append(name);
            open = true;
        }

        @Override
        public void endElement(String name) {
            closeTag();
            html.append("</").append(name).append('>');
        }

        @Override
        public void writeAttribute(String name, Object value, String property) {
            html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }

        @Override
        public void writeURIAttribute(String name, Object value, String property) {
            writeAttribute(name, value, property);
        }

        @Override
        public void writeText(Object text, String property) {
            closeTag();
            html.append(escaped(text));
        }

        @Override
        public void writeText(char[] text, int from, int length) {
            writeText(new String(text, from, length), null);
        }

        @Override
        public void writeComment(Object comment) {
            throw new AssertionError("comment");
        }

        @Override
        public void write(char[] text, int from, int length) {
            throw new AssertionError("unescaped: " + new String(text, from, length));
        }

        @Override
        public String getContentType() {
            return "text/html";
        }

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public void flush() {}

        @Override
        public void startDocument() {}

        @Override
        public void endDocument() {}

        @Override
        public void close() throws IOException {}

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return this;
        }
    }
}
