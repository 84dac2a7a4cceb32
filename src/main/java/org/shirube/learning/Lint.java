package org.shirube.learning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shirube.course.Lab;

/**
 * The grader of texts that are checked by rules.
 *
 * @param breaches in the order of the rules, then of the text
 * @param asked rules
 */
public record Lint(List<Breach> breaches, int asked) implements Grade {
    /** A rule that is broken. @param from place in the text, -1 where no place can be named @param measured 0 where the rule counts nothing */
    public record Breach(String rule, int from, int until, int measured) implements Serializable {}

    private static final int MOST_BREACHES_A_RULE = 50;
    private static final Pattern KANJI = Pattern.compile("[一-龯々]");

    public Lint {
        breaches = List.copyOf(breaches);
    }

    public static Lint of(List<Lab.Rule> rules, String language, String text) {
        var breaches = new ArrayList<Breach>();
        for (var rule : rules) breaches.addAll(breaches(rule, language, text.replace("\r\n", "\n")));
        return new Lint(breaches, rules.size());
    }

    private static List<Breach> breaches(Lab.Rule rule, String language, String text) {
        return switch (rule.kind()) {
            case NEEDS -> needs(rule, language, text);
            case FORBIDS -> forbids(rule, language, text);
            case SENTENCE -> sentences(rule, language, text);
            case LENGTH -> length(rule, language, text);
            case KEEPS -> rule.words().get(language).stream().anyMatch(text::contains) ? List.of() : whole(rule, 0);
            case KANJI -> kanji(rule, language, text);
        };
    }

    private static List<Breach> whole(Lab.Rule rule, int measured) {
        return List.of(new Breach(rule.id(), -1, -1, measured));
    }

    private static List<Breach> needs(Lab.Rule rule, String language, String text) {
        try {
            var found = Pattern.compile(rule.pattern().in(language))
                    .matcher(new Patience(text))
                    .find();
            return found ? List.of() : whole(rule, 0);
        } catch (Patience.Lost tooLong) {
            return whole(rule, 0);
        }
    }

    private static List<Breach> forbids(Lab.Rule rule, String language, String text) {
        var breaches = new ArrayList<Breach>();
        try {
            var matcher = Pattern.compile(rule.pattern().in(language)).matcher(new Patience(text));
            while (breaches.size() < MOST_BREACHES_A_RULE && matcher.find())
                breaches.add(new Breach(rule.id(), matcher.start(), matcher.end(), 0));
        } catch (Patience.Lost tooLong) {
            return whole(rule, 0);
        }
        return breaches;
    }

    /** Sentences end at a full stop, an exclamation or question mark, or a line's end. */
    private static List<Breach> sentences(Lab.Rule rule, String language, String text) {
        var breaches = new ArrayList<Breach>();
        var ends = language.equals("ja") ? "。！？\n" : ".!?\n";
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && ends.indexOf(text.charAt(at)) < 0) continue;
            var sentence = text.substring(from, at);
            var begin = from + sentence.length() - sentence.stripLeading().length();
            var size = language.equals("ja") ? sentence.strip().length() : words(sentence);
            if (size > rule.most().get(language) && breaches.size() < MOST_BREACHES_A_RULE)
                breaches.add(new Breach(rule.id(), begin, at, size));
            from = at + 1;
        }
        return breaches;
    }

    private static List<Breach> length(Lab.Rule rule, String language, String text) {
        var size = language.equals("ja") ? characters(text) : words(text);
        var least = rule.least().getOrDefault(language, 0);
        var most = rule.most().getOrDefault(language, Integer.MAX_VALUE);
        return size < least || size > most ? whole(rule, size) : List.of();
    }

    private static List<Breach> kanji(Lab.Rule rule, String language, String text) {
        if (!language.equals("ja")) return List.of();
        var share = 100.0 * KANJI.matcher(text).results().count() / Math.max(1, characters(text));
        return share > rule.most().get("ja") + NEAR ? whole(rule, (int) Math.ceil(share)) : List.of();
    }

    /** Characters without white space. */
    public static int characters(String text) {
        return text.replaceAll("\\s", "").length();
    }

    public static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** Rules that are kept. */
    @Override
    public int right() {
        return asked - (int) breaches.stream().map(Breach::rule).distinct().count();
    }

    /** Findings. */
    @Override
    public double score() {
        return breaches.size();
    }

    @Override
    public boolean passes(Lab.Work work) {
        return breaches.isEmpty();
    }
}
