package org.shirube.dashboard;

import java.util.List;
import org.shirube.assessment.ClaimRow;
import org.shirube.assessment.Level;
import org.shirube.gap.RoleStage;
import org.shirube.gap.StandingRow;
import org.shirube.organisation.HeldRole;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.Skill;

/**
 * What stands behind one cell of the matrix.
 *
 * @param role null without any
 * @param askedBy the roles that ask for the target
 * @param claims newest first
 * @param inForce the claim that the level follows from; null without a level
 * @param because the steps of the rule that led to the level, in order
 * @param works work products on record
 */
public record CellDetail(
        PersonRow person,
        RoleStage role,
        Skill skill,
        StandingRow standing,
        List<HeldRole> askedBy,
        List<ClaimRow> claims,
        Long inForce,
        List<Level.Reason> because,
        int works) {
    /** What the present level looks like; null below 1 and without a level. */
    public Text now() {
        return standing.level() == null
                ? null
                : skill.behaviour(skill.describedAtMost(standing.level())).orElse(null);
    }

    public Text atTarget() {
        return skill.behaviour(standing.target()).orElse(null);
    }

    public boolean isInForce(ClaimRow claim) {
        return inForce != null && inForce == claim.id();
    }
}
