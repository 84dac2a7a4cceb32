package org.shirube.skillmap.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.Markup;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.OpenDraft;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/**
 * {@code <m:targetGrid value="#{openDraft}" roles="#{roleWindow.roles()}" category="A"/>}: targets of roles in all skills as one
 * table for {@code targets.js}. It names what the table needs once, at its rows and heads, since a map may have twelve thousand cells.
 */
@FacesComponent(
        value = TargetGrid.TYPE,
        createTag = true,
        tagName = "targetGrid",
        namespace = "https://shirube.org/skillmap")
public class TargetGrid extends UIComponentBase {
    private static final int MOST_ON_A_SCREEN = 16;

    static final String TYPE = "org.shirube.skillmap.TargetGrid";

    @Override
    public String getFamily() {
        return "org.shirube.skillmap";
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeEnd(FacesContext faces) throws IOException {
        if (getAttributes().get("value") instanceof OpenDraft draft) {
            var category = (String) getAttributes().get("category");
            new Table(
                            new Markup(faces.getResponseWriter()),
                            draft,
                            (List<JobRole>) getAttributes().get("roles"),
                            category,
                            faces.getViewRoot().getLocale())
                    .write();
        }
    }

    /**
     * @param roles the columns
     * @param category null for all
     */
    record Table(Markup page, OpenDraft draft, List<JobRole> roles, String category, Locale locale) {
        void write() throws IOException {
            var map = draft.map();
            page.start("table", "sb-roadmap sb-targets" + (roles.size() > MOST_ON_A_SCREEN ? " sb-targets--many" : ""))
                    .attribute("id", "targets")
                    .attribute("role", "grid")
                    .attribute("aria-label", text("targets.caption"))
                    .attribute("aria-multiselectable", "true")
                    .attribute("data-highest", map.highestLevel())
                    .attribute("data-none", text("notAsked"))
                    .attribute("data-core", text("core"));
            columns();
            head();
            boolean first = true;
            for (var shelf : map.categories()) {
                if (category != null && !category.equals(shelf.code())) continue;
                var skills = map.skillsOf(shelf.code());
                page.start("tbody", null);
                page.start("tr", "sb-roadmap__category");
                page.start("th", null).attribute("colspan", roles.size() + 2).attribute("scope", "colgroup");
                page.element(
                        "span",
                        "sb-roadmap__category-name",
                        shelf.code() + " " + shelf.name().in(locale));
                page.end("th");
                page.end("tr");
                for (var skill : skills) {
                    row(map, skill, first);
                    first = false;
                }
                page.end("tbody");
            }
            foot(map);
            page.end("table");
        }

        private void columns() throws IOException {
            page.start("colgroup", null);
            page.start("col", "sb-roadmap__skill-column").end("col");
            page.start("col", "sb-targets__column")
                    .attribute("span", roles.size() + 1)
                    .end("col");
            page.end("colgroup");
        }

        private void head() throws IOException {
            page.start("thead", null);
            page.start("tr", null);
            head(null, null, text("skill"), null);
            for (var role : roles) head(role.code(), role.shortName().in(locale), null, role);
            head(null, null, text("targets.roles"), null);
            page.end("tr");
            page.end("thead");
        }

        private void head(String code, String name, String plain, JobRole role) throws IOException {
            page.start("th", role == null && plain.equals(text("targets.roles")) ? "sb-targets__total" : null)
                    .attribute("scope", "col");
            if (role == null) {
                page.text(plain);
            } else {
                page.attribute("data-role", code)
                        .attribute("data-stages", role.stages().size());
                page.start("a", null)
                        .attribute("href", "draft.xhtml?id=" + draft.id() + "&look=roles&code=" + code)
                        .attribute("title", role.name().in(locale));
                page.element("span", "sb-roadmap__role-code", code);
                page.text(name);
                page.end("a");
            }
            page.end("th");
        }

        private void row(SkillMap map, Skill skill, boolean first) throws IOException {
            page.start("tr", null).attribute("data-skill", skill.code());
            page.start("th", null)
                    .attribute("scope", "row")
                    .attribute("title", skill.name().in(locale));
            page.element("span", "sb-roadmap__skill-code", skill.code());
            page.start("a", null)
                    .attribute("href", "draft.xhtml?id=" + draft.id() + "&look=skills&code=" + skill.code())
                    .text(skill.name().in(locale))
                    .end("a");
            page.end("th");
            for (var role : roles) cell(role, skill.code(), first && role == roles.get(0));
            long asking = asking(map.roles(), skill);
            page.start("td", "sb-num sb-targets__total")
                    .attribute("data-elsewhere", asking - asking(roles, skill))
                    .text(String.valueOf(asking))
                    .end("td");
            page.end("tr");
        }

        private static long asking(List<JobRole> some, Skill skill) {
            return some.stream()
                    .filter(role -> role.targets().containsKey(skill.code()))
                    .count();
        }

        private void cell(JobRole role, String skill, boolean first) throws IOException {
            var levels = role.targets().get(skill);
            var base = base(role, skill);
            boolean changed = draft.base() != null && !said(levels).equals(base);
            page.start("td", changed ? "is-changed" : null);
            if (first) page.attribute("tabindex", "0");
            if (changed) page.attribute("data-base", base);
            if (levels == null) {
                page.attribute("aria-label", text("notAsked")).text("–");
            } else {
                page.start("span", "sb-stages");
                for (int level : levels) page.element("i", "sb-level--" + level, level);
                page.end("span");
                if (role.isCore(skill)) {
                    page.start("span", "sb-core-mark")
                            .attribute("title", text("core"))
                            .text("●")
                            .end("span");
                }
            }
            page.end("td");
        }

        private String base(JobRole role, String skill) {
            if (draft.base() == null) return "";
            return draft.base()
                    .role(role.code())
                    .map(old -> said(old.targets().get(skill)))
                    .orElse("");
        }

        private void foot(SkillMap map) throws IOException {
            page.start("tfoot", null);
            page.start("tr", null);
            page.start("th", null).attribute("scope", "row").text(text("asked"));
            page.small(text("targets.most"));
            page.end("th");
            for (var role : roles) page.element("td", "sb-num", role.targets().size());
            page.element(
                    "td",
                    "sb-num sb-targets__total",
                    map.roles().stream().mapToInt(role -> role.targets().size()).sum());
            page.end("tr");
            page.end("tfoot");
        }

        private static String said(List<Integer> levels) {
            return levels == null ? "" : levels.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }

        private String text(String key) {
            return Messages.of(locale, "skillmap." + key);
        }
    }
}
