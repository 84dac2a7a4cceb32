package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.shirube.platform.file.VirusScan;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMaps;

/** Work products: added by the person, looked at by whoever may see the person. */
@ApplicationScoped
@Transactional
public class EvidenceLocker {
    public static final long LARGEST = 10_000_000;
    private static final int MOST_PER_SKILL = 5;
    private static final int MOST_CERTIFICATES = 30;
    private static final System.Logger LOG = System.getLogger(EvidenceLocker.class.getName());
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

    @Inject
    private SkillMaps maps;

    @Inject
    private EvidenceFindings findings;

    /** A stored file on its way to the reader. */
    public record Download(String name, String mediaType, Path path) {}

    /** @throws RuleBroken assessment.evidenceLink, assessment.evidenceTitleMissing, assessment.evidenceTooMany */
    @Allowed(Permission.STAFF)
    public long addLink(String skill, Long cycleId, String title, String link, Evidence.Classified classified) {
        requireRoom(skill);
        return keep(Evidence.link(user.personId(), skill, cycleId, title, link, classified, clock.instant()));
    }

    /**
     * Keeps a file. Where a scanner is set up it looks at the file first; what it cannot look at now it looks at when the file
     * is opened (decision 0030).
     *
     * @throws RuleBroken assessment.evidenceType, assessment.evidenceTooLarge, assessment.evidenceTooMany,
     *     assessment.evidenceHarmful
     */
    @Allowed(Permission.STAFF)
    public long addFile(String skill, Long cycleId, String name, InputStream content, Evidence.Classified classified) {
        return receive(skill, cycleId, name, content, classified);
    }

    /** The scan of a certificate: no work product, and of no skill. Otherwise as {@link #addFile}. */
    long addCertificate(String name, InputStream content, Evidence.Classified classified) {
        return receive(null, null, name, content, classified);
    }

    private long receive(String skill, Long cycleId, String name, InputStream content, Evidence.Classified classified) {
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var ending = bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = TYPES.get(ending);
        if (type == null)
            throw new RuleBroken(
                    "assessment.evidenceType",
                    String.join(", ", TYPES.keySet().stream().sorted().toList()));
        var kept = read(content);
        boolean scanned = passesNewly(kept); // before the first statement, so that a slow scanner keeps no connection
        requireRoom(skill);
        var storedAs = UUID.randomUUID().toString();
        store(storedAs, kept);
        var stored = new StoredFile(bare, storedAs, type, kept.length, scanned);
        return keep(Evidence.file(user.personId(), skill, cycleId, stored, classified, clock.instant()));
    }

    /** @return false when nobody could look at it now */
    private boolean passesNewly(byte[] content) {
        if (!VirusScan.isOn()) return false;
        try {
            var verdict = VirusScan.of(content);
            if (!verdict.isClean())
                throw new RuleBroken("assessment.evidenceHarmful", findings.refused(verdict.found()));
            return true;
        } catch (IOException away) {
            LOG.log(
                    Level.ERROR,
                    "the virus scanner cannot be asked; a file is kept until it can: {0}",
                    away.getMessage());
            return false;
        }
    }

    private long keep(Evidence evidence) {
        em.persist(evidence);
        em.flush();
        return evidence.id();
    }

    private void requireRoom(String skill) {
        if (skill == null) {
            if (certificates().size() >= MOST_CERTIFICATES)
                throw new RuleBroken("assessment.certificatesTooMany", MOST_CERTIFICATES);
        } else if (of(user.personId(), skill).size() >= MOST_PER_SKILL) {
            throw new RuleBroken("assessment.evidenceTooMany", MOST_PER_SKILL);
        }
    }

    private static byte[] read(InputStream content) {
        try {
            var kept = content.readNBytes((int) LARGEST + 1);
            if (kept.length > LARGEST) throw new RuleBroken("assessment.evidenceTooLarge", LARGEST / 1_000_000);
            return kept;
        } catch (IOException failed) {
            throw new UncheckedIOException("evidence cannot be read", failed);
        }
    }

