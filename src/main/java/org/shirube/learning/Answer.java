package org.shirube.learning;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What somebody answered in a lab: parts of the form {@code name/value}. What the names and values are depends on the kind:
 *
 * <ul>
 *   <li>passages marked: {@code case/candidate}
 *   <li>rows chosen: {@code row/choice}; figures: {@code row/number}
 *   <li>orders: {@code case/a,b,c}
 *   <li>findings: {@code r1-column/value}; repairs: {@code c3-column/text}, {@code delete/row}
 *   <li>graphs: {@code p-node/stage}, {@code t-node/other}
 *   <li>texts: {@code text/whole text}; stories: {@code scene/choice}
 *   <li>searches: {@code title/2}, {@code chunk/page}, {@code synonyms/one group a line}
 * </ul>
 */
public record Answer(Set<String> parts) implements Serializable {
    public static final Answer NONE = new Answer(Set.of());

    public Answer(Set<String> parts) {
        this.parts = Set.copyOf(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Everything that was answered under a name, in no order. */
    public Set<String> values(String name) {
        var prefix = name + "/";
        return parts.stream()
                .filter(part -> part.startsWith(prefix))
                .map(part -> part.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    /** What was answered under a name that has one value; empty when nothing was. */
    public String value(String name) {
        var values = values(name);
        return values.isEmpty() ? "" : new TreeSet<>(values).first();
    }

    /** All values by name, the names sorted. */
    public Map<String, Set<String>> byName() {
        var names = new TreeMap<String, Set<String>>();
        for (var part : parts) {
            var slash = part.indexOf('/');
            if (slash > 0)
                names.computeIfAbsent(part.substring(0, slash), name -> new LinkedHashSet<>())
                        .add(part.substring(slash + 1));
        }
        return names;
    }

    static Answer of(Collection<String> parts) {
        return new Answer(new LinkedHashSet<>(parts));
    }

    /** As it is stored: sorted, separated by spaces; white space inside a part is escaped. */
    String stored() {
        return new TreeSet<>(parts).stream().map(Answer::escaped).collect(Collectors.joining(" "));
    }

    static Answer ofStored(String stored) {
        if (stored.isEmpty()) return NONE;
        return of(Arrays.stream(stored.split(" ")).map(Answer::unescaped).toList());
    }

    private static String escaped(String part) {
        return part.replace("%", "%25").replace(" ", "%20").replace("\n", "%0A");
    }

    private static String unescaped(String part) {
        return part.replace("%0A", "\n").replace("%20", " ").replace("%25", "%");
    }
}
