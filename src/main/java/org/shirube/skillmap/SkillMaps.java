package org.shirube.skillmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.Organisations;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.file.ContentFiles;
import org.shirube.platform.file.ContentProblem;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.skillmap.file.SkillMapReader;

/**
 * Published skill maps. They never change, so each is parsed once and kept; asking for one costs no statement.
 */
@ApplicationScoped
@Transactional
public class SkillMaps {
    /** A version that has come into force, and whose it is. */
    private record Edition(long id, LocalDate effectiveOn, long organisationId) {}

    /** A version with the id by which claims name it. */
    record Published(long id, SkillMap map) {}

    /** @param last id of the version that it leads to */
    private record Line(long organisationId, long last) {}

    /** @param readAt for another node's versions to be seen */
    private record Shelf(List<Edition> editions, Instant readAt) {
        boolean isFresh(Instant now) {
            return readAt.plusSeconds(SECONDS_KNOWN).isAfter(now);
        }
    }

    private static final int SECONDS_KNOWN = 60;
    private static final long EVERYBODY = 0;

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
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<Long, String> mapOfOrganisation = new ConcurrentHashMap<>();
    private final Map<Line, Lineage> lineages = new ConcurrentHashMap<>();

    /**
     * Publishes a map's files as a new version, unless the very same files were published before.
     *
     * @throws ContentProblem when a file is wrong, or when a published version was edited
     */
    public Outcome publish(ContentFiles files) throws ContentProblem {
        var map = SkillMapReader.read(files);
        var same = em.createQuery(
                        "select v from SkillMapVersion v where v.mapId = :map and v.version = :version and v.organisationId = 0",
                        SkillMapVersion.class)
                .setParameter("map", map.id())
                .setParameter("version", map.version())
                .getResultList();
        if (!same.isEmpty()) {
            if (same.get(0).hasHash(files.hash())) return Outcome.UNCHANGED;
            throw ContentProblem.editedAfterPublishing(files.shown("map.yaml"), map.version());
        }
        store(new SkillMapVersion(map, files, clock.instant(), EVERYBODY, "system", ""));
        return Outcome.PUBLISHED;
    }

    /**
     * Publishes a version for the caller's body alone, with the decisions about the draft's skills.
     *
     * @param files that {@link SkillMapReader} reads
     */
    void publishOwn(ContentFiles files, String reason, long draftId) throws ContentProblem {
        var map = SkillMapReader.read(files);
        var version = new SkillMapVersion(map, files, clock.instant(), user.organisationId(), user.login(), reason);
        em.persist(version);
        em.flush();
        em.createQuery("update CrosswalkItem i set i.toVersionId = :version where i.draftId = :draft")
                .setParameter("version", version.id())
                .setParameter("draft", draftId)
                .executeUpdate();
        begin(version);
    }

    private void store(SkillMapVersion version) {
        em.persist(version);
        em.flush();
        begin(version);
    }

    private void begin(SkillMapVersion version) {
        if (!version.effectiveOn().isAfter(LocalDate.now(clock))
                || editions(version.mapId()).isEmpty()) bringIn(version);
    }

