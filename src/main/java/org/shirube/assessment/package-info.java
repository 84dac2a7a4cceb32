/**
 * Evidence that a person holds a level: claims by source, the yearly cycle's self-assessment and review, knowledge checks,
 * and the one rule by which a level follows from claims.
 *
 * <p>Doors: {@link org.shirube.assessment.Claims}, {@link org.shirube.assessment.Cycles},
 * {@link org.shirube.assessment.Participants}, {@link org.shirube.assessment.Appeals},
 * {@link org.shirube.assessment.Purposes}, {@link org.shirube.assessment.Calibrations},
 * {@link org.shirube.assessment.RaterTrainings}, {@link org.shirube.assessment.Panels},
 * {@link org.shirube.assessment.PanelDossiers},
 * {@link org.shirube.assessment.Opinions}, {@link org.shirube.assessment.OpinionLists}, {@link org.shirube.assessment.RoleOwners},
 * {@link org.shirube.assessment.SelfAssessments}, {@link org.shirube.assessment.Reviews},
 * {@link org.shirube.assessment.Checks}, {@link org.shirube.assessment.CutScores}, {@link org.shirube.assessment.EvidenceLocker},
 * {@link org.shirube.assessment.Qualifications}, {@link org.shirube.assessment.HeldQualifications}. The rule is
 * {@link org.shirube.assessment.LevelRule}.
 *
 * <p>Invariants: a claim is never changed or deleted; sources are never averaged; a completed course is no claim. Every
 * claim is announced by {@link org.shirube.assessment.ClaimsRecorded} inside its own transaction, so that whatever is
 * derived from claims is never older than they are.
 *
 * <p>Decided about purposes: HR's application is HR's approval, and the adviser is another person under another account. What
 * is approved while a cycle is a draft becomes the cycle's at its opening and stays.
 *
 * <p>Decided: a body runs one cycle at a time, and a cycle that would overlap with another one is not opened; the mode of a
 * cycle becomes the body's when it opens. Whom a cycle asks is written down at its opening, so that a transfer neither frees
 * anybody nor asks twice; an extension for a unit is for those who are in it on that day. An appeal is in time until the
 * fourteenth day after the disclosure and answered within fourteen days; the office may answer that a level stays, and only
 * the rater can change it, within what is proved. What is typed is a draft (an answer, a review draft) and becomes a claim by handing in or deciding; a draft
 * that differs from its decision reopens it. Of two raters at one skill the second is told before anything of the first is
 * written over; what one rater writes in two windows stays the later one's. A work product counts from the manager's look, with level 2 or the level
 * confirmed. A check goes by stages that follow from the answers (decision 0028), needs at least four items of a level, and
 * is gone on with rather than drawn anew. A pass mark holds for the checks that begin after it was set. Labs become claims when they are passed here; labs taken over in bulk
 * ({@link org.shirube.learning.HistoryTaken}) do not, because such imports bring their claims themselves. The record and
 * its pages live in {@code gap}, which may compare levels with targets. The rule's open questions: decision 0004; what
 * calibration and trained raters mean for a level: decision 0026; panels: decision 0027; colleagues and role
 * owners: decision 0029. Files: decision 0030; qualifications: decision 0031.
 */
package org.shirube.assessment;
