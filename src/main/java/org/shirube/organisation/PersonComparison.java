package org.shirube.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.shirube.organisation.Staff.Held;
import org.shirube.organisation.Staff.Member;
import org.shirube.organisation.StaffFile.StaffLine;
import org.shirube.platform.i18n.Text;

/**
 * One person's lines beside what stands. What a line does not say stays as it is; a post in force that no line has ends on
 * the effective day; a later post that is planned already stays.
 */
final class PersonComparison {
    private final StaffComparison whole;
    private final StaffPlan plan;
    private final String staffNo;
    private final List<StaffLine> lines;
    private final Member known; // null for somebody new
    private final StaffLine first;
    private final Set<StaffChange> kinds = EnumSet.noneOf(StaffChange.class);
    private final List<Slot> slots = new ArrayList<>();
    private LocalDate day;
    private LocalDate leftOn;
    private LocalDate joinedOn;
    private boolean sound = true;

    /** A post that stands, or one that is to be. */
    private static final class Slot {
        private final Held held;
        private final StaffLine line;
        private final boolean main;
        private final LocalDate from;
        private LocalDate until;
        private boolean dropped;

        Slot(Held held) {
            this.held = held;
            this.line = null;
            this.main = held.main();
            this.from = held.from();
            this.until = held.until();
        }

        Slot(Held held, StaffLine line) {
            this.held = held;
            this.line = line;
            this.main = held.main();
            this.from = held.from();
            this.until = line.until() == null ? held.until() : line.until();
        }

        Slot(StaffLine line, boolean main, LocalDate from) {
            this.held = null;
            this.line = line;
            this.main = main;
            this.from = from;
            this.until = line.until();
        }

        boolean isNew() {
            return held == null;
        }

        boolean isUnmatched() {
            return line == null;
        }

        boolean isOn(LocalDate on) {
            return !dropped && !from.isAfter(on) && (until == null || until.isAfter(on));
        }

        void endBy(LocalDate last) {
            if (until == null || until.isAfter(last)) until = last;
            if (!until.isAfter(from)) dropped = true;
        }
    }

    PersonComparison(StaffComparison whole, StaffPlan plan, String staffNo, List<StaffLine> lines, Member known) {
        this.whole = whole;
        this.plan = plan;
        this.staffNo = staffNo;
        this.lines = lines;
        this.known = known;
        this.first = lines.get(0);
    }

    /** @return null when something is wrong with the lines; the comparison has been told */
    PersonChange compare() {
        var details = details();
        days();
        match(); // also when a detail is wrong already: everything that is wrong is told at once
        if (!sound) return null;
        keepOneMain();
        if (sound) requireMain();
        leave();
        if (!sound) return null;
        write(details);
        if (kinds.isEmpty()) kinds.add(StaffChange.UNCHANGED);
        var name = details.name();
        return new PersonChange(
                staffNo,
                name,
                kinds,
                before(),
                kinds.contains(StaffChange.LEAVES) ? null : after(name),
                kinds.contains(StaffChange.LEAVES) ? leftOn : changesOn(),
                first.place().line());
    }

    private record Details(Text name, String kana) {}

    private Details details() {
        var name = given("name", StaffLine::name);
        var nameEn = given("nameEn", StaffLine::nameEn);
        var kana = given("kana", StaffLine::kana);
        if (name.isEmpty()) {
            if (known == null) problem(first, "name", "nameOfNewPerson", staffNo);
            return new Details(known == null ? Text.same("") : known.name(), kana);
        }
        var before = known == null ? null : known.name();
        return new Details(Translated.of(name, nameEn, before), kana.isEmpty() && known != null ? known.kana() : kana);
    }

    /** What the lines say, each or some of them; they must not differ. */
    private String given(String column, Function<StaffLine, String> what) {
        var found = "";
        for (var line : lines) {
            var said = what.apply(line);
            if (said.isEmpty() || said.equals(found)) continue;
            if (found.isEmpty()) found = said;
            else problem(line, column, "linesDiffer", staffNo, first.place().line());
        }
        return found;
    }

    private LocalDate givenDay(String column, Function<StaffLine, LocalDate> what) {
        LocalDate found = null;
        for (var line : lines) {
            var said = what.apply(line);
            if (said == null || said.equals(found)) continue;
            if (found == null) found = said;
            else problem(line, column, "linesDiffer", staffNo, first.place().line());
        }
        return found;
    }

