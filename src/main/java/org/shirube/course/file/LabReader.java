package org.shirube.course.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Text;

/** Reads one lab: what all kinds share here, the rest in one reader a kind. */
final class LabReader {
    private static final List<String> SHARED = List.of(
            "schema",
            "id",
            "skill",
            "level",
            "minutes",
            "title",
            "task",
            "hints",
            "grader",
            "pass",
            "material",
            "model");
    private static final Map<String, List<String>> OWN = own();

    private final Predicate<String> skills;
    private final Markdown japanese;
    private final Markdown english;
    private final Map<String, Lab.Pages> pages;

    /** @param pages what can be searched, by path inside the course */
    LabReader(Predicate<String> skills, Markdown japanese, Markdown english, Map<String, Lab.Pages> pages) {
        this.skills = skills;
        this.japanese = japanese;
        this.english = english;
        this.pages = pages;
    }

    private static Map<String, List<String>> own() {
        var own = new LinkedHashMap<String, List<String>>();
        own.put("span_f1", List.of("cases"));
        own.put("field_match", List.of("draw", "choices", "fields"));
        own.put("kappa", List.of("draw", "choices", "fields"));
        own.put("numeric_tol", List.of("draw", "fields"));
        own.put("order_tau", List.of("cases"));
        own.put("set_f1", List.of("source", "columns", "rows", "table"));
        own.put("graph_match", List.of("stages", "nodes"));
        own.put("lint", List.of("start", "rules"));
        own.put("branch_path", List.of("clock", "start", "scenes"));
        own.put("hit_at_k", List.of("k", "pages", "questions", "held", "synonyms"));
        return own;
    }

    Lab read(String id, YamlMap lab) throws ContentProblem {
        var grader = lab.string("grader");
        if (!OWN.containsKey(grader)) throw lab.problem("grader", "must be one of " + String.join(", ", OWN.keySet()));
        var known = new ArrayList<>(SHARED);
        known.addAll(OWN.get(grader));
        lab.only(known.toArray(String[]::new));
        lab.integer("schema", 1, 1);
        if (!lab.string("id").equals(id) || !id.matches("[a-z0-9][a-z0-9-]{0,39}"))
            throw lab.problem("id", "must be the file's name, in small letters, digits and dash");
        if (!skills.test(lab.string("skill"))) throw lab.problem("skill", "is no skill of any skill map");
        var hints = new ArrayList<Text>();
        for (var hint : lab.mapsIfAny("hints")) hints.add(hint.only("ja", "en").asText());
        var work = work(grader, lab);
        return new Lab(
                id,
                lab.string("skill"),
                lab.integer("level", 1, 2),
                lab.integer("minutes", 1, 240),
                lab.text("title"),
                lab.text("task"),
                List.copyOf(hints),
                markdown(lab, "material"),
                work instanceof Lab.Writing ? null : markdown(lab, "model"),
                draw(lab, work),
                work);
    }

    private Lab.Work work(String grader, YamlMap lab) throws ContentProblem {
        return switch (grader) {
            case "span_f1" -> MarkingReader.read(lab);
            case "field_match", "kappa" -> ChoosingReader.read(lab, grader.equals("kappa"));
            case "numeric_tol" -> CalculatingReader.read(lab);
            case "order_tau" -> OrderingReader.read(lab, this);
            case "set_f1" -> lab.has("table") ? RepairingReader.read(lab) : CollectingReader.read(lab);
            case "graph_match" -> LinkingReader.read(lab);
            case "lint" -> WritingReader.read(lab);
            case "branch_path" -> StoryReader.read(lab, this);
            default -> SearchingReader.read(lab, pages);
        };
    }

    private static int draw(YamlMap lab, Lab.Work work) throws ContentProblem {
        if (!lab.has("draw")) return 0;
        var rows = work instanceof Lab.Choosing choosing
                ? choosing.fields().size()
                : ((Lab.Calculating) work).fields().size();
        var right = work instanceof Lab.Choosing choosing ? choosing.right() : ((Lab.Calculating) work).right();
        return lab.integer("draw", Math.max(1, right), Math.max(1, rows));
    }

    /** Rendered in both languages; null where the key is absent. */
    Text markdown(YamlMap map, String key) throws ContentProblem {
        if (!map.has(key)) return null;
        var given = map.text(key);
        return new Text(
                japanese.render(given.ja()).html(), english.render(given.en()).html());
    }

    /** An id that stands once among its kind. */
    static String id(YamlMap map, Set<String> seen) throws ContentProblem {
        var id = map.string("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}"))
            throw map.problem("id", "may have small letters, digits and dash only");
        if (!seen.add(id)) throw map.problem("id", "stands here twice");
        return id;
    }

    /** A share that is required, 0 to 1. */
    static double share(YamlMap lab, String key) throws ContentProblem {
        var pass = lab.map("pass").only(key);
        var share = pass.decimal(key);
        if (share < 0 || share > 1) throw pass.problem(key, "must be a share from 0 to 1");
        return share;
    }

    static Map<String, Text> choices(YamlMap map) throws ContentProblem {
        var given = map.map("choices");
        var choices = new LinkedHashMap<String, Text>();
        for (var key : given.keys()) {
            if (!key.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}"))
                throw given.problem(key, "may have letters, digits, dash and underscore only");
            choices.put(key, given.text(key));
        }
        if (choices.size() < 2) throw map.problem("choices", "needs two at least");
        return choices;
    }
}
