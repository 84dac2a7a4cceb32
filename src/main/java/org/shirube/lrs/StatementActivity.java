package org.shirube.lrs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** An activity that stands in a statement. */
@Entity
@Table(name = "lrs_statement_activity")
public class StatementActivity {
    @Id
    @GeneratedValue(generator = "lrs_statement_activity_seq")
    @SequenceGenerator(
            name = "lrs_statement_activity_seq",
            sequenceName = "lrs_statement_activity_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "statement_row", updatable = false)
    private long statementRow;

    @Column(name = "activity_key", updatable = false)
    private String activityKey;

    /** Found by it only when the filter is applied broadly. */
    @Column(updatable = false)
    private boolean related;

    protected StatementActivity() {} // JPA

    StatementActivity(long organisationId, long statementRow, String activityKey, boolean related) {
        this.organisationId = organisationId;
        this.statementRow = statementRow;
        this.activityKey = activityKey;
        this.related = related;
    }
}
