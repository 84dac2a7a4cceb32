package org.shirube.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.gap.Counts;
import org.shirube.gap.Dimension;
import org.shirube.gap.Tallies;
import org.shirube.organisation.file.StaffReader;
import org.shirube.organisation.file.StaffWriter;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Accounts;
import org.shirube.security.Permission;

/** Staff lists against a real database, and what follows from them. */
@ArquillianTest
class StaffImportsIT {
    private static final LocalDate TODAY = Today.date();
    private static final String HEAD = "職員番号,氏名,部署コード,職名,本務・兼務,発令日,職種コード\n";

    @Inject
    private Sample sample;

    @Inject
    private StaffImports imports;

    @Inject
    private People people;

    @Inject
    private Transfers transfers;

    @Inject
    private Units units;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Tallies tallies;

    @Inject
    private Accounts accounts;

    @Test
    void aListIsTakenOverWholeAndTheSecondTimeChangesNothing() throws IOException {
        sample.organisation();
        var file = new StaffReader()
                .add("組織.csv", sjis("部署コード,上位部署コード,部署名\nD1,,企画部\nS1,D1,政策課\n"))
                .add("職員.csv", sjis(HEAD + "1,山田　花子,S1,課長,本務,R6.4.1,R02\n1,,D1,主査,兼務,,\n2,鈴木 一,S1,主事,,,\n"))
                .read();
        var seen = imports.preview(file, TODAY, false);
        assertThat(seen.problems()).isEmpty();
        assertThat(seen.counts()).containsEntry(StaffChange.JOINS, 2L);
        assertThat(people.page(null, null, PageRequest.of(0, 10)).total()).isZero();
        imports.carryOut(file, seen, 0);
        var hanako = people.byStaffNo("1").orElseThrow();
        assertThat(hanako.unit().ja()).isEqualTo("政策課");
        assertThat(people.posts(hanako.id())).hasSize(2);
        assertThat(roles.heldBy(hanako.organisationId(), List.of(hanako.id()), TODAY)
                        .get(hanako.id()))
                .extracting(HeldRole::roleCode)
                .containsExactly("R02");
        assertThat(counts(hanako.unitId()).required()).isPositive();
        assertThat(imports.preview(file, TODAY, true).changesNothing()).isTrue();
        var standing = new ByteArrayOutputStream();
        new StaffWriter(imports.standing(TODAY), true).xlsx(standing);
        var again = new StaffReader()
                .add("今日.xlsx", new ByteArrayInputStream(standing.toByteArray()))
                .read();
        assertThat(imports.preview(again, TODAY, true).problems()).isEmpty();
        assertThat(imports.preview(again, TODAY, true).changesNothing()).isTrue();
    }

