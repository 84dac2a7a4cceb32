package org.shirube.course.file;

import java.util.ArrayList;
import java.util.List;
import org.shirube.course.Checklist;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.platform.file.YamlMap;

/** Reads which sections are checklists; the format is described in {@code courses/README.md}. */
public final class ChecklistReader {
    private static final int MOST_HEADINGS = 20;

    private ChecklistReader() {}

    /** @throws ContentProblem at the first thing that cannot be */
    public static List<Checklist.Place> read(ContentFiles files) throws ContentProblem {
        var places = new ArrayList<Checklist.Place>();
        for (var path : files.texts().keySet()) {
            var root = YamlMap.parse(files.shown(path), files.texts().get(path)).only("checklists");
            var courses = root.map("checklists");
            for (var course : courses.keys()) {
                for (var lesson : courses.maps(course)) {
                    lesson.only("step", "headings");
                    for (var heading : lesson.strings("headings")) {
                        if (!heading.matches("[1-9]\\d?") || Integer.parseInt(heading) > MOST_HEADINGS)
                            throw lesson.problem("headings", "are numbers from 1 to " + MOST_HEADINGS);
                        places.add(new Checklist.Place(course, lesson.string("step"), Integer.parseInt(heading)));
                    }
                }
            }
        }
        return List.copyOf(places);
    }
}
