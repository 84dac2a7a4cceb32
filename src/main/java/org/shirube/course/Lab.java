package org.shirube.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.platform.i18n.Text;

/**
 * An exercise that fixed rules grade.
 *
 * @param level a passed lab is a claim for this level
 * @param hints shown one by one
 */
public record Lab(String id, String skill, int level, int minutes, Text title, Text task, List<Text> hints, Work work) {

    public sealed interface Work permits Marking, Choosing {}

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

    /** One answer a row, or several. @param right rows that must be right @param material rendered, or null */
    public record Choosing(int right, Text material, List<Field> fields) implements Work {}

    /** @param several whether more than one choice may be right @param right keys of the choices */
    public record Field(
            String id, Text text, Map<String, Text> choices, boolean several, Set<String> right, Text why) {}
}
