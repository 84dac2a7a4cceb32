package org.shirube.learning;

import java.io.Serializable;
import org.shirube.course.Lab;

/** What a grader says of one submission. Graders are pure: the same answer to the same lab gets the same grade. */
public sealed interface Grade extends Serializable
        permits SpanF1, FieldMatch, Kappa, NumericTol, OrderTau, SetF1, GraphMatch, Lint, BranchPath, HitAtK {
    /** Rounding must fail nobody who is exactly at the mark. */
    double NEAR = 1e-9;

    /** Parts that are right. */
    int right();

    /** Parts that were asked. */
    int asked();

    /** The measure by which the lab is passed, in its own unit. */
    double score();

    /** @param work of the kind that was graded */
    boolean passes(Lab.Work work);

    /**
     * Grades an answer.
     *
     * @param language in which it was worked on
     * @param answer see {@link LabAttempts}
     */
    static Grade of(Lab.Work work, String language, Answer answer) {
        if (work instanceof Lab.Marking marking) return SpanF1.of(marking, language, answer.parts());
        if (work instanceof Lab.Choosing choosing)
            return choosing.kappa() == null
                    ? FieldMatch.of(choosing.fields(), answer)
                    : Kappa.of(choosing.fields(), answer);
        if (work instanceof Lab.Calculating figures) return NumericTol.of(figures.fields(), answer);
        if (work instanceof Lab.Ordering ordering) return OrderTau.of(ordering.cases(), answer);
        if (work instanceof Lab.Collecting table) return SetF1.of(table, answer);
        if (work instanceof Lab.Repairing table) return SetF1.of(table, answer);
        if (work instanceof Lab.Linking graph) return GraphMatch.of(graph, answer);
        if (work instanceof Lab.Writing writing) return Lint.of(writing.rules(), language, answer.value("text"));
        if (work instanceof Lab.Story story) return BranchPath.of(story, answer);
        return HitAtK.of((Lab.Searching) work, language, Tuning.of((Lab.Searching) work, answer));
    }
}
