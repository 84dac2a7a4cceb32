package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Text;

/** Reads one lab of either kind. */
final class LabReader {
    private static final Pattern CANDIDATE = Pattern.compile("\\[([a-z][a-z0-9]{0,9}):([^\\[\\]]+)]");
    private static final List<String> LANGUAGES = List.of("ja", "en");

    private final Predicate<String> skills;
    private final Markdown japanese;
    private final Markdown english;

    LabReader(Predicate<String> skills, Markdown japanese, Markdown english) {
        this.skills = skills;
        this.japanese = japanese;
        this.english = english;
    }

    Lab read(String id, YamlMap lab) throws ContentProblem {
        var marking = lab.string("grader").equals("span_f1");
        if (!marking && !lab.string("grader").equals("field_match"))
            throw lab.problem("grader", "must be span_f1 or field_match");
        if (marking)
            lab.only("schema", "id", "skill", "level", "minutes", "title", "task", "hints", "grader", "pass", "cases");
        else
            lab.only(
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
                    "choices",
                    "fields");
        lab.integer("schema", 1, 1);
        if (!lab.string("id").equals(id) || !id.matches("[a-z0-9][a-z0-9-]{0,39}"))
            throw lab.problem("id", "must be the file's name, in small letters, digits and dash");
        if (!skills.test(lab.string("skill"))) throw lab.problem("skill", "is no skill of any skill map");
        var hints = new ArrayList<Text>();
        for (var hint : lab.mapsIfAny("hints")) hints.add(hint.only("ja", "en").asText());
        return new Lab(
                id,
                lab.string("skill"),
                lab.integer("level", 1, 2),
                lab.integer("minutes", 1, 240),
                lab.text("title"),
                lab.text("task"),
                List.copyOf(hints),
                marking ? marking(lab) : choosing(lab));
    }

    private Lab.Marking marking(YamlMap lab) throws ContentProblem {
        var pass = lab.map("pass").only("f1", "recall", "overMarking");
        if (pass.keys().isEmpty()) throw lab.problem("pass", "names no threshold");
        var cases = new ArrayList<Lab.Case>();
        var ids = new HashSet<String>();
        for (var one : lab.maps("cases")) {
            one.only("id", "title", "source", "text", "spans");
            if (!one.string("id").matches("[a-z0-9][a-z0-9-]{0,39}"))
                throw one.problem("id", "may have small letters, digits and dash only");
            if (!ids.add(one.string("id"))) throw one.problem("id", "stands here twice");
            cases.add(theCase(one));
        }
        if (cases.isEmpty()) throw lab.problem("cases", "is empty");
        return new Lab.Marking(
                new Lab.Pass(share(pass, "f1"), share(pass, "recall"), share(pass, "overMarking")), List.copyOf(cases));
    }

    private static Double share(YamlMap pass, String key) throws ContentProblem {
        if (!pass.has(key)) return null;
        var share = pass.decimal(key);
        if (share < 0 || share > 1) throw pass.problem(key, "must be a share from 0 to 1");
        return share;
    }

    private static Lab.Case theCase(YamlMap one) throws ContentProblem {
        Lab.Original source = null;
        if (one.has("source")) {
            var given = one.map("source").only("title", "lines");
            var lines = given.map("lines").only("ja", "en");
            var both = Map.of("ja", List.copyOf(lines.strings("ja")), "en", List.copyOf(lines.strings("en")));
            if (both.get("ja").size() != both.get("en").size())
                throw given.problem("lines", "differ in number between the languages");
            source = new Lab.Original(given.text("title"), both);
        }
        var text = one.map("text").only("title", "recordedOn", "ja", "en");
        var paragraphs = Map.of("ja", pieces(text, "ja"), "en", pieces(text, "en"));
        var spans = spans(
                one.map("spans"), source == null ? 0 : source.lines().get("ja").size());
        for (var language : LANGUAGES) {
            var used = ids(paragraphs.get(language));
            if (!used.equals(spans.keySet())) {
                var odd = new LinkedHashSet<>(used);
                odd.addAll(spans.keySet());
                odd.removeIf(id -> used.contains(id) && spans.containsKey(id));
                throw text.problem(language, "and 'spans' do not name the same candidates: " + String.join(", ", odd));
            }
        }
        return new Lab.Case(
                one.string("id"),
                one.text("title"),
                source,
                text.text("title"),
                text.has("recordedOn") ? text.date("recordedOn") : null,
                paragraphs,
                spans);
    }

