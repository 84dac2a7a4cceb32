package org.shirube.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shirube.skillmap.Requirement;

/**
 * Which of the required skills one sitting asks: what is new, expired or still below the target, eighteen at most. Source:
 * shared/domain/skills-and-roles.md a.6 (surveys of 69 questions die of their length, evidence.md 6).
 */
public final class AskedSkills {
    public static final int MOST = 18;

    private AskedSkills() {}

    /**
     * Every required skill with the reason why it is asked or not, in the map's order.
     *
     * @param required by skill code, in the map's order
     * @param levels by skill code; a missing one was never assessed
     * @param closesOn last day of the cycle: what runs out before is asked now
     */
    public static List<AskedSkill> of(
            Map<String, Requirement> required, Map<String, Level> levels, LocalDate closesOn) {
        var all = new ArrayList<AskedSkill>();
        required.forEach((code, requirement) -> {
            var level = levels.get(code);
            all.add(new AskedSkill(requirement, level, reason(requirement, level, closesOn)));
        });
        var kept = new HashSet<String>();
        all.stream()
                .filter(asked -> asked.reason().isAsked())
                .sorted(Comparator.comparing(
                                (AskedSkill asked) -> !asked.requirement().core())
                        .thenComparing(asked -> asked.reason().ordinal()))
                .limit(MOST)
                .forEach(asked -> kept.add(asked.skill()));
        return all.stream()
                .map(asked -> asked.reason().isAsked() && !kept.contains(asked.skill())
                        ? new AskedSkill(asked.requirement(), asked.level(), AskedSkill.Reason.NEXT_TIME)
                        : asked)
                .toList();
    }

    private static AskedSkill.Reason reason(Requirement requirement, Level level, LocalDate closesOn) {
        if (level == null || (level.applicable() && !level.isAssessed())) return AskedSkill.Reason.NEVER_ASSESSED;
        if (!level.applicable()) return AskedSkill.Reason.STILL_VALID;
        if (level.recheck() || level.validUntil().isBefore(closesOn)) return AskedSkill.Reason.EXPIRED;
        return level.value() < requirement.target() ? AskedSkill.Reason.BELOW_TARGET : AskedSkill.Reason.STILL_VALID;
    }
}
