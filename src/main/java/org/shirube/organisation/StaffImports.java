package org.shirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Staff lists as files: first what they would change, then the change itself, all or nothing. */
@ApplicationScoped
@Transactional
public class StaffImports {
    private static final int DAYS_AROUND = 366 * 5;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Units units;

    @Inject
    private UnitMoves moves;

    @Inject
    private AuditLog audit;

    @Inject
    private Instance<JobRoles> jobRoles;

    @Inject
    private java.time.Clock clock;

    @Inject
    private Event<UnitsChanged> unitsChanged;

    @Inject
    private Event<StaffChanged> staffChanged;

    /**
     * Compares a file with what stands. Four statements.
     *
     * @param day from which the file holds, past or future
     * @param complete whoever is not in the file leaves on the day
     * @throws RuleBroken organisation.importDay for a day more than five years away
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public StaffPreview preview(StaffFile file, LocalDate day, boolean complete) {
        var comparison = comparison(file, day, complete);
        comparison.compare();
        return comparison.preview();
    }

    /**
     * Takes over what the preview showed.
     *
     * @param leavers as somebody counted who looked at the preview: how many people leave
     * @throws RuleBroken organisation.importProblems, organisation.importChanged when something else changed since,
     *     organisation.importLeavers for another number
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public StaffPreview carryOut(StaffFile file, StaffPreview seen, long leavers) {
        em.find(Organisation.class, user.organisationId(), LockModeType.PESSIMISTIC_WRITE); // one list at a time
        var comparison = comparison(file, seen.effectiveOn(), seen.complete());
        var plan = comparison.compare();
        var preview = comparison.preview();
        if (!preview.problems().isEmpty())
            throw new RuleBroken(
                    "organisation.importProblems", preview.problems().size());
        if (!preview.fingerprint().equals(seen.fingerprint())) throw new RuleBroken("organisation.importChanged");
        if (preview.leavers() != leavers) throw new RuleBroken("organisation.importLeavers", preview.leavers());
        if (preview.changesNothing()) return preview;
        write(plan);
        audit.note("staff-import", "effective " + preview.effectiveOn(), told(preview));
        return preview;
    }

    /**
     * Units and staff as they stand on a day, as a file would give them; taking it over changes nothing. Four
     * statements, and an entry in the audit log.
     */
    @Allowed({Permission.HR, Permission.ADMINISTRATOR})
    public StaffFile standing(LocalDate day) {
        var here = standingUnits();
        var staff = tables().read(here);
        var codes = here.values().stream().collect(Collectors.toMap(UnitRow::id, UnitRow::code));
        var nowhere = new StaffFile.Place("", 0, Map.of());
        var unitLines = units.ofOrganisation(user.organisationId()).stream()
                .filter(unit -> unit.parentId() != null)
                .map(unit -> new StaffFile.UnitLine(
                        nowhere,
                        unit.code(),
                        codes.get(unit.parentId()).equals(UnitComparison.ROOT) ? "" : codes.get(unit.parentId()),
                        unit.name().ja(),
                        unit.name().en()))
                .toList();
        var staffLines = staff.members().values().stream()
                .sorted(Comparator.comparing(Staff.Member::staffNo))
                .flatMap(member -> member.posts().stream()
                        .filter(post -> post.isOn(day))
                        .sorted(Comparator.comparing(Staff.Held::main).reversed())
                        .map(post -> line(nowhere, member, post, staff, day)))
                .toList();
        audit.note("staff-export", "on " + day, unitLines.size() + " units, " + staffLines.size() + " posts");
        return new StaffFile(unitLines, staffLines, List.of(), List.of());
    }

    /** A post that asks for several roles gives one of them: a line has room for one, and the others stay anyway. */
    private static StaffFile.StaffLine line(
            StaffFile.Place place, Staff.Member member, Staff.Held post, Staff staff, LocalDate day) {
        var role = staff.roles().getOrDefault(post.id(), List.of()).stream()
                .filter(each -> !each.from().isAfter(day)
                        && (each.until() == null || each.until().isAfter(day)))
                .findFirst();
        return new StaffFile.StaffLine(
                place,
                member.staffNo(),
                member.name().ja(),
                member.name().en(),
                member.kana(),
                member.joinedOn(),
                member.leftOn() == null ? null : member.leftOn().minusDays(1),
                post.unit(),
                post.title().ja(),
                post.title().en(),
                post.main(),
                post.head(),
                post.from(),
                post.until(),
                role.map(Staff.PostRole::code).orElse(""),
                role.map(Staff.PostRole::stage).orElse(null));
    }

