package org.shirube.dashboard.web;

import java.io.IOException;
import org.shirube.assessment.Source;
import org.shirube.gap.StandingRow;
import org.shirube.gap.State;
import org.shirube.platform.web.Markup;

/** What a cell shows of one person's standing in one skill, and what a screen reader says of it. */
record StandingCell(Markup page, MatrixWords words) {
    /** Level, target, source and marks, inside an element that the caller has begun. */
    void face(StandingRow cell) throws IOException {
        page.start("span", "sb-cell__value");
        if (cell.level() == null) {
            page.text(cell.state() == State.NOT_APPLICABLE ? "–" : words.notAssessed);
        } else {
            page.start("span", "sb-cell__glyph").attribute("aria-hidden", "true");
            page.text(cell.state().glyph()).end("span");
            page.text(cell.level());
        }
        page.element("small", "sb-cell__target", "/" + cell.target());
        page.end("span");
        page.start("span", "sb-cell__foot").start("span", null);
        if (cell.state() == State.RECHECK) page.text(words.recheck);
        if (cell.selfOnly()) page.text(words.marks.get(Source.SELF) + cell.self());
        page.end("span");
        if (cell.level() != null) page.element("span", null, words.marks.get(cell.source()));
        page.end("span");
    }

    /** Skill, state, level, target, source. @param skill its name in the reader's language */
    String said(String skill, StandingRow cell) {
        var said = new StringBuilder(120)
                .append(cell.skill())
                .append(' ')
                .append(skill)
                .append(words.comma)
                .append(words.states.get(cell.state()));
        if (cell.level() != null) said.append(words.comma).append(words.level).append(cell.level());
        said.append(words.comma).append(words.target).append(cell.target());
        if (cell.level() != null)
            said.append(words.comma).append(words.because).append(words.sources.get(cell.source()));
        if (cell.selfOnly()) said.append(words.comma).append(words.said).append(cell.self());
        if (cell.core()) said.append(words.comma).append(words.core);
        return said.toString();
    }
}
