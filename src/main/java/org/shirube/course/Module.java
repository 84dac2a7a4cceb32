package org.shirube.course;

import java.util.List;
import org.shirube.platform.i18n.Text;

/** A chapter. @param aim its objective, one sentence @param steps empty while the course is in preparation */
public record Module(Text title, Text aim, List<Step> steps) {
    public int minutes() {
        return steps.stream().mapToInt(Step::minutes).sum();
    }
}
