package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.shirube.course.QuizItem;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Text;

/** Reads the items of one bank. */
final class ItemReader {
    private static final Text NONE = new Text("", "");

    private final Predicate<String> skills;
    private final int objectives;
    private final Set<String> ids = new HashSet<>();

    ItemReader(Predicate<String> skills, int objectives) {
        this.skills = skills;
        this.objectives = objectives;
    }

    QuizItem read(YamlMap item) throws ContentProblem {
        item.only(
                "id",
                "version",
                "skill",
                "level",
                "objective",
                "kind",
                "tags",
                "stem",
                "options",
                "pairs",
                "answer",
                "tolerance",
                "unit",
                "gaps",
                "explanation",
                "source");
        var id = item.string("id");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}"))
            throw item.problem("id", "may have letters, digits and dash only");
        if (!ids.add(id)) throw item.problem("id", "is used twice: " + id);
        var skill = item.string("skill");
        if (!skills.test(skill)) throw item.problem("skill", "is no skill of any skill map: " + skill);
        var kind = kind(item);
        return new QuizItem(
                id,
                item.integer("version", 1, 999),
                skill,
                item.integer("level", 1, 4),
                item.integer("objective", 1, Math.max(1, objectives)),
                kind,
                Set.copyOf(item.stringsIfAny("tags")),
                item.text("stem"),
                options(item, kind),
                pairs(item, kind),
                numeric(item, kind),
                gaps(item, kind),
                item.text("explanation"),
                item.string("source", ""));
    }

    private static QuizItem.Kind kind(YamlMap item) throws ContentProblem {
        var kind = item.string("kind");
        if (!Set.of("single", "multiple", "order", "match", "numeric", "cloze").contains(kind))
            throw item.problem("kind", "must be single, multiple, order, match, numeric or cloze, not " + kind);
        return QuizItem.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private static List<QuizItem.Option> options(YamlMap item, QuizItem.Kind kind) throws ContentProblem {
        var choosing = kind == QuizItem.Kind.SINGLE || kind == QuizItem.Kind.MULTIPLE;
        if (!choosing && kind != QuizItem.Kind.ORDER) {
            if (item.has("options")) throw item.problem("options", "do not belong to this kind");
            return List.of();
        }
        var options = new ArrayList<QuizItem.Option>();
        for (var option : item.maps("options")) {
            option.only("ja", "en", "right", "why");
            if (!choosing && option.has("right"))
                throw option.problem("right", "does not belong here: the order is the key");
            if (option.string("ja").isBlank() || option.string("en").isBlank())
                throw option.problem("needs a text in both languages");
            options.add(new QuizItem.Option(
                    option.asText(),
                    choosing && option.flag("right", false),
                    choosing ? option.text("why") : option.text("why", NONE)));
        }
        if (options.size() < 3 || options.size() > (choosing ? 6 : 8))
            throw item.problem("options", "needs 3 to " + (choosing ? 6 : 8) + ", not " + options.size());
        var right = options.stream().filter(QuizItem.Option::right).count();
        if (kind == QuizItem.Kind.SINGLE && right != 1) throw item.problem("options", "needs exactly one right option");
        if (kind == QuizItem.Kind.MULTIPLE && (right < 1 || right == options.size()))
            throw item.problem("options", "needs at least one right and one wrong option");
        return List.copyOf(options);
    }

    private static List<QuizItem.Pair> pairs(YamlMap item, QuizItem.Kind kind) throws ContentProblem {
        if (kind != QuizItem.Kind.MATCH) {
            if (item.has("pairs")) throw item.problem("pairs", "belong to kind match only");
            return List.of();
        }
        var pairs = new ArrayList<QuizItem.Pair>();
        for (var pair : item.maps("pairs")) {
            pair.only("left", "right", "why");
            pairs.add(new QuizItem.Pair(pair.text("left"), pair.text("right"), pair.text("why", NONE)));
        }
        if (pairs.size() < 2
                || pairs.stream().map(QuizItem.Pair::right).distinct().count() < 2)
            throw item.problem("pairs", "needs two different right sides at least");
        return List.copyOf(pairs);
    }

    private static QuizItem.Numeric numeric(YamlMap item, QuizItem.Kind kind) throws ContentProblem {
        if (kind != QuizItem.Kind.NUMERIC) {
            for (var key : List.of("answer", "tolerance", "unit")) {
                if (item.has(key)) throw item.problem(key, "belongs to kind numeric only");
            }
            return null;
        }
        var tolerance = item.decimal("tolerance");
        if (tolerance < 0) throw item.problem("tolerance", "must not be negative");
        return new QuizItem.Numeric(item.decimal("answer"), tolerance, item.text("unit", NONE));
    }

    private static List<QuizItem.Gap> gaps(YamlMap item, QuizItem.Kind kind) throws ContentProblem {
        if (kind != QuizItem.Kind.CLOZE) {
            if (item.has("gaps")) throw item.problem("gaps", "belong to kind cloze only");
            return List.of();
        }
        var given = item.map("gaps");
        for (var language : List.of("ja", "en")) {
            var inStem = QuizItem.gapsIn(item.text("stem").in(language));
            if (inStem.size() != given.keys().size() || !given.keys().containsAll(inStem))
                throw item.problem(
                        "stem", "must hold each gap once in '" + language + "': " + String.join(", ", given.keys()));
        }
        var gaps = new ArrayList<QuizItem.Gap>();
        for (var id : given.keys()) {
            var gap = given.map(id).only("right", "choices", "why");
            var choices = LabReader.choices(gap);
            if (choices.size() > 5) throw gap.problem("choices", "are more than five");
            var right = List.copyOf(choices.keySet()).indexOf(gap.string("right"));
            if (right < 0) throw gap.problem("right", "must name one of the choices");
            gaps.add(new QuizItem.Gap(id, right, List.copyOf(choices.values()), gap.text("why")));
        }
        return List.copyOf(gaps);
    }
}
