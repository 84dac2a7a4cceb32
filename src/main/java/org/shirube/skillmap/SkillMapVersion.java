package org.shirube.skillmap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.shirube.platform.file.ContentFiles;

/** A published map as it is kept: the very files, so that it can be read again by the same reader. */
@Entity
@Table(name = "skill_map_version")
public class SkillMapVersion {
    @Id
    @GeneratedValue(generator = "skill_map_version_seq")
    @SequenceGenerator(name = "skill_map_version_seq", sequenceName = "skill_map_version_seq", allocationSize = 50)
    private Long id;

    @Column(name = "map_id", updatable = false)
    private String mapId;

    @Column(updatable = false)
    private String version;

    @Column(updatable = false)
    private String hash;

    @Column(name = "effective_on", updatable = false)
    private LocalDate effectiveOn;

    @Column(name = "published_at", updatable = false)
    private Instant publishedAt;

    /** 0 for everybody's. */
    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "published_by", updatable = false)
    private String publishedBy;

    @Column(updatable = false)
    private String reason;

    /** Null while it waits for its day. */
    @Column(name = "in_force_at")
    private Instant inForceAt;

    @ElementCollection
    @CollectionTable(name = "skill_map_file", joinColumns = @JoinColumn(name = "version_id"))
    @MapKeyColumn(name = "path")
    @Column(name = "content")
    private Map<String, String> texts = new HashMap<>();

    protected SkillMapVersion() {} // JPA

    SkillMapVersion(
            SkillMap map, ContentFiles files, Instant now, long organisationId, String publishedBy, String reason) {
        this.mapId = map.id();
        this.version = map.version();
        this.hash = files.hash();
        this.effectiveOn = map.effectiveOn();
        this.publishedAt = now;
        this.organisationId = organisationId;
        this.publishedBy = publishedBy;
        this.reason = reason;
        this.texts.putAll(files.texts());
    }

    void comeIntoForce(Instant now) {
        inForceAt = now;
    }

    boolean isInForce() {
        return inForceAt != null;
    }

    boolean hasHash(String other) {
        return hash.equals(other);
    }

    Long id() {
        return id;
    }

    String version() {
        return version;
    }

    String mapId() {
        return mapId;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    ContentFiles files() {
        return new ContentFiles(mapId, texts);
    }

    long organisationId() {
        return organisationId;
    }

    VersionRow row(SkillMap map, boolean decided, boolean current) {
        return new VersionRow(
                mapId,
                version,
                map.edition(),
                map.title(),
                effectiveOn,
                publishedAt,
                publishedBy,
                reason,
                organisationId != 0,
                inForceAt != null,
                decided,
                current);
    }
}
