package org.shirube.learning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.security.Permission;

/** Labs over HTTP, as far as it takes more than one request. */
@ArquillianTest
class LabAttemptsIT {
    private static final String LAB = "/learning/lab.xhtml?course=DX07&lab=flow-faults";

    @Inject
    private Sample sample;

    @Test
    void aSaveThatArrivesAfterItsAttemptWasHandedInBeginsNoNewOne() {
        var one = new Visit().signedIn(sample.account(sample.town().person("one"), Permission.STAFF));
        var page = one.get(LAB);
        var passages = new LinkedHashSet<String>();
        var passage = Pattern.compile("data-mark=\"([^\"]+)\"").matcher(page.body());
        while (passage.find()) passages.add(passage.group(1));
        assertThat(passages).hasSizeGreaterThan(3);
        var marks = String.join(" ", passages);
        assertThat(one.post(page, "work", Map.of("marks", marks, "work:submit", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(one.get(LAB).body()).contains("sb-score");

        var save = Map.of("marks", passages.iterator().next(), "work:save", "x", "jakarta.faces.source", "work:save");
        assertThat(one.post(page, "work", save).statusCode()).isEqualTo(200);
        assertThat(one.get(LAB).body()).contains("sb-score");

        one.post(one.get(LAB + "&again=true"), "work", save);
        assertThat(one.get(LAB).body())
                .as("a new attempt is begun from its own page")
                .doesNotContain("sb-score");
    }

    @Test
    void aLessonThatIsNotThereBeginsNoCourse() {
        var town = sample.town();
        var one = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        assertThat(one.get("/learning/lesson.xhtml?course=GA01&step=nowhere").statusCode())
                .isEqualTo(404);
        assertThat(one.get("/dashboard/home.xhtml").body()).contains("学習中の講座はありません。");
    }
}
