package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.shirube.learning.SkillResult;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.SkillMaps;

/** From which share of right answers checks are passed, set by HR with a written reason; every earlier one stays on record. */
@ApplicationScoped
@Transactional
public class CutScores {
    /** Where HR set none: four of five. Source: skills-and-roles.md a.1. */
    static final CutRow SHIPPED = new CutRow(null, null, 80, null, null, null);

    /** What was in force at one moment. @param newestFirst everything set until then */
    public record Cuts(List<CutRow> newestFirst) implements Serializable {
        /** What the product comes with. */
        static final Cuts NONE = new Cuts(List.of());

        /** The newest for exactly this level of the skill, else the newest for every check, else what the product comes with. */
        public CutRow of(String skill, int level) {
            return newestFirst.stream()
                    .filter(cut -> Objects.equals(cut.skill(), skill) && Objects.equals(cut.level(), level))
                    .findFirst()
                    .filter(cut -> cut.percent() != null)
                    .orElseGet(this::general);
        }

        public CutRow general() {
            return newestFirst.stream().filter(CutRow::isGeneral).findFirst().orElse(SHIPPED);
        }

        boolean isPassed(SkillResult result) {
            return result.right() >= of(result.skill(), result.level()).needed(result.asked());
        }

        private Cuts at(Instant moment) {
            return new Cuts(newestFirst.stream()
                    .filter(cut -> !cut.setAt().isAfter(moment))
                    .toList());
        }
    }

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

    /** Everything that was ever set in the body, newest first. One statement. */
    @Allowed
    public Cuts all() {
        return of(user.organisationId());
    }

    /** What held at a moment: a check keeps the one of its beginning. One statement. */
    Cuts at(long organisationId, Instant moment) {
        return of(organisationId).at(moment);
    }

    private Cuts of(long organisationId) {
        return new Cuts(
                em.createQuery("select c from CutScore c where c.organisationId = :organisation", CutScore.class)
                        .setParameter("organisation", organisationId)
                        .getResultStream()
                        .map(CutScore::row)
                        .sorted(Comparator.comparing(CutRow::setAt).reversed())
                        .toList());
    }

    /**
     * Sets what checks need that begin from now on.
     *
     * @param skill null for every check without a cut of its own, and then level too
     * @param percent of the items of one level, {@value CutScore#LOWEST} to 100
     * @throws org.shirube.platform.error.RuleBroken assessment.cutPercent, assessment.cutReason
     */
    @Allowed(Permission.HR)
    public void set(String skill, Integer level, int percent, String reason) {
        keep(skill, level, percent, reason);
    }

    /**
     * Lets checks of a level of a skill that begin from now on follow the mark of every check again.
     *
     * @throws org.shirube.platform.error.RuleBroken assessment.cutReason
     */
    @Allowed(Permission.HR)
    public void follow(String skill, int level, String reason) {
        if (all().of(skill, level).isGeneral()) throw new NotFound("cut score of " + skill + " " + level);
        keep(skill, level, null, reason);
    }

    private void keep(String skill, Integer level, Integer percent, String reason) {
        if ((skill == null) != (level == null)) throw new NotFound("cut score of " + skill + " " + level);
        if (skill != null && (maps.current().skill(skill).isEmpty() || level < 1 || level > Scale.HIGHEST_USUAL))
            throw new NotFound("skill " + skill);
        var before = skill == null ? all().general() : all().of(skill, level);
        var cut = new CutScore(user.organisationId(), skill, level, percent, reason, user.login(), clock.instant());
        em.persist(cut);
        em.flush();
        audit.note(
                "cut-score",
                skill == null ? "every check" : skill + " level " + level,
                before.percent() + " % -> " + (percent == null ? all().general().percent() : percent) + " %: "
                        + reason.strip());
    }
}
