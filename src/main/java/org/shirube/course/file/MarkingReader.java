package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;

/** Reads what is special about {@code span_f1}. */
final class MarkingReader {
    private static final Pattern CANDIDATE = Pattern.compile("\\[([a-z][a-z0-9]{0,9}):([^\\[\\]]+)]");
    private static final List<String> LANGUAGES = List.of("ja", "en");

    private MarkingReader() {}

    static Lab.Marking read(YamlMap lab) throws ContentProblem {
        var pass = lab.map("pass").only("f1", "recall", "overMarking");
        if (pass.keys().isEmpty()) throw lab.problem("pass", "names no threshold");
        var cases = new ArrayList<Lab.Case>();
        var ids = new HashSet<String>();
        for (var one : lab.maps("cases")) {
            one.only("id", "title", "source", "text", "spans");
            LabReader.id(one, ids);
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

    /** Numbered lines, as many in both languages. */
    static Lab.Original original(YamlMap source) throws ContentProblem {
        source.only("title", "lines");
        var lines = source.map("lines").only("ja", "en");
        var both = Map.of("ja", List.copyOf(lines.strings("ja")), "en", List.copyOf(lines.strings("en")));
        if (both.get("ja").size() != both.get("en").size())
            throw source.problem("lines", "differ in number between the languages");
        return new Lab.Original(source.text("title"), both);
    }

    private static Lab.Case theCase(YamlMap one) throws ContentProblem {
        var source = one.has("source") ? original(one.map("source")) : null;
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
}
