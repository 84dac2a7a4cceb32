package org.shirube.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import org.shirube.course.Step;
import org.shirube.learning.CourseProgress;
import org.shirube.learning.Learning;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Beginning, going on with or repeating a course, shown inside its page. */
@Named
@ViewScoped
public class CourseStartPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Learning learning;

    @Inject
    private CurrentUser user;

    @Inject
    private Say say;

    private String code;
    private CourseProgress progress;
    private Set<String> done = Set.of();
    private String address;

    /** Kept for the postback: its button is decoded before the page loads the course again. */
    private boolean open;

    /** @param published whether the course can be taken at all */
    public void load(String courseCode, boolean published) {
        code = courseCode;
        open = published && isLearner();
        if (!isLearner()) return;
        var way = learning.way(courseCode);
        progress = way.progress().orElse(null);
        done = Set.copyOf(way.done());
        address = StepAddress.next(way);
    }

    public String again() {
        try {
            return StepAddress.go(StepAddress.next(learning.startAgain(code)));
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    private boolean isLearner() {
        return user.is(Permission.STAFF) && user.required().personId() != null;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isCompleted() {
        return progress != null && progress.isCompleted();
    }

    public boolean isDone(String stepId) {
        return done.contains(stepId);
    }

    public String addressOf(Step step) {
        return StepAddress.of(code, step);
    }

    /** Null before the course is begun. */
    public CourseProgress getProgress() {
        return progress;
    }

    public String getAddress() {
        return address;
    }
}
