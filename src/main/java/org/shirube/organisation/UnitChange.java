package org.shirube.organisation;

import java.io.Serializable;
import org.shirube.platform.i18n.Text;

/**
 * What a file does to a unit.
 *
 * @param before name, or name of the unit above; null for a new unit
 * @param after the same afterwards
 */
public record UnitChange(Kind kind, String code, Text before, Text after) implements Serializable {
    public enum Kind {
        ADDED,
        RENAMED,
        MOVED
    }
}
