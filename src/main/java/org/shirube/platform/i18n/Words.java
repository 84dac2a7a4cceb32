package org.shirube.platform.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Texts taken apart as a search sees them: words in their base form, without particles and endings. */
public enum Words {
    JAPANESE(new JapaneseAnalyzer()),
    ENGLISH(new EnglishAnalyzer());

    private static final int MOST = 20_000;
    private final Analyzer analyzer;

    Words(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** A word where it stands. @param to the first character behind it */
    public record Word(String base, int from, int to) {}

    /** @param language {@code ja} or {@code en} */
    public static Words in(String language) {
        return language.equals("ja") ? JAPANESE : ENGLISH;
    }

    /** For an index that is to see the same words. */
    public Analyzer analyzer() {
        return analyzer;
    }

    /** In the order of the text; of a very long one only the first 20,000. */
    public List<Word> of(String text) {
        var words = new ArrayList<Word>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var base = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST)
                words.add(new Word(base.toString(), place.startOffset(), place.endOffset()));
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    public List<String> bases(String text) {
        return of(text).stream().map(Word::base).toList();
    }

    /** Where the words of {@code part} stand one after the other in {@code whole}; -1 for nowhere and for no words. */
    public static int place(List<String> part, List<String> whole) {
        return part.isEmpty() ? -1 : java.util.Collections.indexOfSubList(whole, part);
    }

    /** Full width, half width and capitals make no difference. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
