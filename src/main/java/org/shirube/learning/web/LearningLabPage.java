package org.shirube.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.shirube.course.Lab;
import org.shirube.course.Step;
import org.shirube.learning.Answer;
import org.shirube.learning.BranchPath;
import org.shirube.learning.Grade;
import org.shirube.learning.HitAtK;
import org.shirube.learning.LabAttempts;
import org.shirube.learning.LabDesk;
import org.shirube.learning.LabGrade;
import org.shirube.learning.Learning;
import org.shirube.learning.Lint;
import org.shirube.learning.OrderTau;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.SavedAt;
import org.shirube.platform.web.Say;
import org.shirube.platform.web.SentFields;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /learning/lab.xhtml}: every kind of lab, at work and graded. */
@Named
@ViewScoped
public class LearningLabPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private LabAttempts attempts;

    @Inject
    private Learning learning;

    @Inject
    private SkillMaps maps;

    @Inject
    private CurrentUser user;

    @Inject
    private ActiveLocale locale;

    @Inject
    private SavedAt saved;

    @Inject
    private NextTry nextTry;

    @Inject
    private LabScore scores;

    @Inject
    private Say say;

    private String course;
    private String lab;
    private boolean again;
    private String next;
    private Text nextTitle;
    private Text skillName;
    private String saveState;
    /** As the page was drawn, so that what it sends late does not begin an attempt. */
    private int handedIn;

    /** Names the parts of the page, which are put together before anything is read. */
    private String kind = "choosing";
    /** Read anew when needed: texts are too much to keep in the view. */
    private transient LabDesk desk;

    private transient Object view;
    private transient List<LabScore.FigureRow> figures;

    public void open() {
        if (user.required().personId() == null) throw new NotFound("lab of an account without a person");
        show(attempts.desk(course, lab));
        handedIn = handedIn(desk);
        var way = learning.way(course);
        next = StepAddress.after(way, Step.ofLab(lab));
        nextTitle = way.nextAfter(Step.ofLab(lab)).map(Step::title).orElse(null);
        var skill = desk.lab().skill();
        skillName = maps.current().skill(skill).map(one -> one.name()).orElse(Text.same(skill));
        saveState = saved.words("learning.savedAt", desk.savedAt());
    }

    private static int handedIn(LabDesk desk) {
        return desk.last().map(LabGrade::number).orElse(0);
    }

    private void show(LabDesk shown) {
        desk = shown;
        kind = shown.lab().work().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        if (isGraded()) {
            var grade = shown.last().orElseThrow();
            figures = scores.of(grade);
            view = view(grade.lab().work(), grade.answer(), grade.language(), grade.result());
        } else {
            var look = isLookedAt() ? Grade.of(shown.lab().work(), language(), shown.answer()) : null;
            view = view(shown.lab().work(), shown.answer(), language(), look);
        }
    }

    /** Kinds that show what has come of the work so far. */
    private boolean isLookedAt() {
        return kind.equals("story") || kind.equals("searching");
    }

    /** @param grade null where it is not looked at */
    private Object view(Lab.Work work, Answer answer, String language, Grade grade) {
        var graded = isGraded();
        if (work instanceof Lab.Marking marking) return LabCaseRow.of(marking, language, answer.parts(), graded);
        if (work instanceof Lab.Choosing choosing) return LabFieldRow.of(choosing, answer);
        if (work instanceof Lab.Calculating figuring) return LabFigureRow.of(figuring, answer);
        if (work instanceof Lab.Ordering ordering) return LabOrderRow.of(ordering, answer, (OrderTau) grade);
        if (work instanceof Lab.Collecting table) return LabFindings.of(table, answer, language(), graded);
        if (work instanceof Lab.Repairing table) return LabGrid.of(table, answer, language, graded);
        if (work instanceof Lab.Linking graph) return LabGraph.of(graph, answer, language(), graded);
        if (work instanceof Lab.Writing writing)
            return LabText.of(
                    writing, answer.isEmpty() ? writing.start().in(language) : answer.value("text"), (Lint) grade);
        if (work instanceof Lab.Story story) return LabStory.of(story, (BranchPath) grade);
        return LabBench.of((Lab.Searching) work, answer, (HitAtK) grade, graded);
    }

    private String language() {
        return locale.isJapanese() ? "ja" : "en";
    }

    public void save() {
        desk = attempts.save(course, lab, given(), language(), handedIn);
        saveState = saved.now("learning.savedAt");
    }

    /** Saves and shows how it stands, without handing in. */
    public void look() {
        var given = given();
        show(attempts.save(course, lab, given, language(), handedIn));
        view = view(desk.lab().work(), desk.answer(), language(), attempts.look(course, lab, given, language()));
        saveState = saved.now("learning.savedAt");
    }

    public String submit() {
        try {
            var before = learning.way(course).isCompleted();
            var after = attempts.submit(course, lab, given(), language());
            if (!before && learning.way(course).isCompleted())
                say.info("learning.courseCompleted", after.course().title());
            return StepAddress.go("/learning/lab.xhtml?course=" + course + "&lab=" + lab);
        } catch (RuleBroken refused) {
            attempts.save(course, lab, given(), language(), handedIn);
            say.refused(refused);
            return StepAddress.go("/learning/lab.xhtml?course=" + course + "&lab=" + lab + "&again=true");
        }
    }

    /** Marks stand in one field, separated by spaces; everything else in fields {@code f-NAME}. */
    private Answer given() {
        var form = SentFields.sent();
        var answer = new HashSet<String>();
        if (form.containsKey("marks"))
            answer.addAll(Arrays.asList(form.get("marks").get(0).strip().split(" +")));
        form.forEach((name, values) -> {
            if (!name.startsWith("f-")) return;
            for (var value : values) answer.add(name.substring(2) + "/" + value.replace("\r\n", "\n"));
        });
        answer.remove("");
        return new Answer(answer);
    }

    /** Whether the newest grade is shown, and not the work. */
    public boolean isGraded() {
        return desk != null && !again && desk.savedAt() == null && desk.last().isPresent();
    }

    public LabGrade getGrade() {
        return desk.last().orElse(null);
    }

    public LabDesk getDesk() {
        return desk;
    }

    /** Under which name the browser keeps what it cannot send: nobody else's, and no other lab's. */
    public String getKeep() {
        return user.personId() + "." + course + "." + lab;
    }

    /** Changes with what is saved here, so that a kept copy can tell whether the work went on elsewhere. */
    public String getBase() {
        return handedIn(desk) + "-" + desk.answer().hashCode();
    }

    public boolean isMarking() {
        return kind.equals("marking");
    }

    /** The kind in small letters, as the parts of the page are named. */
    public String getKind() {
        return kind;
    }

    /** Passages are shown alike at work and graded. */
    public String getGradedPart() {
        return isMarking() ? kind : kind + "-graded";
    }

    /** Whether a story has not come to its end, so that there is nothing to hand in. */
    public boolean isUnderWay() {
        return view instanceof LabStory story && !story.isEnded();
    }

    public List<LabFindings.OptionRow> getStageRows() {
        return ((LabGraph) view)
                .stages().entrySet().stream()
                        .map(stage -> new LabFindings.OptionRow(stage.getKey(), stage.getValue()))
                        .toList();
    }

    /** The work as it is drawn, different for each kind. */
    public Object getView() {
        return view;
    }

    public List<LabScore.FigureRow> getFigures() {
        return figures;
    }

    /** The marks as the form carries them. */
    public String getMarks() {
        return String.join(" ", desk.answer().parts());
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getLab() {
        return lab;
    }

    public void setLab(String lab) {
        this.lab = lab;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }

    public String getNext() {
        return next;
    }

    /** Null when nothing else is left to do. */
    public Text getNextTitle() {
        return nextTitle;
    }

    /** The day from which one may hand in again. */
    public String getAgainOn() {
        return nextTry.day();
    }

    public Text getSkillName() {
        return skillName;
    }

    public String getSaveState() {
        return saveState;
    }
}
