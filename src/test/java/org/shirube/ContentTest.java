package org.shirube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shirube.course.Course;
import org.shirube.course.Lab;
import org.shirube.course.QuizItem;
import org.shirube.course.file.TaskCardReader;
import org.shirube.learning.Answer;
import org.shirube.learning.Grade;
import org.shirube.learning.LabKeys;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.i18n.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.events.CommentEvent;

/** Reads everything in {@code skillmaps} and {@code courses} as the application does, and measures its form. */
class ContentTest {
    private static ShippedContent content;

    @BeforeAll
    static void read() throws ContentProblem {
        content = ShippedContent.read();
    }

    @Test
    void thereAreCoursesAndMaps() {
        assertThat(content.maps()).isNotEmpty();
        assertThat(content.courses()).isNotEmpty();
    }

    /** A text without quotes ends at " #": the hint of a lab once lost its second half this way. */
    @Test
    void noWordsAreLostBehindANumberSign() throws IOException {
        var options = new LoaderOptions();
        options.setProcessComments(true);
        for (var file : ShippedContent.files(".*\\.yaml")) {
            for (var event : new Yaml(options).parse(Files.newBufferedReader(file))) {
                if (event instanceof CommentEvent comment)
                    assertThat(comment.getCommentType())
                            .as("%s:%d #%s", file, comment.getStartMark().getLine() + 1, comment.getValue())
                            .isNotEqualTo(CommentType.IN_LINE);
            }
        }
    }

    @Test
    void rolesNameCoursesThatExist() {
        var codes = content.courses().stream().map(Course::code).collect(Collectors.toSet());
        for (var map : content.maps()) {
            for (var role : map.roles())
                assertThat(codes).as("courses of %s", role.code()).containsAll(role.courses());
        }
    }

    @Test
    void everySkillHasTasksAtWorkForEachLevelThatWorkTeaches() throws ContentProblem {
        var cards = TaskCardReader.read(
                ContentFiles.read(Path.of("courses", "tasks")),
                content.maps().stream()
                        .flatMap(map -> map.skills().stream())
                        .map(skill -> skill.code())
                        .collect(Collectors.toSet())::contains);
        for (var map : content.maps()) {
            for (var skill : map.skills()) {
                for (int level = 2; level <= 4; level++) {
                    int wanted = level;
                    assertThat(cards)
                            .as("%s level %s", skill.code(), level)
                            .anyMatch(card -> card.skill().equals(skill.code()) && card.level() == wanted);
                }
            }
        }
        for (var language : ShippedContent.LANGUAGES)
            assertThat(cards.stream().map(card -> card.work().in(language))).doesNotHaveDuplicates();
        assertThat(cards).allSatisfy(card -> assertThat(card.id()).startsWith(card.skill() + "-" + card.level()));
    }

    @Test
    void everySkillHasFourItemsForEachOfTheFirstTwoLevels() {
        var items = content.items();
        assertThat(items).hasSizeGreaterThanOrEqualTo(320);
        for (var map : content.maps()) {
            for (var skill : map.skills()) {
                for (int level = 1; level <= 2; level++) {
                    int wanted = level;
                    assertThat(items)
                            .as("%s level %s", skill.code(), level)
                            .filteredOn(item -> item.skill().equals(skill.code()) && item.level() == wanted)
                            .hasSizeGreaterThanOrEqualTo(4);
                }
            }
        }
    }

    /** What a course promises can be checked: as many items as a check asks, one of them from the course itself. */
    @Test
    void everyOutcomeReachesTheKnowledgeCheck() {
        var items = content.items();
        for (var course : content.published()) {
            for (var outcome : course.outcomes()) {
                Predicate<QuizItem> asks =
                        item -> item.skill().equals(outcome.skill()) && item.level() == outcome.level();
                assertThat(items)
                        .as("%s %s", course.code(), outcome)
                        .filteredOn(asks)
                        .hasSizeGreaterThanOrEqualTo(4);
                assertThat(course.items()).as("%s %s", course.code(), outcome).anyMatch(asks);
            }
        }
    }

