package org.shirube.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shirube.organisation.StaffList;
import org.shirube.organisation.StaffList.PersonLine;
import org.shirube.organisation.StaffList.PostLine;
import org.shirube.organisation.StaffList.RoleLine;
import org.shirube.organisation.StaffList.UnitLine;
import org.shirube.platform.i18n.Text;

/** Fills the offices with people: heads, deputies, officers, newcomers; some came from elsewhere on 1 April. */
final class StaffMaker {
    private static final Text HEAD = new Text("課長", "Section head");
    private static final Text TEAM_HEAD = new Text("係長", "Team head");
    private static final Text DEPUTY = new Text("課長補佐", "Deputy head");
    private static final Text LEADER = new Text("係長", "Team leader");
    private static final Text CHIEF = new Text("主査", "Chief officer");
    private static final Text SENIOR = new Text("主任", "Senior officer");
    private static final Text OFFICER = new Text("主事", "Officer");

    /** Whoever a demo account or a picture needs, by section: family, given, role, stage. */
    private static final List<List<String>> KNOWN = List.of(
            List.of("POL", "高橋", "健", "R02", "3"),
            List.of("POL", "佐藤", "美咲", "R02", "2"),
            List.of("POL", "伊藤", "彩香", "R02", "2"),
            List.of("POL", "渡辺", "大輔", "R02", "1"),
            List.of("POL", "山本", "沙織", "R10", "2"),
            List.of("POL", "中村", "翔太", "R02", "2"),
            List.of("POL", "小林", "真理", "R02", "3"),
            List.of("POL", "加藤", "直樹", "R05", "2"),
            List.of("POL", "吉田", "由美", "R02", "1"),
            List.of("POL", "松本", "涼", "R08", "1"),
            List.of("POL", "橋本", "智子", "R02", "2"),
            List.of("POL", "井上", "亮", "R01", "1"),
            List.of("HR", "鈴木", "由紀", "R05", "2"),
            List.of("DX", "西村", "香織", "R10", "3"),
            List.of("SYS", "森田", "武", "R11", "3"),
            List.of("AUDS", "青山", "玲子", "R12", "2"));

    private final Random random;
    private final Names names;
    private final LocalDate today;
    private final LocalDate april;
    private final List<PersonLine> people = new ArrayList<>();
    private final List<UnitLine> units = new ArrayList<>();
    private final List<String> sectionCodes = new ArrayList<>();
    private int number = 10_000;

    StaffMaker(Random random, LocalDate today) {
        this.random = random;
        this.names = new Names(random);
        this.today = today;
        this.april = LocalDate.of(today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear(), 4, 1);
        KNOWN.forEach(known -> names.of(known.get(1), known.get(2)));
        names.of("田中", "浩一");
        names.of("黒田", "誠");
    }

    StaffList town() {
        for (var department : Town.DEPARTMENTS) {
            units.add(new UnitLine(department.code(), null, department.name()));
            department.sections().forEach(section -> sectionCodes.add(section.code()));
        }
        for (var department : Town.DEPARTMENTS) {
            add(names.next(), department.code(), department.headTitle(), true, 3, 25 + random.nextInt(10), "R04");
            if (department.sections().isEmpty()) {
                for (int i = 0; i < 3; i++) add(names.next(), department.code(), OFFICER, false, 2, 8, "R01");
            }
            department.sections().forEach(section -> section(department, section));
        }
        return new StaffList(units, people);
    }

    private void section(Town.Department department, Town.Section section) {
        units.add(new UnitLine(section.code(), department.code(), section.name()));
        var title = section.name().ja().endsWith("係") ? TEAM_HEAD : HEAD;
        var head = section.code().equals("POL") ? names.of("田中", "浩一") : names.next();
        add(head, section.code(), title, true, 1 + random.nextInt(3), 18 + random.nextInt(15), "R04");
        if (section.code().equals("DX")) {
            add(names.of("黒田", "誠"), "DX", new Text("CIO補佐官", "CIO adviser"), false, 2, 3, "R14");
        }
        int left = section.people();
        for (var known : KNOWN) {
            if (!known.get(0).equals(section.code())) continue;
            int stage = Integer.parseInt(known.get(4));
            add(
                    names.of(known.get(1), known.get(2)),
                    section.code(),
                    titleOf(stage * 6),
                    false,
                    stage,
                    stage * 6,
                    known.get(3));
            left--;
        }
        boolean promoter = section.code().equals("POL");
        for (; left > 0; left--) {
            int years = random.nextInt(32);
            var role = !promoter && left == 1 && section.people() > 15
                    ? "R05"
                    : section.roles()
                            .get(
                                    random.nextDouble() < 0.7
                                            ? 0
                                            : random.nextInt(section.roles().size()));
            int stage = years < 4 ? 1 : years < 14 || random.nextDouble() < 0.6 ? 2 : 3;
            add(names.next(), section.code(), titleOf(years), false, stage, years, years < 1 ? "R01" : role);
        }
    }

    private Text titleOf(int years) {
        if (years < 7) return OFFICER;
        if (years < 15) return SENIOR;
        double luck = random.nextDouble();
        return years >= 24 && luck < 0.2 ? DEPUTY : luck < 0.5 ? LEADER : CHIEF;
    }

    private void add(Names.Name name, String unit, Text title, boolean head, int stage, int years, String role) {
        var joined = april.minusYears(years);
        var since = random.nextDouble() < 0.3 || years < 2
                ? april
                : april.minusYears(1 + random.nextInt(Math.min(4, years)));
        if (since.isBefore(joined)) since = joined;
        var posts = new ArrayList<PostLine>();
        if (since.isAfter(joined) && !head) {
            var before = sectionCodes.get(random.nextInt(sectionCodes.size()));
            var from = since.minusYears(3).isBefore(joined) ? joined : since.minusYears(3);
            posts.add(new PostLine(before, OFFICER, false, true, from, since, List.of(new RoleLine("R01", 2, from))));
        }
        posts.add(new PostLine(unit, title, head, true, since, null, roles(role, stage, since)));
        if (role.equals("R10") && unit.equals("POL")) {
            posts.add(new PostLine(
                    "DX",
                    new Text("兼務", "Additional post"),
                    false,
                    false,
                    since,
                    null,
                    List.of(new RoleLine("R10", stage, since))));
        }
        people.add(new PersonLine(
                Integer.toString(++number),
                name.full(),
                name.kana(),
                joined.isAfter(today) ? today : joined,
                null,
                posts));
    }

    private static List<RoleLine> roles(String role, int stage, LocalDate since) {
        var baseline = new RoleLine("R01", role.equals("R01") ? stage : Math.min(stage, 2), since);
        return role.equals("R01") ? List.of(baseline) : List.of(new RoleLine(role, stage, since), baseline);
    }
}
