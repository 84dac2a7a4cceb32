package org.shirube.lrs;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** Somebody or something that stands in a statement, so that the statement is found by it. */
@MappedSuperclass
public abstract class StatementPart {
    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "statement_row", updatable = false)
    private long statementRow;

    /** Found by it only when the filter is applied broadly. */
    @Column(updatable = false)
    private boolean related;

    protected StatementPart() {} // JPA

    StatementPart(long organisationId, long statementRow, boolean related) {
        this.organisationId = organisationId;
        this.statementRow = statementRow;
        this.related = related;
    }
}
