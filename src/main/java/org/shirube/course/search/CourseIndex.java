package org.shirube.course.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.shirube.course.Course;
import org.shirube.platform.i18n.Words;

/** The passages of all courses in one language, in memory, ranked by BM25 and by what kind of passage it is. */
final class CourseIndex {
    private static final String BODY = "body";
    private static final String HEADING = "heading";
    private static final float OWN_WORDS = 2;
    private static final int APART = 1;
    /** Words of one compound or of one phrase without spaces; turned round they count as two apart. */
    private static final int NEAR = 10;

    /** A passage with what it weighs. @param parts how many of the things asked for stand in it */
    record Found(Passage passage, float score, int parts) {}

    /** A course with its passages, best first. @param parts how many of the things asked for stand in it */
    record Best(String course, float score, int parts, List<Found> passages) {}

    private final List<Passage> passages;
    private final IndexSearcher searcher;

    private CourseIndex(List<Passage> passages, IndexSearcher searcher) {
        this.passages = passages;
        this.searcher = searcher;
    }

    static CourseIndex of(Collection<Course> courses, String language) {
        var memory = new ByteBuffersDirectory();
        var all = new ArrayList<Passage>();
        try (var writer =
                new IndexWriter(memory, new IndexWriterConfig(Words.in(language).analyzer()))) {
            for (var course : courses) {
                for (var passage : Passage.of(course, language)) {
                    var document = new Document();
                    document.add(new StoredField("number", all.size()));
                    document.add(new TextField(HEADING, passage.heading(), Field.Store.NO));
                    document.add(new TextField(BODY, passage.text(), Field.Store.NO));
                    writer.addDocument(document);
                    all.add(passage);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        try {
            var reader = DirectoryReader.open(memory);
            var stored = reader.storedFields();
            var byDocument = new ArrayList<Passage>();
            for (int document = 0; document < reader.maxDoc(); document++)
                byDocument.add(all.get(stored.document(document)
                        .getField("number")
                        .numericValue()
                        .intValue()));
            return new CourseIndex(byDocument, new IndexSearcher(reader));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Courses in which anything of the question stands, most parts first, then the heaviest. */
    List<Best> find(Question question) {
        var byCourse = new HashMap<String, List<Found>>();
        var heaviest = new HashMap<String, float[]>();
        var number = question.asked().size();
        var scores = new HashMap<Integer, float[]>();
        for (int part = 0; part < number; part++) {
            for (var hit : search(question.asked().get(part))) {
                var passage = passages.get(hit.doc);
                float score = hit.score * passage.kind().weight();
                scores.computeIfAbsent(hit.doc, any -> new float[number])[part] = score;
                var best = heaviest.computeIfAbsent(passage.course(), any -> new float[number]);
                best[part] = Math.max(best[part], score);
            }
        }
        scores.forEach((document, parts) -> {
            var passage = passages.get(document);
            byCourse.computeIfAbsent(passage.course(), any -> new ArrayList<>())
                    .add(new Found(passage, sum(parts), count(parts)));
        });
        var all = new ArrayList<Best>();
        byCourse.forEach((course, found) -> all.add(best(course, heaviest, found)));
        all.sort((one, other) -> one.parts() != other.parts()
                ? other.parts() - one.parts()
                : one.score() != other.score()
                        ? Float.compare(other.score(), one.score())
                        : one.course().compareTo(other.course()));
        return all;
    }

    private static Best best(String course, Map<String, float[]> heaviest, List<Found> found) {
        found.sort((one, other) ->
                one.parts() != other.parts() ? other.parts() - one.parts() : Float.compare(other.score(), one.score()));
        var weights = heaviest.get(course);
        return new Best(course, sum(weights), count(weights), List.copyOf(found));
    }

    private static float sum(float[] parts) {
        float sum = 0;
        for (var part : parts) sum += part;
        return sum;
    }

    private static int count(float[] parts) {
        int count = 0;
        for (var part : parts) count += part > 0 ? 1 : 0;
        return count;
    }

    private org.apache.lucene.search.ScoreDoc[] search(Question.Asked asked) {
        var ways = new ArrayList<Query>();
        for (var field : List.of(BODY, HEADING)) {
            ways.add(new BoostQuery(together(field, asked.words()), OWN_WORDS));
            for (var other : asked.others()) ways.add(phrase(field, other, APART));
        }
        try {
            return searcher.search(new DisjunctionMaxQuery(ways, 0.1f), Math.max(1, passages.size())).scoreDocs;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All words near each other, better side by side. */
    private static Query together(String field, List<String> words) {
        if (words.size() == 1) return new TermQuery(new Term(field, words.get(0)));
        return new BooleanQuery.Builder()
                .add(phrase(field, words, NEAR), Occur.MUST)
                .add(phrase(field, words, APART), Occur.SHOULD)
                .build();
    }

    private static Query phrase(String field, List<String> words, int apart) {
        return new PhraseQuery(apart, field, words.toArray(String[]::new));
    }
}