    @Test
    void aMoveTakesTheFiguresAlongAndACompleteListNeedsItsNumber() throws IOException {
        var town = sample.town();
        var department = units.tree().get(1).id();
        assertThat(counts(town.unitId()).people()).isEqualTo(3);
        var file = read(HEAD + "head,田中 浩一,S,課長,本務,,\none,佐藤 美咲,D,主査,本務,,R02\n");
        var seen = imports.preview(file, TODAY, true);
        assertThat(seen.counts()).containsEntry(StaffChange.MOVES, 1L).containsEntry(StaffChange.LEAVES, 1L);
        assertThatThrownBy(() -> imports.carryOut(file, seen, 2))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.key()).isEqualTo("organisation.importLeavers"));
        assertThat(counts(town.unitId()).people()).isEqualTo(3);
        imports.carryOut(file, seen, 1);
        assertThat(people.byStaffNo("one").orElseThrow().unitId()).isEqualTo(department);
        assertThat(people.byStaffNo("two")).isEmpty();
        assertThat(counts(town.unitId()).people()).isEqualTo(1);
        assertThat(counts(department).people()).isEqualTo(2);
    }

    @Test
    void whatChangedMeanwhileIsNotOverwritten() throws IOException {
        var town = sample.town();
        var file = read(HEAD + "one,佐藤 美咲,D,主査,本務,,\n");
        var seen = imports.preview(file, TODAY, false);
        transfers.move(
                town.person("one"), units.tree().get(0).id(), new Text("主査", "Officer"), false, TODAY.minusDays(1));
        assertThatThrownBy(() -> imports.carryOut(file, seen, 0))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.key()).isEqualTo("organisation.importChanged"));
    }

    @Test
    void aMovedUnitIsCountedAboveItsNewPlaceOnly() {
        var town = sample.town();
        var root = units.tree().get(0).id();
        var department = units.tree().get(1).id();
        var before = counts(department);
        assertThat(before.people()).isEqualTo(3);
        var other = units.add(root, "E", new Text("総務部", "General Affairs"));
        units.move(town.unitId(), other);
        assertThat(counts(department).people()).isZero();
        assertThat(counts(department).required()).isZero();
        assertThat(counts(other)).isEqualTo(before);
        assertThat(counts(root)).isEqualTo(before);
        transfers.move(town.person("one"), department, new Text("主査", "Officer"), false, TODAY);
        assertThat(counts(other).people()).isEqualTo(2);
        assertThatThrownBy(() -> units.move(other, town.unitId()))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.key()).isEqualTo("organisation.unitBelowItself"));
    }

    @Test
    void aListMovesUnitsAndPeopleInOneStep() throws IOException {
        var town = sample.town();
        var root = units.tree().get(0).id();
        var file = new StaffReader()
                .add("u.csv", in("部署コード,上位部署コード,部署名\nN,,新部\nS,N,政策課\n"))
                .add("s.csv", in(HEAD + "one,佐藤 美咲,N,主査,本務,,R02\n"))
                .read();
        imports.carryOut(file, imports.preview(file, TODAY, false), 0);
        var tree = units.tree();
        var added = tree.stream()
                .filter(unit -> unit.code().equals("N"))
                .findFirst()
                .orElseThrow();
        assertThat(units.of(town.unitId()).parentId()).isEqualTo(added.id());
        assertThat(counts(added.id()).people()).isEqualTo(3);
        assertThat(counts(town.unitId()).people()).isEqualTo(2);
        assertThat(counts(root).people()).isEqualTo(3);
    }

    @Test
    void anotherBodysUnitsAndPeopleAreOutOfReach() throws IOException {
        var theirs = sample.town();
        sample.organisation();
        var seen = imports.preview(read(HEAD + "one,誰か,S,主査,本務,,\n"), TODAY, false);
        assertThat(seen.problems()).extracting(problem -> problem.code()).containsExactly("unknownUnit");
        assertThat(seen.missing()).isZero();
        assertThatThrownBy(() -> units.move(theirs.unitId(), units.root().id()))
                .isInstanceOf(org.shirube.platform.error.NotFound.class);
        assertThatThrownBy(() -> units.rename(theirs.unitId(), Text.same("x")))
                .isInstanceOf(org.shirube.platform.error.NotFound.class);
    }

    @Test
    void aFirstPasswordOpensNothingButItsOwnReplacement() {
        var town = sample.town();
        var issued = accounts.issueFirst(
                        List.of(new Accounts.NewAccount(
                                Sample.unique("u"), town.person("one"), Set.of(Permission.STAFF))),
                        "x")
                .get(0);
        assertThat(accounts.owners()).contains(town.person("one"));
        var visit = new Visit();
        assertThat(visit.signIn(issued.login(), "WRNG-WRNG-WRNG-WRNG").statusCode())
                .isEqualTo(200);
        assertThat(visit.signIn(issued.login(), issued.firstPassword()).statusCode())
                .isEqualTo(302);
        var home = visit.get("/dashboard/home.xhtml");
        assertThat(home.statusCode()).isEqualTo(302);
        assertThat(home.headers().firstValue("Location").orElse("")).endsWith("/security/first-password.xhtml");
        var page = visit.get("/security/first-password.xhtml");
        var done = visit.post(
                page,
                "first",
                java.util.Map.of(
                        "first:password", Sample.PASSWORD, "first:again", Sample.PASSWORD, "first:go", "first:go"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(visit.get("/dashboard/home.xhtml").statusCode()).isEqualTo(200);
        assertThat(new Visit().signIn(issued.login(), issued.firstPassword()).statusCode())
                .isEqualTo(200);
        assertThat(accounts.reissueFirst()).isEmpty();
    }

    @Test
    void rolesOfAUnitReachEverybodyBelowItForTheirTime() {
        var town = sample.town();
        var root = units.tree().get(0).id();
        assertThat(people.withoutRole(PageRequest.of(0, 10)).total()).isZero();
        var fresh = people.enrol(
                "new", new Text("新 人", "New Person"), "", town.unitId(), new Text("主事", "Officer"), false, TODAY);
        roles.assign(Layer.ORGANISATION, null, "R01", 1, TODAY);
        assertThat(people.withoutRole(PageRequest.of(0, 10)).rows())
                .extracting(PersonRow::id)
                .containsExactly(fresh);
        roles.assign(Layer.UNIT, root, "R05", 1, TODAY, TODAY.plusDays(10));
        assertThat(people.withoutRole(PageRequest.of(0, 10)).total()).isZero();
        assertThat(roles.ofUnits()).hasSize(1);
        var organisation = units.of(root).organisationId();
        assertThat(roles.heldBy(organisation, List.of(fresh), TODAY.plusDays(10))
                        .get(fresh))
                .hasSize(1);
        assertThat(roles.touchedByStartsAndEnds(organisation, TODAY.minusDays(1), TODAY))
                .contains(fresh);
    }

    private Counts counts(long unit) {
        return tallies.of(List.of(unit), Dimension.ALL).get(unit).get(Dimension.ALL);
    }

    private static StaffFile read(String csv) throws IOException {
        return new StaffReader().add("職員.csv", in(csv)).read();
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream sjis(String text) {
        return new ByteArrayInputStream(text.getBytes(Charset.forName("windows-31j")));
    }
}
