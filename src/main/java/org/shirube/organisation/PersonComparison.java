package org.shirube.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final PersonLines lines;
    private final Member known; // null for somebody new
    private final StaffLine first;
    private final List<PostSlot> slots = new ArrayList<>();
    private LocalDate day;
    private LocalDate leftOn;
    private LocalDate joinedOn;
    private boolean sound = true;

    PersonComparison(StaffComparison whole, StaffPlan plan, PersonLines lines, Member known) {
        this.whole = whole;
        this.plan = plan;
        this.staffNo = lines.staffNo();
        this.lines = lines;
        this.known = known;
        this.first = lines.first();
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
        return new PersonPlan(whole, plan, lines, known, slots, day)
                .named(details.name(), details.kana())
                .inOffice(joinedOn, leftOn)
                .carriedOut();
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
        for (var line : lines.lines()) {
            var said = what.apply(line);
            if (said.isEmpty() || said.equals(found)) continue;
            if (found.isEmpty()) found = said;
            else problem(line, column, "linesDiffer", staffNo, first.place().line());
        }
        return found;
    }

    private LocalDate givenDay(String column, Function<StaffLine, LocalDate> what) {
        LocalDate found = null;
        for (var line : lines.lines()) {
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
        if (joinedOn == null) joinedOn = known != null ? known.joinedOn() : lines.earliest(whole.day());
        if (known == null && joinedOn.isAfter(day) && last == null) day = joinedOn;
        if (last != null && last.isBefore(joinedOn)) problem(first, "leavesAfter", "leftBeforeJoined", last);
        leftOn = last != null ? last.plusDays(1) : known == null || known.hasLeftBy(day) ? null : known.leftOn();
    }

    private void match() {
        var free = new ArrayList<>(known == null ? List.<Held>of() : known.posts());
        var unmatched = new ArrayList<StaffLine>();
        var seen = new HashMap<List<Object>, StaffLine>();
        var mains = lines.mains();
        for (var line : lines.lines()) {
            if (line.unit().isEmpty()) {
                if (leftOn == null || known == null) problem(line, "unit", "unitMissing");
                continue;
            }
            if (whole.unitName(line.unit()) == null) problem(line, "unit", "unknownUnit", line.unit());
            if (line.title().isEmpty()) problem(line, "title", "titleMissing");
            checkRole(line);
            if (line.from() != null && line.until() != null && !line.until().isAfter(line.from()))
                problem(line, "until", "periodEmpty", line.from(), line.until());
            var twin = seen.putIfAbsent(Arrays.asList(line.unit(), line.title(), line.from()), line);
            if (twin != null) problem(line, null, "lineTwice", twin.place().line());
            unmatched.add(line);
        }
        if (!sound) return;
        unmatched.removeIf(line -> take(free, line, held -> held.from().equals(line.from()), mains));
        unmatched.removeIf(line -> PersonLines.isInForce(line, day)
                && lines.isClear(line)
                && take(free, line, held -> held.isOn(day), mains));
        for (var line : unmatched)
            slots.add(PostSlot.added(line, mains.contains(line), line.from() == null ? day : line.from()));
        free.forEach(held -> slots.add(PostSlot.unmatched(held)));
        for (var slot : slots) {
            if (slot.line() != null && slot.endsBeforeItBegins())
                problem(slot.line(), "until", "periodEmpty", slot.from(), slot.until());
        }
        if (mains.isEmpty() && lines.nameAnyPost()) problem(first, "main", "mainMissing", staffNo);
    }

    private boolean take(List<Held> free, StaffLine line, Predicate<Held> when, Set<StaffLine> mains) {
        for (var held : free) {
            if (!when.test(held)
                    || !held.unit().equals(line.unit())
                    || !held.title().ja().equals(line.title())
                    || held.main() != mains.contains(line)
                    || (line.head() != null && held.head() != line.head())) continue;
            if (line.from() != null && !line.from().equals(held.from()))
                whole.note(line.place().problem("from", "fromStays", line.from(), held.from()));
            slots.add(PostSlot.matched(held, line));
            free.remove(held);
            return true;
        }
        return false;
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
                .filter(PostSlot::main)
                .sorted(Comparator.comparing(PostSlot::from).thenComparing(PostSlot::isNew))
                .toList();
        for (int i = 0; i + 1 < line.size(); i++) {
            var one = line.get(i);
            var next = line.get(i + 1);
            if (one.from().equals(next.from())) {
                if (one.isUnmatched() && next.isNew()) one.drop();
                else if (one.line() != null && next.line() != null)
                    problem(
                            next.line(),
                            "main",
                            "twoMains",
                            staffNo,
                            one.line().place().line());
                continue;
            }
            if (!one.lastsBeyond(next.from())) continue;
            if (one.isUnmatched() && next.isUnmatched()) continue; // stood so before
            if (one.line() != null && next.line() != null && one.line().until() != null)
                problem(
                        next.line(),
                        "main",
                        "twoMains",
                        staffNo,
                        one.line().place().line());
            if (one.line() != null && next.isUnmatched()) {
                if (next.from().isAfter(day))
                    whole.note(one.line().place().problem("from", "laterMoveStays", staffNo, next.from()));
                else if (one.isOn(day)) problem(one.line(), "from", "clashes", staffNo, next.from());
            }
            one.endBy(next.from());
        }
        boolean later = slots.stream()
                .anyMatch(slot ->
                        slot.main() && slot.line() != null && slot.from().isAfter(day));
        for (var slot : slots) {
            if (slot.main() && slot.line() != null && slot.line().from() == null && !slot.isOn(day))
                problem(slot.line(), "main", "twoMainsNow", staffNo); // a line without a day is about the effective day
            if (!slot.isUnmatched() || !slot.isOn(day) || !lines.nameAnyPost()) continue;
            if (!slot.main() || !later) slot.endBy(day);
        }
    }

    /** Whoever stays has a main post on the day, or is about to get one. */
    private void requireMain() {
        if (leftOn != null && !leftOn.isAfter(day) || !lines.nameAnyPost()) return;
        boolean any = slots.stream()
                .anyMatch(slot -> slot.main()
                        && !slot.isDropped()
                        && (slot.isOn(day) || slot.from().isAfter(day)));
        if (!any) problem(first, null, "noMainNow", staffNo);
    }

    private void leave() {
        if (leftOn == null) return;
        for (var slot : slots) {
            if (slot.isNew() || slot.lastsBeyond(leftOn)) slot.endBy(leftOn);
        }
    }

    private void problem(StaffLine line, String column, String key, Object... arguments) {
        sound = false;
        whole.problem(line.place().problem(column, key, arguments));
    }
}
