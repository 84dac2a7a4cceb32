package org.shirube.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Lab;
import org.shirube.platform.i18n.Text;

/** Small labs of every kind for tests. */
final class SampleLabs {
    static final Text TEXT = Text.same("text");

    private SampleLabs() {}

    /** @param parts separated by spaces; may be null */
    static Answer answer(String parts) {
        return parts == null || parts.isBlank() ? Answer.NONE : Answer.ofStored(parts);
    }

    static Lab.Quantity figure(String id, double answer, double tolerance, String... choices) {
        var scale = new LinkedHashMap<String, Text>();
        for (var choice : choices) scale.put(choice, TEXT);
        return new Lab.Quantity(id, TEXT, answer, tolerance, TEXT, scale, TEXT);
    }

    /** @param items such as {@code a1 b2 c2}: id and group */
    static Lab.Sequence sequence(String id, String items) {
        return new Lab.Sequence(
                id,
                TEXT,
                null,
                Arrays.stream(items.split(" "))
                        .map(item ->
                                new Lab.Item(item.substring(0, 1), TEXT, Integer.parseInt(item.substring(1)), TEXT))
                        .toList());
    }

    /** Two findings: {@code what=a, line=1 or 2} and {@code what=b, line=3}. */
    static Lab.Collecting findings() {
        return new Lab.Collecting(
                0.8,
                new Lab.Original(TEXT, Map.of("ja", List.of("一", "二", "三"), "en", List.of("1", "2", "3"))),
                List.of(
                        new Lab.Column("what", TEXT, Map.of("a", TEXT, "b", TEXT, "c", TEXT), false),
                        new Lab.Column("line", TEXT, Map.of(), true)),
                List.of(
                        new Lab.Finding(Map.of("what", Set.of("a"), "line", Set.of("1", "2")), TEXT),
                        new Lab.Finding(Map.of("what", Set.of("b"), "line", Set.of("3")), TEXT)));
    }

    /** Row 1: day to be {@code 1} or {@code 01}; row 2: name to be {@code B}; row 3 must go. */
    static Lab.Repairing table() {
        var rows = List.of(List.of("A", "１"), List.of("b", "2"), List.of("A", "１"), List.of("D", "4"));
        return new Lab.Repairing(
                0.8,
                List.of(new Lab.Column("name", TEXT, Map.of(), false), new Lab.Column("day", TEXT, Map.of(), false)),
                Map.of("ja", rows, "en", rows),
                List.of(
                        new Lab.Repair(1, "day", Map.of("ja", List.of("1", "01"), "en", List.of("1", "01")), TEXT),
                        new Lab.Repair(2, "name", Map.of("ja", List.of("B"), "en", List.of("B")), TEXT)),
                Map.of(3, TEXT));
    }

    /** a (in) leads to b (out); x belongs nowhere. */
    static Lab.Linking graph() {
        return new Lab.Linking(
                0.8,
                stages(),
                List.of(
                        new Lab.Node("a", TEXT, "in", Set.of("b"), TEXT),
                        new Lab.Node("b", TEXT, "out", Set.of(), TEXT),
                        new Lab.Node("x", TEXT, null, Set.of(), TEXT)));
    }

    private static Map<String, Text> stages() {
        var stages = new LinkedHashMap<String, Text>();
        stages.put("in", TEXT);
        stages.put("out", TEXT);
        return stages;
    }

    static Lab.Rule rule(Lab.RuleKind kind, String pattern, Integer least, Integer most, String... words) {
        return new Lab.Rule(
                kind.name().toLowerCase(),
                kind,
                pattern == null ? null : Text.same(pattern),
                least == null ? Map.of() : Map.of("ja", least, "en", least),
                most == null ? Map.of() : Map.of("ja", most, "en", most),
                Map.of("ja", List.of(words), "en", List.of(words)),
                TEXT);
    }

    /** From s1 by a (2) or b (0) to s2, from there by a (3) to the good and by b (0) to the bad end. */
    static Lab.Story story(int points, String... endings) {
        var scenes = new LinkedHashMap<String, Lab.Scene>();
        scenes.put("s1", new Lab.Scene("s1", "9:00", null, TEXT, List.of(way("a", "s2", 2), way("b", "s2", 0))));
        scenes.put("s2", new Lab.Scene("s2", null, null, TEXT, List.of(way("a", "good", 3), way("b", "bad", 0))));
        scenes.put("good", new Lab.Scene("good", null, "contained", TEXT, List.of()));
        scenes.put("bad", new Lab.Scene("bad", null, "lost", TEXT, List.of()));
        return new Lab.Story(points, new LinkedHashSet<>(List.of(endings)), true, "s1", scenes);
    }

    private static Lab.Way way(String id, String to, int points) {
        return new Lab.Way(id, TEXT, to, points, TEXT);
    }

    static Lab.Searching search() {
        var pages = new ArrayList<Lab.Page>();
        pages.add(page(
                "waste",
                "粗大ごみの収集",
                "大型の家具や寝具は、申込みにより収集します。",
                "Bulky waste",
                "Large furniture is collected on request."));
        pages.add(page("tax", "住民税の納付", "納税通知書により金融機関で納付してください。", "Residents' tax", "Pay at a bank with the notice."));
        pages.add(page("cert", "住民票の写しの交付", "本人確認書類をお持ちください。", "Certificate of residence", "Bring identification."));
        return new Lab.Searching(
                1,
                1,
                new Lab.Pages(pages),
                List.of(
                        question("q1", "いらないソファーを捨てたい", "I want to throw away a sofa", "waste"),
                        question("q2", "住民票がほしい", "I need a certificate of residence", "cert")),
                List.of(question("h1", "ベッドを捨てる", "throw away a bed", "waste")),
                2);
    }

    private static Lab.Page page(String id, String title, String text, String titleEn, String textEn) {
        return new Lab.Page(id, new Text(title, titleEn), new Text(text, textEn));
    }

    private static Lab.Question question(String id, String ja, String en, String page) {
        return new Lab.Question(id, new Text(ja, en), page, TEXT);
    }
}
