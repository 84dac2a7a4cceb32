package org.shirube.skillmap.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.CrosswalkSheet;
import org.shirube.skillmap.Crosswalks;
import org.shirube.skillmap.Relation;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMaps;
import org.shirube.skillmap.VersionRow;

/** Behind {@code /skillmap/crosswalk.xhtml}: a draft against an earlier version, or what was decided for a version. */
@Named
@ViewScoped
public class SkillMapCrosswalkPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Crosswalks crosswalks;

    @Inject
    private SkillMaps maps;

    @Inject
    private Say say;

    private Long draft;
    private String version;
    private String from;
    private List<CrosswalkLine> lines;
    private List<VersionRow> versions;
    private String fromCode;
    private String toCode;
    private Relation relation = Relation.RELATED;
    private String note;

    private transient CrosswalkSheet sheet;

    public String open() {
        try {
            read();
            return null;
        } catch (RuleBroken closed) {
            say.refused(closed);
            return "/skillmap/drafts.xhtml?faces-redirect=true";
        }
    }

    private void read() {
        sheet = load();
        lines = new ArrayList<>(sheet.rows().stream().map(CrosswalkLine::new).toList());
        if (isEditable() && versions == null) versions = maps.versions();
    }

    private CrosswalkSheet load() {
        return draft == null ? crosswalks.ofVersion(version) : crosswalks.of(draft, from);
    }

    public String save() {
        return act(() -> {
            int saved = 0;
            for (var line : lines) {
                var row = line.getRow();
                if (row.toCode() == null || !line.isTouched()) continue;
                crosswalks.decide(draft, from, row.fromCode(), row.toCode(), line.getRelation(), line.getNote());
                saved++;
            }
            return saved;
        });
    }

    public String confirmClear() {
        return act(() -> crosswalks.confirmClear(draft, from));
    }

    public String link() {
        return act(() -> {
            crosswalks.decide(draft, from, fromCode, toCode, relation, note);
            return 1;
        });
    }

    /** What answers with the number of decisions that it saved. */
    private interface Deciding {
        int decide();
    }

    private String act(Deciding act) {
        try {
            say.info("skillmap.crosswalk.saved", act.decide());
            return "/skillmap/crosswalk.xhtml?faces-redirect=true&draft=" + draft
                    + (from == null ? "" : "&from=" + from);
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    public CrosswalkSheet getSheet() {
        if (sheet == null) sheet = load();
        return sheet;
    }

    public boolean isEditable() {
        return draft != null;
    }

    public List<CrosswalkLine> getLines() {
        return lines;
    }

    public List<VersionRow> getVersions() {
        return versions;
    }

    public List<Skill> getFromSkills() {
        return getSheet().from().skills();
    }

    public List<Skill> getToSkills() {
        return getSheet().to().skills();
    }

    public Relation[] getRelations() {
        return Relation.values();
    }

    public Long getDraft() {
        return draft;
    }

    public void setDraft(Long draft) {
        this.draft = draft;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null || from.isBlank() ? null : from;
    }

    public String getFromCode() {
        return fromCode;
    }

    public void setFromCode(String fromCode) {
        this.fromCode = fromCode;
    }

    public String getToCode() {
        return toCode;
    }

    public void setToCode(String toCode) {
        this.toCode = toCode;
    }

    public Relation getRelation() {
        return relation;
    }

    public void setRelation(Relation relation) {
        this.relation = relation;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
