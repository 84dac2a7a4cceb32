package org.shirube.genai.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.shirube.genai.ModelCalls;
import org.shirube.genai.ModelSettings;
import org.shirube.security.CurrentUser;

/** Behind {@code /WEB-INF/genai/live.xhtml}, which stands on pages of other features. */
@Named
@RequestScoped
public class GenaiLivePage {
    /** Courses on generative AI. */
    static final Pattern COURSES = Pattern.compile("GA[0-9]{2}");

    @Inject
    private ModelSettings settings;

    @Inject
    private CurrentUser user;

    private Boolean on;

    /** Whether a model may be tried beside the labs of this course. One statement, once a request. */
    public boolean offered(String course) {
        return course != null && COURSES.matcher(course).matches() && isAsked();
    }

    /** Whether a model may be asked about lessons. One statement, once a request; none where the operator allows no model. */
    public boolean isAsked() {
        if (on == null) on = user.required().personId() != null && settings.isOn();
        return on;
    }

    public int getLongest() {
        return ModelCalls.LONGEST;
    }
}
