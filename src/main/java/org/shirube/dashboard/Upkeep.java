package org.shirube.dashboard;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.shirube.gap.Standings;
import org.shirube.learning.ItemFigures;
import org.shirube.organisation.Organisations;
import org.shirube.platform.Starting;
import org.shirube.platform.db.Leases;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.SkillMaps;

/** Brings in after each start and every night what time alone changed; one node of several does it. */
@ApplicationScoped
class Upkeep {
    private static final String WORK = "upkeep";
    private static final Duration ALONE = Duration.ofMinutes(30);

    @Inject
    private Nightly nightly;

    @Inject
    private Leases leases;

    @Inject
    private SkillMaps maps;

    @Inject
    private Standings standings;

    @Inject
    private ItemFigures items;

    @Inject
    private Organisations organisations;

    @Inject
    private Figures figures;

    @Inject
    private CurrentUser user;

    void atStart(@Observes @Priority(Starting.UPKEEP) Starting starting) {
        nightly.soon();
    }

    /** Each door has its own transaction, so that the lease is given back after everything is written. */
    void run() {
        if (!leases.take(WORK, ALONE)) return;
        try {
            maps.catchUp();
            standings.catchUp();
            while (items.addNext()) {} // each batch in its own transaction
            for (var organisation : organisations.all()) {
                user.becomeSystem(organisation.id());
                figures.complete(organisation);
            }
        } finally {
            leases.giveBack(WORK);
        }
    }
}
