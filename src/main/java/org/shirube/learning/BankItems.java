package org.shirube.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.course.QuizItem;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Allowed;
import org.shirube.security.AuditLog;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** The items that the caller's body wrote itself, and what of them is drawn in its knowledge checks. */
@ApplicationScoped
@Transactional
public class BankItems {
    /** Stands for the course in what was asked; no course can have it for a code. */
    static final String COURSE = "*own";

    private static final String NAME = "own_"; // no item of a file has an underscore
    private static final String ACT = "bank-item";
    private static final Map<String, String> ORDER_BY =
            Map.of("item", "r.item.id", "skill", "r.skill", "level", "r.level", "written", "r.writtenAt");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser user;

    @Inject
    private SkillMaps maps;

    @Inject
    private AuditLog audit;

    static String name(long id) {
        return NAME + id;
    }

    static boolean isOwn(String itemId) {
        return itemId.startsWith(NAME);
    }

    /** One page of the body's items, by their newest version; without an order the last written first. Three statements. */
    @Allowed({Permission.HR, Permission.INSTRUCTOR})
    public Page<BankRow> page(BankFilter filter, PageRequest page) {
        var where = new StringBuilder("r.organisationId = :organisation and r.newest = true");
        var bound = new HashMap<String, Object>(Map.of("organisation", user.organisationId()));
        if (filter.words() != null && !filter.words().isBlank()) {
            var words = filter.words().strip().toLowerCase(Locale.ROOT);
            if (words.matches(NAME + "\\d{1,18}")) {
                where.append(" and r.item.id = :id");
                bound.put("id", Long.valueOf(words.substring(NAME.length())));
            } else {
                where.append(" and (locate(:words, lower(r.stemJa)) > 0 or locate(:words, lower(r.stemEn)) > 0)");
                bound.put("words", words);
            }
        }
        with(where, bound, "skill", filter.skill());
        with(where, bound, "level", filter.level());
        with(where, bound, "kind", filter.kind());
        with(where, bound, "state", filter.state());
        var order = page.sortKey() == null
                ? "r.writtenAt desc"
                : ORDER_BY.getOrDefault(page.sortKey(), "r.item.id") + (page.ascending() ? "" : " desc");
        var query = em.createQuery(
                "select r.item.id, r.number, r.state, r.kind, r.skill, r.level, r.stemJa, r.stemEn, r.translation,"
                        + " r.writtenBy, r.writtenAt from BankRevision r where " + where + " order by " + order
                        + ", r.item.id",
                Object[].class);
        var count = em.createQuery("select count(r) from BankRevision r where " + where, Long.class);
        bound.forEach((key, one) -> {
            query.setParameter(key, one);
            count.setParameter(key, one);
        });
        var found =
                query.setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
        var inUse = inUse(found.stream().map(row -> (Long) row[0]).toList());
        var rows = found.stream()
                .map(row -> new BankRow(
                        (Long) row[0],
                        (Integer) row[1],
                        (BankState) row[2],
                        (QuizItem.Kind) row[3],
                        (String) row[4],
                        (Integer) row[5],
                        Text.typed((String) row[6], (String) row[7]),
                        (BankQuestion.Translation) row[8],
                        (String) row[9],
                        (Instant) row[10],
                        inUse.get((Long) row[0])))
                .toList();
        return new Page<>(rows, count.getSingleResult());
    }

    private static void with(StringBuilder where, Map<String, Object> bound, String field, Object wanted) {
        if (wanted == null || wanted.equals("")) return;
        where.append(" and r.").append(field).append(" = :").append(field);
        bound.put(field, wanted);
    }

    private Map<Long, Integer> inUse(List<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return em.createQuery(
                        "select r.item.id, r.number from BankRevision r where r.state = :used and r.item.id in :ids",
                        Object[].class)
                .setParameter("used", BankState.IN_USE)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
    }

    /** One item with all its versions. Three statements. @throws NotFound also for another body's */
    @Allowed({Permission.HR, Permission.INSTRUCTOR})
    public BankView view(long id) {
        var item = own(em.find(BankItem.class, id));
        var newest = item.newest();
        var versions =
                new ArrayList<>(item.revisions().stream().map(BankRevision::row).toList());
        Collections.reverse(versions);
        return new BankView(
                id, newest.question(), newest.version(), List.copyOf(versions), twin(id, newest.question()));
    }

