package org.shirube.course.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shirube.course.Course;
import org.shirube.platform.i18n.Words;

/** The courses of one moment, ready to be searched; each language is indexed when it is first asked for. */
final class Library {
    private static final int MOST_EXCERPTS = 3;

    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final List<List<String>> groups;
    private final Map<String, CourseIndex> indexes = new ConcurrentHashMap<>();
    private final Map<Words, Synonyms> synonyms = new ConcurrentHashMap<>();

    /** @param groups of synonyms, both languages together */
    Library(List<Course> courses, List<List<String>> groups) {
        courses.forEach(course -> this.courses.put(course.code(), course));
        this.groups = groups;
    }

    /** Whether these are the very versions that it holds. */
    boolean holds(List<Course> others) {
        return others.size() == courses.size() && others.stream().allMatch(other -> courses.get(other.code()) == other);
    }

    CourseIndex index(String language) {
        return indexes.computeIfAbsent(language, any -> CourseIndex.of(courses.values(), language));
    }

    CourseSearch.Answer find(String question, List<String> languages) {
        var complete = new ArrayList<CourseSearch.Hit>();
        var partly = new ArrayList<CourseSearch.Hit>();
        var whole = new HashSet<String>();
        var part = new HashSet<String>();
        for (var language : languages) {
            var asked = question(question, language);
            if (asked.asked().isEmpty() || !complete.isEmpty()) continue;
            for (var best : index(language).find(asked)) {
                boolean has = best.parts() == asked.asked().size();
                if ((has ? whole : part).add(best.course())) (has ? complete : partly).add(hit(best, asked, language));
            }
        }
        return complete.isEmpty()
                ? new CourseSearch.Answer(partly, partly.isEmpty())
                : new CourseSearch.Answer(complete, true);
    }

    private CourseSearch.Hit hit(CourseIndex.Best best, Question asked, String language) {
        var wanted = asked.words();
        var title = courses.get(best.course()).title().in(language);
        var excerpts = best.passages().stream()
                .filter(found -> !found.passage().kind().isOnTheShelf())
                .limit(MOST_EXCERPTS)
                .map(found -> Excerpt.of(found.passage(), wanted, language))
                .toList();
        return new CourseSearch.Hit(
                best.course(), language, Excerpt.marked(title, wanted, Words.in(language)), excerpts);
    }

    List<Excerpt> within(String course, String question, String language, int most) {
        var asked = question(question, language);
        if (asked.asked().isEmpty()) return List.of();
        return index(language).find(asked).stream()
                .filter(best -> best.course().equals(course))
                .flatMap(best -> best.passages().stream())
                .filter(found -> found.passage().isRead())
                .limit(most)
                .map(found -> Excerpt.of(found.passage(), asked.words(), language))
                .toList();
    }

    List<Passage> places(String course, String lesson, String question, String language, int most) {
        var asked = question(question, language);
        return index(language).find(asked).stream()
                .filter(best -> best.course().equals(course))
                .flatMap(best -> best.passages().stream())
                .filter(found -> found.passage().isRead())
                .sorted(Comparator.comparing(CourseIndex.Found::parts)
                        .reversed()
                        .thenComparing(found -> lesson.equals(found.passage().step()), Comparator.reverseOrder()))
                .limit(most)
                .map(CourseIndex.Found::passage)
                .toList();
    }

    List<GlossaryEntry> words(String question, String language) {
        var words = Words.in(language);
        return GlossaryEntry.meant(GlossaryEntry.of(courses.values()), question, words, synonyms(words));
    }

    private Question question(String text, String language) {
        var words = Words.in(language);
        return Question.of(text, words, synonyms(words));
    }

    private Synonyms synonyms(Words words) {
        return synonyms.computeIfAbsent(words, any -> Synonyms.of(groups, words));
    }
}
