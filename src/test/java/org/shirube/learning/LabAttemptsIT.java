package org.shirube.learning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
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
        var passages = passages(page.body());
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
    void whatIsKeptAndWhatIsHandedInMayArriveTogether() throws Exception {
        var town = sample.town();
        var hands = Executors.newFixedThreadPool(2);
        try {
            for (var who : List.of("one", "two", "head")) {
                var person = new Visit().signedIn(sample.account(town.person(who), Permission.STAFF));
                for (int tries = 0; tries < 3; tries++) {
                    var page = person.get(LAB + (tries > 0 ? "&again=true" : ""));
                    var marks = Map.of("marks", passages(page.body()).iterator().next());
                    var save = hands.submit(() -> person.post(
                            page, "work", with(marks, "work:save", "x", "jakarta.faces.source", "work:save")));
                    var submit = hands.submit(() -> person.post(page, "work", with(marks, "work:submit", "x")));
                    assertThat(save.get().statusCode()).as("kept").isEqualTo(200);
                    assertThat(submit.get().statusCode()).as("handed in").isEqualTo(302);
                }
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private static Map<String, String> with(Map<String, String> marks, String... more) {
        var fields = new HashMap<>(marks);
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }

    private static Set<String> passages(String body) {
        var passages = new LinkedHashSet<String>();
        var passage = Pattern.compile("data-mark=\"([^\"]+)\"").matcher(body);
        while (passage.find()) passages.add(passage.group(1));
        return passages;
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
