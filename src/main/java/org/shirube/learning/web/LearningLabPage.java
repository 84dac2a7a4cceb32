package org.shirube.learning.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shirube.course.Lab;
import org.shirube.learning.LabAttempts;
import org.shirube.learning.LabDesk;
import org.shirube.learning.LabGrade;
import org.shirube.learning.Learning;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /learning/lab.xhtml}: both kinds of lab, at work and graded. */
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
    private SaveState saved;

    @Inject
    private Say say;

    private String course;
    private String lab;
    private boolean again;
    private String next;
    private Text skillName;
    private String saveState;
    /** Read anew when needed: cases and texts are too much to keep in the view. */
    private transient LabDesk desk;

    private transient List<LabCaseRow> cases;
    private transient List<LabFieldRow> fields;

    public void open() {
        if (user.required().personId() == null) throw new NotFound("lab of an account without a person");
        show(attempts.desk(course, lab));
        var way = learning.way(course);
        next = StepAddress.after(way, org.shirube.course.Step.ofLab(lab));
        var skill = desk.lab().skill();
        skillName = maps.current().skill(skill).map(one -> one.name()).orElse(Text.same(skill));
        saveState = saved.at(desk.savedAt());
    }

    private void show(LabDesk shown) {
        desk = shown;
        var grade = isGraded() ? shown.last().orElseThrow() : null;
        if (shown.lab().work() instanceof Lab.Marking marking) {
            var language = grade == null ? locale.getLanguage() : grade.language();
            cases = LabCaseRow.of(marking, language, grade == null ? shown.answer() : grade.answer(), grade != null);
        } else {
            fields = LabFieldRow.of((Lab.Choosing) shown.lab().work(), grade == null ? shown.answer() : grade.answer());
        }
    }

    public void save() {
        attempts.save(course, lab, given(), locale.isJapanese() ? "ja" : "en");
        saveState = saved.now();
    }

    public String submit() {
        try {
            var before = learning.way(course).isCompleted();
            var after = attempts.submit(course, lab, given(), locale.isJapanese() ? "ja" : "en");
            if (!before && learning.way(course).isCompleted())
                say.info("learning.courseCompleted", after.course().title());
            return StepAddress.go("/learning/lab.xhtml?course=" + course + "&lab=" + lab);
        } catch (RuleBroken refused) {
            attempts.save(course, lab, given(), locale.isJapanese() ? "ja" : "en");
            say.refused(refused);
            return StepAddress.go("/learning/lab.xhtml?course=" + course + "&lab=" + lab + "&again=true");
        }
    }

    /** Marks stand in one field, separated by spaces; choices in fields {@code f-ROW}. */
    private Set<String> given() {
        var form = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        var answer = new HashSet<String>();
        if (form.containsKey("marks"))
            answer.addAll(Arrays.asList(form.get("marks")[0].strip().split(" +")));
        form.forEach((name, values) -> {
            if (!name.startsWith("f-")) return;
            for (var value : values) answer.add(name.substring(2) + "/" + value);
        });
        answer.remove("");
        return answer;
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

    public boolean isMarking() {
        return desk != null && desk.lab().work() instanceof Lab.Marking;
    }

    /** The work of a lab in which passages are marked. */
    public Lab.Marking getPassages() {
        return (Lab.Marking) desk.lab().work();
    }

    /** Whether passing goes by passages found. */
    public boolean isByPassages() {
        return isMarking() && getPassages().pass().f1() != null;
    }

    /** Whether passing goes by characters masked. */
    public boolean isByCharacters() {
        return isMarking() && getPassages().pass().recall() != null;
    }

    public Lab.Choosing getChoosing() {
        return (Lab.Choosing) desk.lab().work();
    }

    /** The marks as the form carries them. */
    public String getMarks() {
        return String.join(" ", desk.answer());
    }

    public List<LabCaseRow> getCases() {
        return cases == null ? List.of() : cases;
    }

    public List<LabFieldRow> getFields() {
        return fields == null ? List.of() : fields;
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

    public Text getSkillName() {
        return skillName;
    }

    public String getSaveState() {
        return saveState;
    }
}
