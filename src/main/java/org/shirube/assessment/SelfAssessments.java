package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.RoleAssignments;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.SkillMaps;

/** The caller's own self-assessment: opened, saved as it is typed, submitted once. */
@ApplicationScoped
@Transactional
public class SelfAssessments {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Organisations organisations;

    @Inject
    private SkillMaps maps;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Cycles cycles;

    @Inject
    private Participants participants;

    @Inject
    private Claims claims;

    /** The caller's sheet in the current cycle; empty when no cycle asks the caller. About eleven statements. */
    @Allowed(Permission.STAFF)
    public Optional<SelfSheet> sheet() {
        return cycles.mine().map(this::sheet);
    }

    /** The caller's sheet where {@link Cycles#mine} is known already. Five statements, four before the first answer. */
    @Allowed(Permission.STAFF)
    public SelfSheet sheet(MyCycle mine) {
        var person = user.personId();
        return sheet(person, mine.cycle(), claims.of(person, null), mine.sheetId(), mine.submittedAt());
    }

    /** Who of these people has handed in; the caller has been found allowed to see them. One statement. */
    public Set<Long> submittedIn(long cycleId, Collection<Long> personIds) {
        if (personIds.isEmpty()) return Set.of();
        return Set.copyOf(em.createQuery(
                        "select a.personId from SelfAssessment a where a.cycleId = :cycle and a.submittedAt is not null"
                                + " and a.personId in :people",
                        Long.class)
                .setParameter("cycle", cycleId)
                .setParameter("people", personIds)
                .getResultList());
    }

    SelfSheet sheet(long personId, CycleRow cycle) {
        return sheet(personId, cycle, claims.of(personId, null));
    }

    /** @param known the person's claims, oldest first */
    SelfSheet sheet(long personId, CycleRow cycle, List<ClaimRow> known) {
        var own = find(personId, cycle.id());
        return sheet(
                personId,
                cycle,
                known,
                own.map(SelfAssessment::id).orElse(null),
                own.map(SelfAssessment::submittedAt).orElse(null));
    }

    private SelfSheet sheet(
            long personId, CycleRow cycle, List<ClaimRow> known, Long assessmentId, Instant submittedAt) {
        var all = asked(personId, cycle, known);
        var answers = assessmentId == null ? Map.<String, AnswerRow>of() : answers(assessmentId);
        return new SelfSheet(
                cycle,
                all.stream().filter(skill -> skill.reason().isAsked()).toList(),
                all.stream().filter(skill -> !skill.reason().isAsked()).toList(),
                answers,
                lastConfirmed(known, cycle),
                submittedAt);
    }

    private List<AskedSkill> asked(long personId, CycleRow cycle, List<ClaimRow> known) {
        var held = roles.heldBy(cycle.organisationId(), List.of(personId), LocalDate.now(clock));
        return asked(cycle, held.get(personId), known);
    }

    /** Does not change while one answers: it is derived from what was known when the cycle began. */
    private List<AskedSkill> asked(CycleRow cycle, List<HeldRole> held, List<ClaimRow> known) {
        var map = maps.inForceFor(cycle.organisationId());
        var required = Requirements.of(map, held);
        var mode = organisations.own().mode();
        var bySkill = known.stream()
                .filter(claim -> claim.cycleId() == null || claim.cycleId() != cycle.id())
                .collect(Collectors.groupingBy(ClaimRow::skill));
        var levels = new HashMap<String, Level>();
        required.forEach((code, requirement) -> levels.put(
                code,
                LevelRule.derive(
                        map.scale(),
                        map.skill(code).orElseThrow(),
                        bySkill.getOrDefault(code, List.of()),
                        mode,
                        cycle.dates().selfFrom(),
                        requirement.since())));
        return AskedSkills.of(required, levels, cycle.dates().closesOn());
    }

    /** What each of these people is asked in the current cycle, for keying in paper sheets. Six statements per 500. */
    @Allowed(Permission.HR)
    public Map<Long, List<AskedSkill>> askedOf(Collection<Long> personIds) {
        var cycle = open();
        var held = roles.heldBy(user.organisationId(), personIds, LocalDate.now(clock));
        var known = claims.ofAll(personIds);
        var asked = new HashMap<Long, List<AskedSkill>>();
        personIds.forEach(person -> asked.put(
                person,
                asked(cycle, held.get(person), known.getOrDefault(person, List.of())).stream()
                        .filter(skill -> skill.reason().isAsked())
                        .toList()));
        return asked;
    }

    /**
     * Takes over answers that people gave on paper or in another system, as submitted; all or nothing.
     *
     * @throws RuleBroken assessment.notOpen, assessment.notAsked
     */
    @Allowed(Permission.HR)
    public void takeSubmitted(Map<Long, List<AnswerDraft>> answersByPerson) {
        var cycle = open();
        if (!participants.among(cycle.id(), answersByPerson.keySet()).containsAll(answersByPerson.keySet())) {
            throw new RuleBroken("assessment.notAsked");
        }
        var made = new ArrayList<NewClaim>();
        answersByPerson.forEach((person, answers) -> {
            var assessment = new SelfAssessment(person, cycle.id(), clock.instant());
            assessment.submit(clock.instant());
            em.persist(assessment);
            answers.forEach(answer -> made.add(claim(person, answer, cycle)));
        });
        em.flush();
        claims.recordAll(made, "self-assessment sheets");
    }

