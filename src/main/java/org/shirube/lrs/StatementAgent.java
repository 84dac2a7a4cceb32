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
public class StatementAgent extends StatementPart {
    @Id
    @GeneratedValue(generator = "lrs_statement_agent_seq")
    @SequenceGenerator(name = "lrs_statement_agent_seq", sequenceName = "lrs_statement_agent_seq", allocationSize = 50)
    private Long id;

    @Column(name = "agent_key", updatable = false)
    private String agentKey;

    protected StatementAgent() {} // JPA

    StatementAgent(long organisationId, long statementRow, String agentKey, boolean related) {
        super(organisationId, statementRow, related);
        this.agentKey = agentKey;
    }
}
