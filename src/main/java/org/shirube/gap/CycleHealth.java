package org.shirube.gap;

import java.io.Serializable;
import java.util.List;
import org.shirube.assessment.Appeals;
import org.shirube.assessment.Participants;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;

/**
 * How a cycle is getting on.
 *
 * @param all the whole body or the branch that was asked for
 * @param unit null for the whole body
 * @param units the units directly below, small ones hidden; none without further units
 * @param raters who still has something to look at, the most first
 * @param unrated people who have handed in and whom nobody looks at
 */
public record CycleHealth(
        UnitRow unit,
        Sums all,
        List<Line> units,
        List<RaterLine> raters,
        int unrated,
        Participants.Quality quality,
        Appeals.Counts appeals)
        implements Serializable {
    /** People by what they have done; confirmed people have handed in, too. */
    public record Sums(int asked, int submitted, int confirmed) implements Serializable {
        static final Sums NONE = new Sums(0, 0, 0);

        Sums plus(Participants.Progress progress) {
            return new Sums(
                    asked + progress.asked(), submitted + progress.submitted(), confirmed + progress.confirmed());
        }

        public int submittedPercent() {
            return percent(submitted, asked);
        }

        public int confirmedPercent() {
            return percent(confirmed, asked);
        }

        public int waiting() {
            return submitted - confirmed;
        }
    }

    /** @param sums null where they are hidden @param below whether there are units below */
    public record Line(UnitRow unit, Sums sums, boolean below) implements Serializable {}

    /** @param person null for a unit that a deputy leads */
    public record RaterLine(UnitRow unit, PersonRow person, int people, int waiting) implements Serializable {}

    static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }

    public int withWorkPercent() {
        return percent(quality.withWork(), quality.rated());
    }

    public int farPercent() {
        return percent(quality.far(), quality.compared());
    }
}
