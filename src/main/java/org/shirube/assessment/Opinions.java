package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.Units;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/**
 * Colleagues and role owners as further voices in a cycle that asks them: the person names colleagues, whoever leads the
 * person (or HR) agrees, and may ask the role owner; each answers once. Who sees what of it: {@link OpinionLists}.
 */
@ApplicationScoped
@Transactional
public class Opinions {
    /** How many colleagues a person names in one cycle. */
    public static final int MOST_PEERS = 5;

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
    private Units units;

    @Inject
    private RoleAssignments roles;

    @Inject
    private RoleOwners owners;

    @Inject
    private SkillMaps maps;

    @Inject
    private Cycles cycles;

    @Inject
    private OpinionLists lists;

    @Inject
    private AuditLog audit;

    /**
     * Names colleagues for the caller, all or none; they are asked once somebody has agreed.
     *
     * @param staffNos of people in office in the caller's body
     * @throws RuleBroken assessment.peersNotAsked where no cycle asks colleagues or the time for answers is over,
     *     assessment.peerUnknown, assessment.peerSelf, assessment.peerLeads, assessment.peersTooMany, assessment.peerTwice
     */
    @Allowed(Permission.STAFF)
    public void propose(Collection<String> staffNos) {
        var cycle = lists.own()
                .filter(one -> one.open() && !one.skills().isEmpty())
                .map(OpinionLists.Own::cycle)
                .orElseThrow(() -> new RuleBroken("assessment.peersNotAsked"));
        var own = people.own().orElseThrow(() -> new NotFound("person"));
        if (staffNos.isEmpty()) throw new RuleBroken("assessment.peerUnknown", "");
        long already = lists.about(own.id(), cycle.id()).stream()
                .filter(one -> one.part() == Opinion.Part.PEER && one.state() != Opinion.State.REFUSED)
                .count();
        if (already + staffNos.size() > MOST_PEERS) throw new RuleBroken("assessment.peersTooMany", MOST_PEERS);
        for (var number : staffNos) {
            var rater = colleague(number);
            if (rater.id() == own.id()) throw new RuleBroken("assessment.peerSelf");
            requireNoLeader(rater, own);
            keep(Opinion.ofPeer(cycle, own.id(), rater.id(), clock.instant()));
        }
        audit.note("opinion-propose", "person " + own.id(), String.join(" ", staffNos));
    }

