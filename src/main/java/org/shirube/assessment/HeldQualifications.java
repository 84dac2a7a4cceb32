package org.shirube.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** Qualifications that people hold: registered by the person, confirmed by HR, and then claims (decision 0031). */
@ApplicationScoped
@Transactional
public class HeldQualifications {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private Qualifications qualifications;

    @Inject
    private EvidenceLocker locker;

    @Inject
    private Claims claims;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    /** The scan of a certificate on its way in. */
    public record Scan(String name, InputStream content, Evidence.Classified classified) {}

    /** One that waits for HR. @param person in today's main post; null without one */
    public record Waiting(HeldQualificationRow held, PersonRow person) implements Serializable {}

    /** The caller's own, newest first. Two statements. */
    @Allowed(Permission.STAFF)
    public List<HeldQualificationRow> own() {
        return of(user.personId());
    }

    /** A person's, newest first, for callers who have been found allowed to see the person. Two statements. */
    public List<HeldQualificationRow> of(long personId) {
        return rows(em.createQuery(
                        "select h from HeldQualification h where h.personId = :person order by h.id desc",
                        HeldQualification.class)
                .setParameter("person", personId)
                .getResultList());
    }

    private List<HeldQualificationRow> rows(List<HeldQualification> held) {
        if (held.isEmpty()) return List.of();
        var byId = qualifications.all().stream().collect(Collectors.toMap(QualificationRow::id, Function.identity()));
        return held.stream()
                .map(one -> one.row(byId.get(one.qualificationId())))
                .toList();
    }

    /**
     * Registers one of the caller's.
     *
     * @param stated the last day that the paper names; null for none
     * @param scan null for none
     * @throws RuleBroken assessment.qualificationNumber, assessment.qualificationDay, assessment.qualificationOver,
     *     assessment.qualificationRetired, assessment.qualificationHeld, and as {@link EvidenceLocker#addFile}
     */
    @Allowed(Permission.STAFF)
    public long register(long qualificationId, String number, LocalDate obtainedOn, LocalDate stated, Scan scan) {
        var held = new HeldQualification(
                qualifications.find(qualificationId),
                user.personId(),
                number,
                obtainedOn,
                stated,
                clock.instant(),
                LocalDate.now(clock));
        boolean registered = own().stream()
                .anyMatch(other -> other.of().id() == qualificationId
                        && other.number().equals(number.strip())
                        && (other.isWaiting() || other.status() == HeldQualification.Status.CONFIRMED));
        if (registered) throw new RuleBroken("assessment.qualificationHeld");
        if (scan != null) held.shownBy(locker.addCertificate(scan.name(), scan.content(), scan.classified()));
        em.persist(held);
        em.flush();
        return held.id();
    }

    /** Takes back one of the caller's that nobody has looked at. @throws RuleBroken assessment.qualificationDecided */
    @Allowed(Permission.STAFF)
    public void withdraw(long id) {
        var held = find(id);
        if (held.personId() != user.personId()) throw new NotFound("qualification");
        held.withdraw(user.login(), clock.instant());
        if (held.evidenceId() != null) locker.remove(held.evidenceId());
        em.flush();
    }

    /** Those that wait in the body, oldest first. Four statements. */
    @Allowed(Permission.HR)
    public Page<Waiting> waiting(PageRequest page) {
        var where = " from HeldQualification h where h.organisationId = :organisation and h.status = :waiting";
        var found = em.createQuery("select h" + where + " order by h.registeredAt, h.id", HeldQualification.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("waiting", HeldQualification.Status.WAITING)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        var total = em.createQuery("select count(h)" + where, Long.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("waiting", HeldQualification.Status.WAITING)
                .getSingleResult();
        var persons =
                people.byId(found.stream().map(HeldQualification::personId).collect(Collectors.toSet()));
        return new Page<>(
                rows(found).stream()
                        .map(row -> new Waiting(row, persons.get(row.personId())))
                        .toList(),
                total);
    }

    /**
     * Confirms one after a look at its paper; each level that it proves now becomes a claim of the day on which it was obtained.
     *
     * @throws RuleBroken assessment.qualificationOwn for the caller's own, assessment.qualificationDecided
     */
    @Allowed(Permission.HR)
    public void confirm(long id) {
        var held = decidable(id);
        held.confirm(user.login(), clock.instant());
        var of = qualifications.find(held.qualificationId());
        var made = qualifications.now(of).bySkill().entrySet().stream()
                .map(each -> new NewClaim(
                        held.personId(),
                        each.getKey(),
                        Source.QUALIFICATION,
                        each.getValue(),
                        held.obtainedOn(),
                        null,
                        note(of),
                        null,
                        held.expiresOn()))
                .toList();
        if (held.evidenceId() != null) locker.review(held.evidenceId(), user.login());
        em.flush();
        audit.note(
                "qualification-confirm", "person " + held.personId(), of.name().ja() + ", " + made.size() + " claims");
        if (!made.isEmpty()) claims.recordOwn(user.organisationId(), made, user.login());
    }

    private static String note(Qualification of) {
        var name = of.name();
        return name.ja().equals(name.en()) ? name.ja() : name.ja() + " / " + name.en();
    }

    /**
     * @param reason for the person
     * @throws RuleBroken assessment.qualificationOwn, assessment.qualificationDecided, assessment.qualificationWhy
     */
    @Allowed(Permission.HR)
    public void refuse(long id, String reason) {
        var held = decidable(id);
        held.refuse(reason, user.login(), clock.instant());
        if (held.evidenceId() != null) locker.review(held.evidenceId(), user.login());
        em.flush();
        audit.note("qualification-refuse", "person " + held.personId(), "qualification " + held.qualificationId());
    }

    private HeldQualification decidable(long id) {
        var held = find(id);
        if (Objects.equals(user.required().personId(), held.personId()))
            throw new RuleBroken("assessment.qualificationOwn");
        return held;
    }

    private HeldQualification find(long id) {
        var held = em.find(HeldQualification.class, id);
        if (held == null || held.organisationId() != user.organisationId()) throw new NotFound("qualification");
        return held;
    }
}
