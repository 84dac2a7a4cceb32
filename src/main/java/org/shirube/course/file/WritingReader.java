package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;

/** Reads what is special about {@code lint}. */
final class WritingReader {
    private static final Set<String> KINDS = Set.of("needs", "forbids", "sentence", "length", "keeps", "kanji");
    private static final List<String> LANGUAGES = List.of("ja", "en");

    private WritingReader() {}

    static Lab.Writing read(YamlMap lab) throws ContentProblem {
        lab.map("pass").only("findings").integer("findings", 0, 0);
        var rules = new ArrayList<Lab.Rule>();
        var ids = new HashSet<String>();
        for (var rule : lab.maps("rules")) rules.add(rule(rule, ids));
        if (rules.isEmpty()) throw lab.problem("rules", "is empty");
        return new Lab.Writing(lab.map("start").only("ja", "en").asText(), List.copyOf(rules), lab.text("model"));
    }

    private static Lab.Rule rule(YamlMap rule, Set<String> ids) throws ContentProblem {
        var id = LabReader.id(rule, ids);
        var kind = rule.string("kind");
        if (!KINDS.contains(kind)) throw rule.problem("kind", "must be one of " + String.join(", ", KINDS));
        var patterned = kind.equals("needs") || kind.equals("forbids");
        if (patterned) rule.only("id", "kind", "pattern", "message");
        else if (kind.equals("keeps")) rule.only("id", "kind", "words", "message");
        else if (kind.equals("length")) rule.only("id", "kind", "least", "most", "message");
        else rule.only("id", "kind", "most", "message");
        var pattern = patterned ? rule.text("pattern") : null;
        if (patterned) {
            for (var language : LANGUAGES) compile(rule, pattern.in(language));
        }
        var least = bounds(rule, "least");
        var most = bounds(rule, "most");
        if (kind.equals("length")
                ? least.isEmpty() && most.isEmpty()
                : !patterned && !kind.equals("keeps") && most.isEmpty()) throw rule.problem("'most' is missing");
        return new Lab.Rule(
                id,
                Lab.RuleKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                pattern,
                least,
                most,
                kind.equals("keeps") ? words(rule.map("words").only("ja", "en")) : Map.of(),
                rule.text("message"));
    }

    private static void compile(YamlMap rule, String pattern) throws ContentProblem {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw rule.problem("pattern", "is no regular expression: " + wrong.getDescription());
        }
    }

    private static Map<String, Integer> bounds(YamlMap rule, String key) throws ContentProblem {
        if (!rule.has(key)) return Map.of();
        var given = rule.map(key).only("ja", "en");
        var bounds = new TreeMap<String, Integer>();
        for (var language : LANGUAGES) bounds.put(language, given.integer(language, 0, 100_000));
        return bounds;
    }

    private static Map<String, List<String>> words(YamlMap words) throws ContentProblem {
        var both = new TreeMap<String, List<String>>();
        for (var language : LANGUAGES) {
            both.put(language, List.copyOf(words.strings(language)));
            if (both.get(language).isEmpty() || both.get(language).contains(""))
                throw words.problem(language, "needs words");
        }
        return both;
    }
}
