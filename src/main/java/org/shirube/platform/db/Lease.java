package org.shirube.platform.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who alone does a kind of work, and until when. Rows are made by migrations. */
@Entity
@Table(name = "lease")
public class Lease {
    @Id
    private String name;

    private String holder;

    @Column(name = "until_at")
    private Instant untilAt;

    protected Lease() {} // JPA
}
