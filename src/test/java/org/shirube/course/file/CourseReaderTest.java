package org.shirube.course.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.course.Course;
import org.shirube.course.Lab;
import org.shirube.course.Step;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;

class CourseReaderTest {
    private static final String COURSE = """
            schema: 1
            code: T1
            version: "1"
            status: published
            title: {ja: 題, en: Title}
            summary: {ja: 概要, en: Summary}
            audience: {ja: 皆, en: All}
            skip: {ja: なし, en: None}
            mandatory: true
            plannedMinutes: 90
            prerequisites: [T0]
            outcomes: {B1: 1}
            objectives:
              - {ja: できる, en: Can}
            modules:
              - {title: {ja: 章, en: Chapter}, aim: {ja: 狙い, en: Aim}, steps: [one, "lab:find", "lab:choose"]}
            quiz: {draw: 1, passPercent: 80, always: {hard: 1}, mustBeRight: hard}
            atWork: {ja: まず, en: First}
            followUp: {30: {ja: 問, en: Ask}}
            source: {publisher: P, licence: CC-BY-4.0, retrieved: 2026-11-23}
            """;
    private static final String QUIZ = """
            items:
              - id: T1-1
                version: 1
                skill: B1
                level: 1
                objective: 1
                kind: single
                tags: [hard]
                stem: {ja: 問, en: Stem}
                options:
                  - {ja: い, en: a, right: true, why: {ja: 理, en: Why}}
                  - {ja: ろ, en: b, right: false, why: {ja: 理, en: Why}}
                  - {ja: は, en: c, right: false, why: {ja: 理, en: Why}}
                explanation: {ja: 要, en: Note}
            """;
    private static final String FIND = """
            schema: 1
            id: find
            skill: B1
            level: 1
            minutes: 20
            title: {ja: 探す, en: Find}
            task: {ja: 印, en: Mark}
            grader: span_f1
            pass: {f1: 0.7}
            cases:
              - id: c1
                title: {ja: 件, en: Case}
                source:
                  title: {ja: 元, en: Source}
                  lines: {ja: [一, 二], en: [one, two]}
                text: {title: {ja: 文, en: Text}, ja: "前[e1:誤り]と[k1:正しい]所", en: "before [e1:wrong] and [k1:right]"}
                spans:
                  e1: {mark: true, line: 2, kind: {ja: 型, en: Kind}, why: {ja: 理, en: Why}}
                  k1: {mark: false, why: {ja: 理, en: Why}}
            """;
    private static final String CHOOSE = """
            schema: 1
            id: choose
            skill: B1
            level: 1
            minutes: 5
            title: {ja: 選ぶ, en: Choose}
            task: {ja: 選, en: Choose}
            grader: field_match
            pass: {right: 1}
            choices: {yes: {ja: はい, en: Yes}, no: {ja: いいえ, en: No}}
            fields:
              - {id: f1, text: {ja: 行, en: Row}, right: yes, why: {ja: 理, en: Why}}
              - {id: f2, text: {ja: 行, en: Row}, right: [yes, no], why: {ja: 理, en: Why}}
            """;
    private static final String LESSON = """
            ---
            title: 題
            aim: 狙い
            ---

            ## 見出し

            %s
            """;

    private final Map<String, String> files = new HashMap<>(Map.of(
            "course.yaml", COURSE,
            "quiz.yaml", QUIZ,
            "labs/find.yaml", FIND,
            "labs/choose.yaml", CHOOSE,
            "lessons/one.ja.md", LESSON.formatted("あ".repeat(1000)),
            "lessons/one.en.md", LESSON.formatted("text"),
            "figures/a.svg", "<svg/>"));

    private Course read() throws ContentProblem {
        return CourseReader.read(new ContentFiles("T1", files), Set.of("B1")::contains, Set.of("T0", "T1")::contains);
    }

    private ContentProblem problem() {
        return catchThrowableOfType(ContentProblem.class, this::read);
    }

    private void edit(String file, String from, String to) {
        assertThat(files.get(file)).contains(from);
        files.put(file, files.get(file).replace(from, to));
    }

    private String lesson(String body) throws ContentProblem {
        files.put("lessons/one.ja.md", LESSON.formatted(body));
        return read().lesson("one").orElseThrow().html().ja();
    }

