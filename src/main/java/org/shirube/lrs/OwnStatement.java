package org.shirube.lrs;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.shirube.course.Course;
import org.shirube.platform.i18n.Text;

/** How Shirube itself says what was learnt: the verbs of ADL, activities under its own address, people by staff number alone. */
final class OwnStatement {
    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
    private static final String ACTIVITIES = "http://adlnet.gov/expapi/activities/";
    private static final int DIGITS = 4;

    private OwnStatement() {}

    /** @param homePage of the person's account @param course null for a check */
    static JsonObject of(String id, String homePage, String staffNo, Learnt learnt, Course course, Instant at) {
        var statement = Json.createObjectBuilder()
                .add("id", id)
                .add("actor", actor(homePage, staffNo))
                .add("verb", verb(learnt))
                .add("object", object(learnt, course));
        if (learnt.asked() != null) statement.add("result", result(learnt));
        else statement.add("result", Json.createObjectBuilder().add("completion", true));
        if (course != null) statement.add("context", context(learnt, course));
        return statement.add("timestamp", XapiTime.format(at)).build();
    }

    private static JsonObjectBuilder actor(String homePage, String staffNo) {
        return Json.createObjectBuilder()
                .add("objectType", "Agent")
                .add(
                        "account",
                        Json.createObjectBuilder().add("homePage", homePage).add("name", staffNo));
    }

    /** Whoever has not passed a lab has tried it: the next go is free. */
    private static JsonObjectBuilder verb(Learnt learnt) {
        if (learnt.passed() == null) return verb("completed", new Text("修了", "completed"));
        if (learnt.passed()) return verb("passed", new Text("合格", "passed"));
        return learnt.kind() == LearningNews.Kind.LAB
                ? verb("attempted", new Text("取り組み", "attempted"))
                : verb("failed", new Text("合格しなかった", "failed"));
    }

    private static JsonObjectBuilder verb(String word, Text shown) {
        return Json.createObjectBuilder().add("id", VERBS + word).add("display", languages(shown));
    }

    private static JsonObjectBuilder languages(Text text) {
        return Json.createObjectBuilder().add("ja", text.ja()).add("en", text.en());
    }

    private static JsonObjectBuilder object(Learnt learnt, Course course) {
        return switch (learnt.kind()) {
            case COURSE -> course(course);
            case LESSON ->
                activity(
                        address(course) + "/lessons/" + encoded(learnt.part()),
                        "lesson",
                        course.lesson(learnt.part())
                                .map(lesson -> lesson.title())
                                .orElse(course.title()));
            case LAB ->
                activity(
                        address(course) + "/labs/" + encoded(learnt.part()),
                        "simulation",
                        course.lab(learnt.part()).map(lab -> lab.title()).orElse(course.title()));
            case QUIZ ->
                activity(
                        address(course) + "/quiz",
                        "assessment",
                        new Text(course.title().ja() + "：確認問題", course.title().en() + ": quiz"));
            case CHECK ->
                activity(HomePages.base() + "/checks", "assessment", new Text("スキルの知識確認", "Knowledge check of skills"));
        };
    }

    private static JsonObjectBuilder course(Course course) {
        return activity(address(course), "course", course.title());
    }

    private static String address(Course course) {
        return HomePages.base() + "/courses/" + encoded(course.code());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonObjectBuilder activity(String id, String type, Text name) {
        return Json.createObjectBuilder()
                .add("objectType", "Activity")
                .add("id", id)
                .add(
                        "definition",
                        Json.createObjectBuilder()
                                .add("type", ACTIVITIES + type)
                                .add("name", languages(name)));
    }

    private static JsonObjectBuilder result(Learnt learnt) {
        var result = Json.createObjectBuilder().add("completion", true);
        if (learnt.passed() != null) result.add("success", learnt.passed());
        if (learnt.asked() < 1 || learnt.right() < 0 || learnt.right() > learnt.asked()) return result;
        return result.add(
                "score",
                Json.createObjectBuilder()
                        .add(
                                "scaled",
                                BigDecimal.valueOf(learnt.right())
                                        .divide(BigDecimal.valueOf(learnt.asked()), DIGITS, RoundingMode.HALF_UP)
                                        .stripTrailingZeros())
                        .add("raw", learnt.right())
                        .add("min", 0)
                        .add("max", learnt.asked()));
    }

    private static JsonObjectBuilder context(Learnt learnt, Course course) {
        var context = Json.createObjectBuilder().add("platform", "Shirube").add("revision", course.version());
        if (learnt.kind() == LearningNews.Kind.COURSE) return context;
        return context.add(
                "contextActivities",
                Json.createObjectBuilder()
                        .add("parent", Json.createArrayBuilder().add(course(course))));
    }
}
