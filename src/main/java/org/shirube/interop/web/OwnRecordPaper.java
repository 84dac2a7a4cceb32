package org.shirube.interop.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.gap.State;
import org.shirube.interop.OwnRecord;
import org.shirube.platform.config.Setting;
import org.shirube.platform.file.Paper;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;

/** A person's record as a page to print. */
final class OwnRecordPaper {
    private static final String STYLE = """
            @page { size: A4 portrait; margin: 16mm 14mm 18mm;
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt 'BIZ UDPGothic'; }
              @bottom-left { content: "%s"; font: 8pt 'BIZ UDPGothic'; } }
            body { font: 9pt/1.5 'BIZ UDPGothic'; color: #1a1a1c; }
            h1 { font-size: 17pt; margin: 0 0 2mm; }
            h2 { font-size: 12pt; margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.5pt solid #1a1a1c;
              page-break-after: avoid; }
            p { margin: 0 0 2mm; }
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th, td { text-align: left; vertical-align: top; padding: 1mm 1.5mm; border-bottom: 0.4pt solid #949494; }
            thead th { border-bottom: 0.8pt solid #1a1a1c; font-size: 8pt; }
            tr { page-break-inside: avoid; }
            .small { font-size: 8pt; }
            """;

    private final OwnRecord record;
    private final Locale language;
    private final StringBuilder out = new StringBuilder();

    OwnRecordPaper(OwnRecord record, Locale language) {
        this.record = record;
        this.language = language;
    }

