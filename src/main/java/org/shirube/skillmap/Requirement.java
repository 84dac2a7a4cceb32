package org.shirube.skillmap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.shirube.organisation.HeldRole;

/**
 * What a person must reach in one skill, over all layers.
 *
 * @param target 1 or more
 * @param core whether any role that asks counts the skill as core
 * @param because the roles that ask for the highest target
 * @param next target of the next stage of the most demanding role; the same as {@code target} on the last stage
 */
public record Requirement(String skill, int target, boolean core, List<HeldRole> because, int next)
        implements Serializable {
    /** Since when the target is asked for: the first day of the newest of the roles that ask. */
    public LocalDate since() {
        return because.stream().map(HeldRole::since).max(LocalDate::compareTo).orElseThrow();
    }
}
