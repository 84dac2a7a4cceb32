package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMaps;

/** The list of qualifications that HR keeps, and which levels each proves. */
@ApplicationScoped
@Transactional
public class Qualifications {
    /** Proof by itself carries no further; in usual levels. */
    static final int HIGHEST = 2;

    private static final String ACT = "qualification-list";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private SkillMaps maps;

    @Inject
    private AuditLog audit;

    /** All of the body, retired ones last, by name. One statement. */
    @Allowed
    public List<QualificationRow> all() {
        return em.createQuery(
                        "select q from Qualification q where q.organisationId = :organisation order by q.nameJa, q.id",
                        Qualification.class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .map(this::row)
                .sorted(java.util.Comparator.comparing(QualificationRow::retired))
                .toList();
    }

    QualificationRow row(Qualification one) {
        var map = maps.current();
        var now = now(one);
        var outdated = new HashSet<>(one.proves().bySkill().keySet());
        var lineage = maps.lineage(user.organisationId(), LocalDate.now(clock));
        outdated.removeIf(code -> lineage.of(one.mapVersion(), code).stream().anyMatch(place -> place.isExact()));
        return new QualificationRow(
                one.id(),
                one.name(),
                one.issuer(),
                one.validMonths(),
                now.bySkill().entrySet().stream()
                        .map(each -> new QualificationRow.Proved(
                                each.getKey(),
                                map.skill(each.getKey()).map(Skill::name).orElse(Text.same(each.getKey())),
                                each.getValue()))
                        .toList(),
                outdated.stream().sorted().toList(),
                one.isRetired());
    }

    /** What it proves by the map in force; without what the map has changed since HR said so. */
    SkillLevels now(Qualification one) {
        var lineage = maps.lineage(user.organisationId(), LocalDate.now(clock));
        var levels = SkillLevels.NONE;
        for (var each : one.proves().bySkill().entrySet()) {
            var step = maps.stepIn(lineage, one.mapVersion(), each.getValue());
            for (var place : lineage.of(one.mapVersion(), each.getKey())) {
                if (place.isExact()) levels = levels.with(place.skill(), step);
            }
        }
        return levels;
    }

    /**
     * @param validMonths null when it does not end by itself
     * @throws RuleBroken assessment.qualificationName, assessment.qualificationIssuer, assessment.qualificationMonths,
     *     assessment.qualificationTwice
     */
    @Allowed(Permission.HR)
    public long add(Text name, Text issuer, Integer validMonths) {
        var added = new Qualification(
                user.organisationId(), name, issuer, validMonths, maps.versionInForce(user.organisationId()));
        requireOther(name, null);
        em.persist(added);
        em.flush();
        audit.note(ACT, "qualification " + added.id(), "added: " + name.ja());
        return added.id();
    }

    /** As {@link #add}; what was confirmed before stays as it is. */
    @Allowed(Permission.HR)
    public void change(long id, Text name, Text issuer, Integer validMonths) {
        var found = find(id);
        requireOther(name, id);
        var before = found.name().ja();
        found.change(name, issuer, validMonths);
        em.flush();
        audit.note(ACT, "qualification " + id, before + " -> " + name.ja() + ", months " + validMonths);
    }

    /**
     * Says that it proves a level from the next confirmation on.
     *
     * @param level a step of the map in force; null takes the skill away
     * @throws RuleBroken assessment.unknownSkill, assessment.qualificationLevel for one that stands for more than level 2
     */
    @Allowed(Permission.HR)
    public void prove(long id, String skill, Integer level) {
        var found = find(id);
        var map = maps.current();
        if (level != null) {
            if (map.skill(skill).isEmpty()) throw new RuleBroken("assessment.unknownSkill", String.valueOf(skill));
            if (level < 1 || level > highestLevel())
                throw new RuleBroken("assessment.qualificationLevel", highestLevel());
        }
        found.prove(now(found).with(skill, level), maps.versionInForce(user.organisationId()));
        em.flush();
        audit.note(
                ACT, "qualification " + id, "proves " + skill + (level == null ? " no longer" : " at level " + level));
    }

    /** The highest step of the map in force that a qualification can prove. */
    @Allowed
    public int highestLevel() {
        return maps.current().scale().highestFor(HIGHEST);
    }

    /** Takes it off the list that people choose from. */
    @Allowed(Permission.HR)
    public void retire(long id) {
        find(id).retire(LocalDate.now(clock));
        audit.note(ACT, "qualification " + id, "retired");
    }

    @Allowed(Permission.HR)
    public void restore(long id) {
        find(id).restore();
        audit.note(ACT, "qualification " + id, "restored");
    }

    /** Adds what the starter list has and the body has not; with levels for skills that the body's map has. @return how many */
    @Allowed(Permission.HR)
    public int takeStarter() {
        var known = new HashSet<>(all().stream().map(row -> row.name().ja()).toList());
        var map = maps.current();
        long version = maps.versionInForce(user.organisationId());
        int taken = 0;
        for (var line : StarterQualifications.all()) {
            if (!known.add(line.name().ja())) continue;
            var added =
                    new Qualification(user.organisationId(), line.name(), line.issuer(), line.validMonths(), version);
            var levels = SkillLevels.NONE;
            for (var each : line.proves().bySkill().entrySet()) {
                if (map.skill(each.getKey()).isEmpty()) continue;
                levels = levels.with(each.getKey(), map.scale().from(Scale.USUAL, each.getValue()));
            }
            added.prove(levels, version);
            em.persist(added);
            taken++;
        }
        em.flush();
        audit.note(ACT, "starter list", taken + " added");
        return taken;
    }

    /** In the caller's body. */
    Qualification find(long id) {
        var found = em.find(Qualification.class, id);
        if (found == null || found.organisationId() != user.organisationId()) throw new NotFound("qualification");
        return found;
    }

    private void requireOther(Text name, Long but) {
        boolean twice = em.createQuery(
                        "select q.id from Qualification q where q.organisationId = :organisation and q.nameJa = :name",
                        Long.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("name", name.ja())
                .getResultStream()
                .anyMatch(id -> !id.equals(but));
        if (twice) throw new RuleBroken("assessment.qualificationTwice", name.ja());
    }
}
