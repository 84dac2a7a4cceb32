package org.shirube.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.i18n.Text;

/**
 * A file of moves beside the posts that stand: one line, one move. Unlike a staff list a line says nothing about the
 * person's other posts. Changes the posts it is given and stores nothing.
 */
final class TransferComparison {
    private static final int MOST_TOLD = 1_000;

    /** @param posts of the person, in any order */
    record Member(Person person, List<Post> posts) {}

    /** One line carried out. @param move null for a second post @param second null for a main one */
    record Step(Person person, UnitRow unit, Career.Move move, Post second) {
        Post begun() {
            return move == null ? second : move.begun();
        }
    }

    private final Map<String, Member> members;
    private final Map<String, UnitRow> units;
    private final Map<Long, UnitRow> unitsById = new HashMap<>();
    private final Map<String, String> titles;
    private final LocalDate usualDay;
    private final LocalDate today;
    private final Map<String, Career> careers = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<TransferRow> rows = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();

    /** @param members by staff number @param units by code @param titles English by Japanese */
    TransferComparison(
            Map<String, Member> members,
            Map<String, UnitRow> units,
            Map<String, String> titles,
            LocalDate usualDay,
            LocalDate today) {
        this.members = members;
        this.units = units;
        units.values().forEach(unit -> unitsById.put(unit.id(), unit));
        this.titles = titles;
        this.usualDay = usualDay;
        this.today = today;
    }

    TransferPreview compare(StaffFile file) {
        file.problems().forEach(this::problem);
        if (file.staff().isEmpty() && problems.isEmpty()) problem(new FileProblem("", 0, null, "organisation.noMoves"));
        var seen = new HashSet<List<Object>>();
        for (var line : file.staff()) {
            if (line.staffNo().isEmpty()) continue; // told by the reader
            if (!seen.add(java.util.Arrays.asList(line.staffNo(), day(line), line.main(), line.unit())))
                problem(line.place().problem(null, "moveTwice", line.staffNo()));
            else compare(line);
        }
        return new TransferPreview(usualDay, List.copyOf(rows), file.ignored(), List.copyOf(problems));
    }

    List<Step> steps() {
        return steps;
    }

    private LocalDate day(StaffFile.StaffLine line) {
        return line.from() == null ? usualDay : line.from();
    }

    private void compare(StaffFile.StaffLine line) {
        int before = problems.size();
        var member = members.get(line.staffNo());
        var unit = units.get(line.unit());
        var day = day(line);
        if (member == null) problem(line.place().problem("staffNo", "unknownNumber", line.staffNo()));
        if (line.unit().isEmpty()) problem(line.place().problem("unit", "unitMissing"));
        else if (unit == null) problem(line.place().problem("unit", "unknownUnit", line.unit()));
        if (line.title().isEmpty()) problem(line.place().problem("title", "titleMissing"));
        if (!Transfers.isNear(day, today)) problem(line.place().problem("from", "importDay", day));
        if (problems.size() > before) return;
        try {
            move(line, member, unit, day);
        } catch (RuleBroken refused) {
            problem(line.place()
                    .problem("from", refused.key().replaceFirst("^organisation\\.", ""), told(refused, line)));
        }
    }

    private static Object[] told(RuleBroken refused, StaffFile.StaffLine line) {
        return refused.arguments().stream()
                .map(each -> each instanceof Text ? line.staffNo() : each)
                .toArray();
    }

    private void move(StaffFile.StaffLine line, Member member, UnitRow unit, LocalDate day) {
        var title = Translated.of(
                line.title(), line.titleEn().isEmpty() ? titles.getOrDefault(line.title(), "") : line.titleEn(), null);
        boolean head = Boolean.TRUE.equals(line.head());
        if (Boolean.FALSE.equals(line.main())) {
            Career.requireInOffice(member.person(), day);
            var second = new Post(member.person().id(), unit.id(), title, head, false, day, line.until());
            steps.add(new Step(member.person(), unit, null, second));
            rows.add(row(member.person(), null, unit, second));
            return;
        }
        var career = careers.computeIfAbsent(line.staffNo(), number -> new Career(member.person(), member.posts()));
        var move = career.move(unit.id(), title, head, day);
        steps.add(new Step(member.person(), unit, move, null));
        rows.add(row(member.person(), move.left(), unit, move.begun()));
    }

    private TransferRow row(Person person, Post left, UnitRow unit, Post begun) {
        return new TransferRow(
                0,
                person.id(),
                person.staffNo(),
                person.name(),
                left == null
                        ? null
                        : new TransferRow.Before(unitsById.get(left.unitId()).name(), left.title()),
                unit.name(),
                begun.title(),
                begun.isHead(),
                begun.isMain(),
                begun.fromOn(),
                begun.untilOn());
    }

    private void problem(FileProblem problem) {
        if (problems.size() < MOST_TOLD) problems.add(problem);
    }
}
