package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;
import org.shirube.platform.i18n.Text;

/** Reads what is special about {@code graph_match}. */
final class LinkingReader {
    private static final String NONE = "none";

    private LinkingReader() {}

    static Lab.Linking read(YamlMap lab) throws ContentProblem {
        var given = lab.map("stages");
        var stages = new LinkedHashMap<String, Text>();
        for (var id : given.keys()) {
            if (!id.matches("[a-z0-9][a-z0-9-]{0,39}") || id.equals(NONE))
                throw given.problem(id, "cannot be a stage's name");
            stages.put(id, given.text(id));
        }
        if (stages.size() < 2) throw lab.problem("stages", "needs two at least");
        var nodes = new ArrayList<Lab.Node>();
        var ids = new HashSet<String>();
        for (var node : lab.maps("nodes")) {
            node.only("id", "text", "stage", "to", "why");
            var stage = node.string("stage");
            if (!stage.equals(NONE) && !stages.containsKey(stage)) throw node.problem("stage", "is no stage: " + stage);
            nodes.add(new Lab.Node(
                    LabReader.id(node, ids),
                    node.text("text"),
                    stage.equals(NONE) ? null : stage,
                    Set.copyOf(node.stringsIfAny("to")),
                    node.text("why")));
        }
        var belonging =
                nodes.stream().filter(Lab.Node::belongs).map(Lab.Node::id).collect(Collectors.toSet());
        for (var node : nodes) {
            if (!belonging.containsAll(node.to())
                    || (!node.belongs() && !node.to().isEmpty()))
                throw lab.problem("nodes", "link " + node.id() + " with something that does not belong");
        }
        if (belonging.isEmpty()) throw lab.problem("nodes", "is empty");
        return new Lab.Linking(LabReader.share(lab, "f1"), stages, List.copyOf(nodes));
    }
}
