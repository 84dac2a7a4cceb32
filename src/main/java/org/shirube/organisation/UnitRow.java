package org.shirube.organisation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.shirube.platform.i18n.Text;

/** A unit. @param parentId null for the root @param path ids from the root to it, {@code /00000001/00000005/} */
public record UnitRow(long id, long organisationId, Long parentId, String code, Text name, int order, String path)
        implements Serializable {
    /** The unit itself and everything above it, root first. */
    public static List<Long> lineOf(String path) {
        return Arrays.stream(path.split("/"))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    /** How many units stand above this one. */
    public int depth() {
        return lineOf(path).size() - 1;
    }

    /** The unit's name for a list of the tree, a space further in for each unit above. @param name in the reader's language */
    public String indented(String name) {
        return indented(name, 0);
    }

    /** The same for a list that begins lower. @param top {@link #depth} of its highest unit */
    public String indented(String name, int top) {
        return "\u3000".repeat(Math.max(0, depth() - top)) + name;
    }

    public boolean isWithin(UnitRow above) {
        return path.startsWith(above.path);
    }
}
