package org.shirube.skillmap.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Finding;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.MapComparison;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** The fields of a map in words. */
record MapWords(Locale locale, SkillMap map) {
    /** A1 デジタル変革の理解; the field itself for the map's own. */
    String subject(String path, Text name) {
        var words = path.split("/");
        var said = name.in(locale);
        if (words.length < 2 || words[0].equals("source") || words[0].equals("title") || words[0].equals("summary"))
            return text("field.map");
        return said.isEmpty() ? words[1] : words[1] + " " + said;
    }

    /** 行動例 レベル3（英語）; empty for a thing as a whole. */
    String field(String path) {
        var words = path.split("/");
        var language = words[words.length - 1].equals("ja") || words[words.length - 1].equals("en")
                ? text("in." + words[words.length - 1])
                : "";
        if (words.length == 1 || words[0].equals("title") || words[0].equals("summary"))
            return text("field." + words[0]) + language;
        if (words[0].equals("source")) return text("field.source." + words[1]);
        if (words.length == 2) return "";
        return switch (words[2]) {
            case "behaviour", "example" -> text("field." + words[2]) + " " + text("field.level", words[3]) + language;
            case "stage" -> text("stage.n", words[3]) + " " + text("field.stage." + words[4]) + language;
            case "target" -> text("field.target") + " " + words[3] + " " + skillName(words[3]);
            case "stages" -> text("stages");
            default -> text("field." + words[2]) + language;
        };
    }

    private String skillName(String code) {
        return map.skill(code).map(skill -> skill.name().in(locale)).orElse("");
    }

    /** A field's content for people to read. */
    String content(String path, String value) {
        if (value.isEmpty()) return text("nothing");
        if (path.equals("levels")) return text("scale.is", value.split(" ").length, value.replace(" ", "・"));
        if (path.contains("/target/")) return value.replace(" ", "・");
        if (path.endsWith("/methods"))
            return Arrays.stream(value.split(" "))
                    .map(word -> text("Method." + Skill.Method.valueOf(word)))
                    .collect(Collectors.joining("・"));
        return path.endsWith("/group") ? text("Group." + JobRole.Group.valueOf(value)) : value;
    }

    /** What is wrong, without where. */
    String flaw(Finding finding) {
        return text("Flaw." + finding.flaw(), finding.detail());
    }

    /** What is wrong and where. */
    String finding(Finding finding) {
        var field = field(finding.path());
        return subject(finding.path(), finding.name()) + (field.isEmpty() ? "" : " " + field);
    }

    FindingLine line(Finding finding, long draftId) {
        return new FindingLine(
                finding.flaw().stopsPublishing(),
                finding(finding),
                flaw(finding),
                href(finding, draftId),
                finding.path());
    }

    private static String href(Finding finding, long draftId) {
        var path = finding.path();
        var words = path.split("/");
        var page = "draft.xhtml?id=" + draftId + "&look=";
        return switch (words[0]) {
            case "skill" -> page + "skills&code=" + words[1];
            case "category" -> page + "skills#category-" + words[1];
            case "role" -> page + (path.contains("/target/") ? "targets" : "roles&code=" + words[1]);
            default -> page + "about";
        };
    }

    ChangeLine line(MapComparison.Difference difference) {
        var change = difference.change();
        boolean whole =
                difference.kind() == MapComparison.Kind.ADDED || difference.kind() == MapComparison.Kind.REMOVED;
        return new ChangeLine(
                difference.kind(),
                subject(difference.subject(), difference.name()),
                whole ? text("field." + change.path()) : field(change.path()),
                whole ? "" : content(change.path(), change.before()),
                whole ? "" : content(change.path(), change.after()),
                whole ? difference.subject() : change.path());
    }

    String text(String key, Object... arguments) {
        return Messages.of(locale, "skillmap." + key, arguments);
    }
}
