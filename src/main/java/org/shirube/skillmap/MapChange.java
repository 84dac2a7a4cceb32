package org.shirube.skillmap;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One field of a map that is or was something else.
 *
 * @param path e.g. {@code skill/A1/name/ja}, {@code role/R02/target/A1}
 * @param before empty where there was nothing
 * @param after empty where there is nothing
 */
public record MapChange(String path, String before, String after) implements Serializable {
    public MapChange reversed() {
        return new MapChange(path, after, before);
    }

    /** The first words of the path: {@code skill/A1}; the whole path of a field of the map itself. */
    public String subject() {
        var words = path.split("/", 3);
        return words.length < 3 ? path : words[0] + "/" + words[1];
    }

    /** Every field in which two maps differ, by path; nothing where they are equal. */
    public static List<MapChange> between(SkillMap one, SkillMap other) {
        var before = MapFields.of(one);
        var after = MapFields.of(other);
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        var changes = new ArrayList<MapChange>();
        for (var path : paths) {
            var was = before.getOrDefault(path, "");
            var is = after.getOrDefault(path, "");
            if (!was.equals(is)) changes.add(new MapChange(path, was, is));
        }
        return changes;
    }
}
