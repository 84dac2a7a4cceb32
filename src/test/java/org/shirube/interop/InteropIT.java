package org.shirube.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Claims;
import org.shirube.assessment.Source;
import org.shirube.interop.file.FrameworkReader;
import org.shirube.interop.file.StarWriter;
import org.shirube.job.JobRow;
import org.shirube.job.Jobs;
import org.shirube.job.LongWork;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.file.Sheet;
import org.shirube.platform.file.SheetFile;
import org.shirube.platform.file.SheetLimits;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;
import org.shirube.skillmap.CrosswalkRow;
import org.shirube.skillmap.Crosswalks;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.MapLink;
import org.shirube.skillmap.MapPublications;
import org.shirube.skillmap.Relation;
import org.shirube.skillmap.SkillMaps;

/** 星取表 and frameworks against a real database. */
@ArquillianTest
class InteropIT {
    private static final LocalDate TODAY = Today.date();
    private static final String TABLE = "職員番号,氏名,A1,謎の欄,B1\none,佐藤 美咲,◎,○,△\ntwo,高橋 翔,×,,対象外\nzzz,だれか,○,○,○\n";

    @Inject
    private Sample sample;

    @Inject
    private StarImports stars;

    @Inject
    private StarWork work;

    @Inject
    private Jobs jobs;

    @Inject
    private StarExports exports;

    @Inject
    private MapImports imports;

    @Inject
    private MapDrafts drafts;

    @Inject
    private MapPublications publications;

    @Inject
    private Crosswalks crosswalks;

    @Inject
    private SkillMaps maps;

    @Inject
    private Claims claims;

    @Test
    void aStarSheetBecomesClaimsOnceAndItsAnswersAreKept() throws Exception {
        var town = sample.town();
        var table = stars.recognise(sheets(TABLE)).orElseThrow();
        assertThat(table.recognisedPeople()).isEqualTo(2);
        var meanings = new HashMap<>(stars.meanings(table));
        assertThat(meanings).containsEntry("◎", "4").containsEntry("対象外", Marks.NOT_APPLICABLE);
        meanings.put("◎", "3");
        var answers =
                new StarAnswers(meanings, Map.of("C", "A1", "D", "A2", "E", "B1"), Map.of(), Source.MANAGER, TODAY);
        var seen = stars.preview(table, answers);
        assertThat(seen.problems()).isEmpty();
        assertThat(seen.leftOut()).isEqualTo(1);
        assertThat(claims.of(town.person("one"), null)).isEmpty();

        assertThat(stars.record(table, answers, seen.fingerprint(), "星取表.csv"))
                .isEqualTo(new StarImports.Recorded(5, null));
        assertThat(claims.of(town.person("one"), null))
                .extracting(ClaimRow::skill, ClaimRow::level, ClaimRow::source)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("A1", 3, Source.MANAGER),
                        org.assertj.core.groups.Tuple.tuple("A2", 3, Source.MANAGER),
                        org.assertj.core.groups.Tuple.tuple("B1", 2, Source.MANAGER));
        assertThat(claims.of(town.person("two"), "B1").get(0).level()).isNull();

