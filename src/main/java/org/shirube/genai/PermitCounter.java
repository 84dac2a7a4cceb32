package org.shirube.genai;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last running number of an organisation's permits; locked while numbers are taken. */
@Entity
@Table(name = "permit_counter")
public class PermitCounter {
    @Id
    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "last_no")
    private int last;

    protected PermitCounter() {} // JPA

    PermitCounter(long organisationId) {
        this.organisationId = organisationId;
    }

    int next() {
        return ++last;
    }
}
