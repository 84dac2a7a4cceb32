package org.shirube.skillmap.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.shirube.skillmap.DraftRow;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.SkillMaps;
import org.shirube.skillmap.VersionRow;

/** Behind {@code /skillmap/drafts.xhtml}. */
@Named
@ViewScoped
public class SkillMapDraftsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private MapDrafts drafts;

    @Inject
    private SkillMaps maps;

    private List<DraftRow> open;
    private List<VersionRow> versions;
    private String from;

    @PostConstruct
    void open() {
        open = drafts.open();
        versions = maps.versions();
        from = versions.stream()
                .filter(VersionRow::current)
                .map(VersionRow::version)
                .findFirst()
                .orElse(null);
    }

    public String begin() {
        return "/skillmap/draft.xhtml?faces-redirect=true&id=" + drafts.begin(from);
    }

    public List<DraftRow> getOpen() {
        return open;
    }

    public List<VersionRow> getVersions() {
        return versions;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
