package org.shirube.gap.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serial;
import org.shirube.assessment.ClaimRow;
import org.shirube.gap.SkillRecord;
import org.shirube.gap.SkillRecords;
import org.shirube.platform.file.Csv;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;

/** The signed-in person's own record to carry away: one line per claim, or everything as JSON. */
@WebServlet({"/assessment/record.csv", "/assessment/record.json"})
public class RecordFile extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private transient SkillRecords records;

    @Inject
    private transient ActiveLocale locale;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var record = records.export();
        boolean csv = request.getServletPath().endsWith(".csv");
        response.setContentType((csv ? "text/csv" : "application/json") + "; charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"shirube-record-" + record.asOf() + (csv ? ".csv\"" : ".json\""));
        if (csv) csv(record, response.getWriter());
        else response.getWriter().write(json(record).build().toString());
    }

    private void csv(SkillRecord record, PrintWriter out) {
        out.write(Csv.MARK
                + Csv.line(
                        "skill",
                        "name",
                        "target",
                        "level",
                        "state",
                        "validUntil",
                        "claimSource",
                        "claimLevel",
                        "claimOn",
                        "lastUsedOn",
                        "note"));
        record.entries().forEach(entry -> {
            if (entry.claims().isEmpty()) out.write(line(entry, null));
            entry.claims().forEach(claim -> out.write(line(entry, claim)));
        });
    }

    private String line(SkillRecord.Entry entry, ClaimRow claim) {
        return Csv.line(
                entry.skill(),
                locale.of(entry.name()),
                entry.requirement() == null ? null : entry.requirement().target(),
                entry.level().value(),
                entry.state().apiName(),
                entry.level().validUntil(),
                claim == null ? null : claim.source(),
                claim == null ? null : claim.level(),
                claim == null ? null : claim.on(),
                claim == null ? null : claim.lastUsedOn(),
                claim == null ? null : claim.note());
    }

    private JsonObjectBuilder json(SkillRecord record) {
        var skills = Json.createArrayBuilder();
        record.entries().forEach(entry -> skills.add(json(entry)));
        return Json.createObjectBuilder()
                .add("person", text(record.person().name()))
                .add("staffNo", record.person().staffNo())
                .add("asOf", record.asOf().toString())
                .add("mode", record.mode().name())
                .add("skills", skills);
    }

    private JsonObjectBuilder json(SkillRecord.Entry entry) {
        var level = entry.level();
        var rule = Json.createArrayBuilder();
        level.because()
                .forEach(reason -> rule.add(Messages.of(locale.getLocale(), "assessment.Level.Reason." + reason)));
        var json = Json.createObjectBuilder().add("code", entry.skill()).add("name", text(entry.name()));
        add(
                json,
                "target",
                entry.requirement() == null ? null : entry.requirement().target());
        add(json, "level", level.value());
        add(json, "state", entry.state().apiName());
        add(json, "source", level.source());
        add(json, "validUntil", level.validUntil());
        return json.add("rule", rule).add("claims", claims(entry));
    }

    private static JsonArrayBuilder claims(SkillRecord.Entry entry) {
        var claims = Json.createArrayBuilder();
        for (var claim : entry.claims()) {
            var json = Json.createObjectBuilder();
            add(json, "source", claim.source());
            add(json, "level", claim.level());
            add(json, "on", claim.on());
            add(json, "lastUsedOn", claim.lastUsedOn());
            add(json, "note", claim.note());
            claims.add(json);
        }
        return claims;
    }

    private static JsonObjectBuilder text(Text text) {
        return Json.createObjectBuilder().add("ja", text.ja()).add("en", text.en());
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value == null) json.addNull(name);
        else if (value instanceof Integer number) json.add(name, number);
        else json.add(name, value.toString());
    }
}
