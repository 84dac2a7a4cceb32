/**
 * What is kept for how long, and the erasing of what is older.
 *
 * <p>Door: {@link org.shirube.retention.Retention}. What each step erases, and what it leaves, stands in one place:
 * {@link org.shirube.retention.Erasure}.
 *
 * <p>Invariants: no figure changes. A claim keeps person (by number), skill, source, level and days; what goes is the text, the
 * file, or who the person is. Levels, tallies and the snapshots of closed cycles come out equal before and after. Nothing is
 * erased for which HR has set no period, and nothing without somebody who saw the counts and asked for it.
 *
 * <p>Decided: a feature of its own above those whose tables it empties, with the statements in one list, so that an auditor can
 * read what "erased" means; the audit log is not touched (decision 0032).
 */
package org.shirube.retention;