    private void days() {
        joinedOn = givenDay("joinedOn", StaffLine::joinedOn);
        var last = givenDay("leavesAfter", StaffLine::leavesAfter);
        day = whole.day();
        if (last != null && !last.isAfter(day)) day = last;
        if (joinedOn == null) joinedOn = known != null ? known.joinedOn() : earliest();
        if (known == null && joinedOn.isAfter(day) && last == null) day = joinedOn;
        if (last != null && last.isBefore(joinedOn)) problem(first, "leavesAfter", "leftBeforeJoined", last);
        leftOn = last != null ? last.plusDays(1) : known == null || known.hasLeftBy(day) ? null : known.leftOn();
    }

    private LocalDate earliest() {
        return lines.stream()
                .map(StaffLine::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(from -> from.isBefore(whole.day()))
                .orElse(whole.day());
    }

    private void match() {
        var free = new ArrayList<>(known == null ? List.<Held>of() : known.posts());
        var unmatched = new ArrayList<StaffLine>();
        var seen = new HashMap<List<Object>, StaffLine>();
        var mains = mains(lines);
        for (var line : lines) {
            if (line.unit().isEmpty()) {
                if (leftOn == null || known == null) problem(line, "unit", "unitMissing");
                continue;
            }
            if (whole.unitName(line.unit()) == null) problem(line, "unit", "unknownUnit", line.unit());
            if (line.title().isEmpty()) problem(line, "title", "titleMissing");
            checkRole(line);
            if (line.from() != null && line.until() != null && !line.until().isAfter(line.from()))
                problem(line, "until", "periodEmpty", line.from(), line.until());
            var twin = seen.putIfAbsent(java.util.Arrays.asList(line.unit(), line.title(), line.from()), line);
            if (twin != null) problem(line, null, "lineTwice", twin.place().line());
            unmatched.add(line);
        }
        if (!sound) return;
        unmatched.removeIf(line -> take(free, line, held -> held.from().equals(line.from()), mains));
        unmatched.removeIf(
                line -> isNow(line) && isClear(line, mains) && take(free, line, held -> held.isOn(day), mains));
        for (var line : unmatched)
            slots.add(new Slot(line, mains.contains(line), line.from() == null ? day : line.from()));
        free.forEach(held -> slots.add(new Slot(held)));
        for (var slot : slots) {
            if (slot.line != null && slot.until != null && !slot.until.isAfter(slot.from))
                problem(slot.line, "until", "periodEmpty", slot.from, slot.until);
        }
        if (mains.isEmpty() && !unmatchedIsEmpty()) problem(first, "main", "mainMissing", staffNo);
    }

    private boolean unmatchedIsEmpty() {
        return lines.stream().allMatch(line -> line.unit().isEmpty());
    }

    /** Whether the line can only mean the post in force, though it may give another first day for it. */
    private boolean isClear(StaffLine line, Set<StaffLine> mains) {
        if (line.from() == null) return true;
        if (mains.contains(line)) return mains.size() == 1;
        return lines.stream()
                        .filter(other -> other.unit().equals(line.unit())
                                && other.title().equals(line.title()))
                        .count()
                == 1;
    }

    private boolean isNow(StaffLine line) {
        return (line.from() == null || !line.from().isAfter(day))
                && (line.until() == null || line.until().isAfter(day));
    }

    private boolean take(
            List<Held> free, StaffLine line, java.util.function.Predicate<Held> when, Set<StaffLine> mains) {
        for (var held : free) {
            if (!when.test(held)
                    || !held.unit().equals(line.unit())
                    || !held.title().ja().equals(line.title())
                    || held.main() != mains.contains(line)
                    || (line.head() != null && held.head() != line.head())) continue;
            if (line.from() != null && !line.from().equals(held.from()))
                whole.note(line.place().problem("from", "fromStays", line.from(), held.from()));
            slots.add(new Slot(held, line));
            free.remove(held);
            return true;
        }
        return false;
    }

    /** Marked lines; without any mark the first one. */
    private static Set<StaffLine> mains(List<StaffLine> lines) {
        var posts = lines.stream().filter(line -> !line.unit().isEmpty()).toList();
        var marked = new HashSet<StaffLine>();
        posts.stream().filter(line -> Boolean.TRUE.equals(line.main())).forEach(marked::add);
        if (marked.isEmpty())
            posts.stream().filter(line -> line.main() == null).findFirst().ifPresent(marked::add);
        return marked;
    }

    private void checkRole(StaffLine line) {
        if (line.role().isEmpty()) return;
        var stages = whole.stages(line.role());
        if (stages == null) problem(line, "role", "unknownRole", line.role());
        else if (line.stage() != null && line.stage() > stages)
            problem(line, "stage", "noSuchStage", line.role(), stages);
    }

    /** On any day one main post: each ends where the next begins. */
    private void keepOneMain() {
        var line = slots.stream()
                .filter(slot -> slot.main)
                .sorted(Comparator.comparing((Slot slot) -> slot.from).thenComparing(Slot::isNew))
                .toList();
        for (int i = 0; i + 1 < line.size(); i++) {
            var one = line.get(i);
            var next = line.get(i + 1);
            if (one.from.equals(next.from)) {
                if (one.isUnmatched() && next.isNew()) one.dropped = true;
                else if (one.line != null && next.line != null)
                    problem(
                            next.line,
                            "main",
                            "twoMains",
                            staffNo,
                            one.line.place().line());
                continue;
            }
            if (one.until != null && !one.until.isAfter(next.from)) continue;
            if (one.isUnmatched() && next.isUnmatched()) continue; // stood so before
            if (one.line != null && next.line != null && one.line.until() != null)
                problem(next.line, "main", "twoMains", staffNo, one.line.place().line());
            if (one.line != null && next.isUnmatched()) {
                if (next.from.isAfter(day))
                    whole.note(one.line.place().problem("from", "laterMoveStays", staffNo, next.from));
                else if (one.isOn(day)) problem(one.line, "from", "clashes", staffNo, next.from);
            }
            one.endBy(next.from);
        }
        boolean later = slots.stream().anyMatch(slot -> slot.main && slot.line != null && slot.from.isAfter(day));
        for (var slot : slots) {
            if (slot.main && slot.line != null && slot.line.from() == null && !slot.isOn(day))
                problem(slot.line, "main", "twoMainsNow", staffNo); // a line without a day is about the effective day
            if (!slot.isUnmatched() || !slot.isOn(day) || unmatchedIsEmpty()) continue;
            if (!slot.main || !later) slot.endBy(day);
        }
    }

    /** Whoever stays has a main post on the day, or is about to get one. */
    private void requireMain() {
        if (leftOn != null && !leftOn.isAfter(day) || unmatchedIsEmpty()) return;
        boolean any = slots.stream()
                .anyMatch(slot -> slot.main && !slot.dropped && (slot.isOn(day) || slot.from.isAfter(day)));
        if (!any) problem(first, null, "noMainNow", staffNo);
    }

    private void leave() {
        if (leftOn == null) return;
        for (var slot : slots) {
            if (slot.isNew() || slot.until == null || slot.until.isAfter(leftOn)) slot.endBy(leftOn);
        }
    }

    private void write(Details details) {
        boolean rejoins = known != null && known.hasLeftBy(day) && leftOn == null;
        if (known == null) {
            kinds.add(StaffChange.JOINS);
            plan.newMembers.add(new StaffPlan.NewMember(staffNo, details.name(), details.kana(), joinedOn, leftOn));
        } else {
            if (rejoins) kinds.add(StaffChange.JOINS);
            if (leftOn != null && !leftOn.equals(known.leftOn())) kinds.add(StaffChange.LEAVES);
            if (!details.name().equals(known.name())
                    || !details.kana().equals(known.kana())
                    || !joinedOn.equals(known.joinedOn())) kinds.add(StaffChange.DETAILS);
            if (!kinds.isEmpty())
                plan.changedMembers.add(
                        new StaffPlan.ChangedMember(known.id(), details.name(), details.kana(), joinedOn, leftOn));
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
        boolean moves = after != null && (before == null || !before.unit().equals(unit(after)));
        kinds.add(moves ? StaffChange.MOVES : StaffChange.POSTS);
    }

    private boolean writeNew(Slot slot) {
        if (slot.dropped) return false;
        plan.newPosts.add(new StaffPlan.NewPost(
                staffNo,
                slot.line.unit(),
                whole.title(slot.line),
                Boolean.TRUE.equals(slot.line.head()),
                slot.main,
                slot.from,
                slot.until,
                roles(slot)));
        return true;
    }

    /** What the line asks for; else what a post asked for that this one follows in the same unit. */
    private List<StaffPlan.Asked> roles(Slot slot) {
        if (!slot.line.role().isEmpty())
            return List.of(new StaffPlan.Asked(slot.line.role(), stage(slot.line), slot.from));
        return slots.stream()
                .filter(other -> other.held != null
                        && other.main == slot.main
                        && other.held.unit().equals(slot.line.unit())
                        && (other.dropped ? other.from : other.until) != null
                        && (other.dropped ? other.from : other.until).equals(slot.from))
                .flatMap(other -> whole.rolesOf(other.held).stream())
                .filter(role -> role.until() == null || role.until().isAfter(slot.from))
                .map(role -> new StaffPlan.Asked(role.code(), role.stage(), slot.from))
                .distinct()
                .toList();
    }

    private static int stage(StaffLine line) {
        return line.stage() == null ? 1 : line.stage();
    }

    private boolean writeHeld(Slot slot) {
        if (slot.dropped) {
            whole.rolesOf(slot.held).forEach(role -> plan.droppedRoles.add(role.id()));
            plan.droppedPosts.add(slot.held.id());
            return true;
        }
        boolean changed = slot.line != null && !slot.line.role().isEmpty() && writeRole(slot);
        var titleEn = slot.line == null || slot.line.titleEn().isEmpty()
                ? slot.held.title().en()
                : slot.line.titleEn();
        if (!titleEn.equals(slot.held.title().en()) || !Objects.equals(slot.until, slot.held.until())) {
            plan.changedPosts.add(new StaffPlan.ChangedPost(slot.held.id(), titleEn, slot.until));
            changed = true;
        }
        return changed;
    }

    private boolean writeRole(Slot slot) {
        var from = slot.from.isAfter(day) ? slot.from : day;
        var wanted = new StaffPlan.Asked(slot.line.role(), stage(slot.line), from);
        for (var role : whole.rolesOf(slot.held)) {
            if (!role.code().equals(wanted.code())
                    || (role.until() != null && !role.until().isAfter(from))) continue;
            if (role.stage() == wanted.stage()) return false;
            if (role.from().isBefore(from)) plan.endedRoles.add(new StaffPlan.EndedRole(role.id(), from));
            else plan.droppedRoles.add(role.id());
        }
        plan.newRoles.add(new StaffPlan.NewRole(slot.held.id(), wanted));
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
    private Slot mainAfter() {
        var mains = slots.stream()
                .filter(slot -> slot.main && !slot.dropped)
                .sorted(Comparator.comparing(slot -> slot.from))
                .toList();
        return mains.stream()
                .filter(slot -> slot.isNew() && (slot.until == null || slot.until.isAfter(day)))
                .reduce((one, other) -> other)
                .or(() -> mains.stream().filter(slot -> slot.isOn(day)).findFirst())
                .orElse(null);
    }

    private static String unit(Slot slot) {
        return slot.held == null ? slot.line.unit() : slot.held.unit();
    }

    private LocalDate changesOn() {
        return slots.stream()
                .filter(slot -> slot.isNew() && !slot.dropped)
                .map(slot -> slot.from)
                .max(Comparator.naturalOrder())
                .orElse(
                        kinds.contains(StaffChange.UNCHANGED) || kinds.equals(Set.of(StaffChange.DETAILS))
                                ? null
                                : day);
    }

    private PersonChange.Where before() {
        return known == null ? null : whole.where(known, day);
    }

    private PersonChange.Where after(Text name) {
        var main = mainAfter();
        int second = (int) slots.stream()
                .filter(slot -> !slot.main && !slot.dropped && (slot.until == null || slot.until.isAfter(day)))
                .count();
        if (main == null) return new PersonChange.Where(name, null, null, second);
        var title = main.held == null ? whole.title(main.line) : main.held.title();
        return new PersonChange.Where(name, whole.unitName(unit(main)), title, second);
    }

    private void problem(StaffLine line, String column, String key, Object... arguments) {
        sound = false;
        whole.problem(line.place().problem(column, key, arguments));
    }
}
