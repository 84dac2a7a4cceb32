package org.shirube.interop.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shirube.interop.MapReading;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.FileProblem;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.MapFiles;
import org.shirube.skillmap.MapLink;
import org.shirube.skillmap.Relation;
import org.shirube.skillmap.SampleMap;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.file.SkillMapReader;

/** Maps as 1EdTech CASE packages, against the published schemas; and frameworks of others. */
class CaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Path SCHEMAS = Path.of("src/test/resources/schemas");

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMapComesBackFromAPackageAsItWas(long seed) {
        var map = SampleMap.wild(seed);
        var reading = read(written(map));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.map()).isEqualTo(map);
    }

    @Test
    void whatIsWrittenKeepsToThePublishedSchema() throws Exception {
        assertThat(errors("case-v1p1-cfpackage.json", SpecificationVersion.DRAFT_2019_09, written(standard())))
                .isEmpty();
        for (long seed = 0; seed < 5; seed++) {
            assertThat(errors(
                            "case-v1p1-cfpackage.json",
                            SpecificationVersion.DRAFT_2019_09,
                            written(SampleMap.wild(seed))))
                    .isEmpty();
        }
    }

    @Test
    void theStandardMapComesBackAndIsReadableByTheMapsOwnRules() throws Exception {
        var map = standard();
        var reading = read(written(map));
        assertThat(reading.map()).isEqualTo(map);
        assertThat(MapFiles.read("case", MapFiles.of(reading.map()))).isEqualTo(map);
    }

    @Test
    void theCrosswalkTravelsAsAssociationsAndComesBackAsItWas() throws Exception {
        var links = new ArrayList<MapLink>();
        for (var relation : Relation.values())
            links.add(new MapLink(
                    "2026.1",
                    "Z" + relation.ordinal(),
                    new Text("前の名\n2行", "Earlier"),
                    "A" + (1 + relation.ordinal()),
                    relation,
                    "メモ \"引用\"",
                    "hr",
                    Instant.parse("2026-11-23T01:02:03.456Z")));
        var json = written(standard(), links);
        assertThat(errors("case-v1p1-cfpackage.json", SpecificationVersion.DRAFT_2019_09, json))
                .isEmpty();
        assertThat(json).contains("\"exactMatchOf\"", "\"isPartOf\"", "\"isRelatedTo\"");
        var reading = read(json);
        assertThat(reading.links()).isEqualTo(links);
        assertThat(reading.map()).isEqualTo(standard());
        assertThat(written(reading.map(), reading.links())).isEqualTo(json);
    }

    @Test
    void identifiersNeverChange() {
        assertThat(CaseId.of("shirube-government/skill/A1").version()).isEqualTo(5);
        assertThat(CaseId.of("shirube-government/skill/A1")).isEqualTo(CaseId.of("shirube-government/skill/A1"));
        // the example of RFC 9562, A.4
        assertThat(CaseId.of(java.util.UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void anotherBodysFrameworkOfHundredsOfItemsComesInWithWhatWasLeft() throws Exception {
        var json = foreign(
                400,
                "\"licenseURI\":{\"title\":\"CC BY 4.0\",\"identifier\":\"" + id(9_999)
                        + "\",\"uri\":\"https://example.org/l\"},");
        assertThat(errors("case-v1p0-cfpackage-schema.json", SpecificationVersion.DRAFT_7, json))
                .isEmpty();
        var reading = read(json);
        assertThat(reading.problems()).isEmpty();
        var map = reading.map();
        assertThat(map.source().licence()).isEqualTo("CC BY 4.0");
        assertThat(map.source().publisher()).isEqualTo("Somebody");
        assertThat(map.categories()).hasSize(4);
        assertThat(map.skills()).hasSize(400);
        assertThat(map.skill("K.1").orElseThrow().behaviours()).hasSize(3);
        assertThat(map.levels()).hasSize(4);
        assertThat(reading.notes())
                .extracting(FileProblem::code)
                .contains("caseVersion", "associationsLeft", "oneLanguage", "noBehaviours", "roleAdded", "codesMade");
        assertThat(MapFiles.read("case", MapFiles.of(map))).isEqualTo(map);
    }

    @Test
    void aFrameworkWithoutLicenceNeedsOneFromWhoBringsIt() {
        var json = foreign(3, "");
        assertThat(read(json).problems()).extracting(FileProblem::code).containsExactly("licenceMissing");
        var given = new CaseReader("f.json", TODAY, "Open Government Licence 3.0")
                .read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(given.map().source().licence()).isEqualTo("Open Government Licence 3.0");
    }

    @Test
    void whatIsNoPackageOrTooMuchIsRefused() {
        assertThat(code("[1,2]")).isEqualTo("noCase");
        assertThat(code("{\"CFDocument\":")).isEqualTo("brokenJson");
        assertThat(code("[".repeat(100_000))).isEqualTo("brokenJson");
        assertThat(code("[" + "[],".repeat(3_000_000) + "1]")).isEqualTo("unpacksTooLarge");
        var whole = written(SampleMap.wild(4));
        assertThat(read(whole.substring(0, whole.length() / 2)).map()).isNull();
        assertThat(read(whole.replace("\"score\"", "\"scores\"")).problems()).hasSize(1);
    }

    private static String code(String json) {
        return read(json).problems().get(0).code();
    }

    /** As of version 1.0: four branches, half of the items with a code, the first with a rubric of three levels. */
    private static String foreign(int leaves, String licence) {
        var items = new StringBuilder();
        var associations = new StringBuilder();
        for (int i = 0; i < 4; i++)
            items.append(item(i, "Domain " + i, "D" + i)).append(',');
        for (int i = 1; i <= leaves; i++) {
            items.append(item(i + 10, "Can do " + i, i % 2 == 1 ? "K." + i : ""))
                    .append(i == leaves ? "" : ",");
            associations
                    .append(association(i + 1_000, "isChildOf", i + 10, i % 4))
                    .append(',');
        }
        associations.append(association(5_000, "isRelatedTo", 11, 12));
        var levels = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> "{" + head(6_000 + i) + ",\"quality\":\"L" + i + "\",\"description\":\"does " + i
                        + "\",\"score\":" + i * 10 + "}")
                .collect(Collectors.joining(","));
        return "{\"CFDocument\":{" + head(8_000) + "," + licence + "\"creator\":\"Somebody\",\"title\":\"Framework\"},"
                + "\"CFItems\":[" + items + "],\"CFAssociations\":[" + associations + "],"
                + "\"CFRubrics\":[{" + head(7_000) + ",\"CFRubricCriteria\":[{" + head(7_001) + ",\"CFItemURI\":"
                + link(11) + ",\"CFRubricCriterionLevels\":[" + levels + "]}]}]}";
    }

    private static String head(int number) {
        return "\"identifier\":\"" + id(number) + "\",\"uri\":\"https://example.org/" + id(number)
                + "\",\"lastChangeDateTime\":\"2020-01-02T03:04:05+00:00\"";
    }

    private static String item(int number, String statement, String code) {
        return "{" + head(number) + ",\"fullStatement\":\"" + statement + "\""
                + (code.isEmpty() ? "" : ",\"humanCodingScheme\":\"" + code + "\"") + "}";
    }

    private static String association(int number, String type, int from, int to) {
        return "{" + head(number) + ",\"associationType\":\"" + type + "\",\"originNodeURI\":" + link(from)
                + ",\"destinationNodeURI\":" + link(to) + "}";
    }

    private static String link(int number) {
        return "{\"title\":\"x\",\"identifier\":\"" + id(number) + "\",\"uri\":\"https://example.org/" + id(number)
                + "\"}";
    }

    private static String id(int number) {
        return CaseId.of("foreign/" + number).toString();
    }

    private static List<Error> errors(String schema, SpecificationVersion version, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(version)
                .getSchema(Files.readString(SCHEMAS.resolve(schema)), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }

    private static SkillMap standard() throws Exception {
        return SkillMapReader.read(ContentFiles.read(Path.of("skillmaps/shirube-government")));
    }

    private static String written(SkillMap map) {
        return written(map, List.of());
    }

    private static String written(SkillMap map, List<MapLink> links) {
        var out = new ByteArrayOutputStream();
        new CaseWriter(map, links).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static MapReading read(String json) {
        return new CaseReader("f.json", TODAY, "").read(json.getBytes(StandardCharsets.UTF_8));
    }
}
