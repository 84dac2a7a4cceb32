package org.shirube.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.shirube.assessment.Appeals;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/appeals.xhtml}: appeals to answer, and those that were. */
@Named
@ViewScoped
public class AssessmentAppealsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String SELF = "/assessment/appeals.xhtml?faces-redirect=true";

    @Inject
    private Appeals appeals;

    @Inject
    private SkillMaps maps;

    @Inject
    private CurrentUser user;

    @Inject
    private Say say;

    @Inject
    private transient Clock clock;

    private Long id;
    private LocalDate today;
    private List<Appeals.Waiting> open;
    private List<Appeals.Waiting> answered;
    private Appeals.Waiting chosen;
    private String answer;
    private Integer level;

    public void open() {
        today = LocalDate.now(clock);
        var all = appeals.toAnswer();
        open = all.stream().filter(one -> one.appeal().isOpen()).toList();
        answered = all.stream().filter(one -> !one.appeal().isOpen()).toList();
        if (id == null) return;
        chosen = open.stream()
                .filter(one -> one.appeal().id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("appeal"));
        level = chosen.appeal().levelThen();
    }

    public String keep() {
        return done(() -> appeals.keep(id, answer));
    }

    public String change() {
        return done(() -> {
            if (level == null) throw new RuleBroken("assessment.nothingDecided");
            appeals.change(id, level, answer);
        });
    }

    private String done(Runnable act) {
        return say.done(act, "assessment.appealAnswerSent") ? SELF : null;
    }

    public Text skillName(String code) {
        return maps.current().skill(code).map(Skill::name).orElse(Text.same(code));
    }

    /** Levels that can be confirmed now. */
    public List<Integer> getLevels() {
        return IntStream.rangeClosed(0, chosen.highest()).boxed().toList();
    }

    /** HR sees appeals of the whole body in its workspace, a manager those of the team. */
    public String getWorkspace() {
        return user.is(Permission.MANAGER) ? "team" : "body";
    }

    public LocalDate getToday() {
        return today;
    }

    public List<Appeals.Waiting> getOpen() {
        return open;
    }

    public List<Appeals.Waiting> getAnswered() {
        return answered;
    }

    public Appeals.Waiting getChosen() {
        return chosen;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }
}
