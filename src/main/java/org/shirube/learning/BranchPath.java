package org.shirube.learning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shirube.course.Lab;

/**
 * The grader of stories.
 *
 * @param way choices in their order
 * @param ending null where the story is not at its end
 * @param scene the last one that was reached
 * @param right points along the way
 * @param asked points of the best way
 */
public record BranchPath(List<Choice> way, String ending, String scene, int right, int asked) implements Grade {
    public record Choice(String scene, String choice) implements Serializable {}

    public BranchPath {
        way = List.copyOf(way);
    }

    public static BranchPath of(Lab.Story story, Answer answer) {
        var way = new ArrayList<Choice>();
        var scene = story.scene(story.start());
        int points = 0;
        while (scene.ending() == null) {
            var chosen = answer.value(scene.id());
            var choice = scene.choices().stream()
                    .filter(one -> one.id().equals(chosen))
                    .findFirst();
            if (choice.isEmpty()) break;
            way.add(new Choice(scene.id(), chosen));
            points += choice.get().points();
            scene = story.scene(choice.get().to());
        }
        return new BranchPath(way, scene.ending(), scene.id(), points, best(story));
    }

    /** Points of the best way. */
    public static int best(Lab.Story story) {
        return best(story, story.start(), new HashMap<>());
    }

    private static int best(Lab.Story story, String scene, Map<String, Integer> known) {
        var before = known.get(scene);
        if (before != null) return before;
        int best = 0;
        for (var choice : story.scene(scene).choices())
            best = Math.max(best, choice.points() + best(story, choice.to(), known));
        known.put(scene, best);
        return best;
    }

    @Override
    public double score() {
        return right;
    }

    @Override
    public boolean passes(Lab.Work work) {
        var story = (Lab.Story) work;
        return ending != null
                && right >= story.points()
                && (story.endings().isEmpty() || story.endings().contains(ending));
    }
}
