package org.shirube.lrs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That one statement is, directly or over others, about another one, which need not be here yet. */
@Entity
@Table(name = "lrs_statement_link")
public class StatementLink {
    @Id
    @GeneratedValue(generator = "lrs_statement_link_seq")
    @SequenceGenerator(name = "lrs_statement_link_seq", sequenceName = "lrs_statement_link_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "source_id", updatable = false)
    private String sourceId;

    @Column(name = "target_id", updatable = false)
    private String targetId;

    protected StatementLink() {} // JPA

    StatementLink(long organisationId, String sourceId, String targetId) {
        this.organisationId = organisationId;
        this.sourceId = sourceId;
        this.targetId = targetId;
    }
}
