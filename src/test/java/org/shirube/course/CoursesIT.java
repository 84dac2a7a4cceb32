package org.shirube.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentFolders;
import org.shirube.platform.file.ContentProblem;

/** Publishing courses, with the shipped bank of items as an example. */
@ArquillianTest
class CoursesIT {
    @Inject
    private Courses courses;

    @Test
    void theSameFilesAgainChangeNothing() throws ContentProblem {
        assertThat(courses.publish(bank("TA", "1", "題"), Set.of())).isEqualTo(Courses.Publication.PUBLISHED);
        assertThat(courses.publish(bank("TA", "1", "題"), Set.of())).isEqualTo(Courses.Publication.UNCHANGED);
    }

    @Test
    void aPublishedVersionIsNotEdited() throws ContentProblem {
        courses.publish(bank("TB", "1", "題"), Set.of());
        assertThatThrownBy(() -> courses.publish(bank("TB", "1", "別の題"), Set.of()))
                .isInstanceOf(ContentProblem.class)
                .hasMessageContaining("version 1 was published with other texts");
        assertThat(courses.version("TB", "1").title().ja()).isEqualTo("題");
    }

    @Test
    void whoeverBeganWithAnOldVersionStillReadsIt() throws ContentProblem {
        courses.publish(bank("TC", "1", "前の題"), Set.of());
        courses.publish(bank("TC", "2", "後の題"), Set.of());
        assertThat(courses.version("TC", "1").title().ja()).isEqualTo("前の題");
        assertThat(courses.version("TC", "2").title().ja()).isEqualTo("後の題");
        assertThat(courses.publish(bank("TC", "1", "前の題"), Set.of())).isEqualTo(Courses.Publication.UNCHANGED);
    }

    @Test
    void anItemBelongsToOneCourseOrBank() throws ContentProblem {
        var texts = new TreeMap<>(bank("TE", "1", "題").texts());
        texts.computeIfPresent("quiz.yaml", (path, text) -> text.replaceFirst("id: TE-", "id: SK-"));
        assertThatThrownBy(() -> courses.publish(new ContentFiles("TE", texts), Set.of()))
                .hasMessageContaining("is in SK already");
    }

    /** Under a code of its own, so that the courses of other tests stay what they are; banks are in no catalogue. */
    private static ContentFiles bank(String code, String version, String title) throws ContentProblem {
        for (var folder : ContentFolders.of("courses", "course.yaml")) {
            if (!folder.getFileName().toString().equals("SK")) continue;
            var texts = new TreeMap<>(ContentFiles.read(folder).texts());
            texts.computeIfPresent(
                    "course.yaml",
                    (path, text) -> text.replace("code: SK", "code: " + code)
                            .replaceFirst("version: \"[^\"]+\"", "version: \"" + version + "\"")
                            .replaceFirst("title: \\{ja: [^,]+", "title: {ja: " + title));
            texts.computeIfPresent("quiz.yaml", (path, text) -> text.replace("id: SK-", "id: " + code + "-"));
            return new ContentFiles(code, texts);
        }
        throw new AssertionError("the bank SK is not there");
    }
}
