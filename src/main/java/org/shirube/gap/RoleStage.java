package org.shirube.gap;

import java.io.Serializable;

/** How far a person is in a role. */
public record RoleStage(long personId, String roleCode, int stage, RoleStanding.Status status)
        implements Serializable {}
