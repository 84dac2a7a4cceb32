package org.shirube.skillmap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shirube.platform.error.RuleBroken;

/**
 * A map that is being edited. Its fields are kept by part - one skill, one role, the rest - so that an edit writes the part it
 * is about and not the whole map.
 */
@Entity
@Table(name = "map_draft")
public class MapDraft {
    enum Outcome {
        OPEN,
        PUBLISHED,
        DISCARDED
    }

    @Id
    @GeneratedValue(generator = "map_draft_seq")
    @SequenceGenerator(name = "map_draft_seq", sequenceName = "map_draft_seq", allocationSize = 50)
    private Long id;

    @Column(name = "organisation_id", updatable = false)
    private Long organisationId;

    /** Null for a draft from nothing. */
    @Column(name = "base_version_id", updatable = false)
    private Long baseVersionId;

    private int revision;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.OPEN;

    @ElementCollection
    @CollectionTable(name = "map_draft_part", joinColumns = @JoinColumn(name = "draft_id"))
    @MapKeyColumn(name = "part")
    @Column(name = "content")
    private Map<String, String> parts = new HashMap<>();

    protected MapDraft() {} // JPA

    MapDraft(long organisationId, Long baseVersionId, SkillMap map, String login, Instant now) {
        this.organisationId = organisationId;
        this.baseVersionId = baseVersionId;
        this.openedBy = login;
        this.openedAt = now;
        this.changedBy = login;
        this.changedAt = now;
        parts.putAll(partsOf(MapFields.of(map)));
    }

    /** @return the number of the revision that the map now is */
    int become(SkillMap map, String login, Instant now) {
        var wanted = partsOf(MapFields.of(map));
        parts.keySet().retainAll(wanted.keySet());
        wanted.forEach((part, content) -> {
            if (!content.equals(parts.get(part))) parts.put(part, content);
        });
        changedBy = login;
        changedAt = now;
        return ++revision;
    }

    SkillMap map() {
        var fields = new TreeMap<String, String>();
        parts.values()
                .forEach(content -> content.lines().forEach(line -> {
                    int sign = line.indexOf('=');
                    fields.put(line.substring(0, sign), MapFields.unescaped(line.substring(sign + 1)));
                }));
        return MapFields.toMap(fields);
    }

    /** By what the path begins with; texts with line ends inside are escaped. */
    private static Map<String, String> partsOf(SortedMap<String, String> fields) {
        var texts = new HashMap<String, StringBuilder>();
        fields.forEach((path, value) -> texts.computeIfAbsent(part(path), part -> new StringBuilder())
                .append(path)
                .append('=')
                .append(MapFields.escaped(value))
                .append('\n'));
        var parts = new HashMap<String, String>();
        texts.forEach((part, text) -> parts.put(part, text.toString()));
        return parts;
    }

    private static String part(String path) {
        if (!path.startsWith("skill/") && !path.startsWith("role/")) return "map";
        return String.join("/", List.of(path.split("/")).subList(0, 2));
    }

    void requireOpen() {
        if (outcome != Outcome.OPEN) throw new RuleBroken("skillmap.draftClosed");
    }

    void close(Outcome how, String login, Instant now) {
        requireOpen();
        outcome = how;
        changedBy = login;
        changedAt = now;
        parts.clear();
    }

    Long id() {
        return id;
    }

    long organisationId() {
        return organisationId;
    }

    Long baseVersionId() {
        return baseVersionId;
    }

    int revision() {
        return revision;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
