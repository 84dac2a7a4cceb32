package org.shirube.course.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.shirube.course.TaskCard;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;

/** Reads the task cards of one folder; the format is described in {@code courses/README.md}. */
public final class TaskCardReader {
    private TaskCardReader() {}

    /**
     * @param skills whether a skill code is known
     * @return in the order of the files and in them
     * @throws ContentProblem at the first thing that cannot be
     */
    public static List<TaskCard> read(ContentFiles files, Predicate<String> skills) throws ContentProblem {
        var cards = new ArrayList<TaskCard>();
        var ids = new HashSet<String>();
        for (var path : files.texts().keySet()) {
            if (!path.endsWith(".yaml")) throw new ContentProblem(files.shown(path), 0, "is no .yaml file");
            var root = YamlMap.parse(files.shown(path), files.texts().get(path)).only("tasks");
            for (var card : root.maps("tasks")) {
                cards.add(card(card, skills));
                if (!ids.add(card.string("id"))) throw card.problem("id", "is used twice: " + card.string("id"));
            }
        }
        return List.copyOf(cards);
    }

    private static TaskCard card(YamlMap card, Predicate<String> skills) throws ContentProblem {
        card.only("id", "skill", "level", "title", "do", "evidence", "confirms", "hours", "weeks");
        if (!card.string("id").matches("[A-Za-z0-9][A-Za-z0-9-]{0,19}"))
            throw card.problem("id", "may have letters, digits and dash only, 20 at most");
        if (!skills.test(card.string("skill"))) throw card.problem("skill", "is no skill of any skill map");
        return new TaskCard(
                card.string("id"),
                card.string("skill"),
                card.integer("level", 1, 4),
                card.text("title"),
                card.text("do"),
                card.text("evidence"),
                confirmer(card),
                card.integer("hours", 1, 400),
                card.integer("weeks", 1, 52));
    }

    private static TaskCard.Confirmer confirmer(YamlMap card) throws ContentProblem {
        return switch (card.string("confirms")) {
            case "manager" -> TaskCard.Confirmer.MANAGER;
            case "roleOwner" -> TaskCard.Confirmer.ROLE_OWNER;
            case "panel" -> TaskCard.Confirmer.PANEL;
            default -> throw card.problem("confirms", "must be manager, roleOwner or panel");
        };
    }
}
