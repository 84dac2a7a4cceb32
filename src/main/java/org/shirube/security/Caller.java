package org.shirube.security;

import java.io.Serializable;
import java.util.Set;

/**
 * A signed-in account, as it was read for this request.
 *
 * @param personId null for an account that belongs to no member of staff
 * @param mustChangePassword signed in with a first password: nothing else is open before it is changed
 */
public record Caller(
        long accountId,
        long organisationId,
        Long personId,
        String login,
        Set<Permission> permissions,
        boolean mustChangePassword)
        implements Serializable {
    public boolean is(Permission... oneOf) {
        for (var permission : oneOf) {
            if (permissions.contains(permission)) return true;
        }
        return false;
    }
}
