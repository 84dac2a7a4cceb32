package org.shirube.platform.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.platform.i18n.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping that knows its file and lines, and complains about whatever it was not asked for. */
public final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /** Parses a document whose root is a mapping. */
    public static YamlMap parse(String file, String text) throws ContentProblem {
        return parse(file, text, 0);
    }

    /** Parses a document whose root is a list of mappings. */
    public static List<YamlMap> parseList(String file, String text) throws ContentProblem {
        if (!(root(file, text, 0) instanceof SequenceNode list)) throw new ContentProblem(file, 1, "must be a list");
        var maps = new ArrayList<YamlMap>();
        for (var node : list.getValue()) maps.add(new YamlMap(file, node, 0));
        return maps;
    }

    /** @param linesBefore how many lines stand before the YAML in its file */
    public static YamlMap parse(String file, String text, int linesBefore) throws ContentProblem {
        return new YamlMap(file, root(file, text, linesBefore), linesBefore);
    }

    private static Node root(String file, String text, int linesBefore) throws ContentProblem {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setCodePointLimit(2_000_000);
        try {
            var root = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text));
            if (root == null) throw new ContentProblem(file, linesBefore + 1, "is empty");
            return root;
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            throw new ContentProblem(
                    file,
                    linesBefore + (mark == null ? 0 : mark.getLine() + 1),
                    "is not YAML: " + malformed.getProblem());
        } catch (YAMLException malformed) {
            throw new ContentProblem(file, linesBefore + 1, "is not YAML: " + malformed.getMessage());
        }
    }

    private final int linesBefore;

    private YamlMap(String file, Node node, int linesBefore) throws ContentProblem {
        this.file = file;
        this.linesBefore = linesBefore;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping))
            throw new ContentProblem(file, line, "must be a mapping (key: value)");
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new ContentProblem(file, lineOf(tuple.getKeyNode()), "has a key that is not a word");
            }
            if (nodes.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new ContentProblem(file, lineOf(key), "has '" + key.getValue() + "' twice");
            }
        }
    }

    public int line() {
        return line;
    }

    public Set<String> keys() {
        return nodes.keySet();
    }

    public boolean has(String key) {
        return nodes.containsKey(key);
    }

    /** Refuses every key that is not named here. */
    public YamlMap only(String... known) throws ContentProblem {
        var allowed = Set.of(known);
        for (var entry : nodes.entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                throw new ContentProblem(
                        file,
                        lineOf(entry.getValue()),
                        "unknown key '" + entry.getKey() + "'; known here: " + String.join(", ", known));
            }
        }
        return this;
    }

    public ContentProblem problem(String reason) {
        return new ContentProblem(file, line, reason);
    }

    /** A problem at the line of a key. */
    public ContentProblem problem(String key, String reason) {
        return new ContentProblem(
                file, nodes.containsKey(key) ? lineOf(nodes.get(key)) : line, "'" + key + "' " + reason);
    }

    public String string(String key) throws ContentProblem {
        if (!(required(key) instanceof ScalarNode scalar)) throw problem(key, "must be one value");
        return scalar.getValue().strip();
    }

    public String string(String key, String otherwise) throws ContentProblem {
        return has(key) ? string(key) : otherwise;
    }

    public int integer(String key, int least, int most) throws ContentProblem {
        var value = string(key);
        if (!value.matches("-?\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw problem(key, "is '" + value + "' but must be a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(value);
    }

    public double decimal(String key) throws ContentProblem {
        try {
            return Double.parseDouble(string(key));
        } catch (NumberFormatException wrong) {
            throw problem(key, "is '" + string(key) + "' but must be a number");
        }
    }

    public boolean flag(String key, boolean otherwise) throws ContentProblem {
        if (!has(key)) return otherwise;
        var value = string(key);
        if (!value.equals("true") && !value.equals("false")) throw problem(key, "must be true or false");
        return value.equals("true");
    }

    public LocalDate date(String key) throws ContentProblem {
        try {
            return LocalDate.parse(string(key));
        } catch (DateTimeParseException wrong) {
            throw problem(key, "is '" + string(key) + "' but must be a date such as 2026-04-01");
        }
    }

    /** Both languages, neither blank. */
    public Text text(String key) throws ContentProblem {
        var both = map(key).only("ja", "en");
        var text = new Text(both.string("ja"), both.string("en"));
        if (text.ja().isBlank() || text.en().isBlank()) throw problem(key, "needs a text in both languages");
        return text;
    }

    public Text text(String key, Text otherwise) throws ContentProblem {
        return has(key) ? text(key) : otherwise;
    }

    /** This mapping itself as a text, besides other keys it may have. */
    public Text asText() throws ContentProblem {
        return new Text(string("ja"), string("en"));
    }

    public YamlMap map(String key) throws ContentProblem {
        return new YamlMap(file, required(key), linesBefore);
    }

    public List<YamlMap> maps(String key) throws ContentProblem {
        var maps = new ArrayList<YamlMap>();
        for (var node : sequence(key)) maps.add(new YamlMap(file, node, linesBefore));
        return maps;
    }

    /** As {@link #maps(String)}, empty when the key is absent. */
    public List<YamlMap> mapsIfAny(String key) throws ContentProblem {
        return has(key) ? maps(key) : List.of();
    }

    public List<String> strings(String key) throws ContentProblem {
        var strings = new ArrayList<String>();
        for (var node : sequence(key)) {
            if (!(node instanceof ScalarNode scalar)) throw new ContentProblem(file, lineOf(node), "must be one value");
            strings.add(scalar.getValue().strip());
        }
        return strings;
    }

    /** Rows of values. */
    public List<List<String>> rows(String key) throws ContentProblem {
        var rows = new ArrayList<List<String>>();
        for (var node : sequence(key)) {
            if (!(node instanceof SequenceNode row)) throw new ContentProblem(file, lineOf(node), "must be a list");
            var cells = new ArrayList<String>();
            for (var cell : row.getValue()) {
                if (!(cell instanceof ScalarNode scalar))
                    throw new ContentProblem(file, lineOf(cell), "must be one value");
                cells.add(scalar.getValue());
            }
            rows.add(List.copyOf(cells));
        }
        return rows;
    }

    public List<String> stringsIfAny(String key) throws ContentProblem {
        return has(key) ? strings(key) : List.of();
    }

    public boolean isList(String key) throws ContentProblem {
        return required(key) instanceof SequenceNode;
    }

    private List<Node> sequence(String key) throws ContentProblem {
        if (!(required(key) instanceof SequenceNode sequence)) throw problem(key, "must be a list");
        return sequence.getValue();
    }

    private Node required(String key) throws ContentProblem {
        var node = nodes.get(key);
        if (node == null) throw problem("'" + key + "' is missing");
        return node;
    }

    private int lineOf(Node node) {
        return linesBefore + node.getStartMark().getLine() + 1;
    }
}
