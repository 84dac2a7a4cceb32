package org.shirube.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.course.SampleCourses;

/** What Shirube itself says was learnt. */
class OwnStatementTest {
    private static final String ID = "8f87ccde-bb56-4c2e-ab83-44982ef22df0";
    private static final Instant AT = Instant.parse("2026-04-01T00:00:00.123Z");

    private static JsonObject said(Learnt learnt) {
        var course = learnt.courseCode() == null ? null : SampleCourses.course("X", false, 10, "", java.util.Map.of());
        return OwnStatement.of(ID, "http://shirube.example/organisations/o", "1001", learnt, course, AT);
    }

    /** Verb, end of the activity's address, scaled score, success. */
    @ParameterizedTest
    @CsvSource({
        "LESSON, s1, , , ,            completed, /lessons/s1, ,    ",
        "LAB,    l1, 3, 4, true,      passed,    /labs/l1,    0.75, true",
        "LAB,    l1, 1, 3, false,     attempted, /labs/l1,    0.3333, false",
        "QUIZ,   , 10, 10, true,      passed,    /quiz,       1,    true",
        "QUIZ,   , 2, 10, false,      failed,    /quiz,       0.2,  false",
        "COURSE, , , , ,              completed, ,            ,     ",
        "CHECK,  , 0, 5, ,            completed, /checks,     0,    ",
        "LAB,    l1, 0, 0, true,      passed,    /labs/l1,    ,     true"
    })
    void everyKindOfLearningIsAStatementOfBothVersions(
            LearningNews.Kind kind,
            String part,
            Integer right,
            Integer asked,
            Boolean passed,
            String verb,
            String end,
            String scaled,
            Boolean success) {
        boolean check = kind == LearningNews.Kind.CHECK;
        var statement = said(new Learnt(kind, check ? null : "X", check ? null : "1", part, right, asked, passed));
        for (var version : XapiVersion.values())
            assertThatCode(() -> new StatementShape(version).check(statement)).doesNotThrowAnyException();
        assertThat(statement.getJsonObject("verb").getString("id")).isEqualTo("http://adlnet.gov/expapi/verbs/" + verb);
        assertThat(statement.getJsonObject("object").getString("id")).endsWith(end == null ? "" : end);
        var result = statement.getJsonObject("result");
        assertThat(
                        result.containsKey("score")
                                ? result.getValue("/score/scaled").toString()
                                : null)
                .isEqualTo(scaled);
        assertThat(result.containsKey("success") ? Boolean.valueOf(result.getBoolean("success")) : null)
                .isEqualTo(success);
        assertThat(statement.getJsonObject("actor").toString())
                .isEqualTo(
                        "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"http://shirube.example/organisations/o\","
                                + "\"name\":\"1001\"}}");
    }
}