    private NewClaim claim(long personId, AnswerDraft answer, CycleRow cycle) {
        var today = LocalDate.now(clock);
        return new NewClaim(
                personId,
                answer.skill(),
                Source.SELF,
                answer.level(),
                today,
                answer.lastUsed() == null ? null : answer.lastUsed().before(today),
                answer.done(),
                cycle.id());
    }

    private static Map<String, ClaimRow> lastConfirmed(List<ClaimRow> known, CycleRow cycle) {
        var last = new HashMap<String, ClaimRow>();
        known.stream()
                .filter(claim -> claim.source() != Source.SELF && claim.level() != null)
                .filter(claim -> claim.cycleId() == null || claim.cycleId() != cycle.id())
                .forEach(claim -> last.merge(
                        claim.skill(),
                        claim,
                        (earlier, later) -> earlier.source().isConfirmation()
                                        && !later.source().isConfirmation()
                                ? earlier
                                : later));
        return last;
    }

    /**
     * Saves an answer as it is typed.
     *
     * @return the answer as it now stands
     * @throws RuleBroken assessment.alreadySubmitted, assessment.notOpen, assessment.changedElsewhere, assessment.exampleTooLong,
     *     assessment.notDescribed
     */
    @Allowed(Permission.STAFF)
    public AnswerRow save(AnswerDraft draft) {
        var cycle = ownOpen();
        var assessment = find(user.personId(), cycle.id()).orElseGet(() -> start(cycle));
        assessment.requireOpen();
        requireLevel(draft);
        var answer = answerTo(assessment.id(), draft.skill());
        if (!SelfAnswer.isCurrent(answer.map(SelfAnswer::version).orElse(null), draft.knownVersion())) {
            throw new RuleBroken("assessment.changedElsewhere");
        }
        var saved = answer.orElseGet(() -> new SelfAnswer(assessment.id(), draft.skill()));
        saved.say(draft, clock.instant());
        if (answer.isEmpty()) em.persist(saved);
        try {
            em.flush();
        } catch (PersistenceException sameMoment) {
            throw new RuleBroken("assessment.changedElsewhere"); // another device wrote between our look and our save
        }
        return saved.row();
    }

    /**
     * Hands the answers in: each becomes a claim, once.
     *
     * @throws RuleBroken assessment.alreadySubmitted, assessment.notOpen, assessment.unanswered with the number of skills
     */
    @Allowed(Permission.STAFF)
    public void submit() {
        var cycle = ownOpen();
        var sheet = sheet(user.personId(), cycle);
        var missing = sheet.asked().size() - sheet.answered();
        if (missing > 0) throw new RuleBroken("assessment.unanswered", missing);
        var assessment = find(user.personId(), cycle.id()).orElseGet(() -> start(cycle));
        assessment.submit(clock.instant());
        var made = sheet.asked().stream()
                .map(asked -> sheet.answers().get(asked.skill()))
                .map(answer -> claim(
                        user.personId(),
                        new AnswerDraft(
                                answer.skill(),
                                answer.level(),
                                answer.notApplicable(),
                                answer.done(),
                                answer.lastUsed(),
                                0),
                        cycle))
                .toList();
        em.flush();
        if (!made.isEmpty()) claims.recordOwn(user.organisationId(), made, user.login());
    }

    private CycleRow ownOpen() {
        return open(cycles.currentOf(user.personId()));
    }

    private CycleRow open() {
        return open(cycles.current());
    }

    private CycleRow open(Optional<CycleRow> current) {
        var cycle = current.orElseThrow(() -> new RuleBroken("assessment.notOpen"));
        if (!cycle.takesSelfAssessments(LocalDate.now(clock))) throw new RuleBroken("assessment.notOpen");
        return cycle;
    }

    private void requireLevel(AnswerDraft draft) {
        var skill = maps.current().skill(draft.skill()).orElseThrow(() -> new NotFound("skill"));
        var level = draft.level();
        if (level != null && level != 0 && skill.behaviour(level).isEmpty()) {
            throw new RuleBroken("assessment.notDescribed", draft.skill(), level);
        }
    }

    private SelfAssessment start(CycleRow cycle) {
        var assessment = new SelfAssessment(user.personId(), cycle.id(), clock.instant());
        em.persist(assessment);
        em.flush();
        return assessment;
    }

    private Optional<SelfAssessment> find(long personId, long cycleId) {
        return em.createQuery(
                        "select a from SelfAssessment a where a.personId = :person and a.cycleId = :cycle",
                        SelfAssessment.class)
                .setParameter("person", personId)
                .setParameter("cycle", cycleId)
                .getResultStream()
                .findFirst();
    }

    private Optional<SelfAnswer> answerTo(long assessmentId, String skill) {
        return em.createQuery(
                        "select a from SelfAnswer a where a.selfAssessmentId = :assessment and a.skill = :skill",
                        SelfAnswer.class)
                .setParameter("assessment", assessmentId)
                .setParameter("skill", skill)
                .getResultStream()
                .findFirst();
    }

    private Map<String, AnswerRow> answers(long assessmentId) {
        return em.createQuery("select a from SelfAnswer a where a.selfAssessmentId = :assessment", SelfAnswer.class)
                .setParameter("assessment", assessmentId)
                .getResultStream()
                .map(SelfAnswer::row)
                .collect(Collectors.toMap(AnswerRow::skill, row -> row));
    }
}
