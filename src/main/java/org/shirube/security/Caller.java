package org.shirube.security;

import java.io.Serializable;
import java.util.EnumSet;
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
    /** The same account with more permissions. */
    Caller with(Set<Permission> further) {
        if (permissions.containsAll(further)) return this;
        var all = EnumSet.copyOf(further);
        all.addAll(permissions);
        return new Caller(accountId, organisationId, personId, login, all, mustChangePassword);
    }

    public boolean is(Permission... oneOf) {
        for (var permission : oneOf) {
            if (permissions.contains(permission)) return true;
        }
        return false;
    }
}
