package org.shirube.learning.web;

import java.util.ArrayList;
import java.util.List;
import org.shirube.course.Lab;
import org.shirube.learning.BranchPath;
import org.shirube.platform.i18n.Text;

/** A story as far as it has gone, as it is drawn on a page. @param scene the one that is open, or the ending */
public record LabStory(boolean clock, List<StepRow> way, Lab.Scene scene) {
    /** @param text rendered @param best points of the best choice there */
    public record StepRow(
            String scene, String at, Text text, String choice, Text chosen, int points, int best, Text why) {}

    static LabStory of(Lab.Story story, BranchPath path) {
        var way = new ArrayList<StepRow>();
        for (var step : path.way()) {
            var scene = story.scene(step.scene());
            var chosen = scene.choices().stream()
                    .filter(choice -> choice.id().equals(step.choice()))
                    .findFirst()
                    .orElseThrow();
            way.add(new StepRow(
                    scene.id(),
                    scene.at(),
                    scene.text(),
                    chosen.id(),
                    chosen.text(),
                    chosen.points(),
                    scene.choices().stream().mapToInt(Lab.Way::points).max().orElse(0),
                    chosen.why()));
        }
        return new LabStory(story.clock(), way, story.scene(path.scene()));
    }

    public boolean isEnded() {
        return scene.ending() != null;
    }
}
