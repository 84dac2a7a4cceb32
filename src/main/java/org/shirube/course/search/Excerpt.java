package org.shirube.course.search;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shirube.platform.i18n.Words;

/**
 * The part of a passage that shows why it was found, plain text to be escaped where it is written.
 *
 * @param heading where it stands
 */
public record Excerpt(Passage passage, List<Piece> heading, List<Piece> pieces) implements Serializable {
    /** @param found whether it is one of the words that were looked for */
    public record Piece(String text, boolean found) implements Serializable {}

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？])|(?<=[.!?])\\s+|\\n");
    private static final int JAPANESE = 110;
    private static final int ENGLISH = 220;

    static Excerpt of(Passage passage, Set<String> wanted, String language) {
        var words = Words.in(language);
        return new Excerpt(passage, marked(passage.heading(), wanted, words), part(passage.text(), wanted, words));
    }

    /** A whole text with the words marked. */
    static List<Piece> marked(String text, Set<String> wanted, Words words) {
        var pieces = new ArrayList<Piece>();
        add(text, new Range(0, text.length()), found(text, wanted, words), pieces);
        return List.copyOf(pieces);
    }

    /** A part of a text. @param to the first character behind it */
    private record Range(int from, int to) {
        int length() {
            return to - from;
        }

        boolean holds(Words.Word word) {
            return word.from() >= from && word.to() <= to;
        }
    }

    private static List<Words.Word> found(String text, Set<String> wanted, Words words) {
        return words.of(text).stream()
                .filter(word -> wanted.contains(word.base()))
                .toList();
    }

    /** Words side by side get one mark. */
    private static void add(String text, Range range, List<Words.Word> found, List<Piece> pieces) {
        int done = range.from();
        int from = -1;
        int to = -1;
        for (var word : found) {
            if (!range.holds(word)) continue;
            if (from >= 0 && word.from() <= to) {
                to = Math.max(to, word.to());
                continue;
            }
            done = mark(text, pieces, done, from, to);
            from = word.from();
            to = word.to();
        }
        done = mark(text, pieces, done, from, to);
        if (done < range.to()) pieces.add(new Piece(text.substring(done, range.to()), false));
    }

    private static int mark(String text, List<Piece> pieces, int done, int from, int to) {
        if (from < 0) return done;
        if (from > done) pieces.add(new Piece(text.substring(done, from), false));
        pieces.add(new Piece(text.substring(from, to), true));
        return to;
    }

    /** The sentence that says most of what is wanted, with what follows it as far as there is room. */
    private static List<Piece> part(String text, Set<String> wanted, Words words) {
        var sentences = sentences(text);
        if (sentences.isEmpty()) return List.of();
        var found = found(text, wanted, words);
        int best = 0;
        long most = -1;
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            long here = found.stream()
                    .filter(sentence::holds)
                    .map(Words.Word::base)
                    .distinct()
                    .count();
            if (here > most) {
                best = i;
                most = here;
            }
        }
        return pieces(text, sentences, best, found, words);
    }

    private static List<Piece> pieces(
            String text, List<Range> sentences, int best, List<Words.Word> found, Words words) {
        int room = words == Words.JAPANESE ? JAPANESE : ENGLISH;
        var shown = cut(sentences.get(best), found, room);
        var pieces = new ArrayList<Piece>();
        if (best > 0 || shown.from() > sentences.get(best).from()) pieces.add(new Piece("…", false));
        add(text, shown, found, pieces);
        if (shown.to() < sentences.get(best).to()) pieces.add(new Piece("…", false));
        int length = shown.length();
        for (int i = best + 1; i < sentences.size(); i++) {
            length += sentences.get(i).length();
            if (length > room) break;
            var before = between(text.charAt(sentences.get(i - 1).to() - 1), words);
            if (!before.isEmpty()) pieces.add(new Piece(before, false));
            add(text, sentences.get(i), found, pieces);
        }
        return List.copyOf(pieces);
    }

    /** Without the spaces around them. */
    private static List<Range> sentences(String text) {
        var sentences = new ArrayList<Range>();
        var end = SENTENCE_END.matcher(text);
        int from = 0;
        while (from < text.length()) {
            boolean more = end.find();
            int to = more ? end.start() : text.length();
            var sentence = text.substring(from, to);
            int begin = from + sentence.length() - sentence.stripLeading().length();
            int last = from + sentence.stripTrailing().length();
            if (begin < last) sentences.add(new Range(begin, last));
            from = more ? Math.max(end.end(), from) : text.length();
        }
        return sentences;
    }

    /** Items of lists and cells of tables end without a full stop. */
    private static String between(char before, Words words) {
        boolean closed = "。！？.!?".indexOf(before) >= 0;
        if (words == Words.JAPANESE) return closed ? "" : "　";
        return closed ? " " : " · ";
    }

    /** Of a sentence that is too long: from a little before the first word found. */
    private static Range cut(Range sentence, List<Words.Word> found, int room) {
        if (sentence.length() <= room) return sentence;
        int first = found.stream()
                .filter(sentence::holds)
                .mapToInt(Words.Word::from)
                .findFirst()
                .orElse(sentence.from());
        int from = Math.max(sentence.from(), Math.min(first - room / 4, sentence.to() - room));
        return new Range(from, from + room);
    }
}
