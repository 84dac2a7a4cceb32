package org.shirube.lrs;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What an organisation's statements say of one activity, taken together. */
@Entity
@Table(name = "lrs_activity")
public class KnownActivity {
    @Id
    @GeneratedValue(generator = "lrs_activity_seq")
    @SequenceGenerator(name = "lrs_activity_seq", sequenceName = "lrs_activity_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "activity_key", updatable = false)
    private String activityKey;

    @Column(updatable = false)
    private String iri;

    private String definition;

    protected KnownActivity() {} // JPA

    KnownActivity(long organisationId, String iri, JsonObject definition) {
        this.organisationId = organisationId;
        this.activityKey = Iri.key(iri);
        this.iri = iri;
        this.definition = definition.toString();
    }

    /** Most statements say nothing new; then nothing is written. */
    void learn(JsonObject further) {
        var merged = Definitions.merge(definition(), further).toString();
        if (!merged.equals(definition)) definition = merged;
    }

    String iri() {
        return iri;
    }

    JsonObject definition() {
        return StrictJson.object(definition);
    }
}