    private static String told(StaffPreview preview) {
        var counts = preview.counts().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
        return preview.units().size() + " unit changes; people: " + counts
                + (preview.complete() ? "; complete list" : "");
    }

    private StaffComparison comparison(StaffFile file, LocalDate day, boolean complete) {
        var today = LocalDate.now(clock);
        if (day.isBefore(today.minusDays(DAYS_AROUND)) || day.isAfter(today.plusDays(DAYS_AROUND)))
            throw new RuleBroken("organisation.importDay", day);
        var roles = new HashMap<String, Integer>();
        jobRoles.forEach(known -> roles.putAll(known.stages(user.organisationId())));
        return new StaffComparison(tables().read(standingUnits()), file, roles, day, complete);
    }

    private Map<String, UnitRow> standingUnits() {
        return units.ofOrganisation(user.organisationId()).stream()
                .collect(Collectors.toMap(UnitRow::code, Function.identity()));
    }

    private StaffTables tables() {
        return new StaffTables(em.unwrap(Connection.class), user.organisationId());
    }

    private void write(StaffPlan plan) {
        writeUnits(plan);
        var tables = tables();
        var unitIds = new HashMap<String, Long>();
        standingUnits().forEach((code, unit) -> unitIds.put(code, unit.id()));
        var people = new HashMap<String, Long>();
        em.createQuery("select p.staffNo, p.id from Person p where p.organisationId = :organisation", Object[].class)
                .setParameter("organisation", user.organisationId())
                .getResultStream()
                .forEach(row -> people.put((String) row[0], (Long) row[1]));
        var touched = new HashSet<>(plan.touched);
        var ids = em.unwrap(UnitOfWork.class);
        for (var member : plan.newMembers) {
            var person = new Person();
            ids.assignSequenceNumber(person);
            people.put(member.staffNo(), person.id());
            touched.add(person.id());
        }
        tables.insertMembers(plan.newMembers, people);
        tables.updateMembers(plan.changedMembers);
        tables.deleteRoles(plan.droppedRoles);
        tables.deletePosts(plan.droppedPosts);
        tables.updatePosts(plan.changedPosts);
        var posts = new ArrayList<StaffTables.PostRow>(plan.newPosts.size());
        var roles = new ArrayList<StaffTables.RoleRow>();
        for (var post : plan.newPosts) {
            var one = new Post();
            ids.assignSequenceNumber(one);
            posts.add(new StaffTables.PostRow(one.id(), people.get(post.staffNo()), unitIds.get(post.unit()), post));
            post.roles().forEach(role -> roles.add(roleRow(one.id(), role)));
        }
        plan.newRoles.forEach(role -> roles.add(roleRow(role.postId(), role.role())));
        tables.insertPosts(posts);
        tables.endRoles(plan.endedRoles);
        tables.insertRoles(roles);
        if (!touched.isEmpty()) staffChanged.fire(new StaffChanged(user.organisationId(), touched));
    }

    private StaffTables.RoleRow roleRow(long postId, StaffPlan.Asked role) {
        var one = new RoleAssignment();
        em.unwrap(UnitOfWork.class).assignSequenceNumber(one);
        return new StaffTables.RoleRow(one.id(), postId, role);
    }

    private void writeUnits(StaffPlan plan) {
        var byCode = new HashMap<String, Unit>();
        em.createQuery("select u from Unit u where u.organisationId = :organisation", Unit.class)
                .setParameter("organisation", user.organisationId())
                .getResultList()
                .forEach(unit -> byCode.put(unit.code(), unit));
        int order = byCode.size();
        for (var wanted : plan.newUnits) {
            var unit = new Unit(user.organisationId(), wanted.code(), wanted.name(), order++);
            em.persist(unit);
            unit.hangBelow(byCode.get(wanted.parent()));
            em.flush(); // the unit above before the one below
            byCode.put(wanted.code(), unit);
        }
        plan.renamedUnits.forEach(renamed -> byCode.get(renamed.code()).rename(renamed.name()));
        em.flush();
        if (!plan.newUnits.isEmpty() || !plan.renamedUnits.isEmpty())
            unitsChanged.fire(new UnitsChanged(user.organisationId()));
        plan.movedUnits.forEach(moved -> moves.move(byCode.get(moved.code()), byCode.get(moved.parent())));
        em.clear();
    }
}
