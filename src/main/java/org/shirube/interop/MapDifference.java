package org.shirube.interop;

import java.util.HashMap;
import java.util.Map;
import org.shirube.skillmap.SkillMap;

/** How many skills, roles and categories of one map are new, different, gone or the same in another. */
public record MapDifference(int added, int changed, int removed, int unchanged) {
    public static MapDifference between(SkillMap old, SkillMap other) {
        var before = things(old);
        var after = things(other);
        int same = (int) after.entrySet().stream()
                .filter(one -> one.getValue().equals(before.get(one.getKey())))
                .count();
        int known = (int) after.keySet().stream().filter(before::containsKey).count();
        return new MapDifference(after.size() - known, known - same, before.size() - known, same);
    }

    private static Map<String, Object> things(SkillMap map) {
        var things = new HashMap<String, Object>();
        map.categories().forEach(one -> things.put("category " + one.code(), one));
        map.skills().forEach(one -> things.put("skill " + one.code(), one));
        map.roles().forEach(one -> things.put("role " + one.code(), one));
        return things;
    }
}
