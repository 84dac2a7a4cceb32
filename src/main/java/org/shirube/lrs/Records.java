package org.shirube.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Statements found, and what they tell of activities and agents. */
@ApplicationScoped
@Transactional
public class Records {
    /** Of the JSON of one page, in characters: statements may be long. */
    private static final int LONGEST_PAGE = 8 * 1024 * 1024;

    private static final int LOOKED_AT_FOR_NAMES = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UnderWay underWay;

    /** Every statement stored at this moment or before can be read. */
    public Instant consistentThrough() {
        return underWay.consistentThrough();
    }

    /**
     * One page. One statement of SQL, two with a filter, one more for the canonical form.
     *
     * @param wanted languages for the canonical form, the best first
     */
    public StatementPage page(
            LrsClient client, StatementQuery query, StatementFormat format, List<Locale.LanguageRange> wanted) {
        var found = new LinkedHashMap<Long, StoredStatement>();
        for (var row : rows(client, query, false)) found.put(row.id(), row);
        if (query.isFiltered()) for (var row : rows(client, query, true)) found.put(row.id(), row);
        var rows = new ArrayList<>(found.values());
        rows.sort((one, two) -> (query.ascending() ? 1 : -1) * inOrder(one, two));
        int count = Math.min(query.limit(), rows.size());
        int size = 0;
        for (int i = 0; i < count; i++) {
            size += rows.get(i).size();
            if (size > LONGEST_PAGE && i > 0) count = i;
        }
        var page = rows.subList(0, count);
        var statements = shown(client, page, format, wanted);
        if (count == rows.size()) return new StatementPage(statements, null);
        var last = page.get(count - 1);
        return new StatementPage(statements, new StatementQuery.Place(last.storedAt(), last.id()));
    }

    private static int inOrder(StoredStatement one, StoredStatement two) {
        int byTime = one.storedAt().compareTo(two.storedAt());
        return byTime != 0 ? byTime : one.id().compareTo(two.id());
    }

    /**
     * One more than the page holds.
     *
     * @param linked those that are about a statement which fits, instead of those that fit themselves
     */
    private List<StoredStatement> rows(LrsClient client, StatementQuery query, boolean linked) {
        var later = query.ascending() ? ">" : "<";
        var order = query.ascending() ? "" : " desc";
        var jpql = "select s from StoredStatement s where s.organisationId = :organisation and s.voided = false"
                + (query.since() == null ? "" : " and s.storedAt > :since")
                + (query.until() == null ? "" : " and s.storedAt <= :until")
                + (query.after() == null
                        ? ""
                        : " and (s.storedAt " + later + " :at or (s.storedAt = :at and s.id " + later + " :row))")
                + (linked
                        ? " and s.statementId in (select l.sourceId from StatementLink l, StoredStatement t"
                                + " where l.organisationId = :organisation and t.organisationId = :organisation"
                                + " and t.statementId = l.targetId" + filter(query, "t") + ")"
                        : filter(query, "s"))
                + " order by s.storedAt" + order + ", s.id" + order;
        var rows = em.createQuery(jpql, StoredStatement.class).setParameter("organisation", client.organisationId());
        set(rows, "since", query.since());
        set(rows, "until", query.until());
        set(rows, "at", query.after() == null ? null : query.after().stored());
        set(rows, "row", query.after() == null ? null : query.after().row());
        set(rows, "agent", query.agent() == null ? null : query.agent().key());
        set(rows, "verb", query.verb() == null ? null : Iri.key(query.verb()));
        set(rows, "activity", query.activity() == null ? null : Iri.key(query.activity()));
        set(rows, "registration", query.registration());
        return rows.setMaxResults(query.limit() + 1).getResultList();
    }

    private static void set(TypedQuery<?> query, String name, Object given) {
        if (given != null) query.setParameter(name, given);
    }

    private static String filter(StatementQuery query, String row) {
        return (query.verb() == null ? "" : " and " + row + ".verbKey = :verb")
                + (query.registration() == null ? "" : " and " + row + ".registration = :registration")
                + (query.agent() == null
                        ? ""
                        : " and " + row + ".id in (select a.statementRow from StatementAgent a"
                                + " where a.organisationId = :organisation and a.agentKey = :agent"
                                + (query.relatedAgents() ? ")" : " and a.related = false)"))
                + (query.activity() == null
                        ? ""
                        : " and " + row + ".id in (select b.statementRow from StatementActivity b"
                                + " where b.organisationId = :organisation and b.activityKey = :activity"
                                + (query.relatedActivities() ? ")" : " and b.related = false)"));
    }

