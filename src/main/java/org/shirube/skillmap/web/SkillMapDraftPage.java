package org.shirube.skillmap.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.SavedAt;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.Crosswalks;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.MapChange;
import org.shirube.skillmap.MapComparison;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.MapEdit;
import org.shirube.skillmap.MapPublications;
import org.shirube.skillmap.OpenDraft;
import org.shirube.skillmap.SavedEdit;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/**
 * Behind {@code /skillmap/draft.xhtml}. What is typed comes field by field from {@code draft.js}; buttons are in the hands of
 * {@link SkillMapDraftStructurePage} and {@link SkillMapDraftPublishPage}.
 */
@Named
@ViewScoped
public class SkillMapDraftPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int LINES_SHOWN = 40;
    private static final List<String> LOOKS = List.of("targets", "skills", "roles", "about", "checks", "publish");

    @Inject
    private MapDrafts drafts;

    @Inject
    private MapPublications publications;

    @Inject
    private Crosswalks crosswalks;

    @Inject
    private ActiveLocale locale;

    @Inject
    private Say say;

    @Inject
    private SavedAt savedAt;

    private long id;
    private String look = "targets";
    private String code;
    private String category;
    private String part;
    private int rolesPage = 1;

    private transient OpenDraft draft;
    private transient List<FindingLine> findings;
    private transient MapComparison comparison;
    private transient Long undecided;

    public String open() {
        try {
            load();
        } catch (RuleBroken closed) {
            say.refused(closed);
            return "/skillmap/drafts.xhtml?faces-redirect=true";
        }
        if (look.equals("skills") && code == null && !getMap().skills().isEmpty())
            code = getMap().skills().get(0).code();
        if (look.equals("roles") && code == null && !getMap().roles().isEmpty())
            code = getMap().roles().get(0).code();
        return null;
    }

    private OpenDraft load() {
        draft = drafts.of(id);
        findings = null;
        comparison = null;
        undecided = null;
        return draft;
    }

    // --- what draft.js asks for

    public void write() {
        var fields = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        var paths = fields.getOrDefault("path", new String[0]);
        var seen = fields.getOrDefault("seen", new String[0]);
        var typed = fields.getOrDefault("text", new String[0]);
        var changes = new ArrayList<MapChange>();
        for (int i = 0; i < paths.length; i++) changes.add(new MapChange(paths[i], seen[i], typed[i]));
        answer(() -> drafts.save(id, known(), new MapEdit.Write(changes)));
    }

    public void undo() {
        answer(() -> drafts.undo(id, known()));
    }

    public void redo() {
        answer(() -> drafts.redo(id, known()));
    }

    public void stay() {
        answer(() -> drafts.stay(id, known()));
    }

    public void step() {
        var fields = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        code = fields.get("code");
        answer(() -> drafts.save(id, known(), new MapEdit.Move(getThing(), code, placeAfter(fields.get("after")))));
    }

    /** @param other among its like, of which the screen may show some only; empty for the first place */
    private int placeAfter(String other) {
        return getThing() == MapEdit.Thing.ROLE
                ? Place.afterRole(code, other, getMap())
                : Place.afterSkill(code, other, getMap());
    }

    private int known() {
        return Integer.parseInt(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("revision", "0"));
    }

    private void answer(Supplier<SavedEdit> act) {
        try {
            var saved = act.get();
            said().saved(saved, load().map());
        } catch (RuleBroken refused) {
            said().refused(Messages.of(locale.getLocale(), refused));
        } catch (NotFound gone) {
            drafts.of(id); // the draft itself must be there
            said().refused(Messages.of(locale.getLocale(), "skillmap.fieldGone"));
        }
    }

    private DraftAnswer said() {
        return new DraftAnswer(locale.getLocale(), savedAt);
    }

    // --- what the page shows

    public OpenDraft getDraft() {
        return draft == null ? load() : draft;
    }

    public SkillMap getMap() {
        return getDraft().map();
    }

    private MapWords words() {
        return new MapWords(locale.getLocale(), getMap());
    }

    public String getSaved() {
        return savedAt.words("skillmap.savedAt", getDraft().changedAt());
    }

    private MapComparison comparison() {
        if (comparison == null && getDraft().base() != null)
            comparison = MapComparison.of(getDraft().base(), getMap());
        return comparison;
    }

    public int getChanged() {
        return comparison() == null ? 0 : comparison().differences().size();
    }

    /** The first of the differences from the version the draft began from. */
    public List<ChangeLine> getChanges() {
        if (comparison() == null) return List.of();
        var words = words();
        return comparison().differences().stream()
                .limit(LINES_SHOWN)
                .map(words::line)
                .toList();
    }

    public List<FindingLine> getFindings() {
        if (findings == null) {
            var words = words();
            findings = publications.findings(getDraft()).stream()
                    .map(finding -> words.line(finding, id))
                    .toList();
        }
        return findings;
    }

    /** Skills that changed or are gone, and about which nobody has decided; asked for by the last step only. */
    public long getUndecided() {
        if (undecided == null) undecided = crosswalks.of(id, null).open();
        return undecided;
    }

    public long getErrors() {
        return getFindings().stream().filter(FindingLine::stops).count();
    }

    public long getWarnings() {
        return getFindings().size() - getErrors();
    }

    /** What is wrong with the fields of the skill or role shown, by path. */
    public Map<String, String> getHints() {
        var hints = new HashMap<String, String>();
        for (var line : getFindings()) hints.merge(line.path(), line.what(), (one, other) -> one + " " + other);
        return hints;
    }

    public Skill getSkill() {
        return code == null ? null : getMap().skill(code).orElse(null);
    }

    public JobRole getRole() {
        return code == null ? null : getMap().role(code).orElse(null);
    }

    /** Of what is shown: roles in the look of the roles, else skills. */
    public MapEdit.Thing getThing() {
        return look.equals("roles") ? MapEdit.Thing.ROLE : MapEdit.Thing.SKILL;
    }

    public Place getPlace() {
        return getThing() == MapEdit.Thing.ROLE ? Place.ofRole(code, getMap()) : Place.ofSkill(code, getMap());
    }

    public String level(Map<Integer, Text> texts, int level, String language) {
        return texts.containsKey(level) ? texts.get(level).in(language) : "";
    }

    /** The steps 1 to 4 that a scale is set against, in words of our own: a map may call its steps anything. */
    public List<UsualLevel> getUsualLevels() {
        return IntStream.rangeClosed(1, Scale.HIGHEST_USUAL)
                .mapToObj(level ->
                        new UsualLevel(level, Text.same(Messages.of(locale.getLocale(), "skillmap.usual." + level))))
                .toList();
    }

    /** One of the usual levels. */
    public record UsualLevel(int value, Text name) {}

    /** What is wrong with what a step stands for; may be empty. */
    public List<String> flawsOf(SkillMap.Level level) {
        return Stream.ofNullable(getHints().get("level/" + level.value() + "/usual"))
                .toList();
    }

    public List<SkillMap.Level> getRatedLevels() {
        return getMap().levels().subList(1, getMap().levels().size());
    }

    public List<Skill> found(String shelf) {
        return new MapSearch(getMap(), part).skillsOf(shelf);
    }

    public List<JobRole> getFoundRoles() {
        return new MapSearch(getMap(), part).roles();
    }

    /** The skills that a role asks for, core first, for choosing the core ones. */
    public List<Skill> getAsked() {
        var role = getRole();
        return getMap().skills().stream()
                .filter(skill -> role.targets().containsKey(skill.code()))
                .sorted(Comparator.comparing(skill -> !role.isCore(skill.code())))
                .toList();
    }

    public String joined(List<String> lines) {
        return String.join("\n", lines);
    }

    public Skill.Method[] getMethods() {
        return Skill.Method.values();
    }

    public JobRole.Group[] getGroups() {
        return JobRole.Group.values();
    }

    /** Address of another place in this draft. @param nextCode null for none */
    public String at(String nextLook, String nextCode) {
        return "/skillmap/draft.xhtml?faces-redirect=true&id=" + id + "&look=" + nextLook
                + (nextCode == null ? "" : "&code=" + nextCode);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getLook() {
        return look;
    }

    public void setLook(String look) {
        this.look = LOOKS.contains(look) ? look : "targets";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category == null || category.isBlank() ? null : category;
    }

    /** The columns of the grid of targets. */
    public RoleWindow getWindow() {
        var skills = category == null ? getMap().skills() : getMap().skillsOf(category);
        return RoleWindow.of(getMap().roles(), skills.size(), rolesPage);
    }

    public int getRolesPage() {
        return rolesPage;
    }

    public void setRolesPage(int rolesPage) {
        this.rolesPage = rolesPage;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part == null || part.isBlank() ? null : part;
    }
}
