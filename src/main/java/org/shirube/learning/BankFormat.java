package org.shirube.learning;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.course.QuizItem;
import org.shirube.platform.i18n.Text;

/** An own item as it is stored: what no query asks for. */
final class BankFormat {
    private BankFormat() {}

    static String written(BankQuestion question) {
        var content = Json.createObjectBuilder()
                .add("objective", text(question.objective()))
                .add("stem", text(question.stem()))
                .add(
                        "options",
                        array(
                                question.options(),
                                option -> Json.createObjectBuilder()
                                        .add("text", text(option.text()))
                                        .add("right", option.right())
                                        .add("why", text(option.why()))))
                .add(
                        "pairs",
                        array(
                                question.pairs(),
                                pair -> Json.createObjectBuilder()
                                        .add("left", text(pair.left()))
                                        .add("right", text(pair.right()))
                                        .add("why", text(pair.why()))))
                .add(
                        "gaps",
                        array(
                                question.gaps(),
                                gap -> Json.createObjectBuilder()
                                        .add("id", gap.id())
                                        .add("right", gap.right())
                                        .add("choices", array(gap.choices(), BankFormat::text))
                                        .add("why", text(gap.why()))))
                .add("explanation", text(question.explanation()))
                .add("source", question.source())
                .add(
                        "outdated",
                        Json.createArrayBuilder(
                                question.outdated().stream().sorted().toList()));
        if (question.numeric() != null)
            content.add(
                    "numeric",
                    Json.createObjectBuilder()
                            .add("answer", question.numeric().answer())
                            .add("tolerance", question.numeric().tolerance())
                            .add("unit", text(question.numeric().unit())));
        return content.build().toString();
    }

    private static <T> JsonArrayBuilder array(List<T> things, Function<T, JsonObjectBuilder> written) {
        var array = Json.createArrayBuilder();
        things.forEach(thing -> array.add(written.apply(thing)));
        return array;
    }

    private static JsonObjectBuilder text(Text text) {
        return Json.createObjectBuilder().add("ja", text.ja()).add("en", text.en());
    }

    static BankQuestion read(QuizItem.Kind kind, String skill, int level, String written) {
        JsonObject content;
        try (var reader = Json.createReader(new StringReader(written))) {
            content = reader.readObject();
        }
        var numeric = content.getJsonObject("numeric");
        return new BankQuestion(
                kind,
                skill,
                level,
                text(content, "objective"),
                text(content, "stem"),
                list(
                        content,
                        "options",
                        one -> new QuizItem.Option(text(one, "text"), one.getBoolean("right"), text(one, "why"))),
                list(
                        content,
                        "pairs",
                        one -> new QuizItem.Pair(text(one, "left"), text(one, "right"), text(one, "why"))),
                numeric == null
                        ? null
                        : new QuizItem.Numeric(
                                numeric.getJsonNumber("answer").doubleValue(),
                                numeric.getJsonNumber("tolerance").doubleValue(),
                                text(numeric, "unit")),
                list(
                        content,
                        "gaps",
                        one -> new QuizItem.Gap(
                                one.getString("id"),
                                one.getInt("right"),
                                list(one, "choices", BankFormat::text),
                                text(one, "why"))),
                text(content, "explanation"),
                content.getString("source"),
                content.getJsonArray("outdated").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static <T> List<T> list(JsonObject from, String name, Function<JsonObject, T> read) {
        return from.getJsonArray(name).stream()
                .map(JsonValue::asJsonObject)
                .map(read)
                .toList();
    }

    private static Text text(JsonObject from, String name) {
        return text(from.getJsonObject(name));
    }

    private static Text text(JsonObject from) {
        return new Text(from.getString("ja"), from.getString("en"));
    }
}
