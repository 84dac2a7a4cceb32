package org.shirube.skillmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.shirube.platform.i18n.Text;

/** Somebody who has a draft open; gone when not seen for a while. */
@Entity
@Table(name = "map_draft_editor")
public class DraftEditor {
    static final Duration GONE_AFTER = Duration.ofSeconds(90);

    @Id
    @GeneratedValue(generator = "map_draft_editor_seq")
    @SequenceGenerator(name = "map_draft_editor_seq", sequenceName = "map_draft_editor_seq", allocationSize = 50)
    private Long id;

    @Column(name = "draft_id", updatable = false)
    private Long draftId;

    @Column(updatable = false)
    private String login;

    @Column(name = "name_ja")
    private String nameJa;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "since_at")
    private Instant sinceAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected DraftEditor() {} // JPA

    DraftEditor(long draftId, String login, Text name, Instant now) {
        this.draftId = draftId;
        this.login = login;
        this.nameJa = name.ja();
        this.nameEn = name.en();
        this.sinceAt = now;
        this.seenAt = now;
    }

    /** Whoever comes back after having been gone begins anew. */
    void seen(Instant now) {
        if (seenAt.plus(GONE_AFTER).isBefore(now)) sinceAt = now;
        seenAt = now;
    }

    String login() {
        return login;
    }
}
