package org.shirube.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.shirube.course.Courses;
import org.shirube.course.QuizRule;
import org.shirube.course.Step;
import org.shirube.learning.Learning;
import org.shirube.learning.QuestionRow;
import org.shirube.learning.Sheet;
import org.shirube.learning.Sittings;
import org.shirube.learning.Way;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.SavedAt;
import org.shirube.platform.web.Say;
import org.shirube.platform.web.SentFields;
import org.shirube.security.CurrentUser;

/** Behind {@code /learning/quiz.xhtml}: the rule, then the questions, then what came of them. */
@Named
@ViewScoped
public class LearningQuizPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Courses courses;

    @Inject
    private Learning learning;

    @Inject
    private Sittings sittings;

    @Inject
    private CurrentUser user;

    @Inject
    private SavedAt saved;

    @Inject
    private NextTry nextTry;

    @Inject
    private Say say;

    private String course;
    private Long sitting;
    private String version;
    private Text courseTitle;
    private Text nextTitle;
    private List<Text> objectives = List.of();
    private boolean passedBefore;
    private int left;
    private String next;
    private String saveState;
    /** Read anew when needed: the questions are too much to keep in the view. */
    private transient Sheet sheet;

    private transient List<QuestionRow> questions;

    public void open() {
        if (user.required().personId() == null) throw new NotFound("sitting of an account without a person");
        var way = learning.way(course);
        if (!way.course().isPublished()) throw new NotFound("quiz");
        show(way);
        if (sitting == null) sitting = sittings.openQuizOf(course).orElse(null);
        if (sitting != null) read(sittings.sheet(sitting));
    }

    private void show(Way way) {
        version = way.course().version();
        courseTitle = way.course().title();
        passedBefore = way.isDone(Step.QUIZ_ID);
        next = StepAddress.next(way);
        nextTitle = way.next().map(Step::title).orElse(null);
        objectives = way.course().objectives();
        left = sittings.quizzesLeftToday(course);
    }

    private void read(Sheet read) {
        if (!course.equals(read.courseCode())) throw new NotFound("sitting of this course");
        sheet = read;
        var rule = getRule();
        questions = read.questions().stream()
                .map(question -> QuestionRow.of(question, rule, read.isSubmitted()))
                .toList();
    }

    public String begin() {
        try {
            sittings.openQuiz(course);
            return again();
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    public void save() {
        try {
            read(sittings.save(sitting, given()));
            saveState = saved.now("learning.savedAt");
        } catch (RuleBroken refused) {
            say.refused(refused);
        }
    }

    public String submit() {
        try {
            var before = learning.way(course).isCompleted();
            sittings.submit(sitting, given());
            if (!before && learning.way(course).isCompleted()) say.info("learning.courseCompleted", courseTitle);
        } catch (RuleBroken refused) {
            say.refused(refused); // handed in twice: the result is shown all the same
        }
        return StepAddress.go("/learning/quiz.xhtml?course=" + course + "&sitting=" + sitting);
    }

    /** To the open sitting, or to the rule. */
    public String again() {
        return StepAddress.go("/learning/quiz.xhtml?course=" + course);
    }

    private Map<String, String> given() {
        return sittings.sheet(sitting).answersIn(SentFields.sent());
    }

    public QuizRule getRule() {
        return courses.version(course, version).quiz();
    }

    public boolean isOpen() {
        return sheet != null && !sheet.isSubmitted();
    }

    public boolean isSubmitted() {
        return sheet != null && sheet.isSubmitted();
    }

    public Sheet getSheet() {
        return sheet;
    }

    public List<QuestionRow> getQuestions() {
        return questions == null ? List.of() : questions;
    }

    /** Questions that had to be right and were not. */
    public long getMustMissed() {
        return getQuestions().stream().filter(row -> row.must() && !row.right()).count();
    }

    /** Under which name the browser keeps what it cannot send. */
    public String getKeep() {
        return user.personId() + "." + course + ".quiz";
    }

    /** Objectives of what was answered wrongly, in the order of the course. */
    public List<Text> getToRead() {
        return sheet.questions().stream()
                .filter(question -> !question.right())
                .map(question -> question.item().objective())
                .distinct()
                .sorted()
                .map(number -> objectives.get(number - 1))
                .toList();
    }

    public int getPercent() {
        return sheet.right() * 100 / sheet.questions().size();
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public Long getSitting() {
        return sitting;
    }

    public void setSitting(Long sitting) {
        this.sitting = sitting;
    }

    public Text getCourseTitle() {
        return courseTitle;
    }

    public boolean isPassedBefore() {
        return passedBefore;
    }

    public int getLeft() {
        return left;
    }

    public String getNext() {
        return next;
    }

    /** Null when nothing else is left to do. */
    public Text getNextTitle() {
        return nextTitle;
    }

    /** The day from which one may try again. */
    public String getAgainOn() {
        return nextTry.day();
    }

    public String getSaveState() {
        return saveState;
    }
}
