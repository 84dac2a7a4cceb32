package org.shirube.lrs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A file that came with statements, once in an organisation however many of them name it. */
@Entity
@Table(name = "lrs_attachment")
public class StoredAttachment {
    @Id
    @GeneratedValue(generator = "lrs_attachment_seq")
    @SequenceGenerator(name = "lrs_attachment_seq", sequenceName = "lrs_attachment_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(updatable = false)
    private String sha2;

    @Column(name = "content_type", updatable = false)
    private String contentType;

    @Column(updatable = false)
    private byte[] content;

    protected StoredAttachment() {} // JPA

    StoredAttachment(long organisationId, Attachment file) {
        this.organisationId = organisationId;
        this.sha2 = file.sha2();
        this.contentType = file.contentType();
        this.content = file.bytes();
    }

    Attachment file() {
        return new Attachment(sha2, contentType, content);
    }
}
