package org.shirube.learning.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shirube.platform.i18n.Text;

/** Draws a graph in columns. Decoration only: everything it shows stands in the form beside it. */
final class GraphPicture {
    private static final int COLUMN = 190;
    private static final int BOX = 150;
    private static final int ROW = 64;
    private static final int HEIGHT = 48;
    private static final int TOP = 40;
    private static final int LINES = 2;

    private GraphPicture() {}

    static String of(Map<String, Text> stages, List<LabGraph.NodeRow> nodes, String language) {
        var at = new HashMap<String, int[]>();
        var filled = new HashMap<String, Integer>();
        var names = List.copyOf(stages.keySet());
        for (var node : nodes) {
            if (node.stage().isEmpty()) continue;
            var row = filled.merge(node.stage(), 1, Integer::sum) - 1;
            at.put(node.id(), new int[] {8 + names.indexOf(node.stage()) * COLUMN, TOP + row * ROW});
        }
        var rows = Math.max(
                1, filled.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        var svg = new StringBuilder("<svg class=\"sb-graph__picture\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">"
                .formatted(names.size() * COLUMN - COLUMN + BOX + 16, TOP + rows * ROW));
        for (int i = 0; i < names.size(); i++)
            svg.append("<text class=\"sb-graph__stage\" x=\"%d\" y=\"22\">%s</text>"
                    .formatted(8 + i * COLUMN, escaped(stages.get(names.get(i)).in(language))));
        for (var node : nodes) {
            for (var link : node.links()) {
                if (link.chosen() && at.containsKey(node.id()) && at.containsKey(link.id()))
                    svg.append(line(at.get(node.id()), at.get(link.id())));
            }
        }
        for (var node : nodes) {
            if (at.containsKey(node.id())) svg.append(box(node, at.get(node.id()), language));
        }
        return svg.append("</svg>").toString();
    }

    private static String line(int[] from, int[] to) {
        int x1 = from[0] + BOX;
        int y1 = from[1] + HEIGHT / 2;
        int x2 = to[0];
        int y2 = to[1] + HEIGHT / 2;
        int bend = Math.max(20, Math.abs(x2 - x1) / 2);
        return "<path class=\"sb-graph__link\" d=\"M%d %dC%d %d %d %d %d %d\"/><path class=\"sb-graph__head\" d=\"M%d %dl-8 -4v8z\"/>"
                .formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2, x2, y2);
    }

    private static String box(LabGraph.NodeRow node, int[] at, String language) {
        var svg = new StringBuilder(
                "<rect class=\"sb-graph__node\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>"
                        .formatted(at[0], at[1], BOX, HEIGHT));
        var words = node.number() + " " + node.text().in(language);
        int room = language.equals("ja") ? 12 : 22;
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
        return svg.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
