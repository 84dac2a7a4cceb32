package org.shirube.lrs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** An agent or group that stands in a statement. */
@Entity
@Table(name = "lrs_statement_agent")
public class StatementAgent {
    @Id
    @GeneratedValue(generator = "lrs_statement_agent_seq")
    @SequenceGenerator(name = "lrs_statement_agent_seq", sequenceName = "lrs_statement_agent_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "statement_row", updatable = false)
    private long statementRow;

    @Column(name = "agent_key", updatable = false)
    private String agentKey;

    /** Found by it only when the filter is applied broadly. */
    @Column(updatable = false)
    private boolean related;

    protected StatementAgent() {} // JPA

    StatementAgent(long organisationId, long statementRow, String agentKey, boolean related) {
        this.organisationId = organisationId;
        this.statementRow = statementRow;
        this.agentKey = agentKey;
        this.related = related;
    }
}
