package org.shirube.genai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.security.Secret;

/**
 * Questions to the organisation's language model: guarded, counted and logged before anything goes out, and logged again at
 * their end. Asking itself is {@link ModelPort}'s, between the two and outside of any transaction.
 */
@ApplicationScoped
@Transactional
public class ModelCalls {
    /** Letters of a question. */
    public static final int LONGEST = 8_000;

    static final int LARGEST_EXPORT = 50_000;
    private static final String ROW = "select new org.shirube.genai.ModelCallRow(c.id, c.askedAt, c.personId, c.login,"
            + " c.purpose, c.model, c.decision, c.findings, c.questionHash, c.answerHash, c.tokensIn, c.tokensOut,"
            + " c.millis, c.outcome)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private ModelSettings settings;

    @Inject
    private Guards guards;

    @Inject
    private AuditLog audit;

    /** @param left questions that the caller still has today */
    public record Looked(Guarded guarded, GuardPolicy policy, int left) {}

    /** @param question null where the guard held it back now */
    public record Opened(long id, ModelQuestion question, Guarded guarded) {}

    /**
     * What the guard makes of a text, which does not go out. What would be held back is noted. Two statements, three the
     * first time, one more for what is held back.
     *
     * @throws RuleBroken genai.model.off, genai.model.empty, genai.model.tooLong
     */
    @Allowed({Permission.STAFF, Permission.INSTRUCTOR})
    public Looked look(String purpose, String text) {
        var setting = usable();
        var guarded = guarded(setting, text);
        if (guarded.isBlocked()) persist(null, purpose, setting, guarded);
        return new Looked(guarded, setting.policy(), Math.max(0, setting.aDay() - askedToday()));
    }

    /**
     * Takes a question of the day for a text and says what goes out.
     *
     * @param shown the hash of what the writer was shown as going out; anything else does not go
     * @param frame what the model is told before the text; what of its sources may not leave is taken out
     * @throws RuleBroken genai.model.off, genai.model.empty, genai.model.tooLong, genai.model.lookAgain,
     *     genai.model.quota, genai.model.atOnce
     */
    @Allowed({Permission.STAFF, Permission.INSTRUCTOR})
    public Opened open(String purpose, String text, String shown, Frame frame) {
        var setting = usable();
        var guarded = guarded(setting, text);
        if (guarded.isBlocked())
            return new Opened(persist(null, purpose, setting, guarded).id(), null, guarded);
        if (!Secret.hash(guarded.masked().text()).equals(shown)) throw new RuleBroken("genai.model.lookAgain");
        int number = askedToday() + 1;
        if (number > setting.aDay()) throw new RuleBroken("genai.model.quota", setting.aDay());
        var call = persist(number, purpose, setting, guarded);
        return new Opened(
                call.id(),
                new ModelQuestion(
                        URI.create(setting.endpoint().replaceFirst("/+$", "") + "/chat/completions"),
                        setting.model(),
                        setting.withKey() ? settings.key() : null,
                        frame.told(source -> guards.own(setting).without(source, setting.policy())),
                        guarded.masked().text(),
                        Duration.ofSeconds(setting.seconds())),
                guarded);
    }

    /** Notes how it ended. @throws NotFound for somebody else's */
    @Allowed({Permission.STAFF, Permission.INSTRUCTOR})
    public void close(long callId, ModelAnswer answer) {
        var call = em.find(ModelCall.class, callId);
        if (call == null || !call.isOf(user.personId())) throw new NotFound("call");
        call.end(answer);
        em.flush();
    }

    /** The organisation's calls between two moments, newest first. Two statements. @param outcome null for all */
    @Allowed({Permission.ADMINISTRATOR, Permission.AUDITOR})
    public Page<ModelCallRow> page(
            Instant from, Instant until, GuardDecision decision, ModelOutcome outcome, PageRequest page) {
        var chosen = new Chosen(from, until, decision, outcome);
        return new Page<>(
                chosen.rows("desc")
                        .setFirstResult(page.first())
                        .setMaxResults(page.size())
                        .getResultList(),
                chosen.count());
    }

    /**
     * The same as a file would hold them, oldest first; an act of its own.
     *
     * @throws RuleBroken genai.calls.tooMany above {@value #LARGEST_EXPORT}
     */
    @Allowed({Permission.ADMINISTRATOR, Permission.AUDITOR})
    public List<ModelCallRow> export(Instant from, Instant until, GuardDecision decision, ModelOutcome outcome) {
        var chosen = new Chosen(from, until, decision, outcome);
        long found = chosen.count();
        if (found > LARGEST_EXPORT) throw new RuleBroken("genai.calls.tooMany", found, LARGEST_EXPORT);
        var rows = chosen.rows("asc").setMaxResults(LARGEST_EXPORT).getResultList();
        audit.note("model-log-export", from + " - " + until, rows.size() + " calls");
        return rows;
    }

    private ModelSettingRow usable() {
        var setting = settings.current();
        if (!settings.isUsable(setting)) throw new RuleBroken("genai.model.off");
        return setting;
    }

    private Guarded guarded(ModelSettingRow setting, String text) {
        if (text == null || text.isBlank()) throw new RuleBroken("genai.model.empty");
        if (text.length() > LONGEST) throw new RuleBroken("genai.model.tooLong", LONGEST);
        return guards.own(setting).check(text, setting.policy());
    }

    private ModelCall persist(Integer number, String purpose, ModelSettingRow setting, Guarded guarded) {
        var call = new ModelCall(user.organisationId(), user.personId(), user.login(), clock.instant(), today(), number)
                .about(purpose, setting.model(), guarded);
        em.persist(call);
        try {
            em.flush();
        } catch (PersistenceException sameNumber) {
            // two windows asked at the same moment: the number of the day is unique
            throw new RuleBroken("genai.model.atOnce");
        }
        return call;
    }

    private int askedToday() {
        return Optional.ofNullable(em.createQuery("""
                        select max(c.numberOfDay) from ModelCall c
                        where c.personId = :person and c.onDay = :today""", Integer.class)
                        .setParameter("person", user.personId())
                        .setParameter("today", today())
                        .getSingleResult())
                .orElse(0);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Calls of the organisation in a period. */
    private final class Chosen {
        private final Instant from;
        private final Instant until;
        private final GuardDecision decision;
        private final ModelOutcome outcome;

        /** @param decision null for all, as is the outcome */
        Chosen(Instant from, Instant until, GuardDecision decision, ModelOutcome outcome) {
            this.from = from;
            this.until = until;
            this.decision = decision;
            this.outcome = outcome;
        }

        TypedQuery<ModelCallRow> rows(String order) {
            return query(ROW, " order by c.askedAt " + order + ", c.id " + order, ModelCallRow.class);
        }

        long count() {
            return query("select count(c)", "", Long.class).getSingleResult();
        }

        private <T> TypedQuery<T> query(String select, String order, Class<T> type) {
            var query = em.createQuery(
                            select + " from ModelCall c where c.organisationId = :organisation and c.askedAt >= :from"
                                    + " and c.askedAt < :until"
                                    + (decision == null ? "" : " and c.decision = :decision")
                                    + (outcome == null ? "" : " and c.outcome = :outcome") + order,
                            type)
                    .setParameter("organisation", user.organisationId())
                    .setParameter("from", from)
                    .setParameter("until", until);
            if (decision != null) query.setParameter("decision", decision);
            if (outcome != null) query.setParameter("outcome", outcome);
            return query;
        }
    }
}
