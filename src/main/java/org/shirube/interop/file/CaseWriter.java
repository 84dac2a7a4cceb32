package org.shirube.interop.file;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.MapLink;
import org.shirube.skillmap.Relation;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/**
 * A map as a 1EdTech CASE package. Source: Competencies and Academic Standards Exchange 1.1, information model, 2024.
 *
 * <p>Categories, skills, roles and stages are items in Japanese, each with an English item that is a translation of it; the
 * scale and the behaviours are one rubric, with a criterion for the scale and one for each skill; a stage has the levels of
 * its targets by {@code hasSkillLevel}. A decision about a skill of an earlier version is an association with that version's
 * item, which is not in the package: {@code exactMatchOf}, {@code isPartOf} from the narrower to the broader one, or {@code
 * isRelatedTo}. What the standard has no place for stands in extensions named {@value #OURS}.
 */
public final class CaseWriter {
    static final String OURS = "shirube";

    private final SkillMap map;
    private final List<MapLink> links;
    private final String changed;
    private final JsonArrayBuilder items = Json.createArrayBuilder();
    private final JsonArrayBuilder associations = Json.createArrayBuilder();

    /** @param links decisions that came with the version */
    public CaseWriter(SkillMap map, List<MapLink> links) {
        this.map = map;
        this.links = links;
        this.changed = map.effectiveOn() + "T00:00:00Z";
    }

    public void write(OutputStream to) {
        var generators = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (var out = generators.createGenerator(to)) {
            out.write(json());
        }
    }

    JsonObject json() {
        map.categories().forEach(this::category);
        map.skills().forEach(this::skill);
        map.roles().forEach(this::role);
        map.roles().forEach(this::leads);
        links.forEach(this::link);
        return Json.createObjectBuilder()
                .add("CFDocument", document())
                .add("CFItems", items)
                .add("CFAssociations", associations)
                .add(
                        "CFDefinitions",
                        Json.createObjectBuilder()
                                .add("CFLicenses", Json.createArrayBuilder().add(licence())))
                .add("CFRubrics", Json.createArrayBuilder().add(rubric()))
                .build();
    }

    private String path(String... parts) {
        return map.id() + "/" + String.join("/", parts);
    }

    private JsonObjectBuilder thing(String path) {
        var id = CaseId.of(path).toString();
        return Json.createObjectBuilder()
                .add("identifier", id)
                .add("uri", "urn:uuid:" + id)
                .add("lastChangeDateTime", changed);
    }

    private static JsonObjectBuilder link(String path, String title) {
        var id = CaseId.of(path).toString();
        return Json.createObjectBuilder()
                .add("title", plain(title))
                .add("identifier", id)
                .add("uri", "urn:uuid:" + id);
    }

    /** The standard's NormalizedString has no line ends and no tabs. */
    private static String plain(String text) {
        return text.replaceAll("[\\r\\n\\t]", " ");
    }

    private static JsonObjectBuilder ours(JsonObjectBuilder extension) {
        return Json.createObjectBuilder().add(OURS, extension);
    }

    private static JsonObjectBuilder both(Text text) {
        return Json.createObjectBuilder().add("ja", text.ja()).add("en", text.en());
    }

    private String documentPath() {
        return path("version", map.version());
    }

    private JsonObjectBuilder document() {
        var source = map.source();
        var extension = Json.createObjectBuilder()
                .add("id", map.id())
                .add("version", map.version())
                .add("edition", map.edition())
                .add("effectiveOn", map.effectiveOn().toString())
                .add("title", both(map.title()))
                .add("summary", both(map.summary()))
                .add("publisher", source.publisher())
                .add("document", source.document())
                .add("section", source.section())
                .add("url", source.url())
                .add("licence", source.licence())
                .add("retrieved", source.retrieved().toString())
                .add("baseline", map.baseline());
        var document = thing(documentPath())
                .add("frameworkType", "Skill map")
                .add("caseVersion", "1.1")
                .add("creator", plain(source.publisher()))
                .add("publisher", plain(source.publisher()))
                .add("title", plain(map.title().ja()))
                .add("description", map.summary().ja())
                .add("language", "ja")
                .add("version", plain(map.version()))
                .add("adoptionStatus", "Adopted")
                .add("statusStartDate", map.effectiveOn().toString())
                .add("licenseURI", link(path("licence"), source.licence()))
                .add("notes", source.document())
                .add("extensions", ours(extension));
        if (source.url().matches("https?://\\S+")) document.add("officialSourceURL", source.url());
        return document;
    }

