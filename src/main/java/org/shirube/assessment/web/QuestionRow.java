package org.shirube.assessment.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shirube.assessment.AnswerRow;
import org.shirube.assessment.AskedSkill;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.LastUsed;
import org.shirube.assessment.Source;
import org.shirube.organisation.HeldRole;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/**
 * The skill that is asked about now.
 *
 * @param askedBy the roles that ask for the target
 * @param done empty when nothing was written
 * @param version of the saved answer; -1 when there is none
 * @param previous skill code before this one; null on the first
 * @param next skill code after this one; null on the last
 */
public record QuestionRow(
        String skill,
        Text name,
        Text category,
        int number,
        boolean core,
        List<HeldRole> askedBy,
        List<ChoiceRow> choices,
        boolean notApplicable,
        String done,
        LastUsed lastUsed,
        int version,
        String previous,
        String next)
        implements Serializable {

    /**
     * @param behaviour null for level 0
     * @param example null when the map gives none
     * @param lastOn when this level was last confirmed; null when it was another or none
     */
    public record ChoiceRow(
            int level,
            Text behaviour,
            Text example,
            Text levelName,
            boolean chosen,
            LocalDate lastOn,
            Source lastSource)
            implements Serializable {}

    /** @param answer null while there is none @param last null when there was none before */
    static QuestionRow of(List<AskedSkill> asked, String skill, AnswerRow answer, ClaimRow last, SkillMap map) {
        var described = map.skill(skill).orElseThrow();
        int at = asked.stream().map(AskedSkill::skill).toList().indexOf(skill);
        return new QuestionRow(
                skill,
                described.name(),
                map.category(described.category()).name(),
                at + 1,
                asked.get(at).requirement().core(),
                asked.get(at).requirement().because(),
                choices(described, answer, last, map),
                answer != null && answer.notApplicable(),
                answer == null || answer.done() == null ? "" : answer.done(),
                answer == null ? null : answer.lastUsed(),
                answer == null ? -1 : answer.version(),
                at == 0 ? null : asked.get(at - 1).skill(),
                at == asked.size() - 1 ? null : asked.get(at + 1).skill());
    }

    private static List<ChoiceRow> choices(Skill described, AnswerRow answer, ClaimRow last, SkillMap map) {
        var choices = new ArrayList<ChoiceRow>();
        for (var level : map.levels()) {
            int step = level.value();
            if (step > 0 && described.behaviour(step).isEmpty()) continue;
            boolean wasLast = last != null && Objects.equals(last.level(), step);
            choices.add(new ChoiceRow(
                    step,
                    described.behaviour(step).orElse(null),
                    described.example(step).orElse(null),
                    level.name(),
                    answer != null && Objects.equals(answer.level(), step),
                    wasLast ? last.on() : null,
                    wasLast ? last.source() : null));
        }
        return List.copyOf(choices);
    }

    public int length() {
        return done.length();
    }
}
