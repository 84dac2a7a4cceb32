package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.Visible;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/**
 * Who sees what of colleagues' and role owners' answers: whoever answers the skill and its behaviours, and nothing else of the
 * person; the reviewer how many say what; the person the same from {@value Heard#FEWEST_SHOWN} colleagues on, after the
 * disclosure. Nobody sees who said what.
 */
@ApplicationScoped
@Transactional
public class OpinionLists {
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
    private RoleAssignments roles;

    @Inject
    private RoleOwners owners;

    @Inject
    private SkillMaps maps;

    @Inject
    private Cycles cycles;

    @Inject
    private SelfAssessments selfAssessments;

    /** Opinions with the people in them. @param names by person, of those in office */
    public record Named(List<OpinionRow> rows, Map<Long, PersonRow> names) {}

    /** What the caller is asked and has not answered. Two to three statements. */
    @Allowed(Permission.STAFF)
    public Named mine() {
        return named(em.createQuery("""
                        select o from Opinion o, Cycle c where c.id = o.cycleId and c.status = :open
                          and c.reviewUntil >= :today and o.raterId = :own and o.agreedAt is not null and o.doneAt is null
                        order by o.id""", Opinion.class)
                .setParameter("open", Cycle.Status.OPEN)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("own", user.personId())
                .getResultStream()
                .map(Opinion::row)
                .toList());
    }

    /**
     * The caller's own part in the cycle of today.
     *
     * @param open whether colleagues can be named today
     * @param skills that colleagues are asked about; may be empty
     */
    public record Own(CycleRow cycle, boolean open, List<String> skills, Named asked) {}

    /** Empty where no cycle of today asks colleagues about the caller. About nine statements. */
    @Allowed(Permission.STAFF)
    public Optional<Own> own() {
        return cycles.currentOf(user.personId())
                .filter(cycle -> cycle.asks().peers())
                .map(cycle -> new Own(
                        cycle,
                        cycle.takesSelfAssessments(LocalDate.now(clock)),
                        coreAsked(user.personId(), cycle),
                        named(about(user.personId(), cycle.id()).stream()
                                .filter(one -> one.part() == Opinion.Part.PEER)
                                .toList())));
    }

    /** Colleagues whom people below the caller have named and who wait for a yes or no. One statement a unit and one more. */
    @Allowed(Permission.MANAGER)
    public Named waiting() {
        var found = new LinkedHashSet<OpinionRow>();
        for (var unit : visible.led()) {
            em.createQuery("""
                            select o from Opinion o, Cycle c, Post t, Unit u
                            where c.id = o.cycleId and c.status = :open and c.reviewUntil >= :today
                              and o.agreedAt is null and o.refusedAt is null
                              and t.personId = o.personId and t.main = true and t.fromOn <= :today
                              and (t.untilOn is null or t.untilOn > :today)
                              and u.id = t.unitId and u.path like :branch order by o.personId, o.id""", Opinion.class)
                    .setParameter("open", Cycle.Status.OPEN)
                    .setParameter("today", LocalDate.now(clock))
                    .setParameter("branch", unit.path() + "%")
                    .getResultStream()
                    .map(Opinion::row)
                    .filter(row -> row.personId() != user.personId())
                    .forEach(found::add);
        }
        return named(List.copyOf(found));
    }

    private Named named(List<OpinionRow> rows) {
        var ids = rows.stream().map(OpinionRow::personId).collect(Collectors.toSet());
        rows.forEach(row -> ids.add(row.raterId()));
        return new Named(rows, people.byId(ids));
    }

    /**
     * Everybody asked about a person, for whoever agrees to it.
     *
     * @param owners of the person's roles who can be asked today, by role
     */
    public record About(PersonRow person, CycleRow cycle, Named asked, Map<String, PersonRow> owners) {}

    /** About six statements. @throws NotAllowed, NotFound as always, and without a cycle that asks */
    @Allowed({Permission.MANAGER, Permission.HR})
    public About about(long personId) {
        var person = visible.person(personId);
        if (!visible.asLeaderOrHr(person)) throw new NotAllowed("see who is asked about this person");
        var own = user.required().personId();
        if (own != null && own == personId) throw new NotAllowed("see who is asked about oneself");
        var cycle = cycles.currentOf(personId)
                .filter(one -> one.asks().opinions())
                .orElseThrow(() -> new NotFound("cycle that asks"));
        var rows = about(personId, cycle.id());
        var asked = rows.stream().map(OpinionRow::raterId).collect(Collectors.toSet());
        return new About(person, cycle, named(rows), askable(personId, cycle, asked));
    }

