package org.shirube.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.shirube.course.Lab;
import org.shirube.platform.i18n.Words;

/** Full-text search over the pages of one lab, in memory, ranked by BM25. Built once for each language and chunk. */
final class PageSearch {
    private static final Map<Lab.Pages, Map<String, PageSearch>> BUILT = new WeakHashMap<>();
    /** Each found chunk may belong to a page that is there already. */
    private static final int CHUNKS_A_PAGE = 20;

    private final Words words;
    private final IndexSearcher searcher;

    private PageSearch(Words words, IndexSearcher searcher) {
        this.words = words;
        this.searcher = searcher;
    }

    static PageSearch of(Lab.Pages pages, String language, Tuning.Chunk chunk) {
        Map<String, PageSearch> ofLab;
        synchronized (BUILT) {
            ofLab = BUILT.computeIfAbsent(pages, any -> new ConcurrentHashMap<>());
        }
        return ofLab.computeIfAbsent(language + chunk, any -> build(pages, language, chunk));
    }

    private static PageSearch build(Lab.Pages pages, String language, Tuning.Chunk chunk) {
        var words = Words.in(language);
        var memory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(memory, new IndexWriterConfig(words.analyzer()))) {
            for (var page : pages.all()) {
                for (var part : parts(page.text().in(language), language, chunk)) {
                    var document = new Document();
                    document.add(new StoredField("page", page.id()));
                    document.add(new TextField("title", page.title().in(language), Field.Store.NO));
                    document.add(new TextField("body", part, Field.Store.NO));
                    writer.addDocument(document);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        try {
            return new PageSearch(words, new IndexSearcher(DirectoryReader.open(memory)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> parts(String text, String language, Tuning.Chunk chunk) {
        var parts = switch (chunk) {
            case PAGE -> new String[] {text};
            case PARAGRAPH -> text.split("\n\\s*\n|\n");
            case SENTENCE -> text.split(language.equals("ja") ? "(?<=[。！？])|\n" : "(?<=[.!?])\\s+|\n");
        };
        var full = Arrays.stream(parts).filter(part -> !part.isBlank()).toList();
        return full.isEmpty() ? List.of("") : full;
    }

    /** Ids of the best pages, each once, at most {@code most}. */
    List<String> find(String question, Tuning tuning, int most) {
        try {
            var query = new BooleanQuery.Builder();
            var asked = tokens(question);
            for (var word : asked) query.add(anywhere(word, tuning), BooleanClause.Occur.SHOULD);
            for (var synonym : widened(asked, tuning)) {
                var together = new BooleanQuery.Builder();
                for (var word : tokens(synonym)) together.add(anywhere(word, tuning), BooleanClause.Occur.MUST);
                var whole = together.build();
                if (!whole.clauses().isEmpty()) query.add(whole, BooleanClause.Occur.SHOULD);
            }
            var pages = new LinkedHashSet<String>();
            var stored = searcher.storedFields();
            for (var hit : searcher.search(query.build(), most * CHUNKS_A_PAGE).scoreDocs) {
                pages.add(stored.document(hit.doc).get("page"));
                if (pages.size() == most) break;
            }
            return List.copyOf(pages);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The other words of every group of which the question has one, in whatever form. */
    private Set<String> widened(List<String> asked, Tuning tuning) {
        var others = new LinkedHashSet<String>();
        for (var group : tuning.synonyms()) {
            boolean speaks = false;
            for (var word : group) speaks |= isIn(word, asked);
            if (!speaks) continue;
            for (var word : group) {
                if (!isIn(word, asked)) others.add(word);
            }
        }
        return others;
    }

    /** Whether the words stand there one after the other; letters that only happen to be there are no word. */
    private boolean isIn(String word, List<String> asked) {
        return Words.place(tokens(word), asked) >= 0;
    }

    private static Query anywhere(String word, Tuning tuning) {
        var inBody = new TermQuery(new Term("body", word));
        if (tuning.titleWeight() == 0) return inBody;
        return new BooleanQuery.Builder()
                .add(inBody, BooleanClause.Occur.SHOULD)
                .add(
                        new BoostQuery(new TermQuery(new Term("title", word)), tuning.titleWeight()),
                        BooleanClause.Occur.SHOULD)
                .build();
    }

    private List<String> tokens(String text) {
        return words.bases(text);
    }
}
