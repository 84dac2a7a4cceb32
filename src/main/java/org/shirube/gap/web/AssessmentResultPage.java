package org.shirube.gap.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.assessment.AppealRow;
import org.shirube.assessment.Appeals;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Heard;
import org.shirube.assessment.MyCycle;
import org.shirube.assessment.OpinionLists;
import org.shirube.assessment.Raise;
import org.shirube.assessment.Source;
import org.shirube.gap.PastCycle;
import org.shirube.gap.PastCycles;
import org.shirube.gap.SkillRecord;
import org.shirube.gap.SkillRecords;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Behind {@code /assessment/result.xhtml}: what the cycle found about oneself, and asking for a second look. */
@Named
@ViewScoped
public class AssessmentResultPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Cycles cycles;

    @Inject
    private SkillRecords records;

    @Inject
    private PastCycles pastCycles;

    @Inject
    private Appeals appeals;

    @Inject
    private OpinionLists opinions;

    @Inject
    private SkillMaps maps;

    @Inject
    private Say say;

    @Inject
    private transient Clock clock;

    private String skill;
    private LocalDate today;
    private CycleRow cycle;
    private SkillRecord record;
    private List<Row> rows = List.of();
    private List<PastCycle> past = List.of();
    private PastCycle before;
    private Map<String, Heard> heard = Map.of();
    private String text;

    /**
     * @param self null when nothing was said in this cycle
     * @param confirmed null when nothing was confirmed in this cycle, or not disclosed yet
     * @param raise null when nothing would
     * @param appeal null when there is none
     * @param before what the cycle of last year found; null when it did not look at the skill
     * @param heard what colleagues and the role owner said; null for nothing that may be shown
     */
    public record Row(
            SkillRecord.Entry entry,
            ClaimRow self,
            ClaimRow confirmed,
            Raise raise,
            AppealRow appeal,
            PastCycle.PastLevel before,
            Heard heard)
            implements Serializable {
        /** Steps up since last year, below 0 for down; null where the two levels are not to be compared. */
        public Integer up() {
            return before == null ? null : before.upTo(entry.level().value());
        }
    }

    /** One skill in the history. @param levels one for each cycle, null where it did not look at the skill */
    public record Line(String skill, Text name, List<PastCycle.PastLevel> levels) implements Serializable {}

    public void open() {
        today = LocalDate.now(clock);
        cycle = cycles.mine().map(MyCycle::cycle).orElse(null);
        past = pastCycles.own();
        if (cycle == null) return;
        before = pastCycles.before(past, cycle.dates().selfFrom()).orElse(null);
        record = records.own();
        var bySkill = appeals.own(cycle.id()).stream().collect(Collectors.toMap(AppealRow::skill, Function.identity()));
        heard = opinions.ownHeard(cycle);
        var map = maps.current();
        rows = record.entries()
                .filter(entry -> entry.claims().stream().anyMatch(this::isOfCycle))
                .map(entry -> row(entry, map, bySkill))
                .toList();
        if (rows.stream().noneMatch(row -> row.entry().skill().equals(skill))) skill = null;
    }

    private Row row(SkillRecord.Entry entry, SkillMap map, Map<String, AppealRow> bySkill) {
        return new Row(
                entry,
                newest(entry, Source.SELF),
                newest(entry, Source.MANAGER),
                Raise.of(
                                map.scale(),
                                map.skill(entry.skill()).orElseThrow(),
                                entry.claims(),
                                record.mode(),
                                today,
                                entry.requirement() == null
                                        ? null
                                        : entry.requirement().since())
                        .orElse(null),
                bySkill.get(entry.skill()),
                before == null ? null : before.of(entry.skill()).orElse(null),
                heard.get(entry.skill()));
    }

    private ClaimRow newest(SkillRecord.Entry entry, Source source) {
        return entry.claims().stream()
                .filter(claim -> claim.source() == source && isOfCycle(claim))
                .findFirst()
                .orElse(null);
    }

    private boolean isOfCycle(ClaimRow claim) {
        return claim.cycleId() != null && claim.cycleId() == cycle.id();
    }

    public String appeal() {
        try {
            appeals.make(skill, text);
            say.info("assessment.appealMade");
            return "/assessment/result.xhtml?faces-redirect=true";
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    /** Every closed cycle that asked, the newest first. */
    public List<PastCycle> getPast() {
        return past;
    }

    /** The cycle of last year; null when none asked. */
    public PastCycle getBefore() {
        return before;
    }

    /** Every skill that one of them looked at, in the order of the newest. */
    public List<Line> getHistory() {
        var names = new LinkedHashMap<String, Text>();
        past.forEach(one -> one.levels().forEach(level -> names.putIfAbsent(level.skill(), level.name())));
        return names.entrySet().stream()
                .map(skill -> new Line(
                        skill.getKey(),
                        skill.getValue(),
                        past.stream()
                                .map(one -> one.of(skill.getKey()).orElse(null))
                                .toList()))
                .toList();
    }

    public boolean isDisclosed() {
        return cycle != null && cycle.isDisclosed(today);
    }

    public boolean isAppealsOpen() {
        return cycle != null && cycle.takesAppeals(today);
    }

    public boolean isAsking(Row row) {
        return row.entry().skill().equals(skill) && row.appeal() == null && isAppealsOpen();
    }

    public CycleRow getCycle() {
        return cycle;
    }

    public SkillRecord getRecord() {
        return record;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
