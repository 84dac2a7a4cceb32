package org.shirube.course;

import java.util.Map;
import java.util.Set;

/** How courses stand with a person. Other features tell it, since they know courses and not the other way round. */
public interface OwnCourses {
    enum State {
        /** Ready to take and not begun; nobody tells it, because it is what the others leave. */
        OPEN,
        BEGUN,
        DONE,
        ASSIGNED
    }

    /** Codes by state, for the states that the feature knows. */
    Map<State, Set<String>> of(long personId);
}
