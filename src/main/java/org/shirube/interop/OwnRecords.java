package org.shirube.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.HeldQualificationRow;
import org.shirube.assessment.HeldQualifications;
import org.shirube.assignment.PlanRow;
import org.shirube.assignment.Plans;
import org.shirube.course.Courses;
import org.shirube.gap.GateConfirmation;
import org.shirube.gap.Gates;
import org.shirube.gap.SkillRecord;
import org.shirube.gap.SkillRecords;
import org.shirube.genai.PermitRow;
import org.shirube.genai.Permits;
import org.shirube.learning.Completion;
import org.shirube.learning.Learning;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Organisations;
import org.shirube.platform.api.Given;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** A person's record on its way out: for the person, and for HR when the person asked for it. Each time is logged. */
@ApplicationScoped
@Transactional
public class OwnRecords {
    static final int LONGEST_REASON = 300;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    @Inject
    private SkillRecords records;

    @Inject
    private Gates gates;

    @Inject
    private Learning learning;

    @Inject
    private Courses courses;

    @Inject
    private Plans plans;

    @Inject
    private Permits permits;

    @Inject
    private HeldQualifications qualifications;

    /** The caller's own, without what is not disclosed yet. About eighteen statements. */
    @Allowed(Permission.STAFF)
    public OwnRecord own() {
        return of(records.export());
    }

    /**
     * Somebody's, because the person asked for the data. About twenty statements.
     *
     * @param reason who asked, when and how, for the log
     * @throws RuleBroken interop.recordReason without a reason or with one longer than {@value #LONGEST_REASON} characters
     */
    @Allowed(Permission.HR)
    public OwnRecord asked(long personId, String reason) {
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON)
            throw new RuleBroken("interop.recordReason", LONGEST_REASON);
        return of(records.exportFor(personId, why));
    }

    private OwnRecord of(SkillRecord record) {
        var person = record.person();
        var organisation = organisations.of(person.organisationId());
        var map = maps.inForceFor(person.organisationId());
        return new OwnRecord(
                OwnRecord.FORMAT,
                1,
                clock.instant(),
                record.asOf(),
                new OwnRecord.Owner(
                        person.staffNo(), person.name(), person.unit(), person.title(), organisation.name()),
                new OwnRecord.Rule(Given.word(record.mode()), map.id(), map.title(), map.version()),
                record.roles().stream().map(held -> role(held, map)).toList(),
                record.entries().map(this::skill).toList(),
                learning.completedBy(person.id()).stream().map(this::course).toList(),
                plans.allOf(person.id()).stream().map(this::plan).toList(),
                permits.allOf(person.id()).stream().map(OwnRecords::permit).toList(),
                gates.carriedBy(person.id()).stream().map(OwnRecords::gate).toList(),
                qualifications.of(person.id()).stream()
                        .map(OwnRecords::qualification)
                        .toList());
    }

    private static OwnRecord.Role role(HeldRole held, SkillMap map) {
        return new OwnRecord.Role(
                held.roleCode(),
                map.role(held.roleCode()).map(role -> role.name()).orElse(Text.same(held.roleCode())),
                held.stage(),
                Given.word(held.layer()),
                held.since());
    }

    private OwnRecord.Skill skill(SkillRecord.Entry entry) {
        var level = entry.level();
        return new OwnRecord.Skill(
                entry.skill(),
                entry.name(),
                entry.requirement() == null ? null : entry.requirement().target(),
                entry.requirement() != null && entry.requirement().core(),
                level.value(),
                entry.levelName(),
                entry.state().apiName(),
                Given.word(level.source()),
                level.validUntil(),
                level.because().stream()
                        .map(reason -> both("assessment.Level.Reason." + reason))
                        .toList(),
                entry.claims().stream()
                        .map(claim -> claim(claim, entry.isInForce(claim)))
                        .toList());
    }

    private OwnRecord.Claim claim(ClaimRow claim, boolean inForce) {
        return new OwnRecord.Claim(
                Given.word(claim.source()),
                claim.level(),
                claim.on(),
                claim.rater(),
                claim.lastUsedOn(),
                claim.mapVersion() == null ? null : maps.versionName(claim.mapVersion()),
                claim.note() == null || claim.note().isEmpty() ? null : claim.note(),
                inForce);
    }

    private OwnRecord.Course course(Completion done) {
        return new OwnRecord.Course(done.courseCode(), title(done.courseCode()), done.courseVersion(), done.on());
    }

    private OwnRecord.Plan plan(PlanRow plan) {
        return new OwnRecord.Plan(
                plan.fiscalYear(),
                Given.word(plan.status()),
                plan.budgetMinutes(),
                plan.sentAt(),
                plan.agreedAt(),
                plan.courses().stream()
                        .map(course -> new OwnRecord.PlannedCourse(course.code(), title(course.code()), course.skill()))
                        .toList(),
                plan.tasks().stream()
                        .map(task -> new OwnRecord.Task(task.skill(), task.body()))
                        .toList());
    }

    private Text title(String courseCode) {
        return courses.find(courseCode).map(course -> course.title()).orElse(Text.same(courseCode));
    }

    private static OwnRecord.Permit permit(PermitRow permit) {
        return new OwnRecord.Permit(permit.number(), permit.grantedOn(), permit.lastDay(), Given.word(permit.state()));
    }

    private static OwnRecord.Qualification qualification(HeldQualificationRow held) {
        return new OwnRecord.Qualification(
                held.of().name(),
                held.of().issuer(),
                held.number(),
                held.obtainedOn(),
                held.expiresOn(),
                Given.word(held.status()));
    }

    private static OwnRecord.Gate gate(GateConfirmation gate) {
        return new OwnRecord.Gate(
                gate.roleCode(),
                gate.stage(),
                Given.word(gate.party()),
                gate.decidedOn(),
                gate.decidedBy(),
                gate.mapVersion(),
                gate.withdrawnOn());
    }

    private static Text both(String key) {
        return new Text(Messages.of(Locale.JAPANESE, key), Messages.of(Locale.ENGLISH, key));
    }
}
