package org.shirube.learning.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shirube.course.Lab;
import org.shirube.learning.Answer;
import org.shirube.platform.i18n.Text;

/** A graph to put together, as it is drawn on a page. @param picture how it stands, as SVG */
public record LabGraph(Map<String, Text> stages, List<NodeRow> nodes, String picture) {

    /**
     * @param stage where the learner placed it; empty for nowhere
     * @param placed the name of that, null for nowhere
     * @param belongs the name of where it belongs, null for nowhere
     * @param home the stage where it belongs; empty for nowhere
     * @param links everything that it can lead to
     */
    public record NodeRow(
            int number,
            String id,
            Text text,
            String stage,
            Text placed,
            Text belongs,
            boolean right,
            boolean whole,
            String home,
            List<LinkRow> links,
            Text why) {
        /** Whether there is anything to say about where it leads. */
        public boolean isJudged() {
            return links.stream().anyMatch(link -> link.verdict() != null);
        }

        public long linked() {
            return links.stream().filter(LinkRow::chosen).count();
        }
    }

    /** @param verdict null, {@code found}, {@code missed}, {@code false} */
    public record LinkRow(String id, int number, Text text, boolean chosen, String verdict) {}

    /** @param graded whether the picture shows what is right */
    static LabGraph of(Lab.Linking lab, Answer answer, String language, boolean graded) {
        var numbers = new LinkedHashMap<String, Integer>();
        lab.nodes().forEach(node -> numbers.put(node.id(), numbers.size() + 1));
        var rows = new ArrayList<NodeRow>();
        for (var node : lab.nodes()) {
            var stage = answer.value("p-" + node.id());
            var links = links(lab, node, answer, numbers);
            var right = stage.equals(node.belongs() ? node.stage() : "");
            rows.add(new NodeRow(
                    numbers.get(node.id()),
                    node.id(),
                    node.text(),
                    stage,
                    lab.stages().get(stage),
                    node.belongs() ? lab.stages().get(node.stage()) : null,
                    right,
                    right
                            && links.stream()
                                    .allMatch(link -> link.verdict() == null
                                            || link.verdict().equals("found")),
                    node.belongs() ? node.stage() : "",
                    links,
                    node.why()));
        }
        return new LabGraph(lab.stages(), rows, GraphPicture.of(lab.stages(), rows, language, graded));
    }

    private static List<LinkRow> links(Lab.Linking lab, Lab.Node node, Answer answer, Map<String, Integer> numbers) {
        var chosen = answer.values("t-" + node.id());
        return lab.nodes().stream()
                .filter(other -> !other.id().equals(node.id()))
                .map(other -> {
                    var is = chosen.contains(other.id());
                    var shouldBe = node.to().contains(other.id());
                    return new LinkRow(
                            other.id(),
                            numbers.get(other.id()),
                            other.text(),
                            is,
                            shouldBe ? (is ? "found" : "missed") : is ? "false" : null);
                })
                .toList();
    }

    /** @param verdict {@code found}, {@code missed} or {@code false} @return how many links have it */
    public long links(String verdict) {
        return nodes.stream()
                .flatMap(node -> node.links().stream())
                .filter(link -> verdict.equals(link.verdict()))
                .count();
    }
}
