package org.shirube.skillmap;

import java.time.Instant;

/** A draft as it is now. @param base the version it began from; null for none */
public record Drafted(long id, int revision, SkillMap map, SkillMap base, Instant changedAt) {}
