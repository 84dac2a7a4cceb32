package org.shirube.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.platform.i18n.Text;

class GraphPictureTest {
    private final LinkedHashMap<String, Text> stages = new LinkedHashMap<>();
    private final List<LabGraph.NodeRow> nodes = List.of(
            node(1, "a", "in", "in", link("b", true, "found"), link("c", false, "missed")),
            node(2, "b", "out", "out", link("c", true, "false")),
            node(3, "c", "", "out"),
            node(4, "d", "", ""));

    GraphPictureTest() {
        stages.put("in", Text.same("Input"));
        stages.put("out", Text.same("Out <put>"));
    }

    @Test
    void atWorkItShowsWhatWasChosenAndNothingOfTheKey() {
        var picture = GraphPicture.of(stages, nodes, "en", false);
        assertThat(picture).contains("aria-hidden=\"true\"").doesNotContain("is-missed", "is-found", "✓");
        assertThat(picture.split("sb-graph__link\"", -1)).hasSize(2);
        assertThat(picture.split("<rect", -1)).hasSize(3);
    }

    @Test
    void gradedItShowsEveryVerdictWithASign() {
        var picture = GraphPicture.of(stages, nodes, "en", true);
        assertThat(picture)
                .contains("role=\"img\"")
                .contains("sb-graph__link is-found", "sb-graph__link is-missed", "sb-graph__link is-false")
                .contains(">✓<", ">!<", ">×<");
    }

    @Test
    void gradedAPartThatWasLeftOutStandsWhereItBelongs() {
        var picture = GraphPicture.of(stages, nodes, "en", true);
        assertThat(picture).contains("sb-graph__node is-missed");
        assertThat(picture.split("<rect", -1)).as("d belongs nowhere").hasSize(4);
    }

    @Test
    void textsAreEscaped() {
        assertThat(GraphPicture.of(stages, nodes, "en", true))
                .contains("Out &lt;put&gt;")
                .doesNotContain("<put>");
    }

    private static LabGraph.NodeRow node(int number, String id, String stage, String home, LabGraph.LinkRow... links) {
        return new LabGraph.NodeRow(
                number,
                id,
                Text.same(id),
                stage,
                null,
                null,
                stage.equals(home),
                false,
                home,
                List.of(links),
                Text.same(""));
    }

    private static LabGraph.LinkRow link(String to, boolean chosen, String verdict) {
        return new LabGraph.LinkRow(to, 0, Text.same(to), chosen, verdict);
    }
}
