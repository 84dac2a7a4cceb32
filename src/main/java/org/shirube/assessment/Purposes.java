package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/**
 * The register of what cycles may be used for. Development and placement need no entry; anything else is stated by HR for a
 * draft, approved by the adviser, told to staff, and never holds for a cycle that is open already.
 */
@ApplicationScoped
@Transactional
public class Purposes {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Cycles cycles;

    @Inject
    private AuditLog audit;

    /** Every entry of the organisation, newest first. Two statements. */
    @Allowed({Permission.HR, Permission.ADVISER, Permission.AUDITOR})
    public List<PurposeRow> register() {
        var byId = cycles.all().stream().collect(Collectors.toMap(CycleRow::id, Function.identity()));
        if (byId.isEmpty()) return List.of();
        return em.createQuery(
                        "select p from CyclePurpose p where p.cycleId in :cycles order by p.id desc",
                        CyclePurpose.class)
                .setParameter("cycles", byId.keySet())
                .getResultStream()
                .map(entry -> entry.row(byId.get(entry.cycleId())))
                .toList();
    }

    /**
     * Asks for a further purpose of a draft; this is HR's approval.
     *
     * @param reason why and on which ground, for the adviser and the auditor
     * @param notice what staff are told as soon as the cycle is open
     * @throws RuleBroken assessment.cycleNotDraft, assessment.purposeUsual, assessment.purposeThere,
     *     assessment.purposeReason, assessment.purposeNotice
     */
    @Allowed(Permission.HR)
    public long ask(long cycleId, Cycle.Purpose purpose, String reason, Text notice) {
        var cycle = cycles.find(cycleId);
        cycle.requireDraft();
        boolean there =
                cycles.purposesOf(cycleId).stream().anyMatch(entry -> entry.isAlive() && entry.purpose() == purpose);
        if (there) throw new RuleBroken("assessment.purposeThere");
        var entry = new CyclePurpose(cycleId, purpose, reason, notice, user.required(), clock.instant());
        em.persist(entry);
        em.flush();
        audit.note("purpose-ask", cycle.row().name().en(), purpose + ": " + reason.strip());
        return entry.row(cycle.row()).id();
    }

    /** @throws RuleBroken assessment.cycleNotDraft, assessment.purposeDecided, assessment.purposeTwoPeople */
    @Allowed(Permission.ADVISER)
    public void approve(long entryId) {
        var entry = ofDraft(entryId);
        entry.approve(user.required(), clock.instant());
        em.flush();
        audit.note("purpose-approve", name(entry), entry.purpose().name());
    }

    /** @throws RuleBroken as {@link #approve}, and assessment.purposeReason */
    @Allowed(Permission.ADVISER)
    public void refuse(long entryId, String why) {
        var entry = ofDraft(entryId);
        entry.refuse(why, user.required(), clock.instant());
        em.flush();
        audit.note("purpose-refuse", name(entry), entry.purpose() + ": " + why.strip());
    }

    /** @throws RuleBroken assessment.cycleNotDraft, assessment.purposeDecided */
    @Allowed(Permission.HR)
    public void withdraw(long entryId) {
        var entry = ofDraft(entryId);
        entry.withdraw(user.required(), clock.instant());
        em.flush();
        audit.note("purpose-withdraw", name(entry), entry.purpose().name());
    }

    /** What staff have to be told of a cycle that asks them. No statement for a cycle of usual purposes, else one. */
    @Allowed
    public List<Text> notices(CycleRow cycle) {
        if (cycle == null || cycle.furtherPurposes().isEmpty()) return List.of();
        return cycles.purposesOf(cycle.id()).stream()
                .filter(entry -> entry.status() == CyclePurpose.Status.APPROVED)
                .map(CyclePurpose::notice)
                .toList();
    }

    private CyclePurpose ofDraft(long entryId) {
        var entry = em.find(CyclePurpose.class, entryId);
        if (entry == null) throw new NotFound("purpose");
        cycles.find(entry.cycleId()).requireDraft();
        return entry;
    }

    private String name(CyclePurpose entry) {
        return cycles.find(entry.cycleId()).row().name().en();
    }
}
