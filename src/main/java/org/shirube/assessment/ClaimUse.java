package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.shirube.skillmap.SkillUse;

/** Tells the map editor how many records there are of a skill. */
@ApplicationScoped
class ClaimUse implements SkillUse {
    @Inject
    private Claims claims;

    @Override
    public boolean knows(Help kind) {
        return kind == Help.CLAIM;
    }

    @Override
    public Map<String, Long> bySkill(Help kind, long organisationId) {
        return claims.countedBySkill(organisationId);
    }
}
