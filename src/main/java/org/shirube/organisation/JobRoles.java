package org.shirube.organisation;

import java.util.Map;

/** Which job roles there are; skillmap knows and answers. */
public interface JobRoles {
    /** How many stages each role has, by its code, in the map that is in force for the organisation. */
    Map<String, Integer> stages(long organisationId);
}
