package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** A manager's review of submitted self-assessments, side by side with what is proved. */
@ApplicationScoped
@Transactional
@Allowed(Permission.MANAGER)
public class Reviews {
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
    private RoleAssignments roles;

    @Inject
    private Cycles cycles;

    @Inject
    private SelfAssessments selfAssessments;

    @Inject
    private Claims claims;

    @Inject
    private EvidenceLocker locker;

    @Inject
    private OpinionLists opinions;

    @Inject
    private RaterTrainings trainings;

    @Inject
    private Calibrations calibrations;

    @Inject
    private AuditLog audit;

    @Inject
    private Viewings viewings;

    /** How many people whom the caller leads have handed in and wait for a decision; also before the queue opens. */
    public long waiting() {
        return cycles.current().map(this::queue).orElse(List.of()).stream()
                .filter(row -> row.undecided() > 0)
                .count();
    }

    /** People whom the caller leads and who have submitted in the current cycle; most to look at first. */
    private List<QueueRow> queue(CycleRow cycle) {
        var submitted = submitted(cycle);
        var drafts = decidedBy(cycle.id(), submitted.keySet());
        var all = claims.ofAll(submitted.keySet());
        var today = LocalDate.now(clock);
        var map = maps.current();
        var mode = organisations.own().mode();
        var queue = new ArrayList<QueueRow>();
        submitted.forEach((personId, person) -> {
            var decided = drafts.getOrDefault(personId, List.of());
            int undecided = 0;
            int large = 0;
            int without = 0;
            int expired = 0;
            var bySkill =
                    all.getOrDefault(personId, List.of()).stream().collect(Collectors.groupingBy(ClaimRow::skill));
            for (var entry : bySkill.entrySet()) {
                var self = inCycle(entry.getValue(), cycle);
                if (self.isEmpty() || decided.contains(entry.getKey())) continue;
                undecided++;
                var proof = strongestProof(entry.getValue());
                var said = self.get().level();
                if (said != null
                        && proof.isPresent()
                        && Math.abs(said - proof.get().level()) >= ReviewRule.REASON_FROM) large++;
                if (said != null && said > 0 && proof.isEmpty()) without++;
                var skill = map.skill(entry.getKey());
                if (skill.isPresent()
                        && LevelRule.derive(map.scale(), skill.get(), entry.getValue(), mode, today, null)
                                .recheck()) expired++;
            }
            queue.add(new QueueRow(person, undecided, large, without, expired));
        });
        queue.sort(Comparator.comparing((QueueRow row) -> row.undecided() == 0)
                .thenComparing(Comparator.comparingInt(QueueRow::risk).reversed())
                .thenComparing(row -> row.person().staffNo()));
        return queue;
    }

