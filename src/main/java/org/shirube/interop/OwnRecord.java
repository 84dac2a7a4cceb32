package org.shirube.interop;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.shirube.platform.i18n.Text;

/**
 * Everything on record about one person's skills, as the person carries it away. Its fields are the JSON file and the answer
 * of the API: fields may be added, none is renamed or taken away.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion 1 so far
 * @param asOf the day for which levels are derived
 * @param skills those that the job roles ask for, then others with claims
 * @param courses completed ones, newest first
 * @param plans newest fiscal year first
 * @param permits AI-use permits, newest first
 * @param gates stage gates that were confirmed, newest first
 * @param qualifications those that the person registered, newest first
 */
@Schema(name = "OwnRecord")
public record OwnRecord(
        String format,
        int formatVersion,
        Instant madeAt,
        LocalDate asOf,
        Owner person,
        Rule rule,
        List<Role> roles,
        List<Skill> skills,
        List<Course> courses,
        List<Plan> plans,
        List<Permit> permits,
        List<Gate> gates,
        List<Qualification> qualifications)
        implements Serializable {
    static final String FORMAT = "shirube-record";

    @Schema(name = "OwnRecordOwner")
    public record Owner(String staffNo, Text name, Text unit, Text title, Text organisation) implements Serializable {}

    /** By what levels are derived. @param mode lenient, standard or strict @param mapVersion in force on the day */
    @Schema(name = "OwnRecordRule")
    public record Rule(String mode, String map, Text mapTitle, String mapVersion) implements Serializable {}

    /** @param layer person, post, unit or organisation @param since first day */
    @Schema(name = "OwnRecordRole")
    public record Role(String code, Text name, int stage, String layer, LocalDate since) implements Serializable {}

    /**
     * @param target null for a skill that no role asks for
     * @param level null when not assessed: unknown is not zero
     * @param state as in a profile
     * @param source whose claim is in force; null without a level
     * @param because the steps of the rule that led to the level
     * @param claims newest first
     */
    @Schema(name = "OwnRecordSkill")
    public record Skill(
            String code,
            Text name,
            Integer target,
            boolean core,
            Integer level,
            Text levelName,
            String state,
            String source,
            LocalDate validUntil,
            List<Text> because,
            List<Claim> claims)
            implements Serializable {}

    /**
     * @param source self, manager, check, lab, evidence, qualification, panel or import
     * @param level null = does not apply
     * @param by account or program that made it
     * @param mapVersion under which it was made; null for the oldest
     * @param note null for none
     */
    @Schema(name = "OwnRecordClaim")
    public record Claim(
            String source,
            Integer level,
            LocalDate on,
            String by,
            LocalDate lastUsedOn,
            String mapVersion,
            String note,
            boolean inForce)
            implements Serializable {}

    @Schema(name = "OwnRecordCourse")
    public record Course(String code, Text title, String version, LocalDate completedOn) implements Serializable {}

    /** @param status draft, sent or agreed @param sentAt null before; so is agreedAt */
    @Schema(name = "OwnRecordPlan")
    public record Plan(
            int fiscalYear,
            String status,
            int budgetMinutes,
            Instant sentAt,
            Instant agreedAt,
            List<PlannedCourse> courses,
            List<Task> tasks)
            implements Serializable {}

    /** @param skill the gap that it is for; null for none */
    @Schema(name = "OwnRecordPlannedCourse")
    public record PlannedCourse(String code, Text title, String skill) implements Serializable {}

    /** @param skill the gap that it is for; null for none */
    @Schema(name = "OwnRecordTask")
    public record Task(String skill, String body) implements Serializable {}

    /** @param lastDay on which it is or was valid @param state valid, expiring, expired or suspended */
    @Schema(name = "OwnRecordPermit")
    public record Permit(String number, LocalDate grantedOn, LocalDate lastDay, String state) implements Serializable {}

    /** @param validUntil null when it does not end by itself @param state waiting, confirmed, refused or withdrawn */
    @Schema(name = "OwnRecordQualification")
    public record Qualification(
            Text name, Text issuer, String number, LocalDate obtainedOn, LocalDate validUntil, String state)
            implements Serializable {}

    /** @param party manager, owner or panel @param withdrawnOn null while in force */
    @Schema(name = "OwnRecordGate")
    public record Gate(
            String role,
            int stage,
            String party,
            LocalDate decidedOn,
            String decidedBy,
            String mapVersion,
            LocalDate withdrawnOn)
            implements Serializable {}
}