    private static List<List<Lab.Piece>> pieces(YamlMap text, String language) throws ContentProblem {
        var paragraphs = new ArrayList<List<Lab.Piece>>();
        var seen = new HashSet<String>();
        for (var line : text.string(language).split("\n")) {
            if (line.isBlank()) continue;
            var pieces = new ArrayList<Lab.Piece>();
            var candidate = CANDIDATE.matcher(line);
            int from = 0;
            while (candidate.find()) {
                if (candidate.start() > from) pieces.add(new Lab.Piece(null, line.substring(from, candidate.start())));
                if (!seen.add(candidate.group(1)))
                    throw text.problem(language, "has the candidate " + candidate.group(1) + " twice");
                pieces.add(new Lab.Piece(candidate.group(1), candidate.group(2)));
                from = candidate.end();
            }
            if (from < line.length()) pieces.add(new Lab.Piece(null, line.substring(from)));
            paragraphs.add(List.copyOf(pieces));
        }
        return List.copyOf(paragraphs);
    }

    private static Set<String> ids(List<List<Lab.Piece>> paragraphs) {
        var ids = new HashSet<String>();
        paragraphs.forEach(pieces -> pieces.forEach(piece -> {
            if (piece.span() != null) ids.add(piece.span());
        }));
        return ids;
    }

    private static Map<String, Lab.Span> spans(YamlMap spans, int lines) throws ContentProblem {
        var byId = new LinkedHashMap<String, Lab.Span>();
        for (var id : spans.keys()) {
            var span = spans.map(id).only("mark", "line", "kind", "why");
            if (!span.has("mark")) throw span.problem("'mark' is missing");
            byId.put(
                    id,
                    new Lab.Span(
                            id,
                            span.flag("mark", false),
                            span.has("line") ? span.integer("line", 1, Math.max(1, lines)) : 0,
                            span.has("kind") ? span.text("kind") : null,
                            span.text("why")));
        }
        if (byId.values().stream().noneMatch(Lab.Span::mark)) throw spans.problem("has nothing to mark");
        return byId;
    }

    private Lab.Choosing choosing(YamlMap lab) throws ContentProblem {
        Text material = null;
        if (lab.has("material")) {
            var given = lab.text("material");
            material = new Text(
                    japanese.render(given.ja()).html(),
                    english.render(given.en()).html());
        }
        var shared = lab.has("choices") ? choices(lab) : Map.<String, Text>of();
        var fields = new ArrayList<Lab.Field>();
        var ids = new HashSet<String>();
        for (var field : lab.maps("fields")) {
            field.only("id", "text", "choices", "right", "why");
            if (!field.string("id").matches("[a-z0-9][a-z0-9-]{0,39}"))
                throw field.problem("id", "may have small letters, digits and dash only");
            if (!ids.add(field.string("id"))) throw field.problem("id", "stands here twice");
            var choices = field.has("choices") ? choices(field) : shared;
            var several = field.isList("right");
            var right = several ? Set.copyOf(field.strings("right")) : Set.of(field.string("right"));
            if (right.isEmpty() || !choices.keySet().containsAll(right))
                throw field.problem("right", "must name choices of this row: " + String.join(", ", choices.keySet()));
            fields.add(
                    new Lab.Field(field.string("id"), field.text("text"), choices, several, right, field.text("why")));
        }
        var right = lab.map("pass").only("right").integer("right", 1, Math.max(1, fields.size()));
        return new Lab.Choosing(right, material, List.copyOf(fields));
    }

    private static Map<String, Text> choices(YamlMap map) throws ContentProblem {
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
