package org.shirube.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.organisation.Staff.Held;
import org.shirube.organisation.Staff.Member;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.i18n.Text;

/** A staff file beside what stands: what would change on the effective day, and what is wrong. Reads and writes nothing. */
final class StaffComparison {
    private static final int MOST_TOLD = 1_000;
    private final Staff staff;
    private final StaffFile file;
    private final Map<String, Integer> jobRoles;
    private final LocalDate day;
    private final boolean complete;
    private final StaffPlan plan = new StaffPlan();
    private final List<FileProblem> problems = new ArrayList<>();
    private final List<FileProblem> notes = new ArrayList<>();
    private final UnitComparison units;
    private final Map<String, String> titles = new HashMap<>();
    private StaffPreview preview;

    /** @param complete whoever is not in the file leaves on the day */
    StaffComparison(Staff staff, StaffFile file, Map<String, Integer> jobRoles, LocalDate day, boolean complete) {
        this.staff = staff;
        this.file = file;
        this.jobRoles = jobRoles;
        this.day = day;
        this.complete = complete;
        this.units = new UnitComparison(staff.units(), plan, this::problem);
        file.problems().forEach(this::problem);
        staff.members()
                .values()
                .forEach(member -> member.posts()
                        .forEach(post -> titles.putIfAbsent(
                                post.title().ja(), post.title().en())));
    }

    StaffPlan compare() {
        units.compare(file.units());
        var byNumber = new LinkedHashMap<String, List<StaffFile.StaffLine>>();
        for (var line : file.staff()) {
            if (!line.staffNo().isEmpty())
                byNumber.computeIfAbsent(line.staffNo(), number -> new ArrayList<>(1))
                        .add(line);
        }
        if (complete && byNumber.isEmpty() && problems.isEmpty())
            problem(new FileProblem("", 0, null, "organisation.completeWithoutStaff"));
        var people = new ArrayList<PersonChange>();
        byNumber.forEach((number, lines) -> {
            var known = staff.members().get(number);
            var change = new PersonComparison(this, plan, new PersonLines(number, lines), known).compare();
            if (change != null) people.add(change);
        });
        int missing = missing(byNumber.keySet(), people);
        preview = new StaffPreview(
                day,
                complete,
                units.changes(),
                units.unchanged(),
                file.units().isEmpty() ? 0 : units.missing(),
                people,
                missing,
                file.ignored(),
                problems,
                notes,
                problems.isEmpty() ? plan.fingerprint() : "");
        return plan;
    }

    StaffPreview preview() {
        return preview;
    }

    private int missing(Set<String> inFile, List<PersonChange> people) {
        var missing = staff.members().values().stream()
                .filter(member -> !inFile.contains(member.staffNo())
                        && !member.hasLeftBy(day)
                        && !member.joinedOn().isAfter(day))
                .sorted(java.util.Comparator.comparing(Member::staffNo))
                .toList();
        if (!complete || inFile.isEmpty()) return missing.size();
        for (var member : missing) {
            leave(member);
            people.add(new PersonChange(
                    member.staffNo(), member.name(), Set.of(StaffChange.LEAVES), where(member, day), null, day, 0));
        }
        return missing.size();
    }

    private void leave(Member member) {
        plan.changedMembers.add(
                new StaffPlan.ChangedMember(member.id(), member.name(), member.kana(), member.joinedOn(), day));
        plan.touched.add(member.id());
        for (var post : member.posts()) {
            if (!post.lastsBeyond(day)) continue;
            if (post.from().isBefore(day)) {
                plan.changedPosts.add(
                        new StaffPlan.ChangedPost(post.id(), post.title().en(), day));
            } else {
                rolesOf(post).forEach(role -> plan.droppedRoles.add(role.id()));
                plan.droppedPosts.add(post.id());
            }
        }
    }

    LocalDate day() {
        return day;
    }

    Text unitName(String code) {
        return units.name(code);
    }

    /** @return null for a role that there is not */
    Integer stages(String role) {
        return jobRoles.get(role);
    }

    /** The title of a line; without an English one as it is translated elsewhere in the organisation. */
    Text title(StaffFile.StaffLine line) {
        if (!line.titleEn().isEmpty()) titles.putIfAbsent(line.title(), line.titleEn());
        var en = line.titleEn().isEmpty() ? titles.getOrDefault(line.title(), line.title()) : line.titleEn();
        return new Text(line.title(), en);
    }

    List<Staff.PostRole> rolesOf(Held post) {
        return staff.roles().getOrDefault(post.id(), List.of());
    }

    PersonChange.Where where(Member member, LocalDate on) {
        var main = member.posts().stream()
                .filter(post -> post.main() && post.isOn(on))
                .findFirst();
        int second = (int) member.posts().stream()
                .filter(post -> !post.main() && post.isOn(on))
                .count();
        return new PersonChange.Where(
                member.name(),
                main.map(post -> staff.units().get(post.unit()).name()).orElse(null),
                main.map(Held::title).orElse(null),
                second);
    }

    void problem(FileProblem problem) {
        if (problems.size() < MOST_TOLD) problems.add(problem);
    }

    void note(FileProblem note) {
        if (notes.size() < MOST_TOLD) notes.add(note);
    }
}
