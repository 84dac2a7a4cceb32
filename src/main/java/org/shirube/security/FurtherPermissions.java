package org.shirube.security;

import java.util.Set;

/** What an account may do for a time besides its own permissions; asked at every request. A feature that knows implements it. */
public interface FurtherPermissions {
    /** @return empty for most */
    Set<Permission> of(Caller caller);
}
