package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.Units;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.SkillMaps;

/**
 * Panels on the highest level and on stage gates: HR calls two to five members, each rates apart, and only when all have
 * does anybody see the ratings; then HR, in the chair, writes down what was agreed and why. A level becomes a panel's claim;
 * a gate is called and confirmed by {@code gap}, which asks here. What people see of them: {@link PanelDossiers}.
 */
@ApplicationScoped
@Transactional
public class Panels {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private SkillMaps maps;

    @Inject
    private Claims claims;

    @Inject
    private AuditLog audit;

    /**
     * Calls a panel on the highest level of a skill.
     *
     * @param members people of the organisation, of whom one at most leads the person
     * @throws NotFound for somebody or a skill that is not there
     * @throws RuleBroken assessment.panelMembers, assessment.panelOwn, assessment.panelChair, assessment.panelChairLeads,
     *     assessment.panelLeaders, assessment.panelTwice, assessment.notDescribed where the skill has no such level
     */
    @Allowed(Permission.HR)
    public long onLevel(long personId, String skillCode, Set<Long> members) {
        var map = maps.current();
        var skill = map.skill(skillCode).orElseThrow(() -> new NotFound("skill"));
        int highest = map.scale().lowestFor(Scale.HIGHEST_USUAL);
        if (skill.describedAtMost(map.highestLevel()) < highest) {
            throw new RuleBroken("assessment.notDescribed", skillCode, highest);
        }
        var panel = Panel.onLevel(user.organisationId(), personId, skillCode, user.login(), clock.instant());
        return call(panel, "p.skill = :code", Map.of("code", skillCode), members);
    }

    /** The same on a gate, of which {@code gap} has found that the map names a panel for it. */
    @Allowed(Permission.HR)
    public long onGate(long personId, String role, int stage, Set<Long> members) {
        var panel = Panel.onGate(user.organisationId(), personId, role, stage, user.login(), clock.instant());
        return call(panel, "p.role = :code and p.stage = :stage", Map.of("code", role, "stage", stage), members);
    }

    private long call(Panel panel, String subject, Map<String, Object> said, Set<Long> members) {
        var person = people.of(panel.personId());
        requireChair(person);
        PanelRow.requireEnough(members);
        requireVoices(members, person);
        var same = em.createQuery(
                        "select p.id from Panel p where p.personId = :person and p.closedAt is null and " + subject,
                        Long.class)
                .setParameter("person", person.id());
        said.forEach(same::setParameter);
        if (!same.getResultList().isEmpty()) throw new RuleBroken("assessment.panelTwice");
        em.persist(panel);
        em.flush();
        members.stream()
                .sorted()
                .forEach(member -> em.persist(new PanelRating(panel.id(), member, user.login(), clock.instant())));
        em.flush();
        audit.note("panel-call", "person " + person.id(), panel.subject() + ", members " + members);
        return panel.id();
    }

    private void requireVoices(Set<Long> members, PersonRow person) {
        members.forEach(people::of);
        PanelRow.requireVoices(
                members,
                person.id(),
                user.required().personId(),
                members.stream().filter(member -> units.leads(member, person)).toList());
    }

    /** The person has no chair in the own panel, and neither has whoever leads the person. */
    private void requireChair(PersonRow person) {
        var own = user.required().personId();
        if (own == null) return;
        if (own == person.id()) throw new RuleBroken("assessment.panelOwn");
        if (units.leads(own, person)) throw new RuleBroken("assessment.panelChairLeads");
    }

    /** Whether the caller may have the chair of a panel. One statement. @param person null when not in office any more */
    boolean mayChair(PanelRow panel, PersonRow person) {
        var own = user.required().personId();
        return user.is(Permission.HR)
                && panel.ratings().stream().noneMatch(one -> own != null && one.personId() == own)
                && (own == null || own != panel.personId())
                && (own == null || person == null || !units.leads(own, person));
    }

    Panel find(long panelId) {
        return ours(em.find(Panel.class, panelId));
    }

    /** Locked: two members, or a member and the chair, may act at once. */
    private Panel take(long panelId) {
        return ours(em.find(Panel.class, panelId, LockModeType.PESSIMISTIC_WRITE));
    }

    private Panel ours(Panel panel) {
        if (panel == null || panel.organisationId() != user.organisationId()) throw new NotFound("panel");
        return panel;
    }