    @Test
    void idsOfItemsAreUniqueOverAllCourses() {
        var ids = content.courses().stream()
                .flatMap(course -> course.items().stream())
                .map(QuizItem::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void noTwoItemsAskTheSame() {
        for (var language : ShippedContent.LANGUAGES) {
            var stems = content.courses().stream()
                    .flatMap(course -> course.items().stream())
                    .map(item -> item.stem().in(language) + shown(item, language))
                    .toList();
            assertThat(new HashSet<>(stems)).as("stems in %s", language).hasSameSizeAs(stems);
        }
    }

    private static String shown(QuizItem item, String language) {
        return item.options().stream()
                .map(option -> option.text().in(language))
                .sorted()
                .collect(Collectors.joining("|"));
    }

    @Test
    void optionsOfAnItemDiffer() {
        for (var course : content.courses()) {
            for (var item : course.items()) {
                assertThat(item.options().stream().map(QuizItem.Option::text))
                        .as(item.id())
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** Whoever picks the longest option must not get through. */
    @Test
    void theRightOptionIsTheLongestInAtMostFourOfTenSingleItems() {
        for (var course : content.published()) {
            var singles = singles(course);
            for (var language : ShippedContent.LANGUAGES) {
                var longest = singles.stream()
                        .filter(item -> length(right(item), language)
                                > item.options().stream()
                                        .filter(option -> !option.right())
                                        .mapToInt(option -> length(option.text(), language))
                                        .max()
                                        .orElseThrow())
                        .count();
                assertThat(longest / (double) singles.size())
                        .as("%s in %s: share of single items whose key is the longest", course.code(), language)
                        .isLessThanOrEqualTo(0.4);
            }
        }
    }

    @Test
    void theRightOptionStandsInEveryPlaceAboutEquallyOften() {
        for (var course : content.published()) {
            Map<Integer, Integer> places = new HashMap<>();
            var singles = singles(course);
            for (var item : singles) {
                for (int i = 0; i < item.options().size(); i++) {
                    if (item.options().get(i).right()) places.merge(i, 1, Integer::sum);
                }
            }
            assertThat(places.values())
                    .as("%s: places of the key %s", course.code(), places)
                    .allSatisfy(
                            times -> assertThat(times / (double) singles.size()).isLessThanOrEqualTo(0.45));
        }
    }

    @Test
    void everyObjectiveIsAskedAbout() {
        for (var course : content.published()) {
            Set<Integer> asked = new HashSet<>();
            course.items().forEach(item -> asked.add(item.objective()));
            assertThat(asked).as(course.code()).hasSameSizeAs(course.objectives());
        }
    }

    @Test
    void aBankIsThreeTimesAsLargeAsADraw() {
        for (var course : content.published())
            assertThat(course.items())
                    .as(course.code())
                    .hasSizeGreaterThanOrEqualTo(3 * course.quiz().draw());
    }

    @Test
    void everyCourseHasTwoLabsAndAllHaveForty() {
        assertThat(content.published())
                .allSatisfy(
                        course -> assertThat(course.labs()).as(course.code()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(content.published().stream().flatMap(course -> course.labs().keySet().stream()))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void everyLabIsPassedWithItsKeyInBothLanguages() {
        for (var course : content.published()) {
            for (var lab : course.labs().values()) {
                for (var language : ShippedContent.LANGUAGES) {
                    var work = lab.drawn(1).work();
                    var grade = Grade.of(work, language, LabKeys.of(work, language));
                    assertThat(grade.passes(work))
                            .as("%s %s in %s: %s", course.code(), lab.id(), language, grade)
                            .isTrue();
                }
            }
        }
    }

    /** A text as given, a search untuned and the worst way through a story must leave something to do. */
    @Test
    void noLabIsPassedWithoutWork() {
        for (var course : content.published()) {
            for (var lab : course.labs().values()) {
                for (var language : ShippedContent.LANGUAGES) {
                    var work = lab.work();
                    var idle = work instanceof Lab.Writing writing
                            ? new Answer(Set.of("text/" + writing.start().in(language)))
                            : work instanceof Lab.Story story ? LabKeys.worst(story) : Answer.NONE;
                    assertThat(Grade.of(work, language, idle).passes(work))
                            .as("%s %s in %s", course.code(), lab.id(), language)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aStoryHasSixToFourteenScenes() {
        for (var course : content.published()) {
            for (var lab : course.labs().values()) {
                if (lab.work() instanceof Lab.Story story)
                    assertThat(story.scenes())
                            .as("%s %s", course.code(), lab.id())
                            .hasSizeBetween(6, 14);
            }
        }
    }

    @Test
    void aGlossaryHasEightToFifteenDifferentWords() {
        for (var course : content.published()) {
            if (course.glossary().isEmpty()) continue;
            assertThat(course.glossary()).as(course.code()).hasSizeBetween(8, 15);
            assertThat(course.glossary().stream().map(term -> term.term().ja()))
                    .as(course.code())
                    .doesNotHaveDuplicates();
        }
    }

    private static List<QuizItem> singles(Course course) {
        return course.items().stream()
                .filter(item -> item.kind() == QuizItem.Kind.SINGLE)
                .toList();
    }

    private static Text right(QuizItem item) {
        return item.options().stream()
                .filter(QuizItem.Option::right)
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static int length(Text text, String language) {
        return text.in(language).length();
    }
}
