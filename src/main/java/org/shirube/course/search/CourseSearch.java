package org.shirube.course.search;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shirube.course.Courses;
import org.shirube.course.file.SynonymReader;
import org.shirube.platform.Starting;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentFolders;
import org.shirube.platform.file.ContentProblem;

/** Searches what courses say, by words and not by letters, in the latest versions. No statement. */
@ApplicationScoped
public class CourseSearch {
    private static final System.Logger LOG = System.getLogger(CourseSearch.class.getName());

    /** A course that was found. @param language of the excerpts @param title with the words marked */
    public record Hit(String course, String language, List<Excerpt.Piece> title, List<Excerpt> excerpts)
            implements Serializable {}

    /**
     * An answer.
     *
     * @param hits best first
     * @param complete false when no course has everything that was asked, and these have a part of it
     */
    public record Answer(List<Hit> hits, boolean complete) implements Serializable {}

    @Inject
    private Courses courses;

    @Resource
    private ManagedScheduledExecutorService later;

    private volatile List<List<String>> groups = List.of();
    private volatile Library library;

    /**
     * The indexes are built when the start is over, since the first search would otherwise wait seconds;
     * who searches before that waits for them.
     */
    void atStart(@Observes @Priority(Starting.UPKEEP) Starting starting) {
        var read = new ArrayList<List<String>>();
        for (var folder : ContentFolders.named("courses", "search")) {
            try {
                read.addAll(SynonymReader.read(ContentFiles.read(folder)));
            } catch (ContentProblem wrong) {
                LOG.log(Level.ERROR, "Synonyms not read: " + wrong.getMessage());
            }
        }
        groups = List.copyOf(read);
        later.schedule(this::index, Starting.SECONDS_LEFT, TimeUnit.SECONDS);
    }

    private void index() {
        library().index("ja");
        library().index("en");
    }

    /**
     * Courses in which the words of a question stand, in any form and by any synonym.
     *
     * @param question blank finds nothing
     * @param languages to search, one after the other until everything that was asked is found
     */
    public Answer find(String question, List<String> languages) {
        return library().find(question, languages);
    }

    /** Places in one course's lessons, labs and glossary, best first; blank finds nothing. */
    public List<Excerpt> within(String course, String question, String language, int most) {
        return library().within(course, question, language, most);
    }

    /**
     * The places of one course that say most about a question, whole, best first; those of the open lesson come before others
     * that say as much. Empty when no word of the question stands anywhere.
     */
    public List<Passage> places(String course, String lesson, String question, String language, int most) {
        return library().places(course, lesson, question, language, most);
    }

    /** The words of the glossaries that somebody may mean, best first; all of them for a blank question. */
    public List<GlossaryEntry> words(String question, String language) {
        return library().words(question, language);
    }

    private Library library() {
        var known = library;
        var catalogue = courses.catalogue();
        if (known == null || !known.holds(catalogue)) {
            known = new Library(catalogue, groups);
            library = known;
        }
        return known;
    }
}
