package org.shirube.gap;

import java.io.Serializable;
import java.util.List;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;

/**
 * What a cycle would ask of people, by where everybody stands today.
 *
 * @param people whom it would ask
 * @param skills questions over all people
 * @param asked people who would be asked one skill at least
 * @param most questions of whoever is asked most
 * @param raters who would look at the answers, the most answers first
 * @param withoutRater units that miss a head, with the people whom nobody would look at
 * @param withoutRequirement people of whom no role asks any skill
 */
public record Workload(
        int people,
        int skills,
        int asked,
        int most,
        List<Rater> raters,
        List<Unrated> withoutRater,
        int withoutRequirement)
        implements Serializable {
    /** A sheet of eighteen skills takes about ten minutes. Source: shared/domain/year-cycle.md b.2, step 6. */
    static final int SELF_SECONDS = 35;

    /** Looking at one answer beside its proof; the interview comes on top. An assumption, and called so on the page. */
    static final int REVIEW_SECONDS = 30;

    /** @param person null for a unit that only a deputy leads */
    public record Rater(UnitRow unit, PersonRow person, int people, int skills) implements Serializable {
        public int minutes() {
            return minutes(skills, REVIEW_SECONDS);
        }

        private static int minutes(int skills, int seconds) {
            return (skills * seconds + 59) / 60;
        }
    }

    /** People whom nobody would rate because the unit has no head. */
    public record Unrated(UnitRow unit, int people) implements Serializable {}

    /** Minutes of a person who is asked the average number of skills; 0 when nobody is asked anything. */
    public int usualMinutes() {
        return asked == 0 ? 0 : Rater.minutes(Math.round((float) skills / asked), SELF_SECONDS);
    }

    public int mostMinutes() {
        return Rater.minutes(most, SELF_SECONDS);
    }

    /** Hours of the whole body, answering and looking at answers. */
    public int hours() {
        return (int) (((long) skills * (SELF_SECONDS + REVIEW_SECONDS) + 3599) / 3600);
    }

    public int unrated() {
        return withoutRater.stream().mapToInt(Unrated::people).sum();
    }
}