    private JsonObjectBuilder licence() {
        return thing(path("licence"))
                .add("title", plain(map.source().licence()))
                .add("licenseText", map.source().licence());
    }

    /**
     * One item in Japanese, and one in English that is its translation.
     *
     * @param shortName null for none @param notes null for none
     */
    private void item(
            String path, String type, String code, Text name, Text shortName, Text notes, JsonObjectBuilder extension) {
        for (var language : List.of("ja", "en")) {
            boolean first = language.equals("ja");
            var item = thing(first ? path : path + "/en")
                    .add("fullStatement", name.in(language))
                    .add("CFItemType", type)
                    .add("humanCodingScheme", plain(code))
                    .add("language", language);
            if (shortName != null) item.add("abbreviatedStatement", plain(shortName.in(language)));
            if (notes != null) item.add("notes", notes.in(language));
            var own = first ? extension : Json.createObjectBuilder();
            if (shortName != null && !plain(shortName.in(language)).equals(shortName.in(language)))
                own.add("short", shortName.in(language));
            items.add(item.add("extensions", ours(own.add("kind", type))));
        }
        association("isTranslationOf", path + "/en", name.en(), path, name.ja(), 0);
    }

    private void association(String type, String from, String title, String to, String toTitle, int number) {
        associations.add(thing("association/" + type + "/" + from + "/" + to)
                .add("associationType", type)
                .add("sequenceNumber", number)
                .add("originNodeURI", link(from, title).add("targetType", "CASE"))
                .add("destinationNodeURI", link(to, toTitle).add("targetType", "CASE")));
    }

    private void category(SkillMap.Category category) {
        var path = categoryPath(category.code());
        item(
                path,
                "Category",
                category.code(),
                category.name(),
                category.shortName(),
                null,
                Json.createObjectBuilder().add("code", category.code()));
        association(
                "isChildOf",
                path,
                category.code(),
                documentPath(),
                map.title().ja(),
                map.categories().indexOf(category));
    }

    private String categoryPath(String code) {
        return path("category", code);
    }

    private String skillPath(String code) {
        return path("skill", code);
    }

    private void skill(Skill skill) {
        var methods = Json.createArrayBuilder();
        skill.methods().stream()
                .sorted()
                .forEach(method -> methods.add(method.name().toLowerCase(Locale.ROOT)));
        item(
                skillPath(skill.code()),
                "Skill",
                skill.code(),
                skill.name(),
                null,
                null,
                Json.createObjectBuilder()
                        .add("methods", methods)
                        .add("validMonths", skill.validMonths())
                        .add("references", Json.createArrayBuilder(skill.references())));
        association(
                "isChildOf",
                skillPath(skill.code()),
                skill.code(),
                categoryPath(skill.category()),
                skill.category(),
                0);
    }

    private String rolePath(String code) {
        return path("role", code);
    }

    private String stagePath(String role, int number) {
        return path("role", role, "stage", String.valueOf(number));
    }

    private void role(JobRole role) {
        item(
                rolePath(role.code()),
                "Job role",
                role.code(),
                role.name(),
                role.shortName(),
                role.summary(),
                Json.createObjectBuilder()
                        .add("group", role.group().name().toLowerCase(Locale.ROOT))
                        .add("anchors", Json.createArrayBuilder(role.anchors()))
                        .add(
                                "core",
                                Json.createArrayBuilder(
                                        role.core().stream().sorted().toList()))
                        .add("courses", Json.createArrayBuilder(role.courses()))
                        .add("next", Json.createArrayBuilder(role.next())));
        association(
                "isChildOf",
                rolePath(role.code()),
                role.code(),
                documentPath(),
                map.title().ja(),
                map.categories().size() + map.roles().indexOf(role));
        for (int i = 0; i < role.stages().size(); i++)
            stage(role, i + 1, role.stages().get(i));
    }

