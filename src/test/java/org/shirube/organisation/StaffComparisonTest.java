package org.shirube.organisation;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shirube.organisation.Staff.Held;
import org.shirube.organisation.Staff.Member;
import org.shirube.organisation.file.StaffReader;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.i18n.Text;

class StaffComparisonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 4, 1);
    private static final String HEAD = "職員番号,氏名,部署コード,職名,本務・兼務,発令日,離任日,退職日\n";
    private static final Map<String, Integer> ROLES = Map.of("R02", 3, "R05", 2);

    private final Map<String, UnitRow> units = new LinkedHashMap<>();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<Long, List<Staff.PostRole>> roles = new LinkedHashMap<>();
    private long ids;

    StaffComparisonTest() {
        unit("ROOT", null);
        unit("A", "ROOT");
        unit("B", "ROOT");
        unit("A1", "A");
    }

    @Test
    void somebodyNewJoinsOnTheDayUnlessTheFileSaysAnotherOne() {
        var change = only(compare(HEAD + "1,山田 花子,A,主事,,,,\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.JOINS);
        assertThat(posts("1")).containsExactly("A 主事 main 2026-04-01..");
        compare(HEAD + "2,鈴木 一,A,主事,,R6.4.1,,\n");
        apply();
        assertThat(posts("2")).containsExactly("A 主事 main 2024-04-01..");
        assertThat(members.get("2").joinedOn()).isEqualTo("2024-04-01");
    }

    @Test
    void aMoveEndsTheOldPostWhereTheNewOneBegins() {
        member("1", held("A", "主事", true, LONG_AGO, null));
        var change = only(compare(HEAD + "1,職員1,B,主事,本務,,,\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.MOVES);
        assertThat(change.before().unit().ja()).isEqualTo("A");
        assertThat(change.after().unit().ja()).isEqualTo("B");
        assertThat(posts("1")).containsExactly("A 主事 main 2020-04-01..2026-04-01", "B 主事 main 2026-04-01..");
    }

    @Test
    void aMoveEnteredLateIsDatedBackAndALaterOneStays() {
        member(
                "1",
                held("A", "主事", true, LONG_AGO, LocalDate.of(2026, 10, 1)),
                held("A1", "係長", true, LocalDate.of(2026, 10, 1), null));
        var preview = compare(HEAD + "1,職員1,B,主事,本務,2026-03-01,,\n");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.notes()).extracting(FileProblem::code).containsExactly("laterMoveStays");
        assertThat(posts("1"))
                .containsExactly(
                        "A 主事 main 2020-04-01..2026-03-01",
                        "B 主事 main 2026-03-01..2026-10-01",
                        "A1 係長 main 2026-10-01..");
    }

    @Test
    void aMoveAnnouncedAheadLeavesThePostUntilThen() {
        member("1", held("A", "主事", true, LONG_AGO, null));
        compare(HEAD + "1,職員1,B,主事,本務,2026-07-01,,\n");
        assertThat(posts("1")).containsExactly("A 主事 main 2020-04-01..2026-07-01", "B 主事 main 2026-07-01..");
    }

    @Test
    void aPostOfTheSameDayIsReplacedSinceItNeverHadADay() {
        member("1", held("A", "主事", true, LONG_AGO, DAY), held("A1", "主事", true, DAY, null));
        compare(HEAD + "1,職員1,B,主事,本務,,,\n");
        assertThat(posts("1")).containsExactly("A 主事 main 2020-04-01..2026-04-01", "B 主事 main 2026-04-01..");
    }

    @Test
    void aPostDatedBackBehindOneInForceIsAContradiction() {
        member(
                "1",
                held("A", "主事", true, LONG_AGO, LocalDate.of(2026, 3, 1)),
                held("A1", "主事", true, LocalDate.of(2026, 3, 1), null));
        assertThat(codes(compare(HEAD + "1,職員1,B,主事,本務,2026-02-01,,\n"))).containsExactly("clashes");
    }

    @Test
    void secondPostsComeAndGoBesideTheMainOne() {
        member("1", held("A", "主事", true, LONG_AGO, null), held("B", "主事", false, LONG_AGO, null));
        var change = only(compare(HEAD + "1,職員1,A,主事,本務,,,\n1,,A1,係長,兼務,,2026-10-01,\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.POSTS);
        assertThat(posts("1"))
                .containsExactlyInAnyOrder(
                        "A 主事 main 2020-04-01..",
                        "B 主事 second 2020-04-01..2026-04-01",
                        "A1 係長 second 2026-04-01..2026-10-01");
    }

    @Test
    void aLastDayEndsEveryPostOnTheNext() {
        member("1", held("A", "主事", true, LONG_AGO, null), held("B", "主事", false, LONG_AGO, null));
        var change = only(compare(HEAD + "1,職員1,,,,,,令和8年3月31日\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.LEAVES);
        assertThat(posts("1"))
                .containsExactlyInAnyOrder("A 主事 main 2020-04-01..2026-04-01", "B 主事 second 2020-04-01..2026-04-01");
        assertThat(members.get("1").leftOn()).isEqualTo(DAY);
    }

    @Test
    void whoIsMissingLeavesOnlyWhenTheListIsComplete() {
        member("1", held("A", "主事", true, LONG_AGO, null));
        member("2", held("A", "主事", true, LONG_AGO, null));
        var partial = compare(HEAD + "1,職員1,A,主事,,,,\n");
        assertThat(partial.missing()).isEqualTo(1);
        assertThat(partial.leavers()).isZero();
        var complete = compare(HEAD + "1,職員1,A,主事,,,,\n", DAY, true);
        assertThat(complete.leavers()).isEqualTo(1);
        apply();
        assertThat(posts("2")).containsExactly("A 主事 main 2020-04-01..2026-04-01");
        assertThat(compare(HEAD + "1,職員1,A,主事,,,,\n", DAY, true).changesNothing())
                .isTrue();
    }

    @Test
    void acompleteListNeedsStaff() {
        assertThat(codes(compare("部署コード,部署名\nC,新しい部\n", DAY, true))).containsExactly("completeWithoutStaff");
    }

    @Test
    void whoComesBackJoinsAgain() {
        member("1", held("A", "主事", true, LONG_AGO, LocalDate.of(2022, 4, 1)));
        members.put("1", left(members.get("1"), LocalDate.of(2022, 4, 1)));
        var change = only(compare(HEAD + "1,職員1,B,主事,,,,\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.JOINS);
        apply();
        assertThat(members.get("1").leftOn()).isNull();
        assertThat(posts("1")).containsExactly("A 主事 main 2020-04-01..2022-04-01", "B 主事 main 2026-04-01..");
    }

    @Test
    void aChangedNameIsADetailAndAnEnglishNameStays() {
        member("1", held("A", "主事", true, LONG_AGO, null));
        var change = only(compare(HEAD + "1,新姓　花子,A,主事,,,,\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.DETAILS);
        apply();
        assertThat(members.get("1").name()).isEqualTo(new Text("新姓 花子", "Person 1"));
    }

    @Test
    void rolesOfThePostGoAlongIntoAnotherTitleOfTheSameUnitOnly() {
        member("1", held("A", "主事", true, LONG_AGO, null));
        long post = members.get("1").posts().get(0).id();
        roles.put(post, List.of(new Staff.PostRole(1, post, "R02", 2, LONG_AGO, null)));
        assertThat(plan(HEAD + "1,職員1,A,主任,,,,\n").newPosts.get(0).roles())
                .containsExactly(new StaffPlan.Asked("R02", 2, DAY));
        assertThat(plan(HEAD + "1,職員1,B,主任,,,,\n").newPosts.get(0).roles()).isEmpty();
    }

    @Test
    void aRoleInTheFileIsAskedOnceAndAnotherStageReplacesIt() {
        member("1", held("A", "主事", true, LONG_AGO, null));
        var head = "職員番号,氏名,部署コード,職名,職種コード,段階\n";
        assertThat(plan(head + "1,職員1,A,主事,R02,2\n").newRoles)
                .containsExactly(new StaffPlan.NewRole(
                        members.get("1").posts().get(0).id(), new StaffPlan.Asked("R02", 2, DAY)));
        long post = members.get("1").posts().get(0).id();
        roles.put(post, List.of(new Staff.PostRole(7, post, "R02", 1, LONG_AGO, null)));
        var plan = plan(head + "1,職員1,A,主事,R02,2\n");
        assertThat(plan.endedRoles).containsExactly(new StaffPlan.EndedRole(7, DAY));
        assertThat(plan.newRoles).hasSize(1);
        assertThat(plan(head + "1,職員1,A,主事,R02,1\n").newRoles).isEmpty();
        assertThat(codes(compare(head + "1,職員1,A,主事,R99,1\n1,職員1,B,主事,R05,3\n")))
                .containsExactly("unknownRole", "noSuchStage");
    }

    @Test
    void unitsAreAddedRenamedAndMovedWhateverTheirOrder() {
        var preview = compare("部署コード,上位部署コード,部署名\nC1,C,新課\nC,,新部\nA1,B,A1\nB,,B改\n");
        assertThat(preview.units())
                .extracting(change -> change.kind() + " " + change.code())
                .containsExactly("ADDED C", "ADDED C1", "RENAMED B", "MOVED A1");
        assertThat(preview.missingUnits()).isEqualTo(1);
    }

    @Test
    void impossibleUnitsAreNamedByLine() {
        var preview = compare("部署コード,上位部署コード,部署名\nC,D,C\nD,C,D\nE,X,E\nF,,F\nF,,F2\n");
        assertThat(preview.problems())
                .extracting(problem -> problem.line() + " " + problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "2 上位部署コード unitBelowItself",
                        "3 上位部署コード unitBelowItself",
                        "4 上位部署コード unknownUnit",
                        "6 部署コード unitTwice");
        assertThat(preview.fingerprint()).isEmpty();
    }

    @Test
    void everyWrongLineIsNamedWithItsField() {
        var preview = compare(HEAD
                + "1,,A,主事,,,,\n" // somebody new without a name
                + "2,二,Z,主事,,,,\n"
                + "3,三,A,,,,,\n"
                + "4,四,A,主事,本務,,,\n4,四,B,主事,本務,,,\n"
                + "5,五,A,主事,,4月1日,,\n"
                + ",六,A,主事,,,,\n"
                + "7,七,A,主事,たぶん,,,\n"
                + "8,八,A,主事,兼務,,,\n"
                + "9,九,A,主事,,2026-05-01,2026-04-01,\n"
                + "10,十,A,主事,,,,\n10,十,A,主事,,,,\n");
        assertThat(preview.problems())
                .extracting(problem -> problem.line() + " " + problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "2 氏名 nameOfNewPerson",
                        "3 部署コード unknownUnit",
                        "4 職名 titleMissing",
                        "6 本務・兼務 twoMains",
                        "7 発令日 date",
                        "8 職員番号 required",
                        "9 本務・兼務 flag",
                        "10 本務・兼務 mainMissing",
                        "11 離任日 periodEmpty",
                        "13 null lineTwice");
    }

    @Test
    void aFileOfSomethingElseIsSaidToBeOne() {
        assertThat(codes(compare("品名,数量\nりんご,3\n"))).containsExactly("noStaffSheet");
        assertThat(codes(compare("職員番号,氏名\n1,山田\n"))).containsExactly("columnMissing", "columnMissing");
    }

    @Test
    void unknownColumnsAreListedAndTitlesAboveTheHeaderPassedOver() {
        var preview = compare("令和8年度 職員名簿\n\n備考,職 名,所属コード,氏名（必須）,職員番号,血液型\n,主事,A,山田,０１,A\n");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.ignored()).containsExactly("備考", "血液型");
        assertThat(preview.people().get(0).staffNo()).isEqualTo("01");
    }

    /** Whatever stands and whatever a file says: taken over, the same file changes nothing, and nobody has two main posts. */
    @Test
    void theSameFileTwiceChangesNothing() {
        var random = new Random(8);
        int takenOver = 0;
        for (int round = 0; round < 1_500; round++) {
            members.clear();
            roles.clear();
            for (int n = 1; n <= 3; n++) randomMember(random, String.valueOf(n));
            var file = new StringBuilder(HEAD);
            for (int n = 1; n <= 4; n++) {
                for (int lines = random.nextInt(3); lines > 0; lines--) file.append(randomLine(random, n));
            }
            boolean complete = random.nextBoolean();
            var preview = compare(file.toString(), DAY, complete);
            if (!preview.problems().isEmpty()) continue;
            takenOver++;
            apply();
            var again = compare(file.toString(), DAY, complete);
            assertThat(again.changesNothing())
                    .as("%s%n%s%n%s", file, members, again)
                    .isTrue();
            members.values().forEach(StaffComparisonTest::assertOneMainPostAtATime);
        }
        assertThat(takenOver).isGreaterThan(500);
    }

    private static void assertOneMainPostAtATime(Member member) {
        var mains = member.posts().stream()
                .filter(Held::main)
                .sorted(Comparator.comparing(Held::from))
                .toList();
        for (int i = 0; i + 1 < mains.size(); i++)
            assertThat(mains.get(i).until())
                    .as(member.toString())
                    .isNotNull()
                    .isBeforeOrEqualTo(mains.get(i + 1).from());
        member.posts().stream()
                .filter(post -> post.until() != null)
                .forEach(post -> assertThat(post.until()).isAfter(post.from()));
    }

    private void randomMember(Random random, String staffNo) {
        var posts = new ArrayList<Held>();
        var from = LONG_AGO.plusDays(random.nextInt(700));
        for (int n = random.nextInt(4); n > 0; n--) {
            var until = n == 1 && random.nextInt(4) > 0 ? null : from.plusDays(1 + random.nextInt(1600));
            posts.add(held(code(random), title(random), true, from, until));
            if (until == null) break;
            from = until;
        }
        if (random.nextInt(3) == 0) posts.add(held(code(random), title(random), false, LONG_AGO, null));
        member(staffNo, posts.toArray(Held[]::new));
    }

    private static String randomLine(Random random, int n) {
        var days = List.of("", "", "", "2026-04-01", "2026-02-01", "2026-08-01", "2021-04-01");
        return n + ",職員" + n + "," + code(random) + "," + title(random) + ","
                + List.of("", "本務", "本務", "兼務").get(random.nextInt(4)) + "," + days.get(random.nextInt(days.size()))
                + ","
                + (random.nextInt(6) == 0 ? "2026-12-01" : "") + "," + (random.nextInt(12) == 0 ? "2026-09-30" : "")
                + "\n";
    }

    private static String code(Random random) {
        return List.of("A", "B", "A1").get(random.nextInt(3));
    }

    private static String title(Random random) {
        return List.of("主事", "係長").get(random.nextInt(2));
    }

    private StaffPlan lastPlan;

    private StaffPreview compare(String csv) {
        return compare(csv, DAY, false);
    }

    private StaffPreview compare(String csv, LocalDate day, boolean complete) {
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

    private StaffPlan plan(String csv) {
        assertThat(compare(csv).problems()).isEmpty();
        return lastPlan;
    }

    private static PersonChange only(StaffPreview preview) {
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.people()).hasSize(1);
        return preview.people().get(0);
    }

    private static List<String> codes(StaffPreview preview) {
        return preview.problems().stream().map(FileProblem::code).toList();
    }

    /** Does to the data of this test what the door does to the tables. */
    private void apply() {
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

    private List<String> posts(String staffNo) {
        apply();
        return members.get(staffNo).posts().stream()
                .sorted(Comparator.comparing(Held::from))
                .map(post -> post.unit() + " " + post.title().ja() + (post.main() ? " main " : " second ") + post.from()
                        + ".." + (post.until() == null ? "" : post.until()))
                .toList();
    }

    private void unit(String code, String parent) {
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

    private Held held(String unit, String title, boolean main, LocalDate from, LocalDate until) {
        return new Held(++ids, unit, new Text(title, "Officer"), false, main, from, until);
    }

    private void member(String staffNo, Held... posts) {
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

    private static Member left(Member member, LocalDate on) {
        return new Member(
                member.id(), member.staffNo(), member.name(), member.kana(), member.joinedOn(), on, member.posts());
    }
}
