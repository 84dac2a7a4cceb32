package org.shirube.assessment.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;
import org.shirube.assessment.AnswerDraft;
import org.shirube.assessment.AnswerRow;
import org.shirube.assessment.AskedSkill;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.EvidenceLocker;
import org.shirube.assessment.EvidenceRow;
import org.shirube.assessment.LastUsed;
import org.shirube.assessment.Purposes;
import org.shirube.assessment.SelfAssessments;
import org.shirube.assessment.SelfSheet;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.SavedAt;
import org.shirube.platform.web.Say;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/self.xhtml}: one skill at a time, saved as it is typed; then all answers, and handing in. */
@Named
@ViewScoped
public class AssessmentSelfPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** A sheet of eighteen skills takes about ten minutes. */
    private static final int SECONDS_A_SKILL = 35;

    static final String PATH = "/assessment/self.xhtml?faces-redirect=true";

    @Inject
    private SelfAssessments assessments;

    @Inject
    private Cycles cycles;

    @Inject
    private EvidenceLocker locker;

    @Inject
    private SkillMaps maps;

    @Inject
    private CurrentUser user;

    @Inject
    private ActiveLocale locale;

    @Inject
    private SavedAt savedAt;

    @Inject
    private Say say;

    @Inject
    private transient Clock clock;

    private String skill;
    private String step;

    @Inject
    private Purposes purposes;

    private List<Text> notices = List.of();
    private CycleRow cycle;
    private CycleRow nextCycle;
    private boolean open;
    private boolean submitted;
    private long daysLeft;
    private List<AskedSkill> asked = List.of();
    private SelfSheet sheet;
    private Map<String, AnswerRow> answers = Map.of();
    private List<EvidenceRow> works = List.of();
    private List<ItemRow> items = List.of();
    private List<ItemRow> notAsked = List.of();
    private QuestionRow question;
    private String saved;

    private AnswerDraft mine;
    private AnswerRow other;

    public void open() {
        read();
        if (sheet == null || submitted || !open || isConfirming()) return;
        if (asked.stream().noneMatch(one -> one.skill().equals(skill))) skill = firstGap();
        if (skill == null) step = "confirm";
        else ask();
    }

    private void read() {
        sheet = assessments.sheet().orElse(null);
        if (sheet == null) {
            nextCycle = cycles.next().orElse(null);
            return;
        }
        var today = LocalDate.now(clock);
        cycle = sheet.cycle();
        open = cycle.takesSelfAssessments(today);
        notices = purposes.notices(cycle);
        daysLeft = ChronoUnit.DAYS.between(today, cycle.dates().selfUntil());
        submitted = sheet.isSubmitted();
        asked = sheet.asked();
        answers = new HashMap<>(sheet.answers());
        works = locker.of(user.personId(), null);
        saved = savedAt.words(
                "assessment.savedAt",
                answers.values().stream()
                        .map(AnswerRow::savedAt)
                        .max(Instant::compareTo)
                        .orElse(null));
        list();
    }

    private String firstGap() {
        return asked.stream()
                .map(AskedSkill::skill)
                .filter(code -> !isAnswered(code))
                .findFirst()
                .orElse(null);
    }

    private boolean isAnswered(String code) {
        return answers.containsKey(code) && answers.get(code).isAnswered();
    }

    private void list() {
        var map = maps.current();
        var counted = works.stream().collect(Collectors.groupingBy(EvidenceRow::skill, Collectors.counting()));
        var rows = new ArrayList<ItemRow>();
        for (var one : asked) rows.add(item(map, one, rows.size() + 1, counted));
        items = List.copyOf(rows);
        notAsked =
                sheet.notAsked().stream().map(one -> item(map, one, 0, counted)).toList();
    }

    private ItemRow item(SkillMap map, AskedSkill one, int number, Map<String, Long> counted) {
        var code = one.skill();
        int its = counted.getOrDefault(code, 0L).intValue();
        return ItemRow.of(number, one, answers.get(code), map, code.equals(skill), its);
    }

    private void ask() {
        question = QuestionRow.of(asked, skill, answers.get(skill), sheet.last().get(skill), maps.current());
        list();
    }

    /** Keeps what the form says; tells the script whether it is safe. */
    public void save() {
        keep(given());
    }

    /** The person decided that what was typed here replaces what was saved elsewhere. */
    public void useMine() {
        var kept = new AnswerDraft(
                mine.skill(), mine.level(), mine.notApplicable(), mine.done(), mine.lastUsed(), other.version());
        if (keep(kept)) ask();
    }

    /** The person decided that what was saved elsewhere stays. */
    public void useOther() {
        answers.put(other.skill(), other);
        other = null;
        mine = null;
        ask();
        tell(true, answers.get(skill));
    }

    private boolean keep(AnswerDraft draft) {
        try {
            var row = assessments.save(draft);
            answers.put(row.skill(), row);
            other = null;
            mine = null;
            saved = savedAt.words("assessment.savedAt", row.savedAt());
            list();
            tell(true, row);
            return true;
        } catch (RuleBroken refused) {
            if (refused.key().equals("assessment.changedElsewhere")) showBoth(draft);
            else say.refused(refused);
            tell(false, null);
            return false;
        }
    }

    private void showBoth(AnswerDraft draft) {
        mine = draft;
        other = assessments.sheet().orElseThrow().answers().get(draft.skill());
    }

    private void tell(boolean kept, AnswerRow row) {
        var ajax = PrimeFaces.current().ajax();
        ajax.addCallbackParam("saved", kept);
        ajax.addCallbackParam("conflict", other != null);
        ajax.addCallbackParam("words", saved);
        ajax.addCallbackParam("version", row == null ? -1 : row.version());
    }

    private AnswerDraft given() {
        var fields = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var chosen = fields.getOrDefault("level", "");
        var done = fields.getOrDefault("done", "").strip().replace("\r\n", "\n");
        var used = fields.getOrDefault("lastUsed", "");
        return new AnswerDraft(
                skill,
                chosen.matches("\\d") ? Integer.valueOf(chosen) : null,
                chosen.equals("na"),
                done.isEmpty() ? null : done,
                used.isEmpty() ? null : LastUsed.valueOf(used),
                Integer.parseInt(fields.getOrDefault("version", "-1")));
    }

    public String submit() {
        try {
            assessments.submit();
            say.info("assessment.self.submitted");
            return PATH;
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    public boolean isConfirming() {
        return "confirm".equals(step);
    }

    public boolean isAsking() {
        return question != null;
    }

    public int getAnswered() {
        return (int) asked.stream().filter(one -> isAnswered(one.skill())).count();
    }

    public int getMissing() {
        return asked.size() - getAnswered();
    }

    public int getPercent() {
        return asked.isEmpty() ? 100 : getAnswered() * 100 / asked.size();
    }

    public int getMinutes() {
        return Math.max(1, (getMissing() * SECONDS_A_SKILL + 59) / 60);
    }

    public List<EvidenceRow> getWorks() {
        return works.stream().filter(work -> work.skill().equals(skill)).toList();
    }

    public LastUsed[] getAllLastUsed() {
        return LastUsed.values();
    }

    /** What an answer says in short: the level's name, or "does not apply". */
    public String words(Integer level, boolean notApplicable) {
        if (notApplicable) return Messages.of(locale.getLocale(), "assessment.notApplicable");
        if (level == null) return Messages.of(locale.getLocale(), "assessment.self.nothingChosen");
        Text name = maps.current().levelName(level);
        return level + " " + locale.of(name);
    }

    public String getOtherSaved() {
        return other == null ? "" : savedAt.words("assessment.savedAt", other.savedAt());
    }

    public SkillMap getMap() {
        return maps.current();
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    /** What the cycle may be used for beyond development and placement; mostly empty. */
    public List<Text> getNotices() {
        return notices;
    }

    public CycleRow getCycle() {
        return cycle;
    }

    public CycleRow getNextCycle() {
        return nextCycle;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isSubmitted() {
        return submitted;
    }

    public long getDaysLeft() {
        return daysLeft;
    }

    public List<ItemRow> getItems() {
        return items;
    }

    public List<ItemRow> getNotAsked() {
        return notAsked;
    }

    public QuestionRow getQuestion() {
        return question;
    }

    public String getSaved() {
        return saved;
    }

    public AnswerDraft getMine() {
        return mine;
    }

    public AnswerRow getOther() {
        return other;
    }

    /** Names the drafts that the browser keeps, so that two people at one computer do not meet each other's. */
    public String getDraftKey() {
        return user.personId() + "." + cycle.id();
    }
}
