package org.shirube.assessment;

import java.util.Map;
import java.util.Set;

/** Claims were recorded; fired inside their transaction. @param skills skill codes by person */
public record ClaimsRecorded(long organisationId, Map<Long, Set<String>> skills) {}
