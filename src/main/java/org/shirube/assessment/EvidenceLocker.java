package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shirube.organisation.ViewedFor;
import org.shirube.organisation.Viewings;
import org.shirube.organisation.Visible;
import org.shirube.platform.config.Setting;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Work products: added by the person, looked at by whoever may see the person. */
@ApplicationScoped
@Transactional
public class EvidenceLocker {
    public static final long LARGEST = 10_000_000;
    private static final int MOST_PER_SKILL = 5;
    /** Types that are stored, by ending; served as downloads, never shown in the page. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("csv", "text/csv"),
            Map.entry("txt", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Visible visible;

    @Inject
    private AuditLog audit;

    @Inject
    private Viewings viewings;

    /** A stored file on its way to the reader. */
    public record Download(String name, String mediaType, Path path) {}

    /** @throws RuleBroken assessment.evidenceLink, assessment.evidenceTitleMissing, assessment.evidenceTooMany */
    @Allowed(Permission.STAFF)
    public long addLink(String skill, Long cycleId, String title, String link, Evidence.Classified classified) {
        requireRoom(skill);
        return keep(Evidence.link(user.personId(), skill, cycleId, title, link, classified, clock.instant()));
    }

    /** @throws RuleBroken assessment.evidenceType, assessment.evidenceTooLarge, assessment.evidenceTooMany */
    @Allowed(Permission.STAFF)
    public long addFile(String skill, Long cycleId, String name, InputStream content, Evidence.Classified classified) {
        requireRoom(skill);
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var ending = bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = TYPES.get(ending);
        if (type == null)
            throw new RuleBroken(
                    "assessment.evidenceType",
                    String.join(", ", TYPES.keySet().stream().sorted().toList()));
        var storedAs = UUID.randomUUID().toString();
        var stored = new StoredFile(bare, storedAs, type, store(storedAs, content));
        return keep(Evidence.file(user.personId(), skill, cycleId, stored, classified, clock.instant()));
    }

    private long keep(Evidence evidence) {
        em.persist(evidence);
        em.flush();
        return evidence.id();
    }

    private void requireRoom(String skill) {
        if (of(user.personId(), skill).size() >= MOST_PER_SKILL) {
            throw new RuleBroken("assessment.evidenceTooMany", MOST_PER_SKILL);
        }
    }

    /** @return bytes written; nothing stays behind of a file that is too large */
    private static long store(String storedAs, InputStream content) {
        try {
            Files.createDirectories(folder());
            var path = folder().resolve(storedAs);
            long written;
            try (var out = Files.newOutputStream(path)) {
                var kept = content.readNBytes((int) LARGEST + 1);
                written = kept.length;
                out.write(kept);
            }
            if (written > LARGEST) {
                Files.delete(path);
                throw new RuleBroken("assessment.evidenceTooLarge", LARGEST / 1_000_000);
            }
            return written;
        } catch (IOException failed) {
            throw new UncheckedIOException("evidence cannot be stored", failed);
        }
    }

    private static Path folder() {
        return Path.of(Setting.DATA.value()).resolve("evidence");
    }

    /** Takes back a work product that nobody has reviewed yet. */
    @Allowed(Permission.STAFF)
    public void remove(long evidenceId) {
        var evidence = em.find(Evidence.class, evidenceId);
        if (evidence == null || !evidence.isThere() || evidence.personId() != user.personId())
            throw new NotFound("evidence");
        evidence.remove(clock.instant());
    }

    /** The work products for a skill, oldest first; of every skill with null. The caller has been found allowed. */
    public List<EvidenceRow> of(long personId, String skill) {
        var query = em.createQuery(
                        "select e from Evidence e where e.personId = :person and e.removedAt is null"
                                + (skill == null ? "" : " and e.skill = :skill") + " order by e.id",
                        Evidence.class)
                .setParameter("person", personId);
        if (skill != null) query.setParameter("skill", skill);
        return query.getResultStream().map(Evidence::row).toList();
    }

    /**
     * The file, for its owner, for whoever may see the person and for a panel that has it before it; the look is logged when
     * it is not the owner's.
     */
    @Allowed
    public Download open(long evidenceId) {
        var evidence = em.find(Evidence.class, evidenceId);
        if (evidence == null || !evidence.isThere() || evidence.storedAs() == null) throw new NotFound("evidence");
        if (!liesBeforeMe(evidence)) visible.person(evidence.personId());
        viewings.note(ViewedFor.EVIDENCE, List.of(evidence.personId()));
        var own = user.required().personId();
        if (own == null || own != evidence.personId()) {
            audit.note("evidence-open", "person " + evidence.personId(), "evidence " + evidenceId);
        }
        var row = evidence.row();
        return new Download(row.title(), row.mediaType(), folder().resolve(evidence.storedAs()));
    }

    private boolean liesBeforeMe(Evidence evidence) {
        var own = user.required().personId();
        return own != null
                && em.createQuery("""
                        select count(p) from Panel p, PanelRating r
                        where r.panelId = p.id and r.personId = :own and r.leftAt is null and p.closedAt is null
                          and p.personId = :person and (p.skill is null or p.skill = :skill)""", Long.class)
                                .setParameter("own", own)
                                .setParameter("person", evidence.personId())
                                .setParameter("skill", evidence.skill())
                                .getSingleResult()
                        > 0;
    }

    /** Marks work products as looked at. @return how many had not been before */
    int review(long personId, String skill, String by) {
        int fresh = 0;
        for (var evidence : em.createQuery(
                        "select e from Evidence e where e.personId = :person and e.skill = :skill and e.removedAt is null",
                        Evidence.class)
                .setParameter("person", personId)
                .setParameter("skill", skill)
                .getResultList()) {
            if (!evidence.isReviewed()) fresh++;
            evidence.review(by, clock.instant());
        }
        return fresh;
    }

    /** How many work products each person has waiting for a look, by person and skill. One statement. */
    Map<Long, Map<String, Long>> waiting(Collection<Long> people) {
        var waiting = new java.util.HashMap<Long, Map<String, Long>>();
        if (people.isEmpty()) return waiting;
        em.createQuery(
                        "select e.personId, e.skill, count(e) from Evidence e where e.personId in :people"
                                + " and e.removedAt is null and e.reviewedAt is null group by e.personId, e.skill",
                        Object[].class)
                .setParameter("people", people)
                .getResultStream()
                .forEach(row -> waiting.computeIfAbsent((Long) row[0], person -> new java.util.HashMap<>())
                        .put((String) row[1], (Long) row[2]));
        return waiting;
    }
}
