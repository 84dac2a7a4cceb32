package org.shirube.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Up to which sitting the sums go: by the moment it was handed in, then by its number. Its row is made by the migration. */
@Entity
@Table(name = "tally_mark")
public class TallyMark {
    static final String SITTING = "sitting";

    @Id
    private String name;

    @Column(name = "until_at")
    private Instant untilAt;

    @Column(name = "last_id")
    private long lastId;

    protected TallyMark() {} // JPA

    void move(Instant at, long id) {
        untilAt = at;
        lastId = id;
    }

    Instant untilAt() {
        return untilAt;
    }

    long lastId() {
        return lastId;
    }
}