        var again = stars.recognise(sheets(TABLE)).orElseThrow();
        assertThat(again.columns().get(1).skill()).isEqualTo("A2");
        assertThat(stars.meanings(again)).containsEntry("◎", "3");
        var nothing = stars.preview(again, answers);
        assertThat(nothing.lines()).isEmpty();
        assertThat(nothing.unchanged()).isEqualTo(5);
    }

    @Test
    void aLargeTableIsRecordedPartByPartAndGoesOnAfterAKill() throws Exception {
        var town = sample.town();
        var table = stars.recognise(sheets(TABLE)).orElseThrow();
        var answers = new StarAnswers(
                stars.meanings(table), Map.of("C", "A1", "D", "A2", "E", "B1"), Map.of(), Source.MANAGER, TODAY);
        var order = StarWork.order(stars.preview(table, answers).lines(), answers, "星取表 表 1.csv");
        assertThat(order.total()).isEqualTo(5);
        var first = work.next(new LongWork.Task(order.kind(), null, order.content(), 0, "hr", Instant.now()), 1);
        assertThat(first).isEqualTo(new LongWork.Part(3, 3, false)); // the whole of one person
        assertThat(claims.of(town.person("one"), null)).hasSize(3);
        assertThat(claims.of(town.person("two"), null)).isEmpty();
        var last =
                work.next(new LongWork.Task(order.kind(), null, order.content(), first.at(), "hr", Instant.now()), 1);
        assertThat(last).isEqualTo(new LongWork.Part(5, 2, true));
        assertThat(claims.of(town.person("two"), null))
                .extracting(ClaimRow::rater, ClaimRow::level)
                .contains(org.assertj.core.groups.Tuple.tuple("星取表 表 1.csv", null));
        assertThat(stars.preview(table, answers).unchanged()).isEqualTo(5);

        sample.town();
        var again = stars.recognise(sheets(TABLE)).orElseThrow();
        var fresh = StarWork.order(stars.preview(again, answers).lines(), answers, "x");
        var id = jobs.start(fresh);
        for (int i = 0; i < 300 && jobs.find(id).isRunning(); i++) Thread.sleep(100);
        assertThat(jobs.find(id))
                .returns(5, JobRow::done)
                .returns(100, JobRow::percent)
                .returns(false, JobRow::isFailed);
        var wrong = jobs.start(
                new LongWork.Order(fresh.kind(), null, fresh.content().replace("A1", "Z9"), 5));
        for (int i = 0; i < 300 && jobs.find(wrong).isRunning(); i++) Thread.sleep(100);
        assertThat(jobs.find(wrong).problem()).isEqualTo("assessment.unknownSkill");
        assertThat(new Visit()
                        .signedIn(sample.account(null, Permission.HR))
                        .get("/interop/stars.xhtml")
                        .body())
                .contains("5件中0件で止まりました");
    }

    @Test
    void oneMistakeKeepsTheWholeTableOut() throws Exception {
        var town = sample.town();
        var table = stars.recognise(sheets(TABLE)).orElseThrow();
        var answers = new StarAnswers(
                stars.meanings(table),
                Map.of("C", "A1", "D", "A1"),
                Map.of("4", "nobody"),
                Source.SELF,
                TODAY.plusDays(1));
        var seen = stars.preview(table, answers);
        assertThat(seen.problems())
                .extracting(FileProblem::code)
                .containsExactlyInAnyOrder("starSkillTwice", "starFuture", "starNoPerson", "starTwice");
        assertThatThrownBy(() -> stars.record(table, answers, seen.fingerprint(), "x"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.key()).isEqualTo("interop.starProblems"));
        assertThat(claims.of(town.person("one"), null)).isEmpty();
    }

    @Test
    void whatChangedMeanwhileIsLookedAtAgain() throws Exception {
        sample.town();
        var table = stars.recognise(sheets(TABLE)).orElseThrow();
        var answers = new StarAnswers(stars.meanings(table), Map.of("C", "A1"), Map.of(), Source.MANAGER, TODAY);
        var seen = stars.preview(table, answers);
        stars.record(table, answers, seen.fingerprint(), "x");
        assertThatThrownBy(() -> stars.record(table, answers, seen.fingerprint(), "x"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.key()).isEqualTo("interop.starChanged"));
    }

    @Test
    void anotherBodysPeopleAreUnknownAndItsUnitsAreNotThere() throws Exception {
        var theirs = sample.town();
        sample.organisation();
        assertThat(stars.recognise(sheets(TABLE))).isEmpty();
        assertThatThrownBy(() -> exports.of(theirs.unitId(), false)).isInstanceOf(NotFound.class);
    }

    @Test
    void theExportIsAStarSheetThatChangesNothing() throws Exception {
        sample.town();
        var table = stars.recognise(sheets(TABLE)).orElseThrow();
        var answers =
                new StarAnswers(stars.meanings(table), Map.of("C", "A1", "E", "B1"), Map.of(), Source.MANAGER, TODAY);
        stars.record(table, answers, stars.preview(table, answers).fingerprint(), "x");
        var out = new ByteArrayOutputStream();
        new StarWriter(exports.of(null, false), Locale.JAPANESE).xlsx(out);
        var sheets = SheetFile.read("s.xlsx", new ByteArrayInputStream(out.toByteArray()), SheetLimits.USUAL);
        var found = stars.recognise(sheets).orElseThrow();
        assertThat(found.down()).isFalse();
        var columns = new HashMap<String, String>();
        found.columns().forEach(column -> columns.put(column.place(), column.skill()));
        var seen =
                stars.preview(found, new StarAnswers(stars.meanings(found), columns, Map.of(), Source.MANAGER, TODAY));
        assertThat(seen.problems()).isEmpty();
        assertThat(seen.lines()).isEmpty();
        assertThat(seen.unchanged()).isPositive();
    }

    private MapPreview lookedAt(List<MapLink> links) throws IOException {
        var out = new ByteArrayOutputStream();
        MapFormat.CASE.write(maps.current(), links, true, out);
        return imports.preview(new FrameworkReader(TODAY, "")
                .add("m.json", new ByteArrayInputStream(out.toByteArray()))
                .read());
    }

    @Test
    void aFrameworkBecomesADraftWithItsLicenceAndItsCrosswalk() throws Exception {
        sample.organisation();
        var seen = lookedAt(List.of());
        assertThat(seen.problems()).isEmpty();
        assertThat(seen.summary().licence()).isEqualTo("CC-BY-4.0");
        var draft = drafts.of(imports.draft(seen, "m.json"));
        assertThat(draft.map()).isEqualTo(maps.current());
        assertThat(draft.changes()).isEmpty();

        var first = maps.current().version();
        crosswalks.decide(draft.id(), first, "A1", "A2", Relation.RELATED, "近い");
        publications.publish(draft.id(), Sample.unique("v"), TODAY, "test");
        var links = crosswalks.linksOf(maps.current().id(), maps.current().version());
        assertThat(links).hasSize(1);
        var strange = new MapLink(
                "none",
                "A1",
                Text.same("x"),
                "A2",
                Relation.EXACT,
                "",
                "x",
                links.get(0).decidedAt());
        var again = lookedAt(List.of(links.get(0), strange));
        assertThat(again.notes()).extracting(FileProblem::code).contains("linksRead", "linksLeft");
        var taken = imports.draft(again, "m.json");
        assertThat(crosswalks.of(taken, first).rows())
                .filteredOn(CrosswalkRow::isDecided)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.toCode()).isEqualTo("A2");
                    assertThat(row.note()).isEqualTo("近い");
                    assertThat(row.decidedAt()).isEqualTo(links.get(0).decidedAt());
                });
    }

    @Test
    void filesGoToWhomTheyAreFor() throws IOException {
        var town = sample.town();
        for (var permission : Permission.values()) {
            var person = permission == Permission.MANAGER ? town.person("head") : null;
            var visit = new Visit().signedIn(sample.account(person, permission));
            for (var file :
                    List.of("map.xlsx", "map-csv.zip", "map-yaml.zip", "map-case.json", "map.xlsx?template=true")) {
                assertThat(visit.get("/interop/" + file).statusCode())
                        .as(permission + " " + file)
                        .isEqualTo(200);
            }
            int expected = permission == Permission.HR || permission == Permission.MANAGER ? 200 : 403;
            assertThat(visit.get("/interop/stars.xlsx?unit=" + town.unitId()).statusCode())
                    .as(permission + " stars")
                    .isEqualTo(expected);
        }
        assertThat(new Visit().get("/interop/map.xlsx").statusCode()).isEqualTo(403);
        assertThat(new Visit().get("/interop/stars.xlsx").statusCode()).isEqualTo(403);
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        assertThat(hr.get("/interop/stars.xlsx?unit=x").statusCode()).isEqualTo(400);
        assertThat(hr.get("/interop/map.xlsx?id=none&version=1").statusCode()).isEqualTo(404);
    }

    private static List<Sheet> sheets(String csv) throws Exception {
        return SheetFile.read(
                "星取表.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), SheetLimits.USUAL);
    }
}
