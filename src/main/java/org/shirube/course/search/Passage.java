package org.shirube.course.search;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shirube.course.Course;
import org.shirube.course.Lesson;
import org.shirube.course.Step;

/**
 * A piece of a course that a search can find, in one language.
 *
 * @param step id of the lesson or lab; null for what is said about the course as a whole
 * @param anchor of the section in its lesson; null at the beginning
 * @param heading where it stands, in words; empty for what the course says about itself
 * @param text plain, without markup
 */
public record Passage(String course, Kind kind, String step, String anchor, String heading, String text)
        implements Serializable {
    /** Where a piece stands, with what it weighs: a title says more about a course than one of its hundred sections. */
    public enum Kind {
        TITLE(5),
        SUMMARY(3),
        OBJECTIVE(2.5f),
        CHAPTER(2),
        TERM(2),
        LAB(1.5f),
        LESSON(1);

        private final float weight;

        Kind(float weight) {
            this.weight = weight;
        }

        float weight() {
            return weight;
        }

        /** Whether a catalogue shows it anyhow. */
        boolean isOnTheShelf() {
            return this == TITLE || this == SUMMARY;
        }
    }

    private static final Pattern SECTION = Pattern.compile("(?=<h[23] id=\"s\\d+\")");
    private static final Pattern HEADING = Pattern.compile("<h[23] id=\"(s\\d+)\"[^>]*>(.*?)</h[23]>", Pattern.DOTALL);

    /** Whether it is read in a lesson, a lab or the glossary, and does not only announce them. */
    boolean isRead() {
        return step != null || kind == Kind.TERM;
    }

    /** Everything that one reads in a course except questions, answers and the material of labs. */
    static List<Passage> of(Course course, String language) {
        var all = new ArrayList<Passage>();
        var code = course.code();
        all.add(about(code, Kind.TITLE, code + " " + course.title().in(language)));
        all.add(about(code, Kind.SUMMARY, course.summary().in(language)));
        all.add(about(code, Kind.SUMMARY, course.audience().in(language)));
        course.objectives().forEach(one -> all.add(about(code, Kind.OBJECTIVE, one.in(language))));
        for (var module : course.modules()) {
            all.add(about(
                    code,
                    Kind.CHAPTER,
                    module.title().in(language) + "\n" + module.aim().in(language)));
            for (var step : module.steps()) {
                if (step.kind() == Step.Kind.LESSON)
                    course.lesson(step.id()).ifPresent(lesson -> lesson(code, lesson, language, all));
                if (step.kind() == Step.Kind.LAB)
                    course.lab(step.labId())
                            .ifPresent(lab -> all.add(new Passage(
                                    code,
                                    Kind.LAB,
                                    step.id(),
                                    null,
                                    lab.title().in(language),
                                    lab.task().in(language))));
            }
        }
        course.glossary()
                .forEach(term -> all.add(new Passage(
                        code,
                        Kind.TERM,
                        null,
                        null,
                        term.term().in(language),
                        term.meaning().in(language))));
        return all;
    }

    private static Passage about(String code, Kind kind, String text) {
        return new Passage(code, kind, null, null, "", text);
    }

    private static void lesson(String code, Lesson lesson, String language, List<Passage> all) {
        var title = lesson.title().in(language);
        all.add(new Passage(
                code, Kind.LESSON, lesson.id(), null, title, lesson.aim().in(language)));
        for (var section : SECTION.split(lesson.html().in(language))) {
            var head = HEADING.matcher(section);
            var headed = head.lookingAt();
            var text = Lesson.plain(headed ? section.substring(head.end()) : section);
            if (!text.isEmpty())
                all.add(new Passage(
                        code,
                        Kind.LESSON,
                        lesson.id(),
                        headed ? head.group(1) : null,
                        headed ? title + " › " + Lesson.plain(head.group(2)) : title,
                        text));
        }
    }
}
