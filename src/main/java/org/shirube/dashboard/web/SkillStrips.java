package org.shirube.dashboard.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.shirube.gap.StandingRow;
import org.shirube.platform.web.Markup;
import org.shirube.skillmap.SkillMap;

/**
 * {@code <d:skillStrips value="#{...}"/>}: one person's skills as a strip of cells a category, in one component, because a
 * repeated tag took a third of the page.
 */
@FacesComponent(
        value = SkillStrips.TYPE,
        createTag = true,
        tagName = "skillStrips",
        namespace = "https://shirube.org/dashboard")
public class SkillStrips extends UIComponentBase {
    static final String TYPE = "org.shirube.dashboard.SkillStrips";

    /** @param standings in the map's order */
    public record Strips(SkillMap map, List<Strip> strips) {}

    public record Strip(SkillMap.Category category, List<StandingRow> standings) {}

    @Override
    public String getFamily() {
        return "org.shirube.dashboard";
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        if (getAttributes().get("value") instanceof Strips strips) {
            write(
                    new Markup(faces.getResponseWriter()),
                    strips,
                    faces.getViewRoot().getLocale());
        }
    }

    static void write(Markup page, Strips strips, Locale locale) throws IOException {
        var standing = new StandingCell(page, new MatrixWords(locale));
        page.start("ul", "sb-strips");
        for (var strip : strips.strips()) {
            page.start("li", "sb-strip");
            page.element("h3", null, strip.category().name().in(locale));
            page.start("ul", "sb-strip__cells");
            for (var row : strip.standings()) {
                var name = strips.map().skill(row.skill()).orElseThrow().name().in(locale);
                page.start("li", null);
                page.start("span", "sb-strip__code").attribute("aria-hidden", "true");
                page.text(row.skill()).end("span");
                page.start("span", "sb-cell " + row.state().css());
                page.hidden(standing.said(name, row));
                page.start("span", "sb-cell__face").attribute("aria-hidden", "true");
                standing.face(row);
                page.end("span");
                page.end("span");
                page.end("li");
            }
            page.end("ul");
            page.end("li");
        }
        page.end("ul");
    }
}
