package org.shirube.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Statements taken in: checked, kept as they are, voided, never changed. */
@ApplicationScoped
@Transactional
public class Statements {
    /** In one request. */
    public static final int MOST_AT_ONCE = 500;

    /** In characters of JSON. */
    public static final int LONGEST = 256 * 1024;

    private static final int AT_A_TIME = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UnderWay underWay;

    @Inject
    private StatementLinks links;

    /**
     * Stores all or none. One that is there already and says the same is left as it is. A handful of statements of SQL for
     * the whole batch, one or two more for each that is about another statement.
     *
     * @param files by their hash
     * @return the ids, in the order given
     * @throws XapiRefusal 400 for what is no statement, 409 when an id is taken by a statement that says something else, 413
     */
    public List<String> store(
            LrsClient client, XapiVersion version, List<? extends JsonValue> sent, Map<String, Attachment> files) {
        var stored = underWay.begin();
        var statements = checked(client, version, sent, files, stored);
        var news = withoutKnown(client.organisationId(), statements);
        var rows = new LinkedHashMap<String, StoredStatement>();
        for (var statement : news) {
            var row = new StoredStatement(client.organisationId(), statement, stored);
            em.persist(row);
            rows.put(statement.id(), row);
        }
        em.flush(); // index rows point to them, and EclipseLink does not know that
        for (var statement : news)
            index(client.organisationId(), rows.get(statement.id()).id(), statement.index());
        voidWhatIsVoided(client.organisationId(), rows, news);
        for (var statement : news) {
            if (statement.index().target() != null)
                links.add(
                        client.organisationId(),
                        statement.id(),
                        statement.index().target());
        }
        learn(client.organisationId(), news);
        keep(client.organisationId(), files);
        em.flush();
        return statements.stream()
                .map(statement -> statement.json().getString("id"))
                .toList();
    }

    private static List<Incoming> checked(
            LrsClient client,
            XapiVersion version,
            List<? extends JsonValue> sent,
            Map<String, Attachment> files,
            Instant stored) {
        if (sent.size() > MOST_AT_ONCE)
            throw new XapiRefusal(413, "At most " + MOST_AT_ONCE + " statements are taken at once.");
        var shape = new StatementShape(version);
        sent.forEach(shape::check);
        var objects = sent.stream().map(JsonValue::asJsonObject).toList();
        Attachments.check(objects, files);
        var ids = new HashSet<String>();
        var statements = new ArrayList<Incoming>();
        for (var object : objects) {
            if (object.toString().length() > LONGEST)
                throw new XapiRefusal(413, "A statement may have " + LONGEST + " characters.");
            var statement = Incoming.of(object, version, stored, client.authority());
            if (!ids.add(statement.id())) throw XapiRefusal.bad("id", "stands twice in one request");
            statements.add(statement);
        }
        return statements;
    }

    private List<Incoming> withoutKnown(long organisationId, List<Incoming> statements) {
        var known = byId(organisationId, statements.stream().map(Incoming::id).toList()).stream()
                .collect(Collectors.toMap(StoredStatement::statementId, row -> row));
        for (var statement : statements) {
            var row = known.get(statement.id());
            if (row != null && !row.says(statement.fingerprint()))
                throw new XapiRefusal(409, "Another statement has the id " + statement.id() + ".");
        }
        return statements.stream()
                .filter(statement -> !known.containsKey(statement.id()))
                .toList();
    }

    private List<StoredStatement> byId(long organisationId, Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return em.createQuery(
                        "select s from StoredStatement s where s.organisationId = :organisation and s.statementId in :ids",
                        StoredStatement.class)
                .setParameter("organisation", organisationId)
                .setParameter("ids", ids)
                .getResultList();
    }

    private void index(long organisationId, long row, StatementIndex index) {
        index.agents().forEach(key -> em.persist(new StatementAgent(organisationId, row, key, false)));
        index.relatedAgents().forEach(key -> em.persist(new StatementAgent(organisationId, row, key, true)));
        index.activities().forEach(key -> em.persist(new StatementActivity(organisationId, row, key, false)));
        index.relatedActivities().forEach(key -> em.persist(new StatementActivity(organisationId, row, key, true)));
    }

    /** Whichever of the two comes first. */
    private void voidWhatIsVoided(long organisationId, Map<String, StoredStatement> rows, List<Incoming> news) {
        if (rows.isEmpty()) return;
        var targets = news.stream()
                .filter(statement -> statement.index().voiding())
                .map(statement -> statement.index().target())
                .filter(Objects::nonNull)
                .toList();
        byId(organisationId, targets).forEach(StoredStatement::beVoided);
        em.createQuery("""
                        select s.targetId from StoredStatement s
                        where s.organisationId = :organisation and s.voiding = true and s.targetId in :ids""", String.class)
                .setParameter("organisation", organisationId)
                .setParameter("ids", rows.keySet())
                .getResultStream()
                .forEach(id -> rows.get(id).beVoided());
    }

    private void learn(long organisationId, List<Incoming> news) {
        var defined = new LinkedHashMap<String, JsonObject>();
        for (var statement : news)
            statement
                    .index()
                    .defined()
                    .forEach((iri, definition) -> defined.merge(iri, definition, Definitions::merge));
        var iris = List.copyOf(defined.keySet());
        for (int from = 0; from < iris.size(); from += AT_A_TIME) {
            var some = iris.subList(from, Math.min(from + AT_A_TIME, iris.size()));
            known(em, organisationId, some).forEach(activity -> activity.learn(defined.remove(activity.iri())));
        }
        defined.forEach((iri, definition) -> em.persist(new KnownActivity(organisationId, iri, definition)));
    }

    static List<KnownActivity> known(EntityManager em, long organisationId, Collection<String> iris) {
        return em.createQuery(
                        "select a from KnownActivity a where a.organisationId = :organisation and a.activityKey in :keys",
                        KnownActivity.class)
                .setParameter("organisation", organisationId)
                .setParameter("keys", iris.stream().map(Iri::key).toList())
                .getResultList();
    }

    private void keep(long organisationId, Map<String, Attachment> files) {
        if (files.isEmpty()) return;
        var known = em.createQuery(
                        "select a.sha2 from StoredAttachment a where a.organisationId = :organisation and a.sha2 in :hashes",
                        String.class)
                .setParameter("organisation", organisationId)
                .setParameter("hashes", files.keySet())
                .getResultList();
        files.values().stream()
                .filter(file -> !known.contains(file.sha2()))
                .forEach(file -> em.persist(new StoredAttachment(organisationId, file)));
    }
}