    private static void store(String storedAs, byte[] kept) {
        try {
            Files.createDirectories(folder());
            Files.write(folder().resolve(storedAs), kept);
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
                                + (skill == null ? " and e.skill is not null" : " and e.skill = :skill")
                                + " order by e.id",
                        Evidence.class)
                .setParameter("person", personId);
        if (skill != null) query.setParameter("skill", skill);
        return query.getResultStream().map(Evidence::row).toList();
    }

    private List<EvidenceRow> certificates() {
        return em.createQuery(
                        "select e from Evidence e where e.personId = :person and e.removedAt is null and e.skill is null"
                                + " order by e.id",
                        Evidence.class)
                .setParameter("person", user.personId())
                .getResultStream()
                .map(Evidence::row)
                .toList();
    }

    /** The caller's work products and certificates with who opened them, newest first. Four statements. */
    @Allowed(Permission.STAFF)
    public List<OwnWork> own() {
        var works = new ArrayList<>(of(user.personId(), null));
        works.addAll(certificates());
        if (works.isEmpty()) return List.of();
        works.sort(Comparator.comparing(EvidenceRow::id));
        var seen = viewings.ownAbout(ViewedFor.EVIDENCE);
        var map = maps.current();
        var own = new ArrayList<OwnWork>();
        for (var work : works) {
            own.add(
                    0,
                    new OwnWork(
                            work,
                            work.skill() == null
                                    ? null
                                    : map.skill(work.skill()).map(Skill::name).orElse(Text.same(work.skill())),
                            seen.getOrDefault(work.id(), List.of())));
        }
        return own;
    }

    /**
     * The file, for its owner, for whoever may see the person and for a panel that has it before it; the look is logged when
     * it is not the owner's.
     *
     * @throws RuleBroken assessment.evidenceGone for a file that a scanner found harmful, now or before;
     *     assessment.evidenceNotScanned while it waits for a scanner that cannot be asked
     */
    @Allowed
    public Download open(long evidenceId) {
        var evidence = em.find(Evidence.class, evidenceId);
        if (evidence == null || !evidence.isThere() || evidence.storedAs() == null) throw new NotFound("evidence");
        if (!liesBeforeMe(evidence)) visible.person(evidence.personId());
        if (evidence.finding() != null) throw new RuleBroken("assessment.evidenceGone", evidence.finding());
        var path = folder().resolve(evidence.storedAs());
        if (VirusScan.isOn() && !evidence.isScanned()) scanBelated(evidence, path);
        viewings.note(ViewedFor.EVIDENCE, evidence.personId(), evidenceId);
        var own = user.required().personId();
        if (own == null || own != evidence.personId()) {
            audit.note("evidence-open", "person " + evidence.personId(), "evidence " + evidenceId);
        }
        var row = evidence.row();
        return new Download(row.title(), row.mediaType(), path);
    }

    private void scanBelated(Evidence evidence, Path path) {
        try {
            var verdict = VirusScan.of(Files.readAllBytes(path));
            if (!verdict.isClean()) {
                var finding = findings.found(evidence.id(), verdict.found());
                Files.delete(path);
                throw new RuleBroken("assessment.evidenceGone", finding);
            }
            evidence.scanned(clock.instant());
        } catch (IOException away) {
            LOG.log(Level.ERROR, "the virus scanner cannot be asked about evidence {0}: {1}", evidence.id(), away);
            throw new RuleBroken("assessment.evidenceNotScanned");
        }
    }

    /** Marks the scan of a certificate as looked at. */
    void review(long evidenceId, String by) {
        em.find(Evidence.class, evidenceId).review(by, clock.instant());
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
                                + " and e.removedAt is null and e.reviewedAt is null and e.skill is not null group by e.personId, e.skill",
                        Object[].class)
                .setParameter("people", people)
                .getResultStream()
                .forEach(row -> waiting.computeIfAbsent((Long) row[0], person -> new java.util.HashMap<>())
                        .put((String) row[1], (Long) row[2]));
        return waiting;
    }
}
