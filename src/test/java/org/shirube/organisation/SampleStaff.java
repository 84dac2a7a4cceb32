package org.shirube.organisation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shirube.organisation.Staff.Held;
import org.shirube.organisation.Staff.Member;
import org.shirube.organisation.file.StaffReader;
import org.shirube.platform.i18n.Text;

/** Staff of three units in memory, compared with files and changed as the door changes the tables. */
class SampleStaff {
    static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    static final LocalDate LONG_AGO = LocalDate.of(2020, 4, 1);
    static final String HEAD = "職員番号,氏名,部署コード,職名,本務・兼務,発令日,離任日,退職日\n";
    private static final Map<String, Integer> ROLES = Map.of("R02", 3, "R05", 2);

    final Map<String, UnitRow> units = new LinkedHashMap<>();
    final Map<String, Member> members = new LinkedHashMap<>();
    final Map<Long, List<Staff.PostRole>> roles = new LinkedHashMap<>();
    private StaffPlan lastPlan;
    private long ids;

    SampleStaff() {
        unit("ROOT", null);
        unit("A", "ROOT");
        unit("B", "ROOT");
        unit("A1", "A");
    }

    StaffPreview compare(String csv) {
        return compare(csv, DAY, false);
    }

    StaffPreview compare(String csv, LocalDate day, boolean complete) {
        try {
            var file = new StaffReader()
                    .add("職員.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))
                    .read();
            var comparison = new StaffComparison(new Staff(units, members, roles), file, ROLES, day, complete);
            lastPlan = comparison.compare();
            return comparison.preview();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Does to the data what the door does to the tables. */
    void apply() {
        for (var joined : lastPlan.newMembers)
            members.put(
                    joined.staffNo(),
                    new Member(
                            ++ids,
                            joined.staffNo(),
                            joined.name(),
                            joined.kana(),
                            joined.joinedOn(),
                            joined.leftOn(),
                            new ArrayList<>()));
        for (var changed : lastPlan.changedMembers) {
            members.replaceAll((number, old) -> old.id() != changed.id()
                    ? old
                    : new Member(
                            old.id(),
                            number,
                            changed.name(),
                            changed.kana(),
                            changed.joinedOn(),
                            changed.leftOn(),
                            old.posts()));
        }
        for (var member : members.values()) {
            member.posts().removeIf(post -> lastPlan.droppedPosts.contains(post.id()));
            for (var changed : lastPlan.changedPosts) {
                member.posts()
                        .replaceAll(old -> old.id() != changed.id()
                                ? old
                                : new Held(
                                        old.id(),
                                        old.unit(),
                                        new Text(old.title().ja(), changed.titleEn()),
                                        old.head(),
                                        old.main(),
                                        old.from(),
                                        changed.until()));
            }
        }
        for (var post : lastPlan.newPosts)
            members.get(post.staffNo())
                    .posts()
                    .add(new Held(
                            ++ids, post.unit(), post.title(), post.head(), post.main(), post.from(), post.until()));
        lastPlan = new StaffPlan();
    }

    List<String> posts(String staffNo) {
        apply();
        return members.get(staffNo).posts().stream()
                .sorted(Comparator.comparing(Held::from))
                .map(post -> post.unit() + " " + post.title().ja() + (post.main() ? " main " : " second ") + post.from()
                        + ".." + (post.until() == null ? "" : post.until()))
                .toList();
    }

    void unit(String code, String parent) {
        var above = parent == null ? null : units.get(parent);
        long id = ++ids;
        units.put(
                code,
                new UnitRow(
                        id,
                        1,
                        above == null ? null : above.id(),
                        code,
                        Text.same(code),
                        0,
                        (above == null ? "/" : above.path()) + id + "/"));
    }

    Held held(String unit, String title, boolean main, LocalDate from, LocalDate until) {
        return new Held(++ids, unit, new Text(title, "Officer"), false, main, from, until);
    }

    void member(String staffNo, Held... posts) {
        members.put(
                staffNo,
                new Member(
                        ++ids,
                        staffNo,
                        new Text("職員" + staffNo, "Person " + staffNo),
                        "",
                        LONG_AGO,
                        null,
                        new ArrayList<>(List.of(posts))));
    }

    static Member left(Member member, LocalDate on) {
        return new Member(
                member.id(), member.staffNo(), member.name(), member.kana(), member.joinedOn(), on, member.posts());
    }

    StaffPlan lastPlan() {
        return lastPlan;
    }
}
