/**
 * Skills, levels and job roles by version, and what a set of roles requires.
 *
 * <p>Door: {@link org.shirube.skillmap.SkillMaps}. A published {@link org.shirube.skillmap.SkillMap} never changes; it is
 * kept in the database as the files it was read from, and in memory as records. {@link org.shirube.skillmap.Requirements}
 * is pure.
 *
 * <p>Decided: a target of 0 means that the stage does not ask for the skill yet; it is not required.
 */
package org.shirube.skillmap;
