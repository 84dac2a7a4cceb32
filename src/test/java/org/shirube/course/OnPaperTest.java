package org.shirube.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shirube.ShippedContent;
import org.shirube.course.file.ChecklistReader;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;

/** What the courses that are shipped look like on paper. */
class OnPaperTest {
    private static List<Course> courses;

    @BeforeAll
    static void read() throws ContentProblem {
        courses = ShippedContent.read().published();
    }

    @Test
    void everyCourseHasAChecklistInBothLanguages() throws ContentProblem {
        var places = ChecklistReader.read(ContentFiles.read(Path.of("courses/checklists")));
        for (var course : courses) {
            var lists = Checklists.of(course, places);
            var named = places.stream()
                    .filter(place -> place.course().equals(course.code()))
                    .count();
            assertThat(lists).as(course.code()).isNotEmpty().hasSize((int) named);
            for (var list : lists) {
                assertThat(list.html().ja())
                        .as(course.code() + " " + list.title())
                        .containsAnyOf("<li>", "<td>")
                        .doesNotContain("<h2", "<section");
                assertThat(list.html().en())
                        .as(course.code() + " " + list.title())
                        .containsAnyOf("<li>", "<td>");
            }
        }
    }

    @Test
    void aWholeCourseOnOnePageHasEveryNameOnce() {
        for (var course : courses) {
            var page = new StringBuilder();
            course.lessons()
                    .forEach((id, lesson) -> page.append(
                            OnPaper.of(lesson.html().ja(), id, lesson.title().ja(), 2)));
            var ids = Pattern.compile(" id=\"([^\"]*)\"")
                    .matcher(page)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(ids).as(course.code()).doesNotHaveDuplicates();
            assertThat(page.toString()).doesNotContain("<h2", "<h3", "<details>", "<section");
        }
    }
}
