package org.shirube.skillmap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.shirube.platform.i18n.Text;

/**
 * How alike two skills read, by the words of their names and behaviours.
 *
 * <p>Words come from Lucene's analysers, which are here for the search pages of labs anyway: in Japanese, kuromoji finds the
 * words and their base forms, so that a changed particle or ending counts for nothing; distances between characters would
 * take 外部 for 内部. A word that many skills of both maps have weighs little.
 */
final class Likeness {
    private static final int NAME_WEIGHT = 3;
    private static final Analyzer JA = new JapaneseAnalyzer();
    private static final Analyzer EN = new EnglishAnalyzer();

    private final Map<String, Double> rarity = new HashMap<>();
    private final Map<Skill, Map<String, Integer>> japanese = new HashMap<>();
    private final Map<Skill, Map<String, Integer>> english = new HashMap<>();

    Likeness(Collection<Skill> skills) {
        for (var skill : skills) {
            japanese.computeIfAbsent(skill, one -> words(one, JA, Text::ja));
            english.computeIfAbsent(skill, one -> words(one, EN, Text::en));
        }
        var times = new HashMap<String, Integer>();
        japanese.values().forEach(words -> words.keySet().forEach(word -> times.merge(word, 1, Integer::sum)));
        english.values().forEach(words -> words.keySet().forEach(word -> times.merge(word, 1, Integer::sum)));
        times.forEach((word, count) -> rarity.put(word, Math.log(1 + (double) japanese.size() / count)));
    }

    /** 0 (no word in common) to 100; of the two languages the one that is more alike, since a translation may be rewritten. */
    int percent(Skill one, Skill other) {
        return (int) Math.round(100
                * Math.max(
                        cosine(japanese.get(one), japanese.get(other)), cosine(english.get(one), english.get(other))));
    }

    private double cosine(Map<String, Integer> one, Map<String, Integer> other) {
        double both = 0;
        for (var word : one.keySet()) if (other.containsKey(word)) both += weight(one, word) * weight(other, word);
        return both == 0 ? 0 : both / (length(one) * length(other));
    }

    private double length(Map<String, Integer> words) {
        return Math.sqrt(words.keySet().stream()
                .mapToDouble(word -> weight(words, word) * weight(words, word))
                .sum());
    }

    private double weight(Map<String, Integer> words, String word) {
        return words.get(word) * rarity.get(word);
    }

    private static Map<String, Integer> words(Skill skill, Analyzer analyzer, Function<Text, String> language) {
        var words = new HashMap<String, Integer>();
        count(words, analyzer, language.apply(skill.name()), NAME_WEIGHT);
        skill.behaviours().values().forEach(text -> count(words, analyzer, language.apply(text), 1));
        return words;
    }

    private static void count(Map<String, Integer> words, Analyzer analyzer, String text, int weight) {
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) words.merge(term.toString(), weight, Integer::sum);
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
