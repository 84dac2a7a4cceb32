package org.shirube.security;

import java.io.Serializable;
import java.util.Set;

/** One line of the list of accounts. */
public record AccountRow(
        long id, String login, Long personId, boolean active, boolean hasPassword, Set<Permission> permissions)
        implements Serializable {}
