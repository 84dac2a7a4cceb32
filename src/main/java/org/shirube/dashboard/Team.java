package org.shirube.dashboard;

import java.util.List;
import org.shirube.assessment.CycleRow;
import org.shirube.gap.Counts;
import org.shirube.organisation.PersonRow;
import org.shirube.skillmap.SkillMap;

/**
 * A manager's overview.
 *
 * @param waiting people whose self-assessment waits for the caller's review
 * @param cycle the running one; null when none runs
 * @param missing people who have not handed in yet; empty when none runs
 */
public record Team(Matrix matrix, List<Category> categories, int waiting, CycleRow cycle, List<PersonRow> missing) {
    /** @param counts over the people of the matrix */
    public record Category(SkillMap.Category category, Counts counts) {}

    /** What to do next, most pressing first. */
    public enum Next {
        REVIEW,
        GAPS,
        NOTHING
    }

    public Next next() {
        if (waiting > 0) return Next.REVIEW;
        return matrix.totals().below() > 0 ? Next.GAPS : Next.NOTHING;
    }
}
