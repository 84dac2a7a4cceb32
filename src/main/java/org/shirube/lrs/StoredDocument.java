package org.shirube.lrs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Whatever a client keeps about an activity, an agent, or both. */
@Entity
@Table(name = "lrs_document")
public class StoredDocument {
    @Id
    @GeneratedValue(generator = "lrs_document_seq")
    @SequenceGenerator(name = "lrs_document_seq", sequenceName = "lrs_document_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DocumentPlace.Kind kind;

    @Column(name = "activity_key", updatable = false)
    private String activityKey;

    @Column(name = "agent_key", updatable = false)
    private String agentKey;

    @Column(updatable = false)
    private String registration;

    @Column(name = "document_key", updatable = false)
    private String documentKey;

    @Column(name = "document_id", updatable = false)
    private String documentId;

    @Column(name = "content_type")
    private String contentType;

    private byte[] content;
    private String etag;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected StoredDocument() {} // JPA

    StoredDocument(long organisationId, DocumentPlace place) {
        this.organisationId = organisationId;
        this.kind = place.kind();
        this.activityKey = place.activityKey();
        this.agentKey = place.agentKey();
        this.registration = place.registrationKey();
        this.documentKey = Iri.key(place.id());
        this.documentId = place.id();
    }

    void write(String type, byte[] bytes, Instant now) {
        contentType = type;
        content = bytes;
        etag = Iri.digest("SHA-1", bytes);
        updatedAt = now;
    }

    Document document() {
        return new Document(contentType, content, etag, updatedAt);
    }

    String etag() {
        return etag;
    }
}