    private PersonRow colleague(String staffNo) {
        return em.createQuery(
                        "select p.id from Person p where p.organisationId = :organisation and p.staffNo = :number",
                        Long.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("number", staffNo)
                .getResultStream()
                .findFirst()
                .flatMap(people::find)
                .orElseThrow(() -> new RuleBroken("assessment.peerUnknown", staffNo));
    }

    /** Whoever leads the person rates the person anyway. */
    private void requireNoLeader(PersonRow rater, PersonRow person) {
        if (units.leads(rater.id(), person)) throw new RuleBroken("assessment.peerLeads", rater.name());
    }

    private void keep(Opinion opinion) {
        em.persist(opinion);
        try {
            em.flush();
        } catch (PersistenceException twice) {
            throw new RuleBroken("assessment.peerTwice");
        }
    }

    /** Takes a colleague back who is not asked yet. @throws RuleBroken assessment.opinionDecided */
    @Allowed(Permission.STAFF)
    public void takeBack(long opinionId) {
        var opinion = find(opinionId);
        if (opinion.personId() != user.personId()) throw new NotFound("opinion");
        opinion.requireProposed();
        em.remove(opinion);
        em.flush();
    }

    /**
     * Agrees to a colleague, who is asked from now on.
     *
     * @throws NotAllowed for whoever neither leads the person nor is HR, and for the person
     * @throws RuleBroken assessment.opinionDecided, assessment.notOpen
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public void agree(long opinionId) {
        var opinion = find(opinionId);
        decides(opinion.personId());
        running(opinion.personId(), opinion.cycleId());
        opinion.agree(user.login(), clock.instant());
        em.flush();
        audit.note("opinion-agree", "person " + opinion.personId(), "rater " + opinion.raterId());
    }

    /** Does not ask a colleague. @throws NotAllowed, RuleBroken as {@link #agree} */
    @Allowed({Permission.MANAGER, Permission.HR})
    public void refuse(long opinionId) {
        var opinion = find(opinionId);
        decides(opinion.personId());
        opinion.refuse(user.login(), clock.instant());
        em.flush();
        audit.note("opinion-refuse", "person " + opinion.personId(), "rater " + opinion.raterId());
    }

    /**
     * Asks the owner of one of the person's roles.
     *
     * @throws NotAllowed as {@link #agree}
     * @throws RuleBroken assessment.ownersNotAsked, assessment.noRoleOwner, assessment.peerSelf, assessment.peerLeads,
     *     assessment.peerTwice
     */
    @Allowed({Permission.MANAGER, Permission.HR})
    public void askOwner(long personId, String roleCode) {
        var person = decides(personId);
        var cycle = cycles.currentOf(personId)
                .filter(one -> one.asks().roleOwners() && one.takesReviews(LocalDate.now(clock)))
                .orElseThrow(() -> new RuleBroken("assessment.ownersNotAsked"));
        boolean held = roles
                .heldBy(user.organisationId(), List.of(personId), LocalDate.now(clock))
                .getOrDefault(personId, List.of())
                .stream()
                .anyMatch(role -> role.roleCode().equals(roleCode));
        var owner = Optional.ofNullable(owners.all().get(roleCode))
                .orElseThrow(() -> new RuleBroken("assessment.noRoleOwner"));
        if (!held) throw new NotFound("job role");
        if (owner.id() == personId) throw new RuleBroken("assessment.peerSelf");
        requireNoLeader(owner, person);
        keep(Opinion.ofOwner(cycle, personId, owner.id(), roleCode, user.login(), clock.instant()));
        audit.note("opinion-agree", "person " + personId, "owner of " + roleCode);
    }

    private PersonRow decides(long personId) {
        var person = visible.person(personId);
        var own = user.required().personId();
        if ((own != null && own == personId) || !visible.asLeaderOrHr(person))
            throw new NotAllowed("agree for this person");
        return person;
    }

    private void running(long personId, long cycleId) {
        cycles.currentOf(personId)
                .filter(cycle -> cycle.id() == cycleId && cycle.takesReviews(LocalDate.now(clock)))
                .orElseThrow(() -> new RuleBroken("assessment.notOpen"));
    }

    /**
     * The caller's answers, once.
     *
     * @param levels by skill; null for "cannot judge"
     * @throws NotFound for whoever was not asked
     * @throws RuleBroken assessment.notOpen after the review, assessment.opinionDone, assessment.unanswered with the number of
     *     skills, assessment.notDescribed
     */
    @Allowed(Permission.STAFF)
    public void answer(long opinionId, Map<String, Integer> levels) {
        var opinion = find(opinionId);
        if (opinion.raterId() != user.personId()) throw new NotFound("opinion");
        running(opinion.personId(), opinion.cycleId());
        opinion.done(clock.instant());
        var skills = lists.skills(opinion.row());
        var missing =
                skills.stream().filter(skill -> !levels.containsKey(skill)).count();
        if (missing > 0) throw new RuleBroken("assessment.unanswered", missing);
        for (var skill : skills) {
            var level = levels.get(skill);
            if (level != null && level != 0) requireDescribed(skill, level);
            em.persist(new OpinionAnswer(opinionId, skill, level));
        }
        em.flush();
        audit.note("opinion-answer", "person " + opinion.personId(), skills.size() + " skills");
    }

    private void requireDescribed(String code, int level) {
        var skill = maps.current().skill(code).orElseThrow(() -> new NotFound("skill"));
        if (skill.behaviour(level).isEmpty()) throw new RuleBroken("assessment.notDescribed", code, level);
    }

    private Opinion find(long opinionId) {
        var opinion = em.find(Opinion.class, opinionId);
        if (opinion == null || opinion.organisationId() != user.organisationId()) throw new NotFound("opinion");
        return opinion;
    }
}