    private Map<String, PersonRow> askable(long personId, CycleRow cycle, Set<Long> asked) {
        if (!cycle.asks().roleOwners() || !cycle.takesReviews(LocalDate.now(clock))) return Map.of();
        var held = held(personId).stream().map(HeldRole::roleCode).collect(Collectors.toSet());
        var found = new HashMap<String, PersonRow>();
        var skills = coreAsked(personId, cycle);
        owners.all().forEach((role, owner) -> {
            boolean askable = owner.id() != personId && !asked.contains(owner.id());
            if (askable && held.contains(role) && !ofRole(skills, role).isEmpty()) found.put(role, owner);
        });
        return found;
    }

    private List<HeldRole> held(long personId) {
        return roles.heldBy(user.organisationId(), List.of(personId), LocalDate.now(clock))
                .getOrDefault(personId, List.of());
    }

    /** In the order in which they were named. One statement. */
    List<OpinionRow> about(long personId, long cycleId) {
        return em.createQuery(
                        "select o from Opinion o where o.personId = :person and o.cycleId = :cycle order by o.id",
                        Opinion.class)
                .setParameter("person", personId)
                .setParameter("cycle", cycleId)
                .getResultStream()
                .map(Opinion::row)
                .toList();
    }

    /** What whoever was asked answers. @param skills codes @param until last day */
    public record Sheet(OpinionRow opinion, PersonRow person, List<String> skills, LocalDate until) {}

    /** The caller's sheet. About eight statements. @throws NotFound for whoever was not asked, or has answered */
    @Allowed(Permission.STAFF)
    public Sheet sheet(long opinionId) {
        var opinion = Optional.ofNullable(em.find(Opinion.class, opinionId))
                .map(Opinion::row)
                .filter(row -> row.raterId() == user.personId() && row.state() == Opinion.State.ASKED)
                .orElseThrow(() -> new NotFound("opinion"));
        var cycle = cycles.currentOf(opinion.personId())
                .filter(one -> one.id() == opinion.cycleId() && one.takesReviews(LocalDate.now(clock)))
                .orElseThrow(() -> new NotFound("opinion"));
        return new Sheet(
                opinion,
                people.find(opinion.personId()).orElseThrow(() -> new NotFound("person")),
                skills(opinion.personId(), cycle, opinion.role()),
                cycle.dates().reviewUntil());
    }

    /** What an opinion is asked about. */
    List<String> skills(OpinionRow opinion) {
        return cycles.currentOf(opinion.personId())
                .map(cycle -> skills(opinion.personId(), cycle, opinion.role()))
                .orElse(List.of());
    }

    /** @param role of the owner who is asked; null for colleagues */
    private List<String> skills(long personId, CycleRow cycle, String role) {
        var skills = coreAsked(personId, cycle);
        return role == null ? skills : ofRole(skills, role);
    }

    /** What the cycle asks the person and is core, from the level on that the cycle names. */
    private List<String> coreAsked(long personId, CycleRow cycle) {
        int from = maps.current().scale().lowestFor(cycle.asks().from());
        return selfAssessments.sheet(personId, cycle).asked().stream()
                .filter(asked ->
                        asked.requirement().core() && asked.requirement().target() >= from)
                .map(AskedSkill::skill)
                .toList();
    }

    private List<String> ofRole(List<String> skills, String role) {
        var known = maps.current().role(role);
        return skills.stream()
                .filter(skill -> known.filter(one -> one.isCore(skill)).isPresent())
                .toList();
    }

    /** What was said about a person in a cycle, by skill; for the reviewer. One statement. */
    Map<String, Heard> heard(long personId, long cycleId) {
        var found = new HashMap<String, Heard>();
        em.createQuery("""
                        select a.skill, a.level, o.part from OpinionAnswer a, Opinion o
                        where o.id = a.opinionId and o.personId = :person and o.cycleId = :cycle""", Object[].class)
                .setParameter("person", personId)
                .setParameter("cycle", cycleId)
                .getResultStream()
                .forEach(row -> found.merge(
                        (String) row[0],
                        Heard.NOTHING.and((Opinion.Part) row[2], (Integer) row[1]),
                        (before, one) -> before.and((Opinion.Part) row[2], (Integer) row[1])));
        return found;
    }

    /** What was said about the caller, by skill, as the caller may see it; nothing before the disclosure. */
    @Allowed(Permission.STAFF)
    public Map<String, Heard> ownHeard(CycleRow cycle) {
        if (!cycle.asks().opinions() || !cycle.isDisclosed(LocalDate.now(clock))) return Map.of();
        var found = new HashMap<String, Heard>();
        heard(user.personId(), cycle.id()).forEach((skill, heard) -> {
            var shown = heard.forPerson();
            if (!shown.isEmpty()) found.put(skill, shown);
        });
        return found;
    }
}
