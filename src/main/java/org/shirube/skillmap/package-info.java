/**
 * Skills, levels and job roles by version, what a set of roles requires, and drafts of the next version.
 *
 * <p>Doors: {@link org.shirube.skillmap.SkillMaps} for published versions, {@link org.shirube.skillmap.MapDrafts} for what is
 * being edited, {@link org.shirube.skillmap.MapPublications} for making it a version, {@link
 * org.shirube.skillmap.Crosswalks} for what became of skills. A published {@link org.shirube.skillmap.SkillMap} never changes;
 * it is kept in the database as the files it was read from, and in memory as records. {@link
 * org.shirube.skillmap.Requirements}, {@link org.shirube.skillmap.MapEdit}, {@link org.shirube.skillmap.MapChange} and {@link
 * org.shirube.skillmap.MapCheck} are pure.
 *
 * <p>Decided: a target of 0 means that the stage does not ask for the skill yet; it is not required.
 *
 * <p>Decided: a map has two to ten steps, each of which stands for one of the usual levels 0 to 4 ({@link
 * org.shirube.skillmap.Scale}); two maps are compared through these, and courses, checks, labs and the rule of proof speak in
 * them. Claims are never rewritten: a version with another number of steps reads them through what steps stand for (decision
 * 0024), and comes into force only when no cycle is running.
 *
 * <p>Decided: a version that a body publishes is that body's alone, although it keeps the map's id. From the first day of its
 * first own version a body follows its own versions only; a newer one that comes as files is offered as the beginning of a
 * draft and never replaces what the body decided.
 *
 * <p>Decided: a version for a later day comes into force when the nightly upkeep brings it in, together with everybody's
 * standings and sums, and not at midnight by itself: between the two, levels would be counted by one map and shown by another.
 * Other nodes follow within a minute.
 *
 * <p>Decided: a draft is a set of fields with paths. An edit says what its editor saw in the field, so that two editors are
 * merged field by field and nobody's text is overwritten unseen; undoing takes back one's own steps, the last 300 of the draft.
 *
 * <p>Decided: what a skill of an earlier version is in a later one is decided in the draft and published with it;
 * {@link org.shirube.skillmap.Lineage} reads older claims through these decisions (decision 0014).
 */
package org.shirube.skillmap;
