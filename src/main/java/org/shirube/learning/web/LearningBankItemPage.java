package org.shirube.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shirube.course.QuizItem;
import org.shirube.learning.BankHint;
import org.shirube.learning.BankItems;
import org.shirube.learning.BankQuestion;
import org.shirube.learning.BankView;
import org.shirube.learning.Draw;
import org.shirube.learning.NumericTol;
import org.shirube.learning.QuestionRow;
import org.shirube.learning.Sheet;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /learning/bank-item.xhtml}: one own item, or a new one of a kind. */
@Named
@ViewScoped
public class LearningBankItemPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String PATH = "/learning/bank-item.xhtml?faces-redirect=true&id=";
    private static final int LINES = 4;
    private static final int MOST_LINES = 8;

    @Inject
    private BankItems bank;

    @Inject
    private SkillMaps maps;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    private Long id;
    private QuizItem.Kind kind = QuizItem.Kind.SINGLE;
    private BankView view;
    private String skill;
    private int level = 1;
    private final BankLine objective = new BankLine();
    private final BankLine stem = new BankLine();
    private final BankLine explanation = new BankLine();
    private final BankLine unit = new BankLine();
    private List<BankLine> lines = new ArrayList<>();
    private String answer = "";
    private String tolerance = "0";
    private String source = "";
    private boolean translated;
    private final Map<Integer, String> reasons = new HashMap<>();
    private Set<BankHint> hints = Set.of();
    private String problem;
    private transient List<QuestionRow> preview = List.of();

    public void open() {
        if (id != null) {
            view = bank.view(id);
            fill(view.question());
            check();
        }
        while (lines.size() < LINES && kind != QuizItem.Kind.NUMERIC) addLine();
    }

    private void fill(BankQuestion question) {
        kind = question.kind();
        skill = question.skill();
        level = question.level();
        fill(objective, question.objective());
        fill(stem, question.stem());
        fill(explanation, question.explanation());
        source = question.source();
        if (question.numeric() != null) {
            answer = plain(question.numeric().answer());
            tolerance = plain(question.numeric().tolerance());
            fill(unit, question.numeric().unit());
        }
        lines = new ArrayList<>();
        question.options().forEach(one -> lines.add(BankLine.of(one)));
        question.pairs().forEach(one -> lines.add(BankLine.of(one)));
        question.gaps().forEach(one -> lines.add(BankLine.of(one)));
    }

    private static void fill(BankLine line, Text text) {
        line.setJa(text.ja());
        line.setEn(text.en());
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Text text(BankLine line) {
        return BankLine.text(line.getJa(), line.getEn());
    }

    private BankQuestion question() {
        var written = lines.stream().filter(BankLine::isWritten).toList();
        boolean choosing = kind == QuizItem.Kind.SINGLE || kind == QuizItem.Kind.MULTIPLE;
        return new BankQuestion(
                kind,
                skill,
                level,
                text(objective),
                text(stem),
                choosing || kind == QuizItem.Kind.ORDER
                        ? written.stream().map(line -> line.option(choosing)).toList()
                        : List.of(),
                kind == QuizItem.Kind.MATCH
                        ? written.stream().map(BankLine::pair).toList()
                        : List.of(),
                kind == QuizItem.Kind.NUMERIC
                        ? new QuizItem.Numeric(number(answer), number(tolerance), text(unit))
                        : null,
                kind == QuizItem.Kind.CLOZE
                        ? written.stream().map(BankLine::gap).toList()
                        : List.of(),
                text(explanation),
                source == null ? "" : source.strip(),
                view == null ? Set.of() : view.question().outdated());
    }

    private static double number(String typed) {
        return NumericTol.number(typed == null ? "" : typed).orElseThrow(() -> new RuleBroken("learning.bankNumber"));
    }

    /** Shows what is written so far as people will see it, and what its author should look at again. */
    public void check() {
        problem = null;
        preview = List.of();
        hints = Set.of();
        try {
            var question = question();
            hints = new TreeSet<>(bank.hints(id, question));
            question.require();
            var item = question.item("preview", 1);
            preview = List.of(QuestionRow.of(new Sheet.Question(1, item, Draw.order(item, 1), "", false), null, false));
        } catch (RuleBroken broken) {
            problem = Messages.of(locale.getLocale(), broken);
        }
    }

    public String save() {
        boolean done = say.done(
                () -> {
                    if (id == null) id = bank.add(question());
                    else bank.write(id, view.stamp(), question(), translated);
                },
                "learning.bank.saved");
        if (done) return PATH + id;
        check();
        return null;
    }

    public String review() {
        return done(() -> bank.review(id, view.stamp()), "learning.bank.reviewed");
    }

    public String use() {
        return done(() -> bank.use(id), "learning.bank.used");
    }

    public String withdraw(int number) {
        return done(() -> bank.withdraw(id, number, reasons.get(number)), "learning.bank.withdrawn");
    }

    private String done(Runnable act, String key) {
        return say.done(act, key) ? PATH + id : null;
    }

    public void addLine() {
        if (lines.size() >= MOST_LINES) return;
        var line = new BankLine();
        if (kind == QuizItem.Kind.CLOZE) line.setId(lines.isEmpty() ? "a" : "");
        lines.add(line);
    }

    public void up(int at) {
        if (at > 0 && at < lines.size()) Collections.swap(lines, at, at - 1);
    }

    public void remove(int at) {
        if (at >= 0 && at < lines.size()) lines.remove(at);
    }

    /** How the English of a text stands as it was saved: missing, outdated or empty. */
    public String mark(String ja, String en) {
        if (ja == null || ja.isBlank()) return "";
        if (en == null || en.isBlank()) return "missing";
        return view != null && view.question().outdated().contains(en.strip()) ? "outdated" : "";
    }

    public boolean isOpenVersion() {
        return view == null || view.newest().isOpen();
    }

    public boolean isMoreLines() {
        return lines.size() < MOST_LINES && kind != QuizItem.Kind.NUMERIC;
    }

    public List<Skill> getSkills() {
        return maps.current().skills();
    }

    public boolean isSkillGone() {
        return skill != null && maps.current().skill(skill).isEmpty();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public QuizItem.Kind getKind() {
        return kind;
    }

    public void setKind(QuizItem.Kind kind) {
        if (kind != null) this.kind = kind;
    }

    public BankView getView() {
        return view;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public int getLevel() {
        return level;
    }

    public void setLevel(int level) {
        this.level = level;
    }

    public BankLine getObjective() {
        return objective;
    }

    public BankLine getStem() {
        return stem;
    }

    public BankLine getExplanation() {
        return explanation;
    }

    public BankLine getUnit() {
        return unit;
    }

    public List<BankLine> getLines() {
        return lines;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getTolerance() {
        return tolerance;
    }

    public void setTolerance(String tolerance) {
        this.tolerance = tolerance;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public boolean isTranslated() {
        return translated;
    }

    public void setTranslated(boolean translated) {
        this.translated = translated;
    }

    public Map<Integer, String> getReasons() {
        return reasons;
    }

    public Set<BankHint> getHints() {
        return hints;
    }

    public String getProblem() {
        return problem;
    }

    public List<QuestionRow> getPreview() {
        return preview == null ? List.of() : preview;
    }
}
