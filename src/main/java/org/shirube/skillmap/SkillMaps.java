package org.shirube.skillmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shirube.organisation.Organisations;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.file.SkillMapReader;

/**
 * Published skill maps. They never change, so each is parsed once and kept; asking for one costs no statement.
 */
@ApplicationScoped
@Transactional
public class SkillMaps {
    /** Which map and from when. */
    private record Edition(long id, LocalDate effectiveOn) {}

    public enum Outcome {
        PUBLISHED,
        UNCHANGED
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Organisations organisations;

    @Inject
    private Event<SkillMapPublished> published;

    private final Map<Long, SkillMap> parsed = new ConcurrentHashMap<>();
    private final Map<String, List<Edition>> editions = new ConcurrentHashMap<>();
    private final Map<Long, String> mapOfOrganisation = new ConcurrentHashMap<>();

    /**
     * Publishes a map's files as a new version, unless the very same files were published before.
     *
     * @throws ContentProblem when a file is wrong, or when a published version was edited
     */
    public Outcome publish(ContentFiles files) throws ContentProblem {
        var map = SkillMapReader.read(files);
        var same = em.createQuery(
                        "select v from SkillMapVersion v where v.mapId = :map and v.version = :version",
                        SkillMapVersion.class)
                .setParameter("map", map.id())
                .setParameter("version", map.version())
                .getResultList();
        if (!same.isEmpty()) {
            if (same.get(0).hasHash(files.hash())) return Outcome.UNCHANGED;
            throw new ContentProblem(
                    files.shown("map.yaml"),
                    0,
                    "version " + map.version() + " was published with other texts; a published version never changes:"
                            + " give 'version' a new value");
        }
        em.persist(new SkillMapVersion(map, files, clock.instant()));
        em.flush();
        editions.remove(map.id());
        published.fire(new SkillMapPublished(map.id(), map.version()));
        return Outcome.PUBLISHED;
    }

    /** The map in force today for the caller's organisation. */
    @Transactional(Transactional.TxType.SUPPORTS) // nearly always from memory, many times a page
    public SkillMap current() {
        return inForceFor(user.organisationId());
    }

    @Transactional(Transactional.TxType.SUPPORTS) // nearly always from memory, many times a page
    public SkillMap inForceFor(long organisationId) {
        var mapId = mapOfOrganisation.computeIfAbsent(
                organisationId, id -> organisations.of(id).mapId());
        return inForce(mapId, LocalDate.now(clock));
    }

    /**
     * The version of a map in force on a day: the latest that has come into effect, or the first of all before that.
     *
     * @throws NotFound when no version was ever published
     */
    public SkillMap inForce(String mapId, LocalDate day) {
        var known = editions.computeIfAbsent(mapId, this::editionsOf);
        if (known.isEmpty()) {
            editions.remove(mapId);
            throw new NotFound("skill map " + mapId);
        }
        var inForce = known.get(0);
        for (var edition : known) {
            if (!edition.effectiveOn().isAfter(day)) inForce = edition;
        }
        return parsed.computeIfAbsent(inForce.id(), this::parse);
    }

    /** @throws NotFound when there is no such version */
    public SkillMap version(String mapId, String version) {
        return em.createQuery(
                        "select v.id from SkillMapVersion v where v.mapId = :map and v.version = :version", Long.class)
                .setParameter("map", mapId)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .map(id -> parsed.computeIfAbsent(id, this::parse))
                .orElseThrow(() -> new NotFound("skill map version"));
    }

    /** Every published version, by map and date. */
    public List<SkillMap> all() {
        return em.createQuery("select v.id from SkillMapVersion v order by v.mapId, v.effectiveOn, v.id", Long.class)
                .getResultStream()
                .map(id -> parsed.computeIfAbsent(id, this::parse))
                .toList();
    }

    private List<Edition> editionsOf(String mapId) {
        return em.createQuery(
                        "select v from SkillMapVersion v where v.mapId = :map order by v.effectiveOn, v.id",
                        SkillMapVersion.class)
                .setParameter("map", mapId)
                .getResultStream()
                .map(version -> new Edition(version.id(), version.effectiveOn()))
                .toList();
    }

    private SkillMap parse(long id) {
        try {
            return SkillMapReader.read(em.find(SkillMapVersion.class, id).files());
        } catch (ContentProblem impossible) {
            throw new IllegalStateException(
                    "a published map can no longer be read: " + impossible.getMessage(), impossible);
        }
    }
}
