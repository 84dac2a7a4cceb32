package org.shirube.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** State and profiles: documents that clients read and write under the protection of entity tags. */
@ApplicationScoped
@Transactional
public class Documents {
    /** In bytes, after merging too. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final String PLACE = " d.organisationId = :organisation and d.kind = :kind"
            + " and d.activityKey = :activity and d.agentKey = :agent";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** One statement of SQL. */
    public Optional<Document> find(LrsClient client, DocumentPlace place) {
        return row(client, place).map(StoredDocument::document);
    }

    /** Ids of the documents of a place, of all registrations when it names none. @param since null for all; changed after it */
    public List<String> ids(LrsClient client, DocumentPlace place, Instant since) {
        var query = em.createQuery(
                "select d.documentId from StoredDocument d where" + PLACE
                        + (place.registration() == null ? "" : " and d.registration = :registration")
                        + (since == null ? "" : " and d.updatedAt > :since") + " order by d.id",
                String.class);
        bind(query, client, place);
        if (since != null) query.setParameter("since", since);
        return query.getResultList().stream().distinct().toList();
    }

    /** Writes or overwrites. @throws XapiRefusal 409, 412, 413 */
    public void put(
            LrsClient client,
            XapiVersion version,
            DocumentPlace place,
            String contentType,
            byte[] bytes,
            Precondition precondition) {
        var row = row(client, place);
        var etag = row.map(StoredDocument::etag);
        precondition.check(etag);
        if (!place.kind().mayBeOverwritten(version)) precondition.requireForOverwriting(etag);
        write(client, place, row, contentType, bytes);
    }

    /** Writes, or merges two JSON objects, key by key at the top. @throws XapiRefusal 400, 412, 413 */
    public void post(
            LrsClient client, DocumentPlace place, String contentType, byte[] bytes, Precondition precondition) {
        var row = row(client, place);
        precondition.check(row.map(StoredDocument::etag));
        if (Document.isJson(contentType)) StrictJson.of(bytes);
        if (row.isEmpty()) {
            write(client, place, row, contentType, bytes);
            return;
        }
        var old = row.get().document();
        if (!Document.isJson(contentType) || !Document.isJson(old.contentType()))
            throw new XapiRefusal(400, "Only JSON can be merged with JSON; both must be application/json.");
        var merged = Json.createObjectBuilder(StrictJson.object(old.bytes()));
        StrictJson.object(bytes).forEach(merged::add);
        write(client, place, row, old.contentType(), merged.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(
            LrsClient client, DocumentPlace place, Optional<StoredDocument> row, String contentType, byte[] bytes) {
        if (bytes.length > LARGEST) throw new XapiRefusal(413, "A document may have " + LARGEST + " bytes.");
        var document = row.orElseGet(() -> new StoredDocument(client.organisationId(), place));
        document.write(contentType, bytes, clock.instant());
        if (row.isEmpty()) em.persist(document);
        em.flush();
    }

    /** Deletes one document, or without an id all of the place. Deleting what is not there is no mistake. @throws XapiRefusal 412 */
    public void delete(LrsClient client, DocumentPlace place, Precondition precondition) {
        if (place.id() != null) {
            var row = row(client, place);
            precondition.check(row.map(StoredDocument::etag));
            row.ifPresent(em::remove);
            em.flush();
            return;
        }
        var all = em.createQuery("delete from StoredDocument d where" + PLACE
                + (place.registration() == null ? "" : " and d.registration = :registration"));
        bind(all, client, place);
        all.executeUpdate();
    }

    private Optional<StoredDocument> row(LrsClient client, DocumentPlace place) {
        return em.createQuery(
                        "select d from StoredDocument d where" + PLACE
                                + " and d.registration = :registration and d.documentKey = :document",
                        StoredDocument.class)
                .setParameter("organisation", client.organisationId())
                .setParameter("kind", place.kind())
                .setParameter("activity", place.activityKey())
                .setParameter("agent", place.agentKey())
                .setParameter("registration", place.registrationKey())
                .setParameter("document", Iri.key(place.id()))
                .getResultStream()
                .findFirst();
    }

    private static void bind(Query query, LrsClient client, DocumentPlace place) {
        query.setParameter("organisation", client.organisationId())
                .setParameter("kind", place.kind())
                .setParameter("activity", place.activityKey())
                .setParameter("agent", place.agentKey());
        if (place.registration() != null) query.setParameter("registration", place.registration());
    }
}
