package org.shirube.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.shirube.assessment.Level;
import org.shirube.course.Course;
import org.shirube.course.Lab;
import org.shirube.course.TaskCard;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/**
 * What to take to reach which level of a skill, and who needs it.
 *
 * @param level the reader's own; null for nobody's, and where nothing was ever recorded
 * @param steps from level 1 up
 * @param needs of the roles that ask for the skill, in the map's order
 */
public record SkillWay(Skill skill, Level level, List<Step> steps, List<Need> needs) {
    /** Where a level stands seen from the reader's own. */
    public enum Place {
        REACHED,
        NEXT,
        LATER
    }

    /**
     * One level.
     *
     * @param behaviour null where the map describes none
     * @param courses that teach up to exactly this level, by code
     * @param labs that prove it when passed
     * @param check whether a knowledge check can ask for it
     * @param cards tasks at work
     */
    public record Step(
            int level,
            Text name,
            Text behaviour,
            Place place,
            List<Course> courses,
            List<LabOf> labs,
            boolean check,
            List<TaskCard> cards) {
        /** Whether nothing leads there but work agreed with one's manager. */
        public boolean hasNothing() {
            return courses.isEmpty() && labs.isEmpty() && !check && cards.isEmpty();
        }
    }

    public record LabOf(Course course, Lab lab) {}

    /** @param targets one a stage; 0 = the stage does not ask for it @param held the reader's stage; 0 for none */
    public record Need(JobRole role, boolean core, List<Integer> targets, int held) {}

    /** What can be taken, asked level by level. */
    interface Offer {
        boolean isChecked(String skill, int level);

        List<TaskCard> cards(String skill, int level);
    }

    static SkillWay of(
            SkillMap map,
            Skill skill,
            Level own,
            java.util.Map<String, Integer> held,
            Collection<Course> catalogue,
            Offer offer) {
        int has = own == null || own.value() == null ? 0 : own.value();
        var steps = new ArrayList<Step>();
        for (var one : map.levels().subList(1, map.levels().size())) {
            int level = one.value();
            steps.add(new Step(
                    level,
                    one.name(),
                    skill.behaviour(level).orElse(null),
                    level <= has ? Place.REACHED : level == has + 1 ? Place.NEXT : Place.LATER,
                    catalogue.stream()
                            .filter(course -> course.teaches(skill.code())
                                    .filter(to -> to == level)
                                    .isPresent())
                            .toList(),
                    labs(skill.code(), level, catalogue),
                    offer.isChecked(skill.code(), level),
                    offer.cards(skill.code(), level)));
        }
        var needs = map.roles().stream()
                .filter(role -> role.targets().containsKey(skill.code()))
                .map(role -> new Need(
                        role,
                        role.isCore(skill.code()),
                        role.targets().get(skill.code()),
                        held.getOrDefault(role.code(), 0)))
                .toList();
        return new SkillWay(skill, own, List.copyOf(steps), needs);
    }

    private static List<LabOf> labs(String skill, int level, Collection<Course> catalogue) {
        return catalogue.stream()
                .filter(Course::isPublished)
                .flatMap(course -> course.labs().values().stream()
                        .filter(lab -> lab.skill().equals(skill) && lab.level() == level)
                        .map(lab -> new LabOf(course, lab)))
                .toList();
    }

    /** The highest target that the reader's own roles ask for at their stages; 0 when none does. */
    public int target() {
        return needs.stream()
                .filter(need -> need.held() > 0 && need.held() <= need.targets().size())
                .mapToInt(need -> skill.describedAtMost(need.targets().get(need.held() - 1)))
                .max()
                .orElse(0);
    }
}
