package org.shirube.course;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shirube.course.file.ChecklistReader;
import org.shirube.platform.Starting;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentFolders;
import org.shirube.platform.file.ContentProblem;

/** Which sections of lessons are taken away as checklists, read at start from the folders {@code courses/checklists}. */
@ApplicationScoped
public class Checklists {
    private static final System.Logger LOG = System.getLogger(Checklists.class.getName());

    @Inject
    private Courses courses;

    private volatile List<Checklist.Place> places = List.of();

    void atStart(@Observes @Priority(Starting.COURSES + 1) Starting starting) {
        var read = new ArrayList<Checklist.Place>();
        for (var folder : ContentFolders.named("courses", "checklists")) {
            try {
                read.addAll(ChecklistReader.read(ContentFiles.read(folder)));
            } catch (ContentProblem wrong) {
                LOG.log(Level.ERROR, "Checklists not read: " + wrong.getMessage());
            }
        }
        places = List.copyOf(read);
    }

    /** Of a course's latest version, in the order of the file; what it no longer has is left out. No statement. */
    public List<Checklist> of(Course course) {
        return of(course, places);
    }

    static List<Checklist> of(Course course, List<Checklist.Place> places) {
        return places.stream()
                .filter(place -> place.course().equals(course.code()))
                .map(place -> course.lesson(place.step()).flatMap(lesson -> Checklist.of(lesson, place.heading())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Courses that have any, by code. */
    public List<Course> courses() {
        return courses.catalogue().stream()
                .filter(course -> !of(course).isEmpty())
                .toList();
    }
}