    @Test
    void theQuizIsTheLastStep() throws ContentProblem {
        assertThat(read().steps()).extracting(Step::id).containsExactly("one", "lab:find", "lab:choose", "quiz");
    }

    @Test
    void minutesComeFromCharactersLabsAndDrawnItems() throws ContentProblem {
        // 1,004 characters are 3 minutes (2.5 rounded), labs 20 and 5, one item 1.5 rounded up
        assertThat(read().steps()).extracting(Step::minutes).containsExactly(3, 20, 5, 2);
        assertThat(read().minutes()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "599,1", "600,2", "800,2", "4000,10"})
    void fourHundredCharactersAreAMinute(int characters, int minutes) {
        assertThat(CourseReader.minutes(characters)).isEqualTo(minutes);
    }

    @Test
    void aCourseInPreparationHasItsPlannedMinutesAndNoSteps() throws ContentProblem {
        edit("course.yaml", "status: published", "status: preparing");
        edit("course.yaml", ", steps: [one, \"lab:find\", \"lab:choose\"]", "");
        files.keySet().removeIf(path -> !path.equals("course.yaml"));
        assertThat(read().minutes()).isEqualTo(90);
        assertThat(read().steps()).isEmpty();
    }

    @Test
    void passagesAreCutOutOfTheText() throws ContentProblem {
        var one =
                ((Lab.Marking) read().lab("find").orElseThrow().work()).cases().get(0);
        assertThat(one.paragraphs().get("ja").get(0))
                .containsExactly(
                        new Lab.Piece(null, "前"),
                        new Lab.Piece("e1", "誤り"),
                        new Lab.Piece(null, "と"),
                        new Lab.Piece("k1", "正しい"),
                        new Lab.Piece(null, "所"));
    }

    @Test
    void aListOfRightChoicesMeansSeveralAnswers() throws ContentProblem {
        var fields = ((Lab.Choosing) read().lab("choose").orElseThrow().work()).fields();
        assertThat(fields).extracting(Lab.Field::several).containsExactly(false, true);
        assertThat(fields.get(1).right()).containsExactlyInAnyOrder("yes", "no");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            course.yaml | mandatory: true | compulsory: true | 9 | unknown key 'compulsory'
            course.yaml | code: T1 | code: T9 | 2 | but the folder is T1
            course.yaml | "title: {ja: 題, en: Title}" | "title: {ja: 題}" | 5 | 'en' is missing
            course.yaml | prerequisites: [T0] | prerequisites: [T7] | 11 | names no course: T7
            course.yaml | "outcomes: {B1: 1}" | "outcomes: {Z9: 1}" | 12 | is no skill of any skill map
            course.yaml | "outcomes: {B1: 1}" | "outcomes: {B1: 7}" | 12 | whole number from 1 to 4
            course.yaml | "steps: [one," | "steps: [two," | 16 | there is no lessons/two.ja.md
            course.yaml | lab:find | lab:lost | 16 | names lab:lost
            course.yaml | "draw: 1" | "draw: 2" | 17 | but the bank has 1
            course.yaml | "always: {hard: 1}" | "always: {hard: 2}" | 17 | asks for 2 items tagged hard
            course.yaml | status: published | status: draft | 4 | must be published, preparing or bank
            quiz.yaml | "skill: B1" | "skill: Z9" | 4 | is no skill of any skill map: Z9
            quiz.yaml | "right: true" | "right: false" | 11 | needs exactly one right option
            quiz.yaml | "kind: single" | "kind: guess" | 7 | must be single
            quiz.yaml | "ja: ろ, en: b" | "ja: ろ" | 12 | 'en' is missing
            quiz.yaml | "objective: 1" | "objective: 2" | 6 | whole number from 1 to 1
            labs/find.yaml | "[e1:wrong]" | "[e2:wrong]" | 16 | do not name the same candidates: e2, e1
            labs/find.yaml | "line: 2" | "line: 3" | 18 | whole number from 1 to 2
            labs/find.yaml | "ja: [一, 二]" | "ja: [一]" | 15 | differ in number
            labs/find.yaml | "f1: 0.7" | "f1: 7" | 9 | must be a share from 0 to 1
            labs/find.yaml | "id: find" | "id: lost" | 2 | must be the file's name
            labs/choose.yaml | "right: yes" | "right: maybe" | 12 | must name choices of this row
            labs/choose.yaml | "grader: field_match" | "grader: magic" | 8 | must be one of span_f1
            """)
    void aWrongFileIsRefusedWithFileLineAndReason(String file, String from, String to, int line, String reason) {
        edit(file, from, to);
        var problem = problem();
        assertThat(problem).isNotNull();
        assertThat(problem.file()).isEqualTo("T1/" + file);
        assertThat(problem.line()).as(problem.reason()).isEqualTo(line);
        assertThat(problem.reason()).contains(reason);
    }

    @Test
    void aLessonInOneLanguageIsRefused() {
        files.remove("lessons/one.en.md");
        assertThat(problem().reason()).contains("there is no lessons/one.en.md");
    }

    @Test
    void aLessonThatStandsInNoModuleIsRefused() {
        files.put("lessons/lost.ja.md", LESSON.formatted("あ"));
        assertThat(problem().getMessage()).isEqualTo("T1/lessons/lost.ja.md: stands in no module");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "[x](javascript:alert)" | links to 'javascript:alert'
            "[x](//evil.example)" | links to '//evil.example'
            "![x](figures/none.svg)" | which the course does not have
            "![x](../../secret.svg)" | which the course does not have
            "# Title" | headings begin at ##
            """)
    void aLessonMayNotLeadAnywhereElse(String body, String reason) {
        files.put("lessons/one.ja.md", LESSON.formatted(body));
        assertThat(problem().file()).isEqualTo("T1/lessons/one.ja.md");
        assertThat(problem().line()).isEqualTo(8);
        assertThat(problem().reason()).contains(reason);
    }