    /**
     * What the manager's page shows: the queue, and one person's sheet.
     *
     * @param personId null for the first of the queue; without a sheet when nobody waits
     */
    public ReviewDesk desk(Long personId) {
        var cycle = cycles.current();
        var training = cycle.map(trainings::missing).orElse(null);
        if (training != null) {
            return new ReviewDesk(cycle.get(), false, List.of(), Map.of(), null, List.of(), null, training);
        }
        var queue = cycle.map(this::queue).orElse(List.of());
        var chosen = personId != null
                ? personId
                : queue.isEmpty() ? null : (Long) queue.get(0).person().id();
        var ofPerson = chosen == null ? cycle : cycles.currentOf(chosen);
        boolean open = ofPerson.isPresent() && ofPerson.get().takesReviews(LocalDate.now(clock));
        var ids = queue.stream().map(row -> row.person().id()).toList();
        var drafts = chosen == null || cycle.isEmpty()
                ? Map.<String, ReviewDraft>of()
                : drafts(chosen, cycle.get().id());
        return new ReviewDesk(
                cycle.orElse(null),
                open,
                queue,
                ids.isEmpty() ? Map.of() : roles.heldBy(user.organisationId(), ids, LocalDate.now(clock)),
                chosen,
                chosen == null || cycle.isEmpty() ? List.of() : sheet(chosen, cycle.get(), drafts),
                drafts.values().stream()
                        .map(ReviewDraft::savedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                null);
    }

    /** The skills that a person was asked, as they stand now. @throws RuleBroken assessment.notOpen, assessment.raterTraining */
    public List<ReviewRow> sheet(long personId) {
        var cycle = cycles.current().orElseThrow(() -> new RuleBroken("assessment.notOpen"));
        trainings.require(cycle);
        return sheet(personId, cycle, drafts(personId, cycle.id()));
    }

    private List<ReviewRow> sheet(long personId, CycleRow cycle, Map<String, ReviewDraft> drafts) {
        visible.ledPerson(personId);
        viewings.note(ViewedFor.REVIEW, List.of(personId));
        var claimed = claims.of(personId, null);
        var sheet = selfAssessments.sheet(personId, cycle, claimed);
        if (!sheet.isSubmitted()) throw new NotFound("submitted self-assessment");
        var bySkill = claimed.stream().collect(Collectors.groupingBy(ClaimRow::skill));
        var heard = cycle.asks().opinions() ? opinions.heard(personId, cycle.id()) : Map.<String, Heard>of();
        var works = locker.of(personId, null).stream().collect(Collectors.groupingBy(EvidenceRow::skill));
        var map = maps.current();
        var mode = organisations.own().mode();
        return sheet.asked().stream()
                .map(asked -> {
                    var known = bySkill.getOrDefault(asked.skill(), List.of());
                    var self = inCycle(known, cycle);
                    var shown = works.getOrDefault(asked.skill(), List.of());
                    int waiting = (int)
                            shown.stream().filter(work -> !work.reviewed()).count();
                    var skill = map.skill(asked.skill()).orElseThrow();
                    var draft = Optional.ofNullable(drafts.get(asked.skill()));
                    return new ReviewRow(
                            asked,
                            self.map(ClaimRow::level).orElse(null),
                            self.isPresent() && self.get().level() == null,
                            self.map(ClaimRow::note).orElse(null),
                            strongestProof(known).orElse(null),
                            sheet.last().get(asked.skill()),
                            shown,
                            waiting,
                            LevelRule.highestConfirmable(map.scale(), skill, known, mode, 0),
                            LevelRule.highestConfirmable(map.scale(), skill, known, mode, waiting),
                            heard.get(asked.skill()),
                            draft.map(ReviewDraft::decision).orElse(null),
                            draft.map(ReviewDraft::isDecided).orElse(false),
                            draft.map(ReviewDraft::version).orElse(ReviewRow.NOTHING));
                })
                .toList();
    }

    /**
     * Keeps what the manager is about to decide, as it is typed.
     *
     * @param known version of what the page showed; {@link ReviewRow#NOTHING} where it showed nothing
     * @throws RuleBroken assessment.reviewedElsewhere when another rater wrote meanwhile, which then stays
     */
    public void note(long personId, Decision decision, int known) {
        visible.ledPerson(personId);
        var cycle = open(personId);
        var there = seen(personId, cycle, decision, known);
        keep(personId, cycle, there, decision);
        flush(decision);
    }

    private void flush(Decision decision) {
        try {
            em.flush();
        } catch (PersistenceException sameMoment) {
            throw new RuleBroken("assessment.reviewedElsewhere", "–", "–", decision.words());
        }
    }

    /**
     * Decides one skill: a manager's claim, and one for work products seen for the first time.
     *
     * @param known as for {@link #note}
     * @throws RuleBroken assessment.notOpen, assessment.raterTraining, assessment.nothingDecided, assessment.aboveProof,
     *     assessment.reasonNeeded, assessment.calibrated for a level that was moved on the calibration board,
     *     assessment.reviewedElsewhere when another rater wrote meanwhile, which then stays
     */
    public void decide(long personId, Decision decision, int known) {
        visible.ledPerson(personId);
        decide(personId, open(personId), Map.of(decision, known));
    }

    /** Confirms every skill in which nothing differs and there is proof. @return how many */
    public int confirmUndisputed(long personId) {
        var undisputed = sheet(personId).stream()
                .filter(ReviewRow::isUndisputed)
                .collect(Collectors.toMap(
                        row -> new Decision(row.skill(), row.self(), false, null, false, false),
                        ReviewRow::known,
                        (one, other) -> one,
                        LinkedHashMap::new));
        if (!undisputed.isEmpty()) decide(personId, open(personId), undisputed);
        return undisputed.size();
    }

    /**
     * Takes over decisions that managers made on paper or in another system, within what is proved or not; all or nothing.
     *
     * @param rater what they come from
     */
    @Allowed(Permission.HR)
    public void takeDecided(CycleRow cycle, Map<Long, List<Decision>> decided, String rater) {
        var today = LocalDate.now(clock);
        var made = new ArrayList<NewClaim>();
        decided.forEach((personId, decisions) -> decisions.forEach(decision -> {
            var draft = new ReviewDraft(personId, cycle.id(), decision.skill());
            draft.note(decision, rater, clock.instant());
            draft.decided(clock.instant());
            em.persist(draft);
            made.add(new NewClaim(
                    personId,
                    decision.skill(),
                    Source.MANAGER,
                    decision.level(),
                    today,
                    null,
                    decision.remark(),
                    cycle.id()));
        }));
        em.flush();
        claims.recordAll(made, rater);
    }

    private void decide(long personId, CycleRow cycle, Map<Decision, Integer> decisions) {
        var today = LocalDate.now(clock);
        var made = new ArrayList<NewClaim>();
        var mode = organisations.own().mode();
        int reviewed = maps.current().scale().lowestFor(2);
        calibrations.hold(cycle.id(), personId);
        for (var entry : decisions.entrySet()) {
            var decision = entry.getKey();
            calibrations.requireFree(cycle.id(), personId, decision.skill());
            var there = seen(personId, cycle, decision, entry.getValue());
            var known = claims.of(personId, decision.skill());
            int seen = decision.workSeen() ? locker.review(personId, decision.skill(), user.login()) : 0;
            check(decision, known, cycle, mode, seen);
            if (seen > 0 && decision.level() != null && decision.level() >= 1) {
                for (int work = 0; work < seen; work++) {
                    made.add(new NewClaim(
                            personId,
                            decision.skill(),
                            Source.EVIDENCE,
                            Math.max(reviewed, decision.level()),
                            today,
                            null,
                            null,
                            cycle.id()));
                }
            }
            made.add(new NewClaim(
                    personId,
                    decision.skill(),
                    Source.MANAGER,
                    decision.notApplicable() ? null : decision.level(),
                    today,
                    null,
                    decision.remark(),
                    cycle.id()));
            keep(personId, cycle, there, decision).decided(clock.instant());
            audit.note(
                    "claim-manager",
                    "person " + personId,
                    decision.skill() + " " + (decision.notApplicable() ? "n/a" : decision.level()));
            flush(decision);
        }
        claims.recordOwn(user.organisationId(), made, user.login());
    }

    private void check(Decision decision, List<ClaimRow> known, CycleRow cycle, Mode mode, int seen) {
        var map = maps.current();
        var skill = map.skill(decision.skill()).orElseThrow(() -> new NotFound("skill"));
        var self = inCycle(known, cycle).map(ClaimRow::level).orElse(null);
        ReviewRule.check(decision, self, LevelRule.highestConfirmable(map.scale(), skill, known, mode, seen));
    }

    private CycleRow open(long personId) {
        var open = cycles.currentOf(personId)
                .filter(cycle -> cycle.takesReviews(LocalDate.now(clock)))
                .orElseThrow(() -> new RuleBroken("assessment.notOpen"));
        trainings.require(open);
        return open;
    }

    private static Optional<ClaimRow> inCycle(List<ClaimRow> known, CycleRow cycle) {
        return known.stream()
                .filter(claim ->
                        claim.source() == Source.SELF && claim.cycleId() != null && claim.cycleId() == cycle.id())
                .reduce((earlier, later) -> later);
    }

    private static Optional<ClaimRow> strongestProof(List<ClaimRow> known) {
        return known.stream()
                .filter(claim -> claim.level() != null && (claim.source().isProof() || claim.source() == Source.PANEL))
                .max(Comparator.comparing(ClaimRow::level)
                        .thenComparing(ClaimRow::on)
                        .thenComparing(ClaimRow::id));
    }

    private Map<Long, PersonRow> submitted(CycleRow cycle) {
        var waiting = new HashMap<Long, PersonRow>();
        for (var unit : visible.led()) {
            people.within(unit).stream()
                    .filter(person -> person.id() != user.personId())
                    .forEach(person -> waiting.put(person.id(), person));
        }
        if (waiting.isEmpty()) return Map.of();
        var handedIn = em.createQuery(
                        "select a.personId from SelfAssessment a where a.cycleId = :cycle and a.submittedAt is not null"
                                + " and a.personId in :people",
                        Long.class)
                .setParameter("cycle", cycle.id())
                .setParameter("people", waiting.keySet())
                .getResultList();
        waiting.keySet().retainAll(handedIn);
        return waiting;
    }

    private Map<Long, List<String>> decidedBy(long cycleId, java.util.Set<Long> persons) {
        if (persons.isEmpty()) return Map.of();
        return em.createQuery(
                        "select d.personId, d.skill from ReviewDraft d where d.cycleId = :cycle and d.personId in :people"
                                + " and d.decidedAt is not null",
                        Object[].class)
                .setParameter("cycle", cycleId)
                .setParameter("people", persons)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private Map<String, ReviewDraft> drafts(long personId, long cycleId) {
        return em.createQuery(
                        "select d from ReviewDraft d where d.personId = :person and d.cycleId = :cycle",
                        ReviewDraft.class)
                .setParameter("person", personId)
                .setParameter("cycle", cycleId)
                .getResultStream()
                .collect(Collectors.toMap(ReviewDraft::skill, draft -> draft));
    }

    /** What stands there, null for nothing, where nobody else wrote it since the caller looked. */
    private ReviewDraft seen(long personId, CycleRow cycle, Decision decision, int known) {
        var there = drafts(personId, cycle.id()).get(decision.skill());
        if (there != null) there.requireSeen(decision, known, user.login());
        return there;
    }

    private ReviewDraft keep(long personId, CycleRow cycle, ReviewDraft there, Decision decision) {
        var draft = there == null ? new ReviewDraft(personId, cycle.id(), decision.skill()) : there;
        draft.note(decision, user.login(), clock.instant());
        if (there == null) em.persist(draft);
        return draft;
    }
}