    Map<Long, List<PanelRow.Rating>> ratings(Collection<Long> panelIds) {
        if (panelIds.isEmpty()) return Map.of();
        return em.createQuery(
                        "select r from PanelRating r where r.panelId in :panels order by r.personId", PanelRating.class)
                .setParameter("panels", panelIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        PanelRating::panelId, Collectors.mapping(PanelRating::row, Collectors.toList())));
    }

    /** As it is, with nothing sealed. */
    PanelRow row(Panel panel) {
        return panel.row(ratings(List.of(panel.id())).getOrDefault(panel.id(), List.of()));
    }

    private Optional<PanelRating> rating(long panelId, long member) {
        return em.createQuery(
                        "select r from PanelRating r where r.panelId = :panel and r.personId = :member",
                        PanelRating.class)
                .setParameter("panel", panelId)
                .setParameter("member", member)
                .getResultStream()
                .findFirst();
    }

    /**
     * The caller's own rating, with its reason; cannot be changed.
     *
     * @param level or, for a gate, {@link Panel#PASSED} or 0
     * @throws NotAllowed for whoever is no member
     * @throws RuleBroken assessment.panelClosed, assessment.panelRated, assessment.panelLeft, assessment.panelReason,
     *     assessment.noSuchLevel, assessment.notDescribed
     */
    @Allowed
    public void rate(long panelId, int level, String why) {
        var panel = take(panelId);
        panel.requireOpen();
        var rating = rating(panelId, user.personId()).orElseThrow(() -> new NotAllowed("rate in this panel"));
        requireLevel(panel.row(List.of()), level);
        rating.rate(level, why, user.login(), clock.instant());
        em.flush();
        audit.note("panel-rate", "panel " + panelId, "person " + panel.personId());
    }

    private void requireLevel(PanelRow panel, int level) {
        if (panel.kind() == Panel.Kind.GATE) {
            if (level != 0 && level != Panel.PASSED) throw new RuleBroken("assessment.nothingDecided");
            return;
        }
        var map = maps.current();
        if (level < 0 || level > map.highestLevel()) {
            throw new RuleBroken("assessment.noSuchLevel", level, map.highestLevel());
        }
        var skill = map.skill(panel.skill()).orElseThrow(() -> new NotFound("skill"));
        if (level > 0 && skill.behaviour(level).isEmpty()) {
            throw new RuleBroken("assessment.notDescribed", panel.skill(), level);
        }
    }

    /**
     * Lets a member go who has not rated: the member, for a conflict of interest, or the chair, for whoever cannot come.
     *
     * @throws NotAllowed for anybody else
     * @throws RuleBroken assessment.panelClosed, assessment.panelRated, assessment.panelLeft, assessment.panelReason
     */
    @Allowed
    public void release(long panelId, long member, String why) {
        var panel = take(panelId);
        panel.requireOpen();
        var own = user.required().personId();
        if (own == null || own != member) requireChaired(panel);
        var rating = rating(panelId, member).orElseThrow(() -> new NotFound("member"));
        rating.leave(why, user.login(), clock.instant());
        em.flush();
        audit.note("panel-leave", "person " + panel.personId(), panel.subject() + ", member " + member);
    }

    /**
     * Takes another member in, in place of whoever left or beside the others, while not all have rated.
     *
     * @throws RuleBroken as {@link #onLevel}, and assessment.panelClosed, assessment.panelAllIn, assessment.panelWasMember
     */
    @Allowed(Permission.HR)
    public void add(long panelId, long member) {
        var panel = take(panelId);
        panel.requireOpen();
        requireChaired(panel);
        var row = row(panel);
        if (row.isAllIn()) throw new RuleBroken("assessment.panelAllIn");
        if (row.ratings().stream().anyMatch(one -> one.personId() == member)) {
            throw new RuleBroken("assessment.panelWasMember");
        }
        var person = people.of(panel.personId());
        var members = row.getMembers().stream().map(PanelRow.Rating::personId).collect(Collectors.toSet());
        members.add(member);
        requireVoices(members, person);
        em.persist(new PanelRating(panelId, member, user.login(), clock.instant()));
        em.flush();
        audit.note("panel-add", "person " + panel.personId(), panel.subject() + ", member " + member);
    }

    /**
     * Writes down the level that the panel agreed on, which becomes its claim.
     *
     * @throws NotAllowed for members, for the person and for whoever leads the person
     * @throws RuleBroken assessment.panelWaits before everybody has rated, assessment.panelClosed, assessment.panelReason,
     *     assessment.noSuchLevel, assessment.notDescribed
     */
    @Allowed(Permission.HR)
    public void agreeOnLevel(long panelId, int level, String why) {
        var panel = take(panelId);
        var row = close(panel, Panel.Kind.LEVEL, level, why);
        var today = LocalDate.now(clock);
        var claim = new NewClaim(row.personId(), row.skill(), Source.PANEL, level, today, null, why.strip(), null);
        panel.becameClaim(claims.recordOwn(user.organisationId(), List.of(claim), user.login())
                .get(0));
        em.flush();
    }

    /**
     * The same of a gate, which {@code gap} confirms in the same transaction where it may be passed.
     *
     * @return the panel with its ratings
     */
    @Allowed(Permission.HR)
    public PanelRow agreeOnGate(long panelId, boolean passed, String why) {
        return close(take(panelId), Panel.Kind.GATE, passed ? Panel.PASSED : 0, why);
    }

    private PanelRow close(Panel panel, Panel.Kind kind, int result, String why) {
        requireChaired(panel);
        var row = row(panel);
        if (row.kind() != kind) throw new NotFound("panel");
        requireLevel(row, result);
        panel.agree(result, why, row.ratings(), user.login(), clock.instant());
        em.flush();
        audit.note("panel-agree", "person " + row.personId(), panel.subject() + " " + result);
        return row;
    }

    /** Ends a panel that does not come about. @throws RuleBroken assessment.panelClosed, assessment.panelReason */
    @Allowed(Permission.HR)
    public void callOff(long panelId, String why) {
        var panel = take(panelId);
        requireChaired(panel);
        panel.callOff(why, user.login(), clock.instant());
        em.flush();
        audit.note("panel-off", "person " + panel.personId(), panel.subject() + ": " + why.strip());
    }

    private void requireChaired(Panel panel) {
        // of a person who has left the body, the panel can still be called off
        var person = people.find(panel.personId()).orElse(null);
        if (!mayChair(row(panel), person)) throw new NotAllowed("chair this panel");
    }
}
