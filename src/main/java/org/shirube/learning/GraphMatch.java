package org.shirube.learning;

import java.util.HashSet;
import org.shirube.course.Lab;

/** The grader of graphs: F1 over placements and links together. Links from a part that is not placed count as none. */
public record GraphMatch(SetF1 placements, SetF1 links) implements Grade {
    public static GraphMatch of(Lab.Linking graph, Answer answer) {
        var places = new HashSet<String>();
        var ways = new HashSet<String>();
        var placed = new HashSet<String>();
        var linked = new HashSet<String>();
        for (var node : graph.nodes()) {
            if (node.belongs()) places.add(node.id() + "/" + node.stage());
            node.to().forEach(other -> ways.add(node.id() + "/" + other));
            var stage = answer.value("p-" + node.id());
            if (stage.isEmpty()) continue;
            placed.add(node.id() + "/" + stage);
            for (var other : answer.values("t-" + node.id())) {
                if (!answer.value("p-" + other).isEmpty()) linked.add(node.id() + "/" + other);
            }
        }
        return new GraphMatch(SetF1.of(places, placed), SetF1.of(ways, linked));
    }

    private SetF1 both() {
        return placements.plus(links);
    }

    @Override
    public int right() {
        return both().right();
    }

    @Override
    public int asked() {
        return both().asked();
    }

    @Override
    public double score() {
        return both().score();
    }

    @Override
    public boolean passes(Lab.Work work) {
        return score() >= ((Lab.Linking) work).f1() - NEAR;
    }
}
