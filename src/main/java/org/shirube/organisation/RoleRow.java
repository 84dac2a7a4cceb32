package org.shirube.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/** A job role asked by some layer over a period. @param until first day on which it is no longer asked; null while it lasts */
public record RoleRow(long assignmentId, String roleCode, int stage, Layer layer, LocalDate since, LocalDate until)
        implements Serializable {
    public boolean endedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    /** As far as it falls into the post: asked through it, a role begins and ends with it at the latest. */
    RoleRow during(Post post) {
        var begin = since.isBefore(post.fromOn()) ? post.fromOn() : since;
        var end = until == null || (post.untilOn() != null && post.untilOn().isBefore(until)) ? post.untilOn() : until;
        return new RoleRow(assignmentId, roleCode, stage, layer, begin, end);
    }
}
