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
public class StatementActivity extends StatementPart {
    @Id
    @GeneratedValue(generator = "lrs_statement_activity_seq")
    @SequenceGenerator(
            name = "lrs_statement_activity_seq",
            sequenceName = "lrs_statement_activity_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "activity_key", updatable = false)
    private String activityKey;

    protected StatementActivity() {} // JPA

    StatementActivity(long organisationId, long statementRow, String activityKey, boolean related) {
        super(organisationId, statementRow, related);
        this.activityKey = activityKey;
    }
}
