package org.shirube.assessment.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.assessment.CheckResult;
import org.shirube.assessment.CheckableRow;
import org.shirube.assessment.Checks;
import org.shirube.assessment.CutRow;
import org.shirube.assessment.CutScores;
import org.shirube.course.Courses;
import org.shirube.learning.Purpose;
import org.shirube.learning.QuestionRow;
import org.shirube.learning.Sheet;
import org.shirube.learning.Sittings;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.SavedAt;
import org.shirube.platform.web.Say;
import org.shirube.platform.web.SentFields;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/check.xhtml}: the choice of skills, then the questions, then the result per skill. */
@Named
@ViewScoped
public class AssessmentCheckPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String PATH = "/assessment/check.xhtml?faces-redirect=true";

    @Inject
    private Checks checks;

    @Inject
    private CutScores cutScores;

    @Inject
    private Courses courses;

    @Inject
    private Sittings sittings;

    @Inject
    private SkillMaps maps;

    @Inject
    private CurrentUser user;

    @Inject
    private SavedAt savedAt;

    @Inject
    private Say say;

    private Long sitting;
    private String skill;
    private String course;
    private Set<String> preselected = Set.of();
    private Long begun;
    private List<CheckableRow> checkable = List.of();
    private String saveState;
    private int stage;
    private CutRow cut;
    private List<CheckResult> results = List.of();
    /** Read anew when needed: the questions are too much to keep in the view. */
    private transient Sheet sheet;

    private transient List<QuestionRow> questions;

    public void open() {
        if (sitting != null) {
            read(sittings.sheet(sitting));
            return;
        }
        begun = sittings.begunCheck().orElse(null);
        checkable = checks.checkable();
        cut = cutScores.all().general();
        preselected = preselected();
    }

    /**
     * The skill asked for, those of the course asked for, else what completed courses suggest and then what the job roles ask
     * for; no more than one check takes.
     */
    private Set<String> preselected() {
        if (skill != null) return Set.of(skill);
        var asked = course == null ? null : courses.find(course).orElse(null);
        return checkable.stream()
                .filter(row -> asked == null || asked.teaches(row.skill()).isPresent())
                .filter(CheckableRow::isDue)
                .sorted(Comparator.comparing((CheckableRow row) -> row.suggestedBy() == null))
                .map(CheckableRow::skill)
                .limit(Checks.MOST_SKILLS)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void read(Sheet read) {
        if (read.purpose() != Purpose.CHECK) throw new NotFound("check");
        sheet = read;
        if (stage == 0) stage = read.stage();
        if (read.isSubmitted()) results = checks.results(sitting);
        questions = read.questions().stream()
                .map(question -> QuestionRow.of(question, null, read.isSubmitted()))
                .toList();
    }

    public String begin() {
        var chosen = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("skills");
        try {
            return PATH + "&sitting=" + checks.open(chosen == null ? List.of() : Arrays.asList(chosen));
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    public void save() {
        try {
            if (sittings.sheet(sitting).stage() != stage) throw new RuleBroken("assessment.checkStageClosed");
            read(sittings.save(sitting, given()));
            saveState = savedAt.now("assessment.savedAt");
        } catch (RuleBroken refused) {
            say.refused(refused);
        }
    }

    /** To the next stage, or to the result. The stage is the one that was shown: it may have been closed elsewhere since. */
    public String goOn() {
        checks.goOn(sitting, stage, given());
        return PATH + "&sitting=" + sitting;
    }

    private Map<String, String> given() {
        return sittings.sheet(sitting).answersIn(SentFields.sent());
    }

    /** Under which name the browser keeps what it cannot send. */
    public String getKeep() {
        return user.personId() + ".check";
    }

    public List<CheckResult> getResults() {
        return results;
    }

    /** What is needed where no skill has a cut of its own. */
    public CutRow getCut() {
        return cut;
    }

    /** How many questions came before this stage. */
    public int getBefore() {
        return sheet.asked() - sheet.questions().size();
    }

    /** Whether the map's steps are the very levels in which questions speak. */
    public boolean isUsualScale() {
        return maps.current().scale().equals(Scale.USUAL);
    }

    public Text skillName(String code) {
        return maps.current().skill(code).orElseThrow().name();
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

    /** @param name required or others */
    public record Group(String name, List<CheckableRow> rows) implements Serializable {}

    public List<Group> getGroups() {
        return List.of(
                new Group(
                        "required",
                        checkable.stream().filter(row -> row.target() != null).toList()),
                new Group(
                        "others",
                        checkable.stream().filter(row -> row.target() == null).toList()));
    }

    public List<CheckableRow> getCheckable() {
        return checkable;
    }

    public int getMost() {
        return Checks.MOST_SKILLS;
    }

    public Long getBegun() {
        return begun;
    }

    public Long getSitting() {
        return sitting;
    }

    public void setSitting(Long sitting) {
        this.sitting = sitting;
    }

    public boolean isPreselected(CheckableRow row) {
        return preselected.contains(row.skill());
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public String getSaveState() {
        return saveState;
    }
}
