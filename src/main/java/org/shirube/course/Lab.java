package org.shirube.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.shirube.platform.i18n.Text;

/**
 * An exercise that fixed rules grade.
 *
 * @param level a passed lab is a claim for this level
 * @param hints shown one by one
 * @param material rendered, or null
 * @param model a model answer with its reasoning, rendered, or null
 * @param draw how many rows an attempt draws; 0 for all
 */
public record Lab(
        String id,
        String skill,
        int level,
        int minutes,
        Text title,
        Text task,
        List<Text> hints,
        Text material,
        Text model,
        int draw,
        Work work) {

    /** What is done in it, and what counts as passed. */
    public sealed interface Work
            permits Marking,
                    Choosing,
                    Calculating,
                    Ordering,
                    Collecting,
                    Repairing,
                    Linking,
                    Writing,
                    Story,
                    Searching {}

    /** The lab with the rows of one attempt, in the order of the file; the same seed draws the same. */
    public Lab drawn(long seed) {
        if (draw == 0) return this;
        if (work instanceof Choosing choosing)
            return with(new Choosing(choosing.right(), choosing.kappa(), some(choosing.fields(), seed)));
        if (work instanceof Calculating figures)
            return with(new Calculating(figures.right(), figures.meanError(), some(figures.fields(), seed)));
        return this;
    }

    private <T> List<T> some(List<T> all, long seed) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < all.size(); i++) places.add(i);
        Collections.shuffle(places, new Random(seed));
        return places.subList(0, Math.min(draw, places.size())).stream()
                .sorted()
                .map(all::get)
                .toList();
    }

    private Lab with(Work other) {
        return new Lab(id, skill, level, minutes, title, task, hints, material, model, draw, other);
    }

    /** Passages are marked in texts. */
    public record Marking(Pass pass, List<Case> cases) implements Work {}

    /** Least F1, or least recall and largest over-marking as shares of characters, each 0 to 1; null where not asked. */
    public record Pass(Double f1, Double recall, Double overMarking) {}

    /**
     * @param source what the text is compared with; null when there is none
     * @param recordedOn null when the text is no recorded output
     * @param paragraphs by language, {@code ja} and {@code en}
     * @param spans the candidates by id
     */
    public record Case(
            String id,
            Text title,
            Original source,
            Text textTitle,
            LocalDate recordedOn,
            Map<String, List<List<Piece>>> paragraphs,
            Map<String, Span> spans) {}

    /** @param lines by language, numbered from 1 beside the text */
    public record Original(Text title, Map<String, List<String>> lines) {}

    /** Some words of a text. @param span the candidate that they are; null for words that cannot be marked */
    public record Piece(String span, String words) {}

    /** @param mark whether it should be marked @param line of the source; 0 when there is none @param kind null when right */
    public record Span(String id, boolean mark, int line, Text kind, Text why) {}

    /**
     * One answer a row, or several.
     *
     * @param right rows that must be right; 0 where kappa counts
     * @param kappa the least agreement with the key, -1 to 1; null where rows count
     */
    public record Choosing(int right, Double kappa, List<Field> fields) implements Work {}

    /** @param several whether more than one choice may be right @param right keys of the choices */
    public record Field(
            String id, Text text, Map<String, Text> choices, boolean several, Set<String> right, Text why) {}

    /**
     * Figures, or ratings on a scale.
     *
     * @param right rows that must be near enough; 0 where the mean distance counts
     * @param meanError the largest mean distance from the reference; null where rows count
     */
    public record Calculating(int right, Double meanError, List<Quantity> fields) implements Work {}

    /** @param choices by number, in the order of the file; empty where a number is typed */
    public record Quantity(
            String id, Text text, double answer, double tolerance, Text unit, Map<String, Text> choices, Text why) {}

    /** @param tau least mean of Kendall's tau over the cases, -1 to 1 */
    public record Ordering(double tau, List<Sequence> cases) implements Work {}

    /** @param material rendered, or null @param items in the right order */
    public record Sequence(String id, Text title, Text material, List<Item> items) {}

    /** @param group items of one group may stand in any order; groups count up from 1 */
    public record Item(String id, Text text, int group, Text why) {}

    /** A table of findings is filled from a text. */
    public record Collecting(double f1, Original source, List<Column> columns, List<Finding> rows) implements Work {}

    /** @param choices empty where the column names a line of the source */
    public record Column(String id, Text title, Map<String, Text> choices, boolean lines) {}

    /** @param values by column, everything that is right there */
    public record Finding(Map<String, Set<String>> values, Text why) {}

    /**
     * A table as found, whose wrong cells are changed and whose superfluous rows go.
     *
     * @param columns in the order of the cells, without choices
     * @param given by language, rows of cells
     * @param deletions by row, counted from 1, why it must go
     */
    public record Repairing(
            double f1,
            List<Column> columns,
            Map<String, List<List<String>>> given,
            List<Repair> repairs,
            Map<Integer, Text> deletions)
            implements Work {}

    /** @param row counted from 1 @param right by language, every value that is right */
    public record Repair(int row, String column, Map<String, List<String>> right, Text why) {}

    /** Parts are placed in stages and linked. @param stages in order */
    public record Linking(double f1, Map<String, Text> stages, List<Node> nodes) implements Work {}

    /** @param stage null for a part that does not belong @param to nodes that it leads to */
    public record Node(String id, Text text, String stage, Set<String> to, Text why) {
        public boolean belongs() {
            return stage != null;
        }
    }

    /** A text of one's own, which no rule may complain about. @param start may be empty @param model plain text */
    public record Writing(Text start, List<Rule> rules, Text model) implements Work {}

    public enum RuleKind {
        NEEDS,
        FORBIDS,
        SENTENCE,
        LENGTH,
        KEEPS,
        KANJI
    }

    /**
     * @param pattern a regular expression; null where the kind has none
     * @param least characters in Japanese, words in English; by language, empty where there is no such bound
     * @param words one of which must stand; by language
     */
    public record Rule(
            String id,
            RuleKind kind,
            Text pattern,
            Map<String, Integer> least,
            Map<String, Integer> most,
            Map<String, List<String>> words,
            Text message) {}

    /**
     * A situation that goes on with each choice.
     *
     * @param points least sum along the way
     * @param endings that pass; empty for any
     * @param scenes in the order of the file
     */
    public record Story(int points, Set<String> endings, boolean clock, String start, Map<String, Scene> scenes)
            implements Work {
        public Scene scene(String sceneId) {
            return scenes.get(sceneId);
        }
    }

    /** @param at time in the story, or null @param ending null where it goes on @param text rendered */
    public record Scene(String id, String at, String ending, Text text, List<Way> choices) {}

    /** @param points 0 to 3 */
    public record Way(String id, Text text, String to, int points, Text why) {}

    /**
     * A search over pages is tuned with synonyms, the weight of titles and the size of what is found.
     *
     * @param hit least share of the questions whose page is among the first {@code k}
     * @param held questions that the learner does not see before handing in
     * @param synonyms the most groups that may be added
     */
    public record Searching(double hit, int k, Pages pages, List<Question> questions, List<Question> held, int synonyms)
            implements Work {}

    /** What is searched. Compared by identity: there is one for each lab of each course version. */
    public static final class Pages {
        private final List<Page> all;

        public Pages(List<Page> all) {
            this.all = List.copyOf(all);
        }

        public List<Page> all() {
            return all;
        }
    }

    public record Page(String id, Text title, Text text) {}

    /** @param page the id of the page that answers it */
    public record Question(String id, Text text, String page, Text why) {}
}
