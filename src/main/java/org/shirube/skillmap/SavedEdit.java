package org.shirube.skillmap;

import java.time.Instant;
import java.util.List;

/**
 * What became of an edit.
 *
 * @param changes what the caller does not have on the screen yet: what this edit did and what others did meanwhile
 * @param byOthers how many of them are of others
 * @param conflicts fields that somebody else had changed, and that stay as they are: {@code before} is theirs, {@code after} what
 *     the caller typed
 */
public record SavedEdit(
        int revision,
        List<MapChange> changes,
        int byOthers,
        List<MapChange> conflicts,
        boolean canUndo,
        boolean canRedo,
        Instant at) {}