    private void stage(JobRole role, int number, JobRole.Stage stage) {
        var path = stagePath(role.code(), number);
        item(
                path,
                "Stage",
                role.code() + "-" + number,
                stage.name(),
                null,
                stage.gate(),
                Json.createObjectBuilder()
                        .add("time", both(stage.time()))
                        .add("confirmedBy", both(stage.confirmedBy())));
        association("isChildOf", path, stage.name().ja(), rolePath(role.code()), role.code(), number);
        int order = 0;
        for (var target : role.targets().entrySet()) {
            var level = target.getValue().get(number - 1);
            association(
                    "hasSkillLevel",
                    path,
                    role.code() + "-" + number,
                    levelPath(target.getKey(), level),
                    target.getKey() + " " + level,
                    ++order);
        }
    }

    private void leads(JobRole role) {
        for (var next : role.next())
            association("precedes", rolePath(role.code()), role.code(), rolePath(next), next, 0);
    }

    private void link(MapLink link) {
        var earlier = path("version", link.fromVersion(), "skill", link.fromCode());
        var later = skillPath(link.toCode());
        boolean turned = link.relation() == Relation.NARROWER; // the later one is the part
        var type = switch (link.relation()) {
            case EXACT -> "exactMatchOf";
            case BROADER, NARROWER -> "isPartOf";
            case RELATED -> "isRelatedTo";
        };
        var from = link(earlier, link.fromVersion() + " " + link.fromCode()).add("targetType", "CASE");
        var to = link(later, link.toCode()).add("targetType", "CASE");
        associations.add(thing("association/crosswalk/" + documentPath() + "/" + earlier + "/" + later)
                .add("associationType", type)
                .add("originNodeURI", turned ? to : from)
                .add("destinationNodeURI", turned ? from : to)
                .add(
                        "extensions",
                        ours(Json.createObjectBuilder()
                                .add("fromVersion", link.fromVersion())
                                .add("fromCode", link.fromCode())
                                .add("fromName", both(link.fromName()))
                                .add("toCode", link.toCode())
                                .add("relation", link.relation().name().toLowerCase(Locale.ROOT))
                                .add("note", link.note())
                                .add("decidedBy", link.decidedBy())
                                .add("decidedAt", link.decidedAt().toString()))));
    }

    private String levelPath(String skill, int level) {
        return path("skill", skill, "level", String.valueOf(level));
    }

    private JsonObjectBuilder rubric() {
        var criteria = Json.createArrayBuilder().add(scale());
        int position = 1;
        for (var skill : map.skills()) criteria.add(criterion(skill, ++position));
        return thing(path("rubric")).add("title", plain(map.title().ja())).add("CFRubricCriteria", criteria);
    }

    private JsonObjectBuilder scale() {
        var levels = Json.createArrayBuilder();
        for (var level : map.levels()) {
            levels.add(thing(path("level", String.valueOf(level.value())))
                    .add("quality", plain(level.name().ja()))
                    .add("description", level.meaning().ja())
                    .add("score", level.value())
                    .add("position", level.value() + 1)
                    .add(
                            "extensions",
                            Json.createArrayBuilder()
                                    .add(ours(Json.createObjectBuilder()
                                            .add("name", both(level.name()))
                                            .add("meaning", both(level.meaning()))
                                            .add("usual", level.usual())))));
        }
        return thing(path("scale"))
                .add("category", "Scale")
                .add("position", 1)
                .add("rubricId", CaseId.of(path("rubric")).toString())
                .add("CFRubricCriterionLevels", levels);
    }

    private JsonObjectBuilder criterion(Skill skill, int position) {
        var path = path("criterion", skill.code());
        var levels = Json.createArrayBuilder();
        for (var level : map.levels()) {
            var one = thing(levelPath(skill.code(), level.value()))
                    .add("quality", plain(level.name().ja()))
                    .add("score", level.value())
                    .add("position", level.value() + 1)
                    .add("rubricCriterionId", CaseId.of(path).toString());
            var extension = Json.createObjectBuilder();
            skill.behaviour(level.value()).ifPresent(text -> {
                one.add("description", text.ja());
                extension.add("behaviour", both(text));
            });
            skill.example(level.value()).ifPresent(text -> extension.add("example", both(text)));
            levels.add(one.add("extensions", Json.createArrayBuilder().add(ours(extension))));
        }
        return thing(path)
                .add("category", plain(skill.code()))
                .add("description", skill.name().ja())
                .add("CFItemURI", link(skillPath(skill.code()), skill.name().ja()))
                .add("position", position)
                .add("rubricId", CaseId.of(path("rubric")).toString())
                .add("CFRubricCriterionLevels", levels);
    }
}