    /** One statement by its id, voided or not as asked; empty when it is the other. One or two statements of SQL. */
    public Optional<JsonObject> find(
            LrsClient client,
            String statementId,
            boolean voided,
            StatementFormat format,
            List<Locale.LanguageRange> wanted) {
        var rows = em.createQuery("""
                        select s from StoredStatement s
                        where s.organisationId = :organisation and s.statementId = :id and s.voided = :voided""", StoredStatement.class)
                .setParameter("organisation", client.organisationId())
                .setParameter("id", statementId.toLowerCase(Locale.ROOT))
                .setParameter("voided", voided)
                .getResultList();
        return shown(client, rows, format, wanted).stream().findFirst();
    }

    private List<JsonObject> shown(
            LrsClient client, List<StoredStatement> rows, StatementFormat format, List<Locale.LanguageRange> wanted) {
        var statements = rows.stream().map(StoredStatement::json).toList();
        var known = new HashMap<String, JsonObject>();
        if (format == StatementFormat.CANONICAL && !rows.isEmpty()) {
            var iris = new HashSet<String>();
            for (var statement : statements)
                iris.addAll(StatementIndex.of(statement).defined().keySet());
            known.putAll(definitions(client, iris));
        }
        return statements.stream()
                .map(statement -> format.of(statement, known, wanted))
                .toList();
    }

    private Map<String, JsonObject> definitions(LrsClient client, Collection<String> iris) {
        var found = new HashMap<String, JsonObject>();
        if (iris.isEmpty()) return found;
        Statements.known(em, client.organisationId(), iris)
                .forEach(activity -> found.put(activity.iri(), activity.definition()));
        return found;
    }

    /** Hashes of the files that statements name, each once. */
    public Set<String> filesOf(List<JsonObject> statements) {
        var hashes = new LinkedHashSet<String>();
        for (var statement : statements) hashes.addAll(Attachments.hashes(statement));
        return hashes;
    }

    /** Empty when it lies elsewhere. One statement of SQL. */
    public Optional<Attachment> file(LrsClient client, String sha2) {
        return em.createQuery(
                        "select a from StoredAttachment a where a.organisationId = :organisation and a.sha2 = :sha2",
                        StoredAttachment.class)
                .setParameter("organisation", client.organisationId())
                .setParameter("sha2", sha2)
                .getResultStream()
                .findFirst()
                .map(StoredAttachment::file);
    }

    /** Everything that is known of an activity; its id alone for one that nobody has described. One statement of SQL. */
    public JsonObject activity(LrsClient client, String iri) {
        var activity = Json.createObjectBuilder().add("objectType", "Activity").add("id", iri);
        definitions(client, Set.of(iri)).values().forEach(definition -> activity.add("definition", definition));
        return activity.build();
    }

    /** A person with the names that the last statements about the agent use. One statement of SQL. */
    public JsonObject person(LrsClient client, Agent asked) {
        var agent = asked.json();
        var key = asked.key();
        var names = new LinkedHashSet<String>();
        if (agent.containsKey("name")) names.add(agent.getString("name"));
        em.createQuery("""
                        select s from StoredStatement s where s.organisationId = :organisation and s.voided = false
                          and s.id in (select a.statementRow from StatementAgent a
                            where a.organisationId = :organisation and a.agentKey = :agent and a.related = false)
                        order by s.storedAt desc, s.id desc""", StoredStatement.class)
                .setParameter("organisation", client.organisationId())
                .setParameter("agent", key)
                .setMaxResults(LOOKED_AT_FOR_NAMES)
                .getResultList()
                .forEach(row -> names(row.json(), key, names));
        var person = Json.createObjectBuilder().add("objectType", "Person");
        if (!names.isEmpty()) person.add("name", Json.createArrayBuilder(names));
        ActorShape.IDENTIFIERS.stream()
                .filter(agent::containsKey)
                .forEach(identifier ->
                        person.add(identifier, Json.createArrayBuilder().add(agent.get(identifier))));
        return person.build();
    }

    private static void names(JsonObject statement, String key, Set<String> names) {
        for (var who : List.of("actor", "object")) {
            var agent = statement.getJsonObject(who);
            if (agent.containsKey("name")
                    && ActorShape.key(agent).filter(key::equals).isPresent()) names.add(agent.getString("name"));
        }
    }
}
