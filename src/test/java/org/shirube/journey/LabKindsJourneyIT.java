package org.shirube.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shirube.course.file.CourseReader;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;

/** One real lab of every kind that the courses have: worked on, saved, handed in, passed. */
class LabKindsJourneyIT extends Journey {
    record Chosen(String kind, String course, String lab) {
        @Override
        public String toString() {
            return kind + ": " + course + " " + lab;
        }
    }

    static Collection<Chosen> labs() throws IOException, ContentProblem {
        var byKind = new TreeMap<String, Chosen>();
        try (var folders = Files.list(Path.of("courses"))) {
            for (var folder : folders.filter(folder -> Files.exists(folder.resolve("course.yaml")))
                    .sorted()
                    .toList()) {
                var course = CourseReader.read(ContentFiles.read(folder), skill -> true, other -> true);
                if (!course.isPublished()) continue;
                for (var lab : course.labs().values()) {
                    var kind = lab.work().getClass().getSimpleName();
                    byKind.putIfAbsent(kind, new Chosen(kind, course.code(), lab.id()));
                }
            }
        }
        return byKind.values();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void aLabIsWorkedOnHandedInAndPassed(Chosen chosen) throws ContentProblem {
        var address = "/learning/lab.xhtml?course=" + chosen.course() + "&lab=" + chosen.lab();
        var english = signedIn("en", "instructor");
        open(english, address);
        Axe.findsNothing(english);
        var page = signedIn("ja", "instructor");
        open(page, address);
        new LearnerKeys(chosen.course()).answerLab(page, chosen.lab());
        assertThat(page.locator("[id='work:state']")).containsText("保存済み");
        page.setViewportSize(390, 800);
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        Axe.findsNothing(page);
        page.locator("[id='work:submit']").click();
        assertThat(page.locator(".sb-score")).containsText("合格です");
        Axe.findsNothing(page);
    }
}
