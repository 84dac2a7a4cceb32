package org.shirube.skillmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.organisation.JobRoles;

/** Tells the organisation, which knows roles by their code only, which codes there are. */
@ApplicationScoped
class JobRolesInForce implements JobRoles {
    @Inject
    private SkillMaps maps;

    @Override
    public Map<String, Integer> stages(long organisationId) {
        return maps.inForceFor(organisationId).roles().stream()
                .collect(Collectors.toMap(JobRole::code, role -> role.stages().size()));
    }
}
