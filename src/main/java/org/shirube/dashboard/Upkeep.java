package org.shirube.dashboard;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
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
    private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());
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

    /**
     * Each door has its own transaction, so that the lease is given back after everything is written. What goes wrong in one
     * step, or in one body, keeps no other from its work; it is tried again at the next turn.
     */
    void run() {
        if (!leases.take(WORK, ALONE)) return;
        try {
            attempt("maps that come into force", maps::catchUp);
            attempt("standings", standings::catchUp);
            for (var organisation : organisations.all()) {
                attempt("figures of " + organisation.code(), () -> {
                    user.becomeSystem(organisation.id());
                    figures.complete(organisation);
                });
            }
            attempt("item figures", () -> {
                while (items.addNext()) {} // each batch in its own transaction
            });
        } finally {
            leases.giveBack(WORK);
        }
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, what + " wait for the next turn", failed);
        }
    }
}