    String xhtml() {
        var title = say("record.title");
        var name = record.person().name().in(language);
        out.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"").append(language.getLanguage());
        out.append("\"><head><title>").append(text(title + " " + name)).append("</title>");
        out.append("<meta name=\"subject\" content=\"")
                .append(text(say("record.paper.what")))
                .append("\"/>");
        out.append("<style>")
                .append(STYLE.formatted(text(foot(name)).replace("&quot;", "")))
                .append("</style></head><body>");
        head(title, name);
        levels();
        claims();
        courses();
        plans();
        table(
                "record.permits",
                record.permits(),
                List.of("record.number", "record.from", "record.until", "record.state"),
                List.of(25, 25, 25, 25),
                permit -> List.of(
                        permit.number(),
                        day(permit.grantedOn()),
                        day(permit.lastDay()),
                        word("genai.PermitState.", permit.state())));
        table(
                "record.gates",
                record.gates(),
                List.of(
                        "record.role",
                        "record.stage",
                        "record.by",
                        "record.on",
                        "record.mapVersion",
                        "record.withdrawn"),
                List.of(10, 8, 38, 16, 12, 16),
                gate -> List.of(
                        gate.role(),
                        "" + gate.stage(),
                        word("gap.GateParty.", gate.party()) + " " + gate.decidedBy(),
                        day(gate.decidedOn()),
                        gate.mapVersion(),
                        day(gate.withdrawnOn())));
        table(
                "record.qualifications",
                record.qualifications(),
                List.of("record.qualification", "record.number", "record.obtained", "record.until", "record.state"),
                List.of(44, 16, 14, 14, 12),
                one -> List.of(
                        one.name().in(language),
                        one.number(),
                        day(one.obtainedOn()),
                        day(one.validUntil()),
                        word("assessment.quali.is.", one.state())));
        return out.append("</body></html>").toString();
    }

    private String foot(String name) {
        return name + " " + record.person().staffNo() + " / " + day(record.asOf());
    }

    private void head(String title, String name) {
        var person = record.person();
        out.append("<h1>")
                .append(text(title))
                .append("</h1><p><b>")
                .append(text(name))
                .append("</b> ");
        out.append(text(person.staffNo())).append("</p><p>");
        out.append(text(person.organisation().in(language) + " " + person.unit().in(language) + " "
                + person.title().in(language)));
        out.append("</p><p>")
                .append(text(say(
                        "record.paper.asOf",
                        day(record.asOf()),
                        word("organisation.Mode.", record.rule().mode()),
                        record.rule().mapTitle().in(language),
                        record.rule().mapVersion(),
                        moment(record.madeAt()))));
        out.append("</p><p class=\"small\">")
                .append(text(say("record.paper.what")))
                .append("</p>");
        if (record.roles().isEmpty()) return;
        out.append("<p>").append(text(say("record.roles"))).append(" ");
        out.append(record.roles().stream()
                .map(role -> text(say(
                        "record.paper.role",
                        role.code(),
                        role.name(),
                        role.stage(),
                        word("organisation.Layer.", role.layer()))))
                .collect(Collectors.joining(", ")));
        out.append("</p>");
    }

    private void levels() {
        table(
                "record.levels",
                record.skills(),
                List.of("record.skill", "record.level", "record.target", "record.state", "record.until", "record.why"),
                List.of(20, 12, 8, 12, 20, 28),
                skill -> List.of(
                        skill.code() + " " + skill.name().in(language),
                        skill.level() == null
                                ? say("record.unknown")
                                : skill.level() + " " + skill.levelName().in(language),
                        skill.target() == null ? "–" : skill.target() + (skill.core() ? say("record.core") : ""),
                        state(skill.state()),
                        day(skill.validUntil()),
                        skill.because().stream()
                                .map(reason -> reason.in(language))
                                .collect(Collectors.joining(" "))));
    }

    private record ClaimOf(OwnRecord.Skill skill, OwnRecord.Claim claim) {}

    private void claims() {
        table(
                "record.claims",
                record.skills().stream()
                        .flatMap(skill -> skill.claims().stream().map(claim -> new ClaimOf(skill, claim)))
                        .toList(),
                List.of(
                        "record.skill",
                        "record.on",
                        "record.source",
                        "record.level",
                        "record.by",
                        "record.mapVersion",
                        "record.note"),
                List.of(8, 17, 13, 10, 14, 10, 28),
                one -> List.of(
                        one.skill().code(),
                        day(one.claim().on()),
                        word("assessment.Source.", one.claim().source()),
                        (one.claim().level() == null
                                        ? say("record.notApplicable")
                                        : "" + one.claim().level())
                                + (one.claim().inForce() ? say("record.inForce") : ""),
                        one.claim().by(),
                        one.claim().mapVersion() == null ? "" : one.claim().mapVersion(),
                        one.claim().note() == null ? "" : one.claim().note()));
    }

    private void courses() {
        table(
                "record.courses",
                record.courses(),
                List.of("record.course", "record.version", "record.completedOn"),
                List.of(60, 20, 20),
                course -> List.of(
                        course.code() + " " + course.title().in(language),
                        course.version(),
                        day(course.completedOn())));
    }

    private record Planned(OwnRecord.Plan plan, String skill, String what) {}

    private void plans() {
        var planned = record.plans().stream()
                .flatMap(plan -> Stream.concat(
                        plan.courses().stream()
                                .map(course -> new Planned(
                                        plan,
                                        course.skill(),
                                        course.code() + " " + course.title().in(language))),
                        plan.tasks().stream().map(task -> new Planned(plan, task.skill(), task.body()))))
                .toList();
        table(
                "record.plans",
                planned,
                List.of("record.year", "record.state", "record.skill", "record.what"),
                List.of(10, 14, 10, 66),
                one -> List.of(
                        "" + one.plan().fiscalYear(),
                        say("record.plan." + one.plan().status()),
                        one.skill() == null ? "" : one.skill(),
                        one.what()));
    }

    private interface Cells<T> {
        List<String> of(T row);
    }

    /** @param widths of the columns in per cent */
    private <T> void table(String title, List<T> rows, List<String> heads, List<Integer> widths, Cells<T> cells) {
        out.append("<h2>").append(text(say(title))).append("</h2>");
        if (rows.isEmpty()) {
            out.append("<p>").append(text(say("record.none"))).append("</p>");
            return;
        }
        out.append("<table><thead><tr>");
        for (int at = 0; at < heads.size(); at++) {
            out.append("<th scope=\"col\" style=\"width: ")
                    .append(widths.get(at))
                    .append("%\">");
            out.append(text(say(heads.get(at)))).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (var row : rows) {
            out.append("<tr>");
            for (var cell : cells.of(row)) out.append("<td>").append(text(cell)).append("</td>");
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    private String say(String key, Object... arguments) {
        return Messages.of(language, "interop." + key, arguments);
    }

    /** The name of a constant that the record holds as a word of the API, in its own feature's texts. */
    private String word(String prefix, String word) {
        return Messages.of(language, prefix + word.toUpperCase(Locale.ROOT));
    }

    private String state(String word) {
        return Arrays.stream(State.values())
                .filter(state -> state.apiName().equals(word))
                .map(state -> Messages.of(language, "gap.State." + state))
                .findFirst()
                .orElse(word);
    }

    private String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(Text.isJapanese(language) ? "y年M月d日" : "d MMM y", language)
                        .format(day);
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofPattern(Text.isJapanese(language) ? "y年M月d日 H時mm分" : "d MMM y, HH:mm", language)
                .format(at.atZone(ZoneId.of(Setting.ZONE.value())));
    }

    private static String text(String text) {
        return Paper.escaped(text);
    }
}
