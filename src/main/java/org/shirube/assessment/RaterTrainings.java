package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shirube.course.Courses;
import org.shirube.learning.LabAttempts;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.CurrentUser;

/** Whether raters have trained before they rate, where the cycle asks for it. Heads and deputies alike: whoever rates. */
@ApplicationScoped
@Transactional
public class RaterTrainings {
    /** Source: shared/domain/curriculum.md c.3, GA11: six vignettes, passed at a mean distance of half a level. */
    static final String COURSE = "GA11";

    static final String LAB = "rate-vignettes";

    @Inject
    private CurrentUser user;

    @Inject
    private Courses courses;

    @Inject
    private LabAttempts attempts;

    /** Whether there is a training that a cycle can ask for. */
    public boolean exists() {
        return courses.find(COURSE).flatMap(course -> course.lab(LAB)).isPresent();
    }

    /** What the caller still has to pass for a cycle; null for nothing. No statement where the cycle asks for none, else one. */
    RaterTraining missing(CycleRow cycle) {
        if (!cycle.asks().raterTraining() || user.isSystem()) return null;
        return RaterTraining.missing(
                COURSE, LAB, cycle.dates(), attempts.lastPassed(COURSE, LAB).orElse(null));
    }

    /** @throws RuleBroken assessment.raterTraining */
    void require(CycleRow cycle) {
        if (missing(cycle) != null) throw new RuleBroken("assessment.raterTraining");
    }
}
