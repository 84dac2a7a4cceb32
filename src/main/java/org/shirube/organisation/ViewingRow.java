package org.shirube.organisation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.shirube.security.Permission;

/**
 * Somebody who looked at a person's levels on a day.
 *
 * @param firstAt when for the first time that day
 * @param viewer in today's main post; null for an account without one
 * @param as in what office; may be several, may be empty
 */
public record ViewingRow(
        LocalDate on, Instant firstAt, String login, PersonRow viewer, List<Permission> as, ViewedFor viewedFor)
        implements Serializable {
    static List<Permission> offices(String permissions) {
        return Arrays.stream(permissions.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Permission::valueOf)
                .filter(permission -> permission != Permission.STAFF)
                .toList();
    }
}
