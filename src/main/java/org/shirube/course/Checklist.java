package org.shirube.course;

import java.util.Optional;
import java.util.regex.Pattern;
import org.shirube.platform.i18n.Text;

/**
 * A section of a lesson that is printed on a sheet of its own.
 *
 * @param step of the lesson
 * @param title of the section
 * @param html safe to write into a page as it is
 */
public record Checklist(String step, Text lesson, Text title, Text html) {
    /** Where a checklist stands. @param heading counted from 1 */
    public record Place(String course, String step, int heading) {}

    /** Empty when the lesson has no such heading. */
    static Optional<Checklist> of(Lesson lesson, int heading) {
        var ja = Section.of(lesson.html().ja(), heading);
        var en = Section.of(lesson.html().en(), heading);
        if (ja.isEmpty() || en.isEmpty()) return Optional.empty();
        return Optional.of(new Checklist(
                lesson.id(),
                lesson.title(),
                new Text(ja.get().title(), en.get().title()),
                new Text(ja.get().html(), en.get().html())));
    }

    /** From a heading to the next one, or to the next question. */
    private record Section(String title, String html) {
        static Optional<Section> of(String html, int heading) {
            var found = Pattern.compile(
                            "<(h[2-4]) id=\"s" + heading + "\"[^>]*>(.*?)</\\1>(.*?)(?=<h[2-4][ >]|<section|\\z)",
                            Pattern.DOTALL)
                    .matcher(html);
            if (!found.find()) return Optional.empty();
            return Optional.of(
                    new Section(Lesson.plain(found.group(2)), found.group(3).strip()));
        }
    }
}
