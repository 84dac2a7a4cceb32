package org.shirube.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shirube.course.Course;
import org.shirube.course.Courses;
import org.shirube.course.Lesson;
import org.shirube.course.Step;
import org.shirube.course.Term;
import org.shirube.learning.CourseProgress;
import org.shirube.learning.Learning;
import org.shirube.learning.Way;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.RoleAssignments;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.SavedAt;
import org.shirube.platform.web.Say;
import org.shirube.platform.web.SentFields;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.Requirement;
import org.shirube.skillmap.Requirements;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /learning/lesson.xhtml}. */
@Named
@ViewScoped
public class LearningLessonPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** A chapter in the outline. @param current whether the open step stands in it */
    public record Chapter(int number, Text title, int done, List<OutlineStep> steps, boolean current)
            implements Serializable {}

    public record OutlineStep(String id, Text title, int minutes, String address, boolean done, boolean current)
            implements Serializable {}

    /** What the course teaches. @param target 0 when nobody asks for the skill @param askedBy the roles that do */
    public record Taught(String skill, Text name, int level, Text levelName, int target, List<HeldRole> askedBy)
            implements Serializable {}

    @Inject
    private Courses courses;

    @Inject
    private Learning learning;

    @Inject
    private SkillMaps maps;

    @Inject
    private RoleAssignments roles;

    @Inject
    private CurrentUser user;

    @Inject
    private SavedAt saved;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private String course;
    private String step;
    private String version;
    private Text courseTitle;
    private int courseMinutes;
    private boolean mandatory;
    private boolean done;
    private CourseProgress progress;
    private List<Chapter> chapters = List.of();
    private List<Taught> taught = List.of();
    private Chapter chapter;
    private String previous;
    private Text nextTitle;
    private String note;
    private String noteState;

    /** Opens the step; without one, goes on where the learner stopped. @return a redirect when that is no lesson */
    public String open() {
        Way way;
        try {
            way = user.required().personId() == null ? learning.way(course) : learning.start(course, step);
        } catch (RuleBroken refused) {
            say.refused(refused);
            return StepAddress.go(StepAddress.ofCourse(course));
        }
        if (step == null) return StepAddress.go(StepAddress.next(way));
        var opened = way.course().step(step).orElseThrow(() -> new NotFound("step"));
        if (opened.kind() != Step.Kind.LESSON) return StepAddress.go(StepAddress.of(course, opened));
        show(way);
        note = learning.note(course, step);
        return null;
    }

    private void show(Way way) {
        var shown = way.course();
        version = shown.version();
        courseTitle = shown.title();
        courseMinutes = shown.minutes();
        mandatory = shown.mandatory();
        progress = way.progress().orElse(null);
        done = way.isDone(step);
        nextTitle = way.nextAfter(step).map(Step::title).orElse(null);
        chapters = chapters(way);
        chapter = chapters.stream().filter(Chapter::current).findFirst().orElseThrow();
        previous = previous(shown);
        taught = taught(shown);
    }

    private List<Chapter> chapters(Way way) {
        var all = new ArrayList<Chapter>();
        for (var module : way.course().modules()) {
            var steps = module.steps().stream()
                    .map(one -> new OutlineStep(
                            one.id(),
                            one.title(),
                            one.minutes(),
                            StepAddress.of(course, one),
                            way.isDone(one.id()),
                            one.id().equals(step)))
                    .toList();
            var finished = (int) steps.stream().filter(OutlineStep::done).count();
            all.add(new Chapter(
                    all.size() + 1,
                    module.title(),
                    finished,
                    steps,
                    steps.stream().anyMatch(OutlineStep::current)));
        }
        return all;
    }

    private String previous(Course shown) {
        String before = null;
        for (var one : shown.steps()) {
            if (one.id().equals(step)) return before;
            before = StepAddress.of(course, one);
        }
        return null;
    }

    private List<Taught> taught(Course shown) {
        var map = maps.current();
        var required = required(map);
        return shown.outcomes().stream()
                .map(outcome -> {
                    var requirement = required.get(outcome.skill());
                    int level = map.scale().highestFor(outcome.level());
                    return new Taught(
                            outcome.skill(),
                            map.skill(outcome.skill())
                                    .map(skill -> skill.name())
                                    .orElse(Text.same(outcome.skill())),
                            level,
                            map.levelName(level),
                            requirement == null ? 0 : requirement.target(),
                            requirement == null ? List.of() : requirement.because());
                })
                .toList();
    }

    private java.util.Map<String, Requirement> required(SkillMap map) {
        var person = user.required().personId();
        if (person == null) return java.util.Map.of();
        var held = roles.heldBy(user.organisationId(), List.of(person), LocalDate.now(clock));
        return Requirements.of(map, held.getOrDefault(person, List.of()));
    }

    public String finish() {
        learning.saveNote(course, step, note);
        var way = learning.finishStep(course, step);
        if (way.isCompleted() && way.next().isEmpty()) say.info("learning.courseCompleted", courseTitle);
        return StepAddress.go(StepAddress.after(way, step));
    }

    public void saveNote() {
        note = String.join("", SentFields.sent().getOrDefault("f-memo", List.of()));
        learning.saveNote(course, step, note);
        noteState = saved.now("learning.savedAt");
    }

    /** The words of the course in the order of the file; empty when it has no glossary. */
    public List<Term> getGlossary() {
        return version == null ? List.of() : courses.version(course, version).glossary();
    }

    /** The course in the learner's version; null before it is opened. */
    public Course getShown() {
        return version == null ? null : courses.version(course, version);
    }

    public Lesson getLesson() {
        return version == null
                ? null
                : courses.version(course, version).lesson(step).orElseThrow();
    }

    public boolean isLearner() {
        return progress != null;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public Text getCourseTitle() {
        return courseTitle;
    }

    public int getCourseMinutes() {
        return courseMinutes;
    }

    public boolean isMandatory() {
        return mandatory;
    }

    public boolean isDone() {
        return done;
    }

    /** Null for an account that only looks. */
    public CourseProgress getProgress() {
        return progress;
    }

    public List<Chapter> getChapters() {
        return chapters;
    }

    public Chapter getChapter() {
        return chapter;
    }

    /** Place of the open step in its chapter, from 1. */
    public int getPlace() {
        for (int i = 0; i < chapter.steps().size(); i++) {
            if (chapter.steps().get(i).current()) return i + 1;
        }
        return 0;
    }

    public List<Taught> getTaught() {
        return taught;
    }

    /** Whether there is any reason why the learner should take it now. */
    public boolean isAsked() {
        return mandatory || taught.stream().anyMatch(one -> one.target() > 0);
    }

    /** Null on the first step. */
    public String getPrevious() {
        return previous;
    }

    /** Null when nothing else is left to do. */
    public Text getNextTitle() {
        return nextTitle;
    }

    public String getNote() {
        return note;
    }

    /** Under which name the browser keeps a note that it cannot send. */
    public String getKeep() {
        return user.personId() + "." + course + "." + step + ".note";
    }

    /** Changes with the note that is saved, so that a kept one can tell whether it was changed elsewhere. */
    public String getNoteBase() {
        return "note-" + note.hashCode();
    }

    public String getNoteState() {
        return noteState;
    }
}
