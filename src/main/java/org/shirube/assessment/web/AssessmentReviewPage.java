package org.shirube.assessment.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.primefaces.PrimeFaces;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Decision;
import org.shirube.assessment.QueueRow;
import org.shirube.assessment.RaterTraining;
import org.shirube.assessment.ReviewDesk;
import org.shirube.assessment.ReviewRow;
import org.shirube.assessment.Reviews;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.SavedAt;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/review.xhtml}: one person's answers beside what is proved, decided skill by skill. */
@Named
@ViewScoped
public class AssessmentReviewPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Reviews reviews;

    @Inject
    private SkillMaps maps;

    @Inject
    private ActiveLocale locale;

    @Inject
    private SavedAt savedAt;

    @Inject
    private Say say;

    private Long personId;
    private String skill;
    private CycleRow cycle;
    private boolean open;
    private PersonRow person;
    private List<WaitingRow> queue = List.of();
    private List<ComparedRow> rows = List.of();
    private RaterTraining training;
    private String saved;
    private String error;

    public void open() {
        read();
        if (skill == null) skill = nextAfter(null);
        draw();
    }

    private void read() {
        show(reviews.desk(personId));
    }

    private void show(ReviewDesk desk) {
        var map = maps.current();
        cycle = desk.cycle();
        open = desk.open();
        training = desk.training();
        personId = desk.personId();
        saved = savedAt.words("assessment.savedAt", desk.savedAt());
        queue = desk.queue().stream()
                .map(row -> WaitingRow.of(
                        row, desk.roles().getOrDefault(row.person().id(), List.of()), map, personId))
                .toList();
        person = desk.queue().stream()
                .map(QueueRow::person)
                .filter(one -> Objects.equals(one.id(), personId))
                .findFirst()
                .orElse(null);
        rows = desk.sheet().stream()
                .map(row -> ComparedRow.of(row, map, row.skill().equals(skill), null))
                .toList();
    }

    /** Marks the opened row anew. */
    private void draw() {
        rows = rows.stream()
                .map(row -> row.skill().equals(skill) ? row.opened(error) : row.closed())
                .toList();
    }

    /** The next skill to decide after this one, from the top again when the end is reached; null when all is decided. */
    private String nextAfter(String code) {
        var codes = rows.stream().map(ComparedRow::skill).toList();
        int at = codes.indexOf(code);
        var order = new ArrayList<>(rows.subList(at + 1, rows.size()));
        if (at >= 0) order.addAll(rows.subList(0, at));
        return order.stream()
                .filter(row -> row.status() != ComparedRow.Status.DECIDED && row.status() != ComparedRow.Status.HELD)
                .map(ComparedRow::skill)
                .findFirst()
                .orElse(null);
    }

    /** A level, "does not apply" or "looked at" was chosen: kept, and the row is opened. */
    public void pick() {
        skill = field("skill");
        keep(decision(false));
        read();
        draw();
    }

    /** The remark is being typed. */
    public void type() {
        skill = field("skill");
        keep(decision(false));
    }

    public void hold() {
        skill = field("open");
        if (skill.isEmpty()) return;
        if (keep(decision(true))) moveOn();
    }

    private boolean keep(Decision decision) {
        try {
            error = null;
            reviews.note(personId, decision, known(decision));
            saved = savedAt.now("assessment.savedAt");
            tell(true);
            return true;
        } catch (RuleBroken refused) {
            refuse(refused);
            return false;
        }
    }

    /** Decides the opened skill and opens the next one. */
    public void decide() {
        skill = field("open");
        error = null;
        var decision = skill.isEmpty() ? null : decision(false);
        if (decision == null) {
            openAny();
            return;
        }
        try {
            if (!isDecidedSo(decision)) reviews.decide(personId, decision, known(decision));
            moveOn();
        } catch (RuleBroken refused) {
            refuse(refused);
            read();
            draw();
        }
    }

    /** Nothing is open: the first skill that is not decided, put off or not. */
    private void openAny() {
        skill = rows.stream()
                .filter(row -> !row.row().decided())
                .map(ComparedRow::skill)
                .findFirst()
                .orElse(null);
        draw();
        tell(true);
    }

    /** What was on the page when the manager chose: another rater may have written since. */
    private int known(Decision decision) {
        return rows.stream()
                .filter(row -> row.skill().equals(decision.skill()))
                .map(row -> row.row().known())
                .findFirst()
                .orElse(ReviewRow.NOTHING);
    }

    private boolean isDecidedSo(Decision decision) {
        return rows.stream().anyMatch(row -> row.skill().equals(decision.skill()) && row.isDecidedAs(decision));
    }

    private void moveOn() {
        read();
        skill = nextAfter(skill);
        draw();
        tell(true);
    }

    private void refuse(RuleBroken refused) {
        error = Messages.of(locale.getLocale(), refused);
        FacesContext.getCurrentInstance().validationFailed();
        tell(false);
    }

    private void tell(boolean kept) {
        var ajax = PrimeFaces.current().ajax();
        ajax.addCallbackParam("saved", kept);
        ajax.addCallbackParam("words", kept ? saved : error);
        ajax.addCallbackParam("open", skill == null ? "" : skill);
    }

    /** Confirms every skill in which nothing differs and there is proof. */
    public void confirmUndisputed() {
        try {
            int confirmed = reviews.confirmUndisputed(personId);
            say.info("assessment.review.confirmed", confirmed);
        } catch (RuleBroken refused) {
            say.refused(refused);
        }
        moveOn();
    }

    private Decision decision(boolean held) {
        var level = field("m-" + skill);
        boolean notApplicable = !field("na-" + skill).isEmpty();
        var remark = field("remark-" + skill).strip();
        return new Decision(
                skill,
                notApplicable || !level.matches("\\d") ? null : Integer.valueOf(level),
                notApplicable,
                remark.isEmpty() ? null : remark,
                !field("seen-" + skill).isEmpty(),
                held);
    }

    private static String field(String name) {
        Map<String, String> fields =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return fields.getOrDefault(name, "");
    }

    public int getDecided() {
        return (int) rows.stream().filter(row -> row.row().decided()).count();
    }

    public int getLeft() {
        return rows.size() - getDecided();
    }

    public int getPercent() {
        return rows.isEmpty() ? 100 : getDecided() * 100 / rows.size();
    }

    public int getUndisputed() {
        return (int) rows.stream().filter(row -> row.row().isUndisputed()).count();
    }

    public boolean isAllDecided() {
        return !rows.isEmpty() && getLeft() == 0;
    }

    public int getWaiting() {
        return (int) queue.stream().filter(row -> !row.isDone()).count();
    }

    public WaitingRow getCurrent() {
        return queue.stream().filter(WaitingRow::current).findFirst().orElse(null);
    }

    public WaitingRow getPrevious() {
        int at = queue.indexOf(getCurrent());
        return at > 0 ? queue.get(at - 1) : null;
    }

    /** The next person who still waits; null when nobody does. */
    public WaitingRow getNext() {
        return queue.stream()
                .filter(row -> !row.current() && !row.isDone())
                .findFirst()
                .orElse(null);
    }

    public SkillMap getMap() {
        return maps.current();
    }

    public Long getPersonId() {
        return personId;
    }

    public void setPersonId(Long personId) {
        this.personId = personId;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public CycleRow getCycle() {
        return cycle;
    }

    public boolean isOpen() {
        return open;
    }

    /** What has to be passed before the queue opens; null for nothing. */
    public RaterTraining getTraining() {
        return training;
    }

    public PersonRow getPerson() {
        return person;
    }

    public List<WaitingRow> getQueue() {
        return queue;
    }

    public List<ComparedRow> getRows() {
        return rows;
    }

    public String getSaved() {
        return saved;
    }
}
