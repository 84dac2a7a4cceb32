package org.shirube.organisation;

import java.util.Set;

/** Posts or roles of these people changed; fired inside the transaction that changed them. */
public record StaffChanged(long organisationId, Set<Long> personIds) {}
