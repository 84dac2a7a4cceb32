package org.shirube.learning.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shirube.platform.i18n.Text;

/**
 * Draws a graph in columns. At work it is decoration only, since everything it shows stands in the form beside it; graded it
 * is an image that the legend below it names, with a sign on every line and box.
 */
final class GraphPicture {
    private static final int COLUMN = 190;
    private static final int BOX = 150;
    private static final int ROW = 64;
    private static final int HEIGHT = 48;
    private static final int TOP = 40;
    private static final int LINES = 2;
    private static final Map<String, String> SIGNS = Map.of("found", "✓", "missed", "!", "false", "×");

    private final List<String> stages;
    private final String language;
    private final boolean graded;
    private final StringBuilder svg = new StringBuilder();
    private final Map<String, int[]> places = new HashMap<>();

    private GraphPicture(List<String> stages, String language, boolean graded) {
        this.stages = stages;
        this.language = language;
        this.graded = graded;
    }

    static String of(Map<String, Text> stages, List<LabGraph.NodeRow> nodes, String language, boolean graded) {
        return new GraphPicture(List.copyOf(stages.keySet()), language, graded).draw(stages, nodes);
    }

    private String draw(Map<String, Text> names, List<LabGraph.NodeRow> nodes) {
        var filled = new HashMap<String, Integer>();
        for (var node : nodes) {
            var stage = column(node);
            if (stage.isEmpty()) continue;
            var row = filled.merge(stage, 1, Integer::sum) - 1;
            places.put(node.id(), new int[] {8 + stages.indexOf(stage) * COLUMN, TOP + row * ROW});
        }
        var rows = Math.max(
                1, filled.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        svg.append("<svg class=\"sb-graph__picture\" viewBox=\"0 0 %d %d\" %s>"
                .formatted(
                        stages.size() * COLUMN - COLUMN + BOX + 16,
                        TOP + rows * ROW,
                        graded ? "role=\"img\" aria-labelledby=\"graph-name graph-legend\"" : "aria-hidden=\"true\""));
        for (int i = 0; i < stages.size(); i++)
            svg.append("<text class=\"sb-graph__stage\" x=\"%d\" y=\"22\">%s</text>"
                    .formatted(8 + i * COLUMN, escaped(names.get(stages.get(i)).in(language))));
        for (var node : nodes) node.links().forEach(link -> link(node, link));
        nodes.forEach(this::box);
        return svg.append("</svg>").toString();
    }

    /** Graded, a part that was left out stands where it belongs. */
    private String column(LabGraph.NodeRow node) {
        return graded && node.stage().isEmpty() ? node.home() : node.stage();
    }

    private void link(LabGraph.NodeRow node, LabGraph.LinkRow link) {
        boolean drawn = graded ? link.verdict() != null : link.chosen();
        if (!drawn || !places.containsKey(node.id()) || !places.containsKey(link.id())) return;
        var from = places.get(node.id());
        var to = places.get(link.id());
        int x1 = from[0] + BOX;
        int y1 = from[1] + HEIGHT / 2;
        int x2 = to[0];
        int y2 = to[1] + HEIGHT / 2;
        int bend = Math.max(20, Math.abs(x2 - x1) / 2);
        var kind = graded ? " is-" + link.verdict() : "";
        svg.append(
                "<path class=\"sb-graph__link%s\" d=\"M%d %dC%d %d %d %d %d %d\"/><path class=\"sb-graph__head%s\" d=\"M%d %dl-8 -4v8z\"/>"
                        .formatted(kind, x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2, kind, x2, y2));
        if (graded) // near the end, where lines to different parts lie apart
        sign(SIGNS.get(link.verdict()), kind, x1 + (x2 - x1) * 2 / 3, y1 + (y2 - y1) * 3 / 4 + 4);
    }

    private void sign(String sign, String kind, int x, int y) {
        svg.append("<text class=\"sb-graph__sign%s\" x=\"%d\" y=\"%d\">%s</text>".formatted(kind, x, y, sign));
    }

    private void box(LabGraph.NodeRow node) {
        var at = places.get(node.id());
        if (at == null) return;
        var kind = verdict(node).map(verdict -> " is-" + verdict).orElse("");
        svg.append("<rect class=\"sb-graph__node%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>"
                .formatted(kind, at[0], at[1], BOX, HEIGHT));
        verdict(node).ifPresent(verdict -> sign(SIGNS.get(verdict), kind, at[0] + BOX - 10, at[1] + 14));
        words(node, at);
    }

    private Optional<String> verdict(LabGraph.NodeRow node) {
        if (!graded) return Optional.empty();
        return Optional.of(node.right() ? "found" : node.stage().isEmpty() ? "missed" : "false");
    }

    private void words(LabGraph.NodeRow node, int[] at) {
        var words = node.number() + " " + node.text().in(language);
        int room = language.equals("ja") ? 11 : 21;
        for (int line = 0; line < LINES && !words.isEmpty(); line++) {
            int end = Math.min(room, words.length());
            if (!language.equals("ja") && end < words.length() && words.lastIndexOf(' ', end) > 0)
                end = words.lastIndexOf(' ', end);
            var cut = line == LINES - 1 && end < words.length()
                    ? words.substring(0, end - 1) + "…"
                    : words.substring(0, end);
            svg.append("<text class=\"sb-graph__words\" x=\"%d\" y=\"%d\">%s</text>"
                    .formatted(at[0] + 6, at[1] + 20 + line * 17, escaped(cut.strip())));
            words = words.substring(end).strip();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
