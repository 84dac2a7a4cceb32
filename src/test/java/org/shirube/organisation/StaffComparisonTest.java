package org.shirube.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.i18n.Text;

class StaffComparisonTest {
    private static final LocalDate DAY = SampleStaff.DAY;
    private static final LocalDate LONG_AGO = SampleStaff.LONG_AGO;
    private static final String HEAD = SampleStaff.HEAD;

    private final SampleStaff staff = new SampleStaff();

    @Test
    void somebodyNewJoinsOnTheDayUnlessTheFileSaysAnotherOne() {
        var change = only(staff.compare(HEAD + "1,山田 花子,A,主事,,,,\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.JOINS);
        assertThat(staff.posts("1")).containsExactly("A 主事 main 2026-04-01..");
        staff.compare(HEAD + "2,鈴木 一,A,主事,,R6.4.1,,\n");
        staff.apply();
        assertThat(staff.posts("2")).containsExactly("A 主事 main 2024-04-01..");
        assertThat(staff.members.get("2").joinedOn()).isEqualTo("2024-04-01");
    }

    @Test
    void aMoveEndsTheOldPostWhereTheNewOneBegins() {
        staff.member("1", staff.held("A", "主事", true, LONG_AGO, null));
        var change = only(staff.compare(HEAD + "1,職員1,B,主事,本務,,,\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.MOVES);
        assertThat(change.before().unit().ja()).isEqualTo("A");
        assertThat(change.after().unit().ja()).isEqualTo("B");
        assertThat(staff.posts("1")).containsExactly("A 主事 main 2020-04-01..2026-04-01", "B 主事 main 2026-04-01..");
    }

    @Test
    void aMoveEnteredLateIsDatedBackAndALaterOneStays() {
        staff.member(
                "1",
                staff.held("A", "主事", true, LONG_AGO, LocalDate.of(2026, 10, 1)),
                staff.held("A1", "係長", true, LocalDate.of(2026, 10, 1), null));
        var preview = staff.compare(HEAD + "1,職員1,B,主事,本務,2026-03-01,,\n");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.notes()).extracting(FileProblem::code).containsExactly("laterMoveStays");
        assertThat(staff.posts("1"))
                .containsExactly(
                        "A 主事 main 2020-04-01..2026-03-01",
                        "B 主事 main 2026-03-01..2026-10-01",
                        "A1 係長 main 2026-10-01..");
    }

    @Test
    void aMoveAnnouncedAheadLeavesThePostUntilThen() {
        staff.member("1", staff.held("A", "主事", true, LONG_AGO, null));
        staff.compare(HEAD + "1,職員1,B,主事,本務,2026-07-01,,\n");
        assertThat(staff.posts("1")).containsExactly("A 主事 main 2020-04-01..2026-07-01", "B 主事 main 2026-07-01..");
    }

    @Test
    void aPostOfTheSameDayIsReplacedSinceItNeverHadADay() {
        staff.member("1", staff.held("A", "主事", true, LONG_AGO, DAY), staff.held("A1", "主事", true, DAY, null));
        staff.compare(HEAD + "1,職員1,B,主事,本務,,,\n");
        assertThat(staff.posts("1")).containsExactly("A 主事 main 2020-04-01..2026-04-01", "B 主事 main 2026-04-01..");
    }

    @Test
    void aPostDatedBackBehindOneInForceIsAContradiction() {
        staff.member(
                "1",
                staff.held("A", "主事", true, LONG_AGO, LocalDate.of(2026, 3, 1)),
                staff.held("A1", "主事", true, LocalDate.of(2026, 3, 1), null));
        assertThat(codes(staff.compare(HEAD + "1,職員1,B,主事,本務,2026-02-01,,\n"))).containsExactly("clashes");
    }

    @Test
    void secondPostsComeAndGoBesideTheMainOne() {
        staff.member("1", staff.held("A", "主事", true, LONG_AGO, null), staff.held("B", "主事", false, LONG_AGO, null));
        var change = only(staff.compare(HEAD + "1,職員1,A,主事,本務,,,\n1,,A1,係長,兼務,,2026-10-01,\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.POSTS);
        assertThat(staff.posts("1"))
                .containsExactlyInAnyOrder(
                        "A 主事 main 2020-04-01..",
                        "B 主事 second 2020-04-01..2026-04-01",
                        "A1 係長 second 2026-04-01..2026-10-01");
    }

    @Test
    void aLastDayEndsEveryPostOnTheNext() {
        staff.member("1", staff.held("A", "主事", true, LONG_AGO, null), staff.held("B", "主事", false, LONG_AGO, null));
        var change = only(staff.compare(HEAD + "1,職員1,,,,,,令和8年3月31日\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.LEAVES);
        assertThat(staff.posts("1"))
                .containsExactlyInAnyOrder("A 主事 main 2020-04-01..2026-04-01", "B 主事 second 2020-04-01..2026-04-01");
        assertThat(staff.members.get("1").leftOn()).isEqualTo(DAY);
    }

    @Test
    void whoIsMissingLeavesOnlyWhenTheListIsComplete() {
        staff.member("1", staff.held("A", "主事", true, LONG_AGO, null));
        staff.member("2", staff.held("A", "主事", true, LONG_AGO, null));
        var partial = staff.compare(HEAD + "1,職員1,A,主事,,,,\n");
        assertThat(partial.missing()).isEqualTo(1);
        assertThat(partial.leavers()).isZero();
        var complete = staff.compare(HEAD + "1,職員1,A,主事,,,,\n", DAY, true);
        assertThat(complete.leavers()).isEqualTo(1);
        staff.apply();
        assertThat(staff.posts("2")).containsExactly("A 主事 main 2020-04-01..2026-04-01");
        assertThat(staff.compare(HEAD + "1,職員1,A,主事,,,,\n", DAY, true).changesNothing())
                .isTrue();
    }

    @Test
    void acompleteListNeedsStaff() {
        assertThat(codes(staff.compare("部署コード,部署名\nC,新しい部\n", DAY, true))).containsExactly("completeWithoutStaff");
    }

    @Test
    void whoComesBackJoinsAgain() {
        staff.member("1", staff.held("A", "主事", true, LONG_AGO, LocalDate.of(2022, 4, 1)));
        staff.members.put("1", SampleStaff.left(staff.members.get("1"), LocalDate.of(2022, 4, 1)));
        var change = only(staff.compare(HEAD + "1,職員1,B,主事,,,,\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.JOINS);
        staff.apply();
        assertThat(staff.members.get("1").leftOn()).isNull();
        assertThat(staff.posts("1")).containsExactly("A 主事 main 2020-04-01..2022-04-01", "B 主事 main 2026-04-01..");
    }

    @Test
    void aChangedNameIsADetailAndAnEnglishNameStays() {
        staff.member("1", staff.held("A", "主事", true, LONG_AGO, null));
        var change = only(staff.compare(HEAD + "1,新姓　花子,A,主事,,,,\n"));
        assertThat(change.kinds()).containsExactly(StaffChange.DETAILS);
        staff.apply();
        assertThat(staff.members.get("1").name()).isEqualTo(new Text("新姓 花子", "Person 1"));
    }

    @Test
    void rolesOfThePostGoAlongIntoAnotherTitleOfTheSameUnitOnly() {
        staff.member("1", staff.held("A", "主事", true, LONG_AGO, null));
        long post = staff.members.get("1").posts().get(0).id();
        staff.roles.put(post, List.of(new Staff.PostRole(1, post, "R02", 2, LONG_AGO, null)));
        assertThat(plan(HEAD + "1,職員1,A,主任,,,,\n").newPosts.get(0).roles())
                .containsExactly(new StaffPlan.Asked("R02", 2, DAY));
        assertThat(plan(HEAD + "1,職員1,B,主任,,,,\n").newPosts.get(0).roles()).isEmpty();
    }

    @Test
    void aRoleInTheFileIsAskedOnceAndAnotherStageReplacesIt() {
        staff.member("1", staff.held("A", "主事", true, LONG_AGO, null));
        var head = "職員番号,氏名,部署コード,職名,職種コード,段階\n";
        assertThat(plan(head + "1,職員1,A,主事,R02,2\n").newRoles)
                .containsExactly(new StaffPlan.NewRole(
                        staff.members.get("1").posts().get(0).id(), new StaffPlan.Asked("R02", 2, DAY)));
        long post = staff.members.get("1").posts().get(0).id();
        staff.roles.put(post, List.of(new Staff.PostRole(7, post, "R02", 1, LONG_AGO, null)));
        var plan = plan(head + "1,職員1,A,主事,R02,2\n");
        assertThat(plan.endedRoles).containsExactly(new StaffPlan.EndedRole(7, DAY));
        assertThat(plan.newRoles).hasSize(1);
        assertThat(plan(head + "1,職員1,A,主事,R02,1\n").newRoles).isEmpty();
        assertThat(codes(staff.compare(head + "1,職員1,A,主事,R99,1\n1,職員1,B,主事,R05,3\n")))
                .containsExactly("unknownRole", "noSuchStage");
    }

    @Test
    void unitsAreAddedRenamedAndMovedWhateverTheirOrder() {
        var preview = staff.compare("部署コード,上位部署コード,部署名\nC1,C,新課\nC,,新部\nA1,B,A1\nB,,B改\n");
        assertThat(preview.units())
                .extracting(change -> change.kind() + " " + change.code())
                .containsExactly("ADDED C", "ADDED C1", "RENAMED B", "MOVED A1");
        assertThat(preview.missingUnits()).isEqualTo(1);
    }

    @Test
    void impossibleUnitsAreNamedByLine() {
        var preview = staff.compare("部署コード,上位部署コード,部署名\nC,D,C\nD,C,D\nE,X,E\nF,,F\nF,,F2\n");
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
        var preview = staff.compare(HEAD
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
        assertThat(codes(staff.compare("品名,数量\nりんご,3\n"))).containsExactly("noStaffSheet");
        assertThat(codes(staff.compare("職員番号,氏名\n1,山田\n"))).containsExactly("columnMissing", "columnMissing");
    }

    @Test
    void unknownColumnsAreListedAndTitlesAboveTheHeaderPassedOver() {
        var preview = staff.compare("令和8年度 職員名簿\n\n備考,職 名,所属コード,氏名（必須）,職員番号,血液型\n,主事,A,山田,０１,A\n");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.ignored()).containsExactly("備考", "血液型");
        assertThat(preview.people().get(0).staffNo()).isEqualTo("01");
    }

    private StaffPlan plan(String csv) {
        assertThat(staff.compare(csv).problems()).isEmpty();
        return staff.lastPlan();
    }

    private static PersonChange only(StaffPreview preview) {
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.people()).hasSize(1);
        return preview.people().get(0);
    }

    private static List<String> codes(StaffPreview preview) {
        return preview.problems().stream().map(FileProblem::code).toList();
    }
}
