package org.shirube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shirube.course.Course;
import org.shirube.course.Lab;
import org.shirube.course.Lesson;
import org.shirube.course.QuizItem;
import org.shirube.course.Step;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.i18n.Text;

/** The texts of {@code courses}: both languages alike, length, characters, links, sources, versions. */
class ContentTextTest {
    private static final Set<String> LONG = Set.of("GA01", "GA02", "GA04", "GA07");

    /** Blocks, figures and which answer is right; paragraphs may be cut differently. */
    private static final Pattern SHAPE =
            Pattern.compile("<(h[2-4]|table|tr|th|td|ul|ol|li|blockquote|pre|section|details|label)[ >]"
                    + "|src=\"[^\"]*/([^/\"]+)\\.(?:ja|en)\\.svg\"|sb-note--(ok|warn)");

    /** Words of the page, not of the author. */
    private static final Pattern OURS =
            Pattern.compile("<h2 id=\"(?:check|think)[^>]*>[^<]*</h2>|<summary>[^<]*</summary>|<b>[^<]*</b>");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern FIGURE = Pattern.compile("src=\"[^\"]*/(figures/[^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern RAW_HTML =
            Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*[\\s/>]|<!--|&(?:[a-zA-Z]+|#[0-9]+);");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern COURSE_CODE = Pattern.compile("(?<![A-Za-z0-9-])(?:GA|DX)[0-9]{2}(?![0-9])");

    /** What an item takes from the world outside: an Act, a ministry, a guideline, a standard. */
    private static final Pattern FACT = Pattern.compile("[\\p{IsHan}]{2,}法(?:施行令|施行規則)?第?[0-9]|個人情報保護法|著作権法"
            + "|地方自治法|官製談合|デジタル庁|総務省|個人情報保護委員会|文化庁|文化審議会|IPA|NIST|OWASP|GDPR"
            + "|AI事業者ガイドライン|DS-920|PDL1");

    private static final Pattern ISSUER =
            Pattern.compile("デジタル庁|総務省|個人情報保護委員会|文化庁|文化審議会|経済産業省|IPA|NIST|OWASP|英国政府|出入国在留管理庁|統計改革推進会議");
    private static final Pattern DATED = Pattern.compile("20[0-9]{2}(?:年|-)|令和[0-9]+年|第[0-9]+条");

    /** Fonts are the reader's own: whatever has Japanese letters has those of JIS X 0208 and 0213. */
    private static final List<Charset> IN_JAPANESE_FONTS =
            List.of(Charset.forName("windows-31j"), Charset.forName("x-SJIS_0213"));

    private static final Pattern VERBATIM = Pattern.compile("(?s)<(pre|code)\\b.*?</\\1>");

    private static final Path VERSIONS = Path.of("src/test/resources/org/shirube/content-versions.txt");

    private static ShippedContent content;

    @BeforeAll
    static void read() throws ContentProblem {
        content = ShippedContent.read();
    }

    @Test
    void bothLanguagesOfALessonHaveTheSameStructure() {
        List<String> different = new ArrayList<>();
        eachLesson((name, lesson) -> {
            if (!alike(lesson.html())) different.add(name);
        });
        assertThat(different).isEmpty();
    }

    @Test
    void bothLanguagesOfALabHaveTheSameStructure() {
        List<String> different = new ArrayList<>();
        for (var course : content.published()) {
            for (var lab : course.labs().values()) {
                var name = course.code() + " " + lab.id();
                if (!alike(lab.material())) different.add(name + ": material");
                // words that mean the same are other words in the other language, and not as many
                if (!(lab.work() instanceof Lab.Searching) && !alike(lab.model())) different.add(name + ": model");
                if (lab.work() instanceof Lab.Marking marking) {
                    for (var one : marking.cases()) {
                        if (one.paragraphs().get("ja").size()
                                != one.paragraphs().get("en").size()) different.add(name + " " + one.id());
                    }
                }
                if (lab.work() instanceof Lab.Ordering ordering) {
                    for (var one : ordering.cases()) {
                        if (!alike(one.material())) different.add(name + " " + one.id());
                    }
                }
                if (lab.work() instanceof Lab.Story story) {
                    for (var scene : story.scenes().values()) {
                        if (!alike(scene.text())) different.add(name + " " + scene.id());
                    }
                }
            }
        }
        assertThat(different).isEmpty();
    }

    /** Bold words that end in a full stop inside the marks stay marks where Japanese goes on without a space. */
    @Test
    void noMarkOfMarkdownIsLeftOver() {
        eachLesson((name, lesson) -> {
            for (var language : ShippedContent.LANGUAGES)
                assertThat(VERBATIM.matcher(lesson.html().in(language)).replaceAll(""))
                        .as("%s in %s", name, language)
                        .doesNotContain("**", "](");
        });
    }

    /** Steps are numbered by the style sheet, from one. */
    @Test
    void numberedListsBeginAtOne() {
        eachLesson((name, lesson) -> {
            for (var language : ShippedContent.LANGUAGES)
                assertThat(lesson.html().in(language))
                        .as("%s in %s", name, language)
                        .doesNotContain("<ol start=");
        });
    }

    private static boolean alike(Text html) {
        return html == null || shape(html.ja()).equals(shape(html.en()));
    }

    private static List<String> shape(String html) {
        return SHAPE.matcher(html).results().map(ContentTextTest::given).toList();
    }

    private static String given(MatchResult found) {
        for (int group = 1; ; group++) {
            if (found.group(group) != null) return found.group(group);
        }
    }

    @Test
    void minutesAreThoseOfTheTextTheLabsAndTheItemsDrawn() {
        for (var course : content.published()) {
            for (var step : course.steps())
                assertThat(step.minutes()).as("%s %s", course.code(), step.id()).isEqualTo(minutes(course, step));
        }
    }

    private static int minutes(Course course, Step step) {
        return switch (step.kind()) {
            case LESSON -> Math.max(1, Math.round(allToRead(course.lessons().get(step.id())) / 400f));
            case LAB -> course.labs().get(step.labId()).minutes();
            case QUIZ -> (int) Math.ceil(course.quiz().draw() * 1.5);
        };
    }

    @Test
    void aCourseHasEnoughToRead() {
        for (var course : content.published()) {
            assertThat(course.lessons().values().stream()
                            .mapToInt(lesson ->
                                    characters(Lesson.plain(lesson.html().ja())))
                            .sum())
                    .as(course.code())
                    .isGreaterThanOrEqualTo(LONG.contains(course.code()) ? 12_000 : 8_000);
        }
    }

    /** Text and tables, and the questions with their options, reasons and answers. */
    private static int allToRead(Lesson lesson) {
        var text = TAG.matcher(OURS.matcher(lesson.html().ja()).replaceAll("")).replaceAll("");
        return characters(text.replaceAll("&(?:lt|gt|quot|amp);", "x"));
    }

    private static int characters(String text) {
        return (int) text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    @Test
    void noTextHoldsHtml() throws IOException {
        for (var file : ShippedContent.files("(?!.*README).*\\.(?:ya?ml|md)")) {
            var text = CODE.matcher(Files.readString(file)).replaceAll("");
            assertThat(RAW_HTML.matcher(text).results().map(MatchResult::group))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void everyCharacterIsInJapaneseFonts() throws IOException {
        for (var file : ShippedContent.files(".*\\.(?:ya?ml|md|svg)")) {
            var strange = Files.readString(file)
                    .codePoints()
                    .filter(c -> !Character.isWhitespace(c))
                    .distinct()
                    .mapToObj(Character::toString)
                    .filter(c -> IN_JAPANESE_FONTS.stream()
                            .noneMatch(fonts -> fonts.newEncoder().canEncode(c)))
                    .toList();
            assertThat(strange).as(file.toString()).isEmpty();
        }
    }

    /** A lesson moves with its course: what it links to within the tree would not be there. */
    @Test
    void linksLeadOutsideOrToAHeadingOfTheSameLesson() {
        eachLesson((name, lesson) -> {
            for (var language : ShippedContent.LANGUAGES) {
                var html = lesson.html().in(language);
                assertThat(LINK.matcher(html).results().map(found -> found.group(1)))
                        .as("%s in %s", name, language)
                        .allMatch(to -> to.matches("https?://.+|mailto:.+")
                                || (to.startsWith("#") && html.contains("id=\"" + to.substring(1) + "\"")));
            }
        });
    }

    @Test
    void coursesNamedInATextExist() throws IOException {
        var codes = content.published().stream().map(Course::code).collect(Collectors.toSet());
        for (var file : ShippedContent.files("(?!.*README).*\\.(?:ya?ml|md|svg)")) {
            assertThat(COURSE_CODE.matcher(Files.readString(file)).results().map(MatchResult::group))
                    .as(file.toString())
                    .isSubsetOf(codes);
        }
    }

    @Test
    void everyFigureIsShownInTheLanguageThatItIsDrawnFor() {
        for (var course : content.published()) {
            var shown = new HashSet<String>();
            for (var language : ShippedContent.LANGUAGES) {
                for (var html : texts(course, language)) {
                    for (var figure : FIGURE.matcher(html).results().toList()) {
                        assertThat(figure.group(1)).as(course.code()).endsWith("." + language + ".svg");
                        shown.add(figure.group(1));
                    }
                }
            }
            assertThat(shown).as(course.code()).isEqualTo(course.figures().keySet());
        }
    }

    private static List<String> texts(Course course, String language) {
        var texts = new ArrayList<String>();
        course.lessons().values().forEach(lesson -> texts.add(lesson.html().in(language)));
        course.labs().values().forEach(lab -> {
            if (lab.material() != null) texts.add(lab.material().in(language));
            if (lab.model() != null) texts.add(lab.model().in(language));
            if (lab.work() instanceof Lab.Story story)
                story.scenes().values().forEach(scene -> texts.add(scene.text().in(language)));
        });
        return texts;
    }

    @Test
    void everyCourseNamesItsSourceAndHasAReviewNote() {
        for (var course : content.courses()) {
            assertThat(course.source().publisher()).as(course.code()).isNotBlank();
            assertThat(course.source().licence()).as(course.code()).isNotBlank();
            assertThat(course.source().retrieved()).as(course.code()).isBeforeOrEqualTo(Today.date());
        }
        assertThat(content.published())
                .allSatisfy(course -> assertThat(Path.of("src/docs/courses", course.code() + ".md"))
                        .isRegularFile());
    }

    @Test
    void anItemAboutALawOrAnOfficialDocumentNamesItsSource() {
        assertThat(content.courses().stream().flatMap(course -> course.items().stream()))
                .filteredOn(item -> FACT.matcher(wording(item)).find())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.source()).as(item.id()).isNotBlank());
    }

    private static String wording(QuizItem item) {
        var words =
                new StringBuilder(item.stem().ja()).append(item.explanation().ja());
        item.options()
                .forEach(option ->
                        words.append(option.text().ja()).append(option.why().ja()));
        item.pairs()
                .forEach(pair ->
                        words.append(pair.left().ja()).append(pair.right().ja()));
        return words.toString();
    }

    /** What an office has published stands with a date or an article; the one page at the end of a course sums up. */
    @Test
    void aLessonThatNamesAnOfficeSaysWhen() {
        eachLesson((name, lesson) -> {
            var text = Lesson.plain(lesson.html().ja());
            if (ISSUER.matcher(text).find() && !text.contains("最新の版を見てください"))
                assertThat(text).as(name).containsPattern(DATED);
        });
    }

    /** An installation keeps the version that it has: a text changed under an old version never gets there. */
    @Test
    void whatChangesHasANewVersion() throws IOException, ContentProblem {
        Map<String, String> known = new HashMap<>();
        for (var line : Files.readAllLines(VERSIONS)) {
            var part = line.split(" ");
            known.put(part[0], part[1] + " " + part[2]);
        }
        Map<String, String> found = new HashMap<>();
        for (var folder : ShippedContent.courseFolders()) {
            var files = ContentFiles.read(folder);
            var version = content.courses().stream()
                    .filter(course -> course.code().equals(files.name()))
                    .findFirst()
                    .orElseThrow()
                    .version();
            found.put(files.name(), version + " " + files.hash());
        }
        found.forEach((code, now) -> assertThat(now)
                .as("%s has changed: raise its version once after a release, and give its line in %s", code, VERSIONS)
                .isEqualTo(known.get(code)));
        assertThat(known.keySet()).isEqualTo(found.keySet());
    }

    private static void eachLesson(BiConsumer<String, Lesson> check) {
        for (var course : content.published())
            course.lessons().forEach((id, lesson) -> check.accept(course.code() + " " + id, lesson));
    }
}
