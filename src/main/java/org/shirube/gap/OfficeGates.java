package org.shirube.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/**
 * The gates of a body that wait for HR's word, for whoever only counts them. Up to a minute old: they are found among
 * everybody whose levels are there (4,500 in a body of 20,000), and each view of HR's home asks. {@link GateQueue} is exact.
 */
@ApplicationScoped
@Transactional
public class OfficeGates {
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** @param roleCode role whose stage the person wants to leave behind */
    public record Waiting(long personId, String roleCode) {}

    private record Known(Set<Waiting> gates, Instant at) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private SkillMaps maps;

    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    /** Of the caller's body, the caller's own among them. One statement a minute. */
    @Allowed(Permission.HR)
    public Set<Waiting> waiting() {
        var now = clock.instant();
        var gates = known.get(user.organisationId());
        if (gates == null || gates.at().plus(FRESH).isBefore(now) || gates.at().isAfter(now)) {
            gates = new Known(find(), now);
            known.put(user.organisationId(), gates);
        }
        return gates.gates();
    }

    /** So that whoever gave a word or took it back sees it; not before others can read it, who would keep the old. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) GatesChanged gates) {
        known.remove(gates.organisationId());
    }

    @SuppressWarnings("unchecked")
    private Set<Waiting> find() {
        var byHr = EnumSet.of(GateParty.OWNER, GateParty.PANEL);
        List<Object[]> rows = em.createNativeQuery("select r.person_id, r.role_code from role_standing r where "
                        + GateWaiting.condition(maps.current(), byHr, LocalDate.now(clock))
                        + " and exists (select 1 from person p where p.id = r.person_id and p.organisation_id = ?1)")
                .setParameter(1, user.organisationId())
                .getResultList();
        return rows.stream()
                .map(row -> new Waiting(((Number) row[0]).longValue(), (String) row[1]))
                .collect(Collectors.toUnmodifiableSet());
    }
}
