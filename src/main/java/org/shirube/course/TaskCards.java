package org.shirube.course;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shirube.course.file.TaskCardReader;
import org.shirube.platform.Starting;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentFolders;
import org.shirube.platform.file.ContentProblem;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** The library of tasks at work, read at start from the folders {@code courses/tasks} and kept in memory. */
@ApplicationScoped
public class TaskCards {
    private static final System.Logger LOG = System.getLogger(TaskCards.class.getName());

    @Inject
    private SkillMaps maps;

    private volatile List<TaskCard> cards = List.of();

    void atStart(@Observes @Priority(Starting.COURSES) Starting starting) {
        var skills = maps.all().stream()
                .map(SkillMap::skills)
                .flatMap(List::stream)
                .map(skill -> skill.code())
                .collect(Collectors.toSet());
        var read = new ArrayList<TaskCard>();
        for (var folder : ContentFolders.named("courses", "tasks")) {
            try {
                read.addAll(TaskCardReader.read(ContentFiles.read(folder), skills::contains));
            } catch (ContentProblem wrong) {
                LOG.log(Level.ERROR, "Task cards not read: " + wrong.getMessage());
            }
        }
        cards = List.copyOf(read);
    }

    /** Tasks that show this level of the skill; may be empty. */
    public List<TaskCard> of(String skill, int level) {
        return cards.stream()
                .filter(card -> card.skill().equals(skill) && card.level() == level)
                .toList();
    }

    public Optional<TaskCard> find(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }
}
