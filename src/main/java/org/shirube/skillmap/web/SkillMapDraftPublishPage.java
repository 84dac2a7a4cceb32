package org.shirube.skillmap.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.MapPublications;

/** How a draft ends: as a version, or given up. */
@Named
@ViewScoped
public class SkillMapDraftPublishPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String DRAFTS = "/skillmap/drafts.xhtml?faces-redirect=true";

    @Inject
    private MapDrafts drafts;

    @Inject
    private MapPublications publications;

    @Inject
    private SkillMapDraftPage shown;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private String version;
    private LocalDate effectiveOn;
    private String reason;

    @PostConstruct
    void suggest() {
        effectiveOn = getToday();
        version = shown.getDraft().nextVersion(effectiveOn);
    }

    public String publish() {
        try {
            publications.publish(shown.getId(), version, effectiveOn, reason);
            say.info(
                    effectiveOn.isAfter(getToday()) ? "skillmap.published.later" : "skillmap.published.now",
                    version,
                    locale.date(effectiveOn));
            return DRAFTS;
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    public String discard() {
        drafts.discard(shown.getId());
        say.info("skillmap.discarded");
        return DRAFTS;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
