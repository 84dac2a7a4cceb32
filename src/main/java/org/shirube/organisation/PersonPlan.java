package org.shirube.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.shirube.organisation.Staff.Held;
import org.shirube.organisation.Staff.Member;
import org.shirube.organisation.StaffFile.StaffLine;
import org.shirube.platform.i18n.Text;

/** What becomes of one person: written into the plan, and told as a line of the preview. */
final class PersonPlan {
    private final StaffComparison whole;
    private final StaffPlan plan;
    private final PersonLines lines;
    private final Member known; // null for somebody new
    private final List<PostSlot> slots;
    private final LocalDate day;
    private final Set<StaffChange> kinds = EnumSet.noneOf(StaffChange.class);
    private final String staffNo;
    private Text name;
    private String kana;
    private LocalDate joinedOn;
    private LocalDate leftOn;

    /** @param day on which this person's changes take effect */
    PersonPlan(
            StaffComparison whole,
            StaffPlan plan,
            PersonLines lines,
            Member known,
            List<PostSlot> slots,
            LocalDate day) {
        this.whole = whole;
        this.plan = plan;
        this.lines = lines;
        this.staffNo = lines.staffNo();
        this.known = known;
        this.slots = slots;
        this.day = day;
    }

    PersonPlan named(Text name, String kana) {
        this.name = name;
        this.kana = kana;
        return this;
    }

    /** @param leftOn null for somebody who stays */
    PersonPlan inOffice(LocalDate joinedOn, LocalDate leftOn) {
        this.joinedOn = joinedOn;
        this.leftOn = leftOn;
        return this;
    }

    PersonChange carriedOut() {
        write();
        if (kinds.isEmpty()) kinds.add(StaffChange.UNCHANGED);
        boolean leaves = kinds.contains(StaffChange.LEAVES);
        return new PersonChange(
                staffNo,
                name,
                kinds,
                before(),
                leaves ? null : after(),
                leaves ? leftOn : changesOn(),
                lines.first().place().line());
    }

    private void write() {
        boolean rejoins = known != null && known.hasLeftBy(day) && leftOn == null;
        if (known == null) {
            kinds.add(StaffChange.JOINS);
            plan.newMembers.add(new StaffPlan.NewMember(staffNo, name, kana, joinedOn, leftOn));
        } else {
            if (rejoins) kinds.add(StaffChange.JOINS);
            if (leftOn != null && !leftOn.equals(known.leftOn())) kinds.add(StaffChange.LEAVES);
            if (!name.equals(known.name()) || !kana.equals(known.kana()) || !joinedOn.equals(known.joinedOn()))
                kinds.add(StaffChange.DETAILS);
            if (!kinds.isEmpty())
                plan.changedMembers.add(new StaffPlan.ChangedMember(known.id(), name, kana, joinedOn, leftOn));
        }
        boolean posts = false;
        for (var slot : slots) posts |= slot.isNew() ? writeNew(slot) : writeHeld(slot);
        if (!posts) return;
        if (known == null || kinds.contains(StaffChange.LEAVES) || rejoins) {
            if (known != null) plan.touched.add(known.id());
            return;
        }
        plan.touched.add(known.id());
        var before = mainBefore();
        var after = mainAfter();
        boolean moves = after != null && (before == null || !before.unit().equals(after.unit()));
        kinds.add(moves ? StaffChange.MOVES : StaffChange.POSTS);
    }

    private boolean writeNew(PostSlot slot) {
        if (slot.isDropped()) return false;
        plan.newPosts.add(new StaffPlan.NewPost(
                staffNo,
                slot.line().unit(),
                whole.title(slot.line()),
                Boolean.TRUE.equals(slot.line().head()),
                slot.main(),
                slot.from(),
                slot.until(),
                roles(slot)));
        return true;
    }

    /** What the line asks for; else what a post asked for that this one follows in the same unit. */
    private List<StaffPlan.Asked> roles(PostSlot slot) {
        if (!slot.line().role().isEmpty())
            return List.of(new StaffPlan.Asked(slot.line().role(), stage(slot.line()), slot.from()));
        return slots.stream()
                .filter(other -> other.isFollowedBy(slot))
                .flatMap(other -> whole.rolesOf(other.held()).stream())
                .filter(role -> role.until() == null || role.until().isAfter(slot.from()))
                .map(role -> new StaffPlan.Asked(role.code(), role.stage(), slot.from()))
                .distinct()
                .toList();
    }

    private static int stage(StaffLine line) {
        return line.stage() == null ? 1 : line.stage();
    }

    private boolean writeHeld(PostSlot slot) {
        if (slot.isDropped()) {
            whole.rolesOf(slot.held()).forEach(role -> plan.droppedRoles.add(role.id()));
            plan.droppedPosts.add(slot.held().id());
            return true;
        }
        boolean changed = slot.line() != null && !slot.line().role().isEmpty() && writeRole(slot);
        var titleEn = slot.line() == null || slot.line().titleEn().isEmpty()
                ? slot.held().title().en()
                : slot.line().titleEn();
        if (!titleEn.equals(slot.held().title().en())
                || !Objects.equals(slot.until(), slot.held().until())) {
            plan.changedPosts.add(new StaffPlan.ChangedPost(slot.held().id(), titleEn, slot.until()));
            changed = true;
        }
        return changed;
    }

    private boolean writeRole(PostSlot slot) {
        var from = slot.from().isAfter(day) ? slot.from() : day;
        var wanted = new StaffPlan.Asked(slot.line().role(), stage(slot.line()), from);
        for (var role : whole.rolesOf(slot.held())) {
            if (!role.code().equals(wanted.code())
                    || (role.until() != null && !role.until().isAfter(from))) continue;
            if (role.stage() == wanted.stage()) return false;
            if (role.from().isBefore(from)) plan.endedRoles.add(new StaffPlan.EndedRole(role.id(), from));
            else plan.droppedRoles.add(role.id());
        }
        plan.newRoles.add(new StaffPlan.NewRole(slot.held().id(), wanted));
        return true;
    }

    private Held mainBefore() {
        if (known == null) return null;
        return known.posts().stream()
                .filter(held -> held.main() && held.isOn(day))
                .findFirst()
                .orElse(null);
    }

    /** The last of the new main posts, else the one that is held. */
    private PostSlot mainAfter() {
        var mains = slots.stream()
                .filter(slot -> slot.main() && !slot.isDropped())
                .sorted(Comparator.comparing(PostSlot::from))
                .toList();
        return mains.stream()
                .filter(slot -> slot.isNew() && slot.lastsBeyond(day))
                .reduce((one, other) -> other)
                .or(() -> mains.stream().filter(slot -> slot.isOn(day)).findFirst())
                .orElse(null);
    }

    private LocalDate changesOn() {
        return slots.stream()
                .filter(slot -> slot.isNew() && !slot.isDropped())
                .map(PostSlot::from)
                .max(Comparator.naturalOrder())
                .orElse(
                        kinds.contains(StaffChange.UNCHANGED) || kinds.equals(Set.of(StaffChange.DETAILS))
                                ? null
                                : day);
    }

    private PersonChange.Where before() {
        return known == null ? null : whole.where(known, day);
    }

    private PersonChange.Where after() {
        var main = mainAfter();
        int second = (int) slots.stream()
                .filter(slot -> !slot.main() && !slot.isDropped() && slot.lastsBeyond(day))
                .count();
        if (main == null) return new PersonChange.Where(name, null, null, second);
        var title = main.held() == null ? whole.title(main.line()) : main.held().title();
        return new PersonChange.Where(name, whole.unitName(main.unit()), title, second);
    }
}
