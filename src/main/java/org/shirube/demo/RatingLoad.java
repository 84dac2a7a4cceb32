package org.shirube.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shirube.assessment.Claims;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Source;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.Units;
import org.shirube.platform.Starting;
import org.shirube.platform.config.Setting;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.SkillMaps;

/** Imports many ratings at once and logs how long it took, for {@code src/bench}; there is no other way to it. */
@ApplicationScoped
class RatingLoad {
    private static final System.Logger LOG = System.getLogger(RatingLoad.class.getName());
    private static final long SEED = 20260402;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Organisations organisations;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private SkillMaps maps;

    @Inject
    private Claims claims;

    @ActivateRequestContext
    void atStart(@Observes @Priority(Starting.DEMO + 1) Starting starting) {
        int wanted = Integer.getInteger("shirube.bench.ratings", 0);
        if (!Setting.DEMO.isTrue() || wanted == 0) return;
        user.becomeSystem(organisations.byCode("akebono").orElseThrow().id());
        var ratings = ratings(wanted);
        long start = System.nanoTime();
        claims.recordAll(ratings, "bench");
        LOG.log(Level.WARNING, "bench: {0} ratings in {1} ms", wanted, (System.nanoTime() - start) / 1_000_000);
    }

    private List<NewClaim> ratings(int wanted) {
        var random = new Random(SEED);
        var today = LocalDate.now(clock);
        var staff = people.within(units.root()).stream().map(PersonRow::id).toList();
        var skills = maps.current().skills();
        var ratings = new ArrayList<NewClaim>(wanted);
        for (int i = 0; i < wanted; i++) {
            var skill = skills.get(i / staff.size() % skills.size());
            ratings.add(NewClaim.of(
                    staff.get(i % staff.size()),
                    skill.code(),
                    random.nextBoolean() ? Source.SELF : Source.MANAGER,
                    skill.describedAtMost(random.nextInt(4)),
                    today.minusDays(random.nextInt(300))));
        }
        return ratings;
    }
}
