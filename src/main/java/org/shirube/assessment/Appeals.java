package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** Appeals against levels: made by the person, answered by whoever leads the person or by HR. */
@ApplicationScoped
@Transactional
public class Appeals {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    @Inject
    private Cycles cycles;

    @Inject
    private Claims claims;

    @Inject
    private AuditLog audit;

    @Inject
    private Viewings viewings;

    /**
     * Asks for a level to be looked at again.
     *
     * @throws RuleBroken assessment.appealClosed outside of the fourteen days, assessment.appealNotAsked for a skill that the
     *     cycle did not look at, assessment.appealTwice, assessment.appealTextMissing, assessment.noteTooLong
     */
    @Allowed(Permission.STAFF)
    public void make(String skill, String text) {
        var today = LocalDate.now(clock);
        var cycle = cycles.currentOf(user.personId())
                .filter(running -> running.takesAppeals(today))
                .orElseThrow(() -> new RuleBroken("assessment.appealClosed"));
        var known = claims.of(user.personId(), skill);
        if (known.stream().noneMatch(claim -> claim.cycleId() != null && claim.cycleId() == cycle.id())) {
            throw new RuleBroken("assessment.appealNotAsked");
        }
        if (own(cycle.id()).stream().anyMatch(appeal -> appeal.skill().equals(skill))) {
            throw new RuleBroken("assessment.appealTwice");
        }
        var level = LevelRule.derive(
                maps.current().scale(),
                maps.current().skill(skill).orElseThrow(() -> new NotFound("skill")),
                known,
                organisations.own().mode(),
                today,
                null);
        em.persist(new Appeal(cycle, user.personId(), skill, level.value(), text, clock.instant(), today));
        try {
            em.flush();
        } catch (PersistenceException sameMoment) {
            throw new RuleBroken("assessment.appealTwice"); // sent twice in the same moment
        }
        audit.note(
                "appeal-make",
                "person " + user.personId(),
                skill + " " + cycle.name().en());
    }

    /** The caller's own in a cycle. One statement. */
    @Allowed(Permission.STAFF)
    public List<AppealRow> own(long cycleId) {
        return em.createQuery(
                        "select a from Appeal a where a.cycleId = :cycle and a.personId = :person order by a.id",
                        Appeal.class)
                .setParameter("cycle", cycleId)
                .setParameter("person", user.personId())
                .getResultStream()
                .map(Appeal::row)
                .toList();
    }

    /**
     * An appeal as whoever answers it sees it.
     *
     * @param person null when not in office any more
     * @param highest the highest level that can be confirmed now; null when the caller may not change levels
     */
    public record Waiting(AppealRow appeal, PersonRow person, Integer highest) implements Serializable {}

    /** Appeals of people whom the caller leads, and for HR of everybody: open ones first, by day. About five statements. */
    @Allowed({Permission.MANAGER, Permission.HR})
    public List<Waiting> toAnswer() {
        var rows = em.createQuery(
                        "select a from Appeal a where a.organisationId = :organisation"
                                + " order by case when a.outcome is null then 0 else 1 end, a.answerBy, a.id",
                        Appeal.class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .map(Appeal::row)
                .toList();
        var known = people.byId(rows.stream().map(AppealRow::personId).collect(Collectors.toSet()));
        var own = user.required().personId();
        var open =
                rows.stream().filter(AppealRow::isOpen).map(AppealRow::personId).collect(Collectors.toSet());
        var proofs = claims.ofAll(open);
        var found = new ArrayList<Waiting>();
        for (var row : rows) {
            var person = known.get(row.personId());
            boolean mine = own != null && own == row.personId();
            boolean leads = !mine && person != null && visible.leads(person);
            if (!leads && !user.is(Permission.HR)) continue;
            if (mine) continue;
            found.add(new Waiting(
                    row,
                    person,
                    leads && row.isOpen() ? highest(row, proofs.getOrDefault(row.personId(), List.of())) : null));
        }
        viewings.note(
                ViewedFor.APPEAL,
                found.stream().map(one -> one.appeal().personId()).toList());
        return List.copyOf(found);
    }

    private int highest(AppealRow appeal, List<ClaimRow> known) {
        var map = maps.current();
        var skill = map.skill(appeal.skill());
        if (skill.isEmpty()) return 0;
        return LevelRule.highestConfirmable(
                map.scale(),
                skill.get(),
                known.stream()
                        .filter(claim -> claim.skill().equals(appeal.skill()))
                        .toList(),
                organisations.own().mode(),
                0);
    }

    /**
     * Answers that the level stays. For whoever leads the person, and for HR; never for the person.
     *
     * @throws RuleBroken assessment.appealAnswered, assessment.appealTextMissing, assessment.noteTooLong
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public void keep(long appealId, String text) {
        var appeal = find(appealId);
        var own = user.required().personId();
        if (own != null && own == appeal.row().personId()) throw new NotAllowed("answer one's own appeal");
        if (!user.is(Permission.HR)) visible.ledPerson(appeal.row().personId());
        answer(appeal, Appeal.Outcome.KEPT, null, text);
    }

    /**
     * Answers with another level, which becomes the rater's claim.
     *
     * @throws RuleBroken as {@link #keep}, and assessment.aboveProof
     */
    @Allowed(Permission.MANAGER)
    public void change(long appealId, int level, String text) {
        var appeal = find(appealId);
        var row = appeal.row();
        visible.ledPerson(row.personId());
        var map = maps.current();
        var highest = LevelRule.highestConfirmable(
                map.scale(),
                map.skill(row.skill()).orElseThrow(() -> new NotFound("skill")),
                claims.of(row.personId(), row.skill()),
                organisations.own().mode(),
                0);
        if (level < 0 || level > highest) throw new RuleBroken("assessment.aboveProof", highest);
        answer(appeal, Appeal.Outcome.CHANGED, level, text);
        claims.recordOwn(
                user.organisationId(),
                List.of(new NewClaim(
                        row.personId(),
                        row.skill(),
                        Source.MANAGER,
                        level,
                        LocalDate.now(clock),
                        null,
                        text.strip(),
                        row.cycleId())),
                user.login());
    }

    private void answer(Appeal appeal, Appeal.Outcome outcome, Integer level, String text) {
        if (!cycles.find(appeal.row().cycleId()).row().isRunning()) {
            throw new RuleBroken("assessment.cycleNotRunning");
        }
        appeal.answer(outcome, level, text, user.login(), clock.instant());
        em.flush();
        audit.note(
                "appeal-answer",
                "person " + appeal.row().personId(),
                appeal.row().skill() + " " + outcome + (level == null ? "" : " " + level));
    }

    private Appeal find(long appealId) {
        var appeal = em.find(Appeal.class, appealId);
        if (appeal == null || appeal.organisationId() != user.organisationId()) throw new NotFound("appeal");
        return appeal;
    }

    /** @param late open ones past their day */
    public record Counts(int made, int open, int late, int changed) implements Serializable {}

    /** One statement. */
    @Allowed(Permission.HR)
    public Counts counts(long cycleId) {
        cycles.find(cycleId);
        var rows = em.createQuery("select a from Appeal a where a.cycleId = :cycle", Appeal.class)
                .setParameter("cycle", cycleId)
                .getResultStream()
                .map(Appeal::row)
                .toList();
        var today = LocalDate.now(clock);
        return new Counts(
                rows.size(),
                (int) rows.stream().filter(AppealRow::isOpen).count(),
                (int) rows.stream().filter(row -> row.isLate(today)).count(),
                (int) rows.stream()
                        .filter(row -> row.outcome() == Appeal.Outcome.CHANGED)
                        .count());
    }
}
