package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.course.Lab;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;

/** Reads what is special about {@code branch_path}. */
final class StoryReader {
    private StoryReader() {}

    static Lab.Story read(YamlMap lab, LabReader shared) throws ContentProblem {
        var given = lab.map("scenes");
        var scenes = new LinkedHashMap<String, Lab.Scene>();
        for (var id : given.keys()) {
            if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) throw given.problem(id, "cannot be a scene's name");
            scenes.put(id, scene(id, given.map(id), given.keys(), shared));
        }
        var start = lab.string("start");
        if (!scenes.containsKey(start)) throw lab.problem("start", "is no scene: " + start);
        var seen = new HashMap<String, Boolean>();
        walk(given, scenes, start, seen);
        for (var id : scenes.keySet()) {
            if (!seen.containsKey(id)) throw given.problem(id, "is never reached");
        }
        var pass = lab.map("pass").only("points", "endings");
        var endings = new LinkedHashSet<>(pass.stringsIfAny("endings"));
        for (var ending : endings) {
            if (scenes.values().stream().noneMatch(scene -> ending.equals(scene.ending())))
                throw pass.problem("endings", "names no ending: " + ending);
        }
        return new Lab.Story(
                pass.has("points") ? pass.integer("points", 0, 100) : 0,
                endings,
                lab.flag("clock", false),
                start,
                scenes);
    }

    private static Lab.Scene scene(String id, YamlMap scene, Set<String> all, LabReader shared) throws ContentProblem {
        scene.only("at", "text", "choices", "ending");
        var choices = new ArrayList<Lab.Way>();
        var ids = new HashSet<String>();
        for (var choice : scene.mapsIfAny("choices")) {
            choice.only("id", "text", "to", "points", "why");
            var to = choice.string("to");
            if (!all.contains(to)) throw choice.problem("to", "is no scene: " + to);
            choices.add(new Lab.Way(
                    LabReader.id(choice, ids),
                    choice.text("text"),
                    to,
                    choice.integer("points", 0, 3),
                    choice.text("why")));
        }
        if (scene.has("ending") != choices.isEmpty())
            throw scene.problem("needs either an ending or choices to go on with");
        scene.text("text");
        return new Lab.Scene(
                id,
                scene.string("at", null),
                scene.string("ending", null),
                shared.markdown(scene, "text"),
                List.copyOf(choices));
    }

    /** @param seen whether a scene is on the way just now */
    private static void walk(YamlMap given, Map<String, Lab.Scene> scenes, String id, Map<String, Boolean> seen)
            throws ContentProblem {
        if (Boolean.TRUE.equals(seen.get(id))) throw given.problem(id, "comes back to itself");
        if (seen.put(id, true) != null) {
            seen.put(id, false);
            return;
        }
        for (var choice : scenes.get(id).choices()) walk(given, scenes, choice.to(), seen);
        seen.put(id, false);
    }
}
