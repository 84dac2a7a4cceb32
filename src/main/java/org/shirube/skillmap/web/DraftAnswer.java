package org.shirube.skillmap.web;

import java.util.List;
import java.util.Locale;
import org.primefaces.PrimeFaces;
import org.primefaces.shaded.json.JSONArray;
import org.primefaces.shaded.json.JSONObject;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.SavedAt;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.MapChange;
import org.shirube.skillmap.SavedEdit;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/** What {@code draft.js} hears after it has sent something. */
record DraftAnswer(Locale locale, SavedAt savedAt) {
    /** @param map as it is after the edit */
    void saved(SavedEdit saved, SkillMap map) {
        say("saved", true);
        say("revision", saved.revision());
        say("changes", changes(saved.changes()));
        say("conflicts", conflicts(saved.conflicts(), map));
        say("byOthers", saved.byOthers());
        say("undo", saved.canUndo());
        say("redo", saved.canRedo());
        say("words", savedAt.words("skillmap.savedAt", saved.at()));
    }

    void refused(String why) {
        say("saved", false);
        say("words", why);
    }

    private static void say(String name, Object what) {
        PrimeFaces.current().ajax().addCallbackParam(name, what);
    }

    private static JSONArray changes(List<MapChange> changes) {
        var all = new JSONArray();
        for (var change : changes)
            all.put(new JSONObject().put("path", change.path()).put("text", change.after()));
        return all;
    }

    private JSONArray conflicts(List<MapChange> conflicts, SkillMap map) {
        var words = new MapWords(locale, map);
        var all = new JSONArray();
        for (var conflict : conflicts) {
            var path = conflict.path();
            all.put(new JSONObject()
                    .put("path", path)
                    .put("label", words.subject(path, nameOf(path, map)) + " " + words.field(path))
                    .put("theirs", conflict.before())
                    .put("mine", conflict.after()));
        }
        return all;
    }

    private static Text nameOf(String path, SkillMap map) {
        var words = path.split("/");
        var none = new Text("", "");
        if (words.length < 2) return none;
        return switch (words[0]) {
            case "skill" -> map.skill(words[1]).map(Skill::name).orElse(none);
            case "role" -> map.role(words[1]).map(JobRole::name).orElse(none);
            default -> none;
        };
    }
}
