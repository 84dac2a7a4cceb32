package org.shirube.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shirube.assessment.CycleRow;
import org.shirube.assessment.Source;
import org.shirube.organisation.Mode;
import org.shirube.platform.i18n.Text;

/**
 * What a closed cycle found about one person, as it was written when it was closed.
 *
 * @param day on which it was closed
 * @param mapVersion in force on that day
 * @param levels in the order of the map of that day
 */
public record PastCycle(CycleRow cycle, LocalDate day, Mode mode, String mapVersion, List<PastLevel> levels)
        implements Serializable {
    /**
     * @param skill as today's map has it; where it is there no more, as the map of that day had it
     * @param same whether it still means what it did; a level of another skill is compared with none
     * @param target that the roles of that day asked for
     * @param level in the scale of today's map; null when it was not assessed
     * @param source null without a level
     * @param self what the person said; null when nothing
     */
    public record PastLevel(
            String skill, boolean same, Text name, int target, Integer level, State state, Source source, Integer self)
            implements Serializable {
        /** Steps up since then, below 0 for down; null where one of the two levels is unknown or the skill is another. */
        public Integer upTo(Integer now) {
            return !same || level == null || now == null ? null : Integer.valueOf(now - level);
        }
    }

    /** What was found about a skill of today's map, rather about the same one than about one that became it. */
    public Optional<PastLevel> of(String skill) {
        return levels.stream()
                .filter(level -> level.skill().equals(skill))
                .min(Comparator.comparing(level -> !level.same()));
    }

    /** The fiscal year, April to March, in which it asked. */
    public int fiscalYear() {
        return fiscalYear(cycle.dates().selfFrom());
    }

    static int fiscalYear(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }

    /**
     * What this year is compared with: the last cycle of the latest fiscal year before.
     *
     * @param newestFirst by the day on which they asked
     * @param asked the day on which the cycle to be compared asked, or today
     */
    static Optional<PastCycle> before(List<PastCycle> newestFirst, LocalDate asked) {
        return newestFirst.stream()
                .filter(past -> past.fiscalYear() < fiscalYear(asked))
                .findFirst();
    }
}