    private boolean twin(Long id, BankQuestion question) {
        return em.createQuery("""
                        select r.item.id from BankRevision r where r.organisationId = :organisation and r.newest = true
                          and r.stemJa = :stem and r.state <> :withdrawn""", Long.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("stem", question.stem().ja())
                .setParameter("withdrawn", BankState.WITHDRAWN)
                .setMaxResults(2)
                .getResultStream()
                .anyMatch(other -> !other.equals(id));
    }

    /**
     * What its author should look at again. One statement.
     *
     * @param id of the item; null for one that is not there yet
     */
    @Allowed({Permission.HR, Permission.INSTRUCTOR})
    public Set<BankHint> hints(Long id, BankQuestion question) {
        var hints = EnumSet.noneOf(BankHint.class);
        hints.addAll(BankHint.of(question));
        if (twin(id, question)) hints.add(BankHint.ASKED_TWICE);
        return hints;
    }

    /**
     * Begins an item with its first draft.
     *
     * @return its id
     * @throws RuleBroken learning.bank… as {@link BankQuestion#require} says, learning.bankSkill
     */
    @Allowed({Permission.HR, Permission.INSTRUCTOR})
    public long add(BankQuestion question) {
        requireSkill(question);
        var item = new BankItem(user.organisationId(), question, user.login(), clock.instant());
        em.persist(item);
        em.flush();
        note(item, "written");
        return item.id();
    }

    /**
     * Changes the newest version as long as it is a draft or reviewed, else begins the next.
     *
     * @param stamp of the version that the change was made on
     * @param translated whether the English was read again and is right
     * @throws OptimisticLockException when somebody else changed it meanwhile
     */
    @Allowed({Permission.HR, Permission.INSTRUCTOR})
    public void write(long id, int stamp, BankQuestion question, boolean translated) {
        var item = alone(id);
        if (item.newest().version() != stamp) throw new OptimisticLockException("bank item " + id);
        requireSkill(question);
        if (translated) item.translated(question, user.login(), clock.instant());
        else item.write(question, user.login(), clock.instant());
        em.flush();
        note(item, "written");
    }

    private void requireSkill(BankQuestion question) {
        if (maps.current().skill(question.skill()).isEmpty()) throw new RuleBroken("learning.bankSkill");
    }

    /** @throws RuleBroken learning.bankOwnReview for one's own, learning.bankNoDraft */
    @Allowed({Permission.HR, Permission.INSTRUCTOR})
    public void review(long id, int stamp) {
        var item = alone(id);
        if (item.newest().version() != stamp) throw new OptimisticLockException("bank item " + id);
        item.review(user.login(), clock.instant());
        em.flush();
        note(item, "reviewed");
    }

    /** Lets checks of the body that begin from now on draw the reviewed version. @throws RuleBroken learning.bankNotReviewed */
    @Allowed({Permission.HR, Permission.INSTRUCTOR})
    public void use(long id) {
        var item = alone(id);
        item.use(user.login(), clock.instant());
        em.flush();
        note(item, "in use");
    }

    /** @throws RuleBroken learning.bankReason, learning.bankClosed */
    @Allowed({Permission.HR, Permission.INSTRUCTOR})
    public void withdraw(long id, int number, String reason) {
        var item = alone(id);
        item.withdraw(number, reason, user.login(), clock.instant());
        em.flush();
        audit.note(ACT, name(id) + " version " + number, "withdrawn: " + reason.strip());
    }

    private void note(BankItem item, String what) {
        audit.note(ACT, name(item.id()) + " version " + item.newest().number(), what);
    }

    private BankItem alone(long id) {
        return own(em.find(BankItem.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private BankItem own(BankItem item) {
        if (item == null || item.organisationId() != user.organisationId()) throw new NotFound("item");
        return item;
    }

    /** How many own items the caller's body can draw, by skill and level. One statement. */
    @Allowed
    public Drawable drawable() {
        return new Drawable(em.createQuery(
                        "select r.skill, r.level, count(r) from BankRevision r where r.organisationId = :organisation"
                                + " and r.state = :used group by r.skill, r.level",
                        Object[].class)
                .setParameter("organisation", user.organisationId())
                .setParameter("used", BankState.IN_USE)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> Drawable.key((String) row[0], (Integer) row[1]), row -> ((Long) row[2]).intValue())));
    }

    /** @param items numbers by skill and level */
    public record Drawable(Map<String, Integer> items) {
        public int of(String skill, int level) {
            return items.getOrDefault(key(skill, level), 0);
        }

        private static String key(String skill, int level) {
            return skill + " " + level;
        }
    }

    /** What is in use for some skills, by id. One statement, none for no skill. */
    List<QuizItem> drawn(long organisationId, Collection<String> skills) {
        if (skills.isEmpty()) return List.of();
        return em.createQuery(
                        "select r from BankRevision r where r.organisationId = :organisation and r.state = :used"
                                + " and r.skill in :skills order by r.item.id",
                        BankRevision.class)
                .setParameter("organisation", organisationId)
                .setParameter("used", BankState.IN_USE)
                .setParameter("skills", skills)
                .getResultStream()
                .map(BankRevision::asked)
                .toList();
    }

    /** Everything in use in the caller's body, by id. One statement. */
    List<QuizItem> inUse() {
        return em.createQuery(
                        "select r from BankRevision r where r.organisationId = :organisation and r.state = :used"
                                + " order by r.item.id",
                        BankRevision.class)
                .setParameter("organisation", user.organisationId())
                .setParameter("used", BankState.IN_USE)
                .getResultStream()
                .map(BankRevision::asked)
                .toList();
    }

    /** The own items among what was asked, by name and version, whatever became of them. One statement, none for none. */
    Map<String, QuizItem> asked(Collection<SittingItem> asked) {
        var ids = asked.stream()
                .map(SittingItem::itemId)
                .filter(BankItems::isOwn)
                .map(name -> Long.valueOf(name.substring(NAME.length())))
                .collect(Collectors.toSet());
        if (ids.isEmpty()) return Map.of();
        return em.createQuery("select r from BankRevision r where r.item.id in :ids", BankRevision.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(BankRevision::asked)
                .collect(Collectors.toMap(item -> key(item.id(), item.version()), item -> item));
    }

    static String key(String name, int number) {
        return name + " " + number;
    }
}