    /** Puts in force what was published for a day that has come. One statement when there is nothing. */
    public void catchUp() {
        em.createQuery("""
                        select v from SkillMapVersion v where v.inForceAt is null and v.effectiveOn <= :today
                        order by v.effectiveOn, v.id""", SkillMapVersion.class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .forEach(this::bringIn);
    }

    private void bringIn(SkillMapVersion version) {
        var today = LocalDate.now(clock);
        var concerned = organisations.all().stream()
                .filter(organisation -> organisation.mapId().equals(version.mapId()))
                .filter(organisation ->
                        version.organisationId() == EVERYBODY || version.organisationId() == organisation.id())
                .toList();
        var before = new LinkedHashMap<Long, SkillMap>();
        for (var organisation : concerned) {
            pick(editions(version.mapId()), organisation.id(), today)
                    .ifPresent(edition -> before.put(organisation.id(), map(edition.id())));
        }
        version.comeIntoForce(clock.instant());
        em.flush();
        shelves.remove(version.mapId());
        before.forEach((organisation, map) -> {
            if (inForceFor(organisation) != map)
                published.fire(new SkillMapPublished(organisation, version.version(), map));
        });
    }

    /** What was remembered inside a transaction may never have happened. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) SkillMapPublished done) {
        shelves.clear();
    }

    /** The map in force today for the caller's organisation. */
    @Transactional(Transactional.TxType.SUPPORTS) // nearly always from memory, many times a page
    public SkillMap current() {
        return inForceFor(user.organisationId());
    }

    @Transactional(Transactional.TxType.SUPPORTS) // nearly always from memory, many times a page
    public SkillMap inForceFor(long organisationId) {
        return inForce(mapIdOf(organisationId), organisationId, LocalDate.now(clock));
    }

    /**
     * The version in force for a body on a day: the latest of its own that had come into effect, else the latest of
     * everybody's, or the first of all before that.
     *
     * @throws NotFound when no version was ever published
     */
    public SkillMap inForce(OrganisationRow organisation, LocalDate day) {
        return inForce(organisation.mapId(), organisation.id(), day);
    }

    /** Id of the version in force today, for claims made under it. From memory. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long versionInForce(long organisationId) {
        return versionInForce(organisationId, LocalDate.now(clock));
    }

    /** As {@link #versionInForce(long)}, on a day. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long versionInForce(long organisationId, LocalDate day) {
        return editionOn(organisationId, day).id();
    }

    /**
     * How the versions of a body led to the one in force on a day, for reading claims made under earlier ones. From memory; one
     * statement when first asked for.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Lineage lineage(long organisationId, LocalDate day) {
        var line = new Line(organisationId, editionOn(organisationId, day).id());
        return lineages.computeIfAbsent(line, any -> new Lineage(steps(organisationId, day)));
    }

    /**
     * The step that a recorded level is read as: records keep the step of the version under which they were made.
     *
     * @param version id of that version; null for the oldest
     * @param step null where there is no level
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Integer stepIn(Lineage lineage, Long version, Integer step) {
        if (step == null) return null;
        return lineage.knows(version)
                ? Integer.valueOf(lineage.step(version, step))
                : Integer.valueOf(lineage.last().stepOf(map(version), step));
    }

    /** Whether every one of these versions says levels in the very steps of a lineage's last one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean needsNoReading(Lineage lineage, Collection<Long> versions) {
        return lineage.isPlain() && versions.stream().allMatch(lineage::knows);
    }

    /** The first day on which a version that waits changes the number of steps of the caller's map. One statement. */
    public Optional<LocalDate> otherStepsFrom() {
        var current = current();
        return visible(current.id()).stream()
                .filter(version -> !version.isInForce() && version.organisationId() == user.organisationId())
                .filter(version -> !map(version.id()).hasAsManySteps(current))
                .map(SkillMapVersion::effectiveOn)
                .min(LocalDate::compareTo);
    }

    private Edition editionOn(long organisationId, LocalDate day) {
        var mapId = mapIdOf(organisationId);
        return pick(editions(mapId), organisationId, day).orElseThrow(() -> new NotFound("skill map " + mapId));
    }

    private String mapIdOf(long organisationId) {
        return mapOfOrganisation.computeIfAbsent(
                organisationId, id -> organisations.of(id).mapId());
    }

    /** Oldest first: everybody's versions until the body's first own one, then its own, until the one in force on the day. */
    List<Lineage.Step> steps(long organisationId, LocalDate day) {
        var last = editionOn(organisationId, day);
        var all = editions(mapIdOf(organisationId));
        var own = all.stream()
                .filter(one -> one.organisationId() == organisationId
                        && !one.effectiveOn().isAfter(last.effectiveOn()))
                .toList();
        var sharedUntil = last.organisationId() == EVERYBODY
                ? last.effectiveOn()
                : own.get(0).effectiveOn();
        var line = new ArrayList<Edition>();
        all.stream()
                .filter(one ->
                        one.organisationId() == EVERYBODY && !one.effectiveOn().isAfter(sharedUntil))
                .forEach(line::add);
        if (last.organisationId() != EVERYBODY) line.addAll(own);
        var links = links(line.stream().map(Edition::id).toList());
        return line.stream()
                .map(one -> new Lineage.Step(
                        one.id(),
                        map(one.id()),
                        one.effectiveOn(),
                        one.organisationId() == EVERYBODY,
                        links.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Lineage.Link>> links(List<Long> versions) {
        return em.createQuery(
                        "select i from CrosswalkItem i where i.toVersionId in :versions order by i.id",
                        CrosswalkItem.class)
                .setParameter("versions", versions)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        CrosswalkItem::toVersionId, Collectors.mapping(Crosswalks::link, Collectors.toList())));
    }

    /** A version of the caller's map, its own before everybody's. @param version null for the one in force today */
    Published edition(String version) {
        if (version == null) {
            var current = editionOn(user.organisationId(), LocalDate.now(clock));
            return new Published(current.id(), map(current.id()));
        }
        return visible(mapIdOf(user.organisationId())).stream()
                .filter(one -> one.version().equals(version))
                .reduce((shared, own) -> own)
                .map(one -> new Published(one.id(), map(one.id())))
                .orElseThrow(() -> new NotFound("skill map version"));
    }

    private SkillMap inForce(String mapId, long organisationId, LocalDate day) {
        return pick(editions(mapId), organisationId, day)
                .map(edition -> map(edition.id()))
                .orElseThrow(() -> new NotFound("skill map " + mapId));
    }

    private static Optional<Edition> pick(List<Edition> editions, long organisationId, LocalDate day) {
        var own = last(editions, organisationId, day);
        if (own.isPresent()) return own;
        var shared = last(editions, EVERYBODY, day);
        if (shared.isPresent()) return shared;
        return editions.stream()
                .filter(edition -> edition.organisationId() == EVERYBODY || edition.organisationId() == organisationId)
                .findFirst();
    }

    private static Optional<Edition> last(List<Edition> editions, long organisationId, LocalDate day) {
        return editions.stream()
                .filter(edition -> edition.organisationId() == organisationId
                        && !edition.effectiveOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /**
     * Everybody's version or one of the caller's own body.
     *
     * @throws NotFound when there is no such version
     */
    @Allowed
    public SkillMap version(String mapId, String version) {
        return visible(mapId).stream()
                .filter(one -> one.version().equals(version))
                .reduce((shared, own) -> own)
                .map(one -> map(one.id()))
                .orElseThrow(() -> new NotFound("skill map version"));
    }

    /** Everybody's versions and those of the caller's own body, by map and date. One statement. */
    @Allowed
    public List<SkillMap> published() {
        return visible(null).stream().map(version -> map(version.id())).toList();
    }

    /** The versions of the caller's map, latest first. Two statements. */
    @Allowed
    public List<VersionRow> versions() {
        var current = current();
        var rows = new ArrayList<VersionRow>();
        var versions = visible(current.id());
        var decided = links(versions.stream().map(SkillMapVersion::id).toList()).keySet();
        for (var version : versions) {
            var map = map(version.id());
            rows.add(0, version.row(map, decided.contains(version.id()), map == current));
        }
        return rows;
    }

    /** @param mapId null for all */
    List<SkillMapVersion> visible(String mapId) {
        var versions = em.createQuery(
                        "select v from SkillMapVersion v where v.organisationId in :owners"
                                + (mapId == null ? "" : " and v.mapId = :map")
                                + " order by v.mapId, v.effectiveOn, v.organisationId, v.id",
                        SkillMapVersion.class)
                .setParameter("owners", List.of(EVERYBODY, user.organisationId()));
        if (mapId != null) versions.setParameter("map", mapId);
        return versions.getResultList();
    }

    /** Every published version of every body, by map and date; for start-up work. */
    public List<SkillMap> all() {
        return em.createQuery("select v.id from SkillMapVersion v order by v.mapId, v.effectiveOn, v.id", Long.class)
                .getResultStream()
                .map(this::map)
                .toList();
    }

    private List<Edition> editions(String mapId) {
        return shelves.compute(
                        mapId,
                        (id, known) -> known != null && known.isFresh(clock.instant())
                                ? known
                                : new Shelf(read(mapId), clock.instant()))
                .editions();
    }

    private List<Edition> read(String mapId) {
        return em.createQuery("""
                        select v.id, v.effectiveOn, v.organisationId from SkillMapVersion v
                        where v.mapId = :map and v.inForceAt is not null order by v.effectiveOn, v.id""", Object[].class)
                .setParameter("map", mapId)
                .getResultStream()
                .map(row -> new Edition((Long) row[0], (LocalDate) row[1], (Long) row[2]))
                .toList();
    }

    /** What a published version calls itself, by the id that claims keep. From memory but for the first time. */
    public String versionName(long versionId) {
        return map(versionId).version();
    }

    /** A published version, parsed once. */
    SkillMap map(long id) {
        return parsed.computeIfAbsent(id, this::parse);
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
