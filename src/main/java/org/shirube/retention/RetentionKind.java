package org.shirube.retention;

/** What HR sets a period for. */
public enum RetentionKind {
    /** Files and links of work products, scans of certificates. */
    FILES(60),
    /** What people wrote: notes of claims, examples, remarks, appeals, handover notes, notes in lessons. */
    MEMOS(60),
    /** What was chosen or typed in quizzes and checks; the marks stay. */
    ANSWERS(24),
    /** Who looked at whose levels. */
    LOOKS(36),
    /** Who they were, of people who left the body. Source of the proposal: shared/domain/year-cycle.md b.5. */
    LEAVERS(60);

    private final int proposal;

    RetentionKind(int proposal) {
        this.proposal = proposal;
    }

    /** In months. */
    public int proposal() {
        return proposal;
    }
}
