package org.shirube.skillmap;

/** A new version of a map was published; fired inside the transaction that published it. */
public record SkillMapPublished(String mapId, String version) {}
