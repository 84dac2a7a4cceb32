/**
 * Evidence that a person holds a level: claims by source, the yearly cycle's self-assessment and review, knowledge checks,
 * and the one rule by which a level follows from claims.
 *
 * <p>Doors: {@link org.shirube.assessment.Claims}, {@link org.shirube.assessment.Cycles},
 * {@link org.shirube.assessment.SelfAssessments}, {@link org.shirube.assessment.Reviews},
 * {@link org.shirube.assessment.Checks}, {@link org.shirube.assessment.EvidenceLocker}. The rule is
 * {@link org.shirube.assessment.LevelRule}.
 *
 * <p>Invariants: a claim is never changed or deleted; sources are never averaged; a completed course is no claim. Every
 * claim is announced by {@link org.shirube.assessment.ClaimsRecorded} inside its own transaction, so that whatever is
 * derived from claims is never older than they are.
 */
package org.shirube.assessment;
