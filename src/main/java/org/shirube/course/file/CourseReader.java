package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.shirube.course.Course;
import org.shirube.course.Lab;
import org.shirube.course.Lesson;
import org.shirube.course.Module;
import org.shirube.course.Outcome;
import org.shirube.course.QuizItem;
import org.shirube.course.QuizRule;
import org.shirube.course.Step;
import org.shirube.course.Term;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Text;

/** Reads a course from its files; the format is described in {@code courses/README.md}. */
public final class CourseReader {
    private static final String PAGES = "labs/[a-z0-9-]+-pages\\.yaml";

    private final ContentFiles files;
    private final Predicate<String> skills;
    private final Predicate<String> courses;
    private String address;

    private CourseReader(ContentFiles files, Predicate<String> skills, Predicate<String> courses) {
        this.files = files;
        this.skills = skills;
        this.courses = courses;
    }

    /**
     * @param skills whether a skill code is known
     * @param courses whether a course code is known
     * @throws ContentProblem at the first thing that cannot be
     */
    public static Course read(ContentFiles files, Predicate<String> skills, Predicate<String> courses)
            throws ContentProblem {
        return new CourseReader(files, skills, courses).course();
    }

    private Course course() throws ContentProblem {
        if (!files.texts().containsKey("course.yaml")) throw new ContentProblem(files.name(), 0, "has no course.yaml");
        var root = parse("course.yaml")
                .only(
                        "schema",
                        "code",
                        "version",
                        "status",
                        "title",
                        "summary",
                        "audience",
                        "skip",
                        "mandatory",
                        "plannedMinutes",
                        "prerequisites",
                        "outcomes",
                        "objectives",
                        "modules",
                        "practice",
                        "quiz",
                        "atWork",
                        "followUp",
                        "source");
        root.integer("schema", 1, 1);
        var code = root.string("code");
        if (!code.equals(files.name()))
            throw root.problem("code", "is " + code + ", but the folder is " + files.name());
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}"))
            throw root.problem("code", "may have letters, digits, dash and underscore only, 40 at most");
        var version = root.string("version");
        if (!version.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}"))
            throw root.problem("version", "may have letters, digits, dot, dash and underscore only, 40 at most");
        address = code + "/" + version;
        var status = status(root);
        var published = status == Course.Status.PUBLISHED;
        for (var prerequisite : root.stringsIfAny("prerequisites")) {
            if (!courses.test(prerequisite)) throw root.problem("prerequisites", "names no course: " + prerequisite);
        }
        var objectives = texts(root, "objectives");
        var labs = labs();
        var bank = status == Course.Status.BANK;
        var items = items(published || bank, objectives.size());
        var quiz = quiz(root, items, published);
        var lessons = new LinkedHashMap<String, Lesson>();
        if (bank && root.has("modules")) throw root.problem("modules", "stand in a course, not in a bank of items");
        var modules = bank ? List.<Module>of() : modules(root, published, lessons, labs, quiz);
        refuseLeftovers(lessons);
        if (objectives.isEmpty()) throw root.problem("objectives", "is missing or empty");
        return new Course(
                code,
                version,
                status,
                root.text("title"),
                root.text("summary"),
                root.text("audience"),
                root.text("skip"),
                root.flag("mandatory", false),
                root.integer("plannedMinutes", 1, 6000),
                List.copyOf(root.stringsIfAny("prerequisites")),
                outcomes(root),
                objectives,
                modules,
                texts(root, "practice"),
                quiz,
                root.text("atWork"),
                followUp(root),
                source(root.map("source")),
                lessons,
                labs,
                items,
                glossary(),
                figures());
    }

    private static Course.Status status(YamlMap root) throws ContentProblem {
        return switch (root.string("status")) {
            case "published" -> Course.Status.PUBLISHED;
            case "preparing" -> Course.Status.PREPARING;
            case "bank" -> Course.Status.BANK;
            default -> throw root.problem("status", "must be published, preparing or bank");
        };
    }

    private List<Outcome> outcomes(YamlMap root) throws ContentProblem {
        var lines = root.map("outcomes");
        var outcomes = new ArrayList<Outcome>();
        for (var skill : lines.keys()) {
            if (!skills.test(skill)) throw lines.problem(skill, "is no skill of any skill map");
            outcomes.add(new Outcome(skill, lines.integer(skill, 1, 4)));
        }
        if (outcomes.isEmpty()) throw root.problem("outcomes", "names no skill");
        return List.copyOf(outcomes);
    }

    private static List<Text> texts(YamlMap map, String key) throws ContentProblem {
        var texts = new ArrayList<Text>();
        for (var one : map.mapsIfAny(key)) texts.add(bothLanguages(one.only("ja", "en")));
        return List.copyOf(texts);
    }

    private static Text bothLanguages(YamlMap map) throws ContentProblem {
        var text = map.asText();
        if (text.ja().isBlank() || text.en().isBlank()) throw map.problem("needs a text in both languages");
        return text;
    }

    private static Map<Integer, Text> followUp(YamlMap root) throws ContentProblem {
        var lines = root.map("followUp");
        var questions = new TreeMap<Integer, Text>();
        for (var days : lines.keys()) {
            if (!days.matches("[1-9]\\d{0,2}")) throw lines.problem(days, "must be a number of days from 1 to 999");
            questions.put(Integer.valueOf(days), lines.text(days));
        }
        return Map.copyOf(questions);
    }

    private static Course.Source source(YamlMap source) throws ContentProblem {
        source.only("publisher", "licence", "retrieved");
        return new Course.Source(source.string("publisher"), source.string("licence"), source.date("retrieved"));
    }

    private List<Module> modules(
            YamlMap root, boolean published, Map<String, Lesson> lessons, Map<String, Lab> labs, QuizRule quiz)
            throws ContentProblem {
        var modules = new ArrayList<Module>();
        var seen = new HashSet<String>();
        var parts = root.maps("modules");
        for (var part : parts) {
            part.only("title", "aim", "steps");
            if (published != part.has("steps"))
                throw part.problem(
                        published ? "a published module needs steps" : "a course in preparation has no steps");
            var steps = new ArrayList<Step>();
            for (var id : part.stringsIfAny("steps")) {
                if (!seen.add(id)) throw part.problem("steps", "names " + id + " a second time");
                steps.add(id.startsWith(Step.LAB_PREFIX) ? labStep(part, id, labs) : lessonStep(part, id, lessons));
            }
            if (published && steps.isEmpty()) throw part.problem("steps", "is empty");
            if (published && modules.size() == parts.size() - 1) {
                steps.add(new Step(Step.Kind.QUIZ, Step.QUIZ_ID, new Text("確認問題", "Course quiz"), quiz.minutes()));
            }
            modules.add(new Module(part.text("title"), part.text("aim"), List.copyOf(steps)));
        }
        if (modules.isEmpty()) throw root.problem("modules", "is empty");
        for (var lab : labs.values()) {
            if (!seen.contains(Step.ofLab(lab.id())))
                throw new ContentProblem(files.shown("labs/" + lab.id() + ".yaml"), 0, "stands in no module");
        }
        return List.copyOf(modules);
    }

    private static Step labStep(YamlMap module, String id, Map<String, Lab> labs) throws ContentProblem {
        var lab = labs.get(id.substring(Step.LAB_PREFIX.length()));
        if (lab == null) throw module.problem("steps", "names " + id + ", but there is no such file in labs");
        return new Step(Step.Kind.LAB, id, lab.title(), lab.minutes());
    }

    private Step lessonStep(YamlMap module, String id, Map<String, Lesson> lessons) throws ContentProblem {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,59}") || id.equals(Step.QUIZ_ID))
            throw module.problem("steps", "has '" + id + "', which cannot be a step's name");
        for (var language : List.of("ja", "en")) {
            if (!files.texts().containsKey(path(id, language)))
                throw module.problem("steps", "names " + id + ", but there is no " + path(id, language));
        }
        var lesson = lesson(id);
        lessons.put(id, lesson);
        return new Step(Step.Kind.LESSON, id, lesson.title(), lesson.minutes());
    }

    private void refuseLeftovers(Map<String, Lesson> lessons) throws ContentProblem {
        for (var path : files.texts().keySet()) {
            if (!path.startsWith("lessons/")) continue;
            var id = path.replaceFirst("lessons/(.*)\\.(ja|en)\\.md", "$1");
            if (!lessons.containsKey(id)) throw new ContentProblem(files.shown(path), 0, "stands in no module");
        }
    }

    private Lesson lesson(String id) throws ContentProblem {
        var ja = lesson(id, "ja");
        var en = lesson(id, "en");
        return new Lesson(
                id,
                new Text(ja.title, en.title),
                new Text(ja.aim, en.aim),
                new Text(ja.body.html(), en.body.html()),
                minutes(ja.body.characters()));
    }

    /** 400 Japanese characters a minute, to the nearest minute, one at least. */
    static int minutes(int characters) {
        return Math.max(1, Math.round(characters / 400f));
    }

    private record OneLanguage(String title, String aim, Markdown.Rendered body) {}

    private OneLanguage lesson(String id, String language) throws ContentProblem {
        var shown = files.shown(path(id, language));
        var text = files.texts().get(path(id, language));
        var end = text.indexOf("\n---\n");
        if (!text.startsWith("---\n") || end < 0)
            throw new ContentProblem(shown, 1, "must begin with a front matter of title and aim between lines of ---");
        var head = YamlMap.parse(shown, text.substring(4, end), 1).only("title", "aim");
        if (head.string("title").isBlank() || head.string("aim").isBlank())
            throw head.problem("needs a title and an aim");
        var before = (int) text.substring(0, end + 5).lines().count();
        var markdown = new Markdown(shown, before, language, address, figures()::containsKey);
        return new OneLanguage(head.string("title"), head.string("aim"), markdown.render(text.substring(end + 5)));
    }

    private static String path(String id, String language) {
        return "lessons/" + id + "." + language + ".md";
    }

    private Map<String, String> figures() {
        var figures = new TreeMap<String, String>();
        files.texts().forEach((path, text) -> {
            if (path.matches("figures/[A-Za-z0-9._-]+\\.svg")) figures.put(path, text);
        });
        return figures;
    }

    private List<QuizItem> items(boolean published, int objectives) throws ContentProblem {
        if (!files.texts().containsKey("quiz.yaml")) {
            if (published) throw new ContentProblem(files.shown("quiz.yaml"), 0, "is missing");
            return List.of();
        }
        var reader = new ItemReader(skills, objectives);
        var items = new ArrayList<QuizItem>();
        for (var item : parse("quiz.yaml").only("items").maps("items")) items.add(reader.read(item));
        return List.copyOf(items);
    }

    private static QuizRule quiz(YamlMap root, List<QuizItem> items, boolean published) throws ContentProblem {
        var quiz = root.map("quiz").only("draw", "passPercent", "always", "mustBeRight");
        var always = new LinkedHashMap<String, Integer>();
        if (quiz.has("always")) {
            var tags = quiz.map("always");
            for (var tag : tags.keys()) always.put(tag, tags.integer(tag, 1, 100));
        }
        var draw = quiz.integer("draw", 1, 100);
        if (published) {
            if (items.size() < draw) throw quiz.problem("draw", "is " + draw + ", but the bank has " + items.size());
            for (var tag : always.entrySet()) {
                var tagged = items.stream()
                        .filter(item -> item.tags().contains(tag.getKey()))
                        .count();
                if (tagged < tag.getValue())
                    throw quiz.problem(
                            "always",
                            "asks for " + tag.getValue() + " items tagged " + tag.getKey() + ", but the bank has "
                                    + tagged);
            }
        }
        return new QuizRule(
                draw,
                quiz.integer("passPercent", 1, 100),
                Map.copyOf(always),
                quiz.has("mustBeRight") ? Optional.of(quiz.string("mustBeRight")) : Optional.empty());
    }

    private Map<String, Lab> labs() throws ContentProblem {
        var pages = new HashMap<String, Lab.Pages>();
        for (var path : files.texts().keySet()) {
            if (path.matches(PAGES))
                pages.put(
                        path,
                        SearchingReader.pages(YamlMap.parseList(
                                files.shown(path), files.texts().get(path))));
        }
        var labs = new TreeMap<String, Lab>();
        for (var path : files.texts().keySet()) {
            if (!path.startsWith("labs/") || path.matches(PAGES)) continue;
            var id = path.substring("labs/".length()).replaceFirst("\\.yaml$", "");
            var markdown = new Markdown(files.shown(path), 0, "ja", address, figures()::containsKey);
            var inEnglish = new Markdown(files.shown(path), 0, "en", address, figures()::containsKey);
            labs.put(id, new LabReader(skills, markdown, inEnglish, pages).read(id, parse(path)));
        }
        return labs;
    }

    private List<Term> glossary() throws ContentProblem {
        if (!files.texts().containsKey("glossary.yaml")) return List.of();
        var terms = new ArrayList<Term>();
        for (var term : parse("glossary.yaml").only("terms").maps("terms")) {
            term.only("term", "reading", "meaning");
            var reading = term.string("reading");
            if (!reading.matches("[ぁ-ゖー・ ]+")) throw term.problem("reading", "must be in hiragana: " + reading);
            terms.add(new Term(term.text("term"), reading, term.text("meaning")));
        }
        return List.copyOf(terms);
    }

    private YamlMap parse(String path) throws ContentProblem {
        return YamlMap.parse(files.shown(path), files.texts().get(path));
    }
}
