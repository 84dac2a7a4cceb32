package org.shirube.skillmap;

/**
 * Another version of its map is in force for a body; fired inside the transaction that made it so.
 *
 * @param before the version in force until now
 */
public record SkillMapPublished(long organisationId, String version, SkillMap before) {}