    @Test
    void rawHtmlIsShownAsText() throws ContentProblem {
        assertThat(lesson("<script>alert(1)</script>\n\n文 <b onclick=x>太</b>"))
                .contains("&lt;script&gt;", "&lt;b onclick=x&gt;")
                .doesNotContain("<script", "<b onclick");
    }

    @Test
    void aFigureIsTakenFromTheVersionOfTheCourse() throws ContentProblem {
        assertThat(lesson("![絵](figures/a.svg)")).contains("src=\"../course-figures/T1/1/figures/a.svg\"");
    }

    @Test
    void headingsHaveIdsAndTablesHeads() throws ContentProblem {
        assertThat(lesson("| a | b |\n|---|---|\n| c | d |"))
                .contains("<h2 id=\"s1\">", "class=\"sb-table-scroll\"", "<th scope=\"col\">a</th>");
    }

    @Test
    void aCheckIsAFieldsetWithAReasonForEveryOption() throws ContentProblem {
        var html = lesson("""
                ```check
                question: どれ？
                options:
                  - {text: い, right: false, why: 違う}
                  - {text: "**ろ**", right: true, why: "<正>"}
                ```""");
        assertThat(html)
                .contains("<fieldset><legend id=\"check1-asked\">どれ？</legend>", "<strong>ろ</strong>", "&lt;正&gt;");
        assertThat(html.split("<template data-why=")).hasSize(3);
    }

    @Test
    void aCheckWithoutARightOptionIsRefusedAtItsLine() {
        files.put("lessons/one.ja.md", LESSON.formatted("""
                ```check
                question: どれ？
                options:
                  - {text: い, right: false, why: 違う}
                  - {text: ろ, right: false, why: 違う}
                ```"""));
        assertThat(problem().line()).isEqualTo(11);
        assertThat(problem().reason()).contains("exactly one right option");
    }

    @Test
    void everyTextNeedsBothLanguages() {
        for (var key : Arrays.asList("summary", "audience", "skip", "atWork")) {
            var files = new HashMap<>(this.files);
            files.put(
                    "course.yaml",
                    COURSE.replaceFirst(key + ": \\{ja: ([^,]+), en: [^}]+}", key + ": {ja: $1, en: ''}"));
            var problem = catchThrowableOfType(
                    ContentProblem.class,
                    () -> CourseReader.read(new ContentFiles("T1", files), code -> true, code -> true));
            assertThat(problem.reason()).as(key).contains("both languages");
        }
    }
}
