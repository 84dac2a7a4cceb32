package org.shirube.interop.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.shirube.interop.OwnRecord;
import org.shirube.platform.file.Csv;
import org.shirube.platform.i18n.Text;

/** A person's record as lines of one table; the first column says what a line is about. */
final class OwnRecordTable {
    private final OwnRecord record;
    private final Locale language;
    private final StringBuilder out = new StringBuilder(Csv.MARK);

    OwnRecordTable(OwnRecord record, Locale language) {
        this.record = record;
        this.language = language;
    }

    String csv() {
        out.append(Csv.line(
                "kind",
                "code",
                "name",
                "target",
                "level",
                "state",
                "source",
                "by",
                "on",
                "until",
                "mapVersion",
                "rule",
                "note"));
        record.roles()
                .forEach(role -> line(
                        "role",
                        role.code(),
                        role.name(),
                        null,
                        null,
                        "stage " + role.stage(),
                        role.layer(),
                        null,
                        role.since(),
                        null,
                        null,
                        null,
                        null));
        record.skills().forEach(this::skill);
        record.courses()
                .forEach(course -> line(
                        "course",
                        course.code(),
                        course.title(),
                        null,
                        null,
                        "completed",
                        null,
                        null,
                        course.completedOn(),
                        null,
                        null,
                        null,
                        course.version()));
        record.plans().forEach(this::plan);
        record.permits()
                .forEach(permit -> line(
                        "permit",
                        permit.number(),
                        null,
                        null,
                        null,
                        permit.state(),
                        null,
                        null,
                        permit.grantedOn(),
                        permit.lastDay(),
                        null,
                        null,
                        null));
        record.gates()
                .forEach(gate -> line(
                        "gate",
                        gate.role(),
                        null,
                        null,
                        null,
                        "stage " + gate.stage(),
                        gate.party(),
                        gate.decidedBy(),
                        gate.decidedOn(),
                        gate.withdrawnOn(),
                        gate.mapVersion(),
                        null,
                        null));
        record.qualifications()
                .forEach(one -> line(
                        "qualification",
                        one.number(),
                        one.name(),
                        null,
                        null,
                        one.state(),
                        one.issuer().in(language),
                        null,
                        one.obtainedOn(),
                        one.validUntil(),
                        null,
                        null,
                        null));
        return out.toString();
    }

    private void skill(OwnRecord.Skill skill) {
        var rule = skill.because().stream().map(reason -> reason.in(language)).collect(Collectors.joining(" "));
        line(
                "level",
                skill.code(),
                skill.name(),
                skill.target(),
                skill.level(),
                skill.state(),
                skill.source(),
                null,
                record.asOf(),
                skill.validUntil(),
                record.rule().mapVersion(),
                record.rule().mode() + ": " + rule,
                null);
        skill.claims()
                .forEach(claim -> line(
                        "claim",
                        skill.code(),
                        skill.name(),
                        null,
                        claim.level(),
                        claim.level() == null ? "notApplicable" : claim.inForce() ? "inForce" : null,
                        claim.source(),
                        claim.by(),
                        claim.on(),
                        claim.lastUsedOn(),
                        claim.mapVersion(),
                        null,
                        claim.note()));
    }

    private void plan(OwnRecord.Plan plan) {
        var year = "FY" + plan.fiscalYear() + " " + plan.status();
        plan.courses()
                .forEach(course -> line(
                        "planCourse",
                        course.code(),
                        course.title(),
                        null,
                        null,
                        year,
                        course.skill(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        plan.tasks()
                .forEach(task -> line(
                        "planTask",
                        null,
                        null,
                        null,
                        null,
                        year,
                        task.skill(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        task.body()));
    }

    private void line(
            String kind,
            String code,
            Text name,
            Integer target,
            Integer level,
            String state,
            String source,
            String by,
            Object on,
            Object until,
            String mapVersion,
            String rule,
            String note) {
        out.append(Csv.line(
                kind,
                code,
                name == null ? null : name.in(language),
                target,
                level,
                state,
                source,
                by,
                on,
                until,
                mapVersion,
                rule,
                note));
    }
}
