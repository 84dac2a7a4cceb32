package org.shirube.course;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import org.shirube.platform.Starting;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentFolders;
import org.shirube.platform.file.ContentProblem;

/** Publishes at start what the content folders hold; a wrong course leaves the version in force as it is. */
@ApplicationScoped
class CourseImport {
    private static final System.Logger LOG = System.getLogger(CourseImport.class.getName());

    @Inject
    private Courses courses;

    @Resource
    private ManagedExecutorService executor;

    void atStart(@Observes @Priority(Starting.COURSES) Starting starting) {
        var folders = ContentFolders.of("courses", "course.yaml");
        var codes = new HashSet<>(courses.codes());
        folders.forEach(folder -> codes.add(folder.getFileName().toString()));
        for (var folder : folders) {
            try {
                courses.publish(ContentFiles.read(folder), codes);
            } catch (ContentProblem wrong) {
                LOG.log(Level.ERROR, "Course not imported: " + wrong.getMessage());
            }
        }
        executor.submit(courses::catalogue); // read beside the rest of the start, before the first page asks
    }
}
