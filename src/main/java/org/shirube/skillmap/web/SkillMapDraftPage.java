package org.shirube.skillmap.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import org.primefaces.shaded.json.JSONArray;
import org.primefaces.shaded.json.JSONObject;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.MapChange;
import org.shirube.skillmap.MapComparison;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.MapEdit;
import org.shirube.skillmap.OpenDraft;
import org.shirube.skillmap.SavedEdit;
import org.shirube.skillmap.Scale;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/**
 * Behind {@code /skillmap/draft.xhtml}. What is typed comes field by field from {@code draft.js}; what changes the structure is
 * a button, after which the page is drawn anew.
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
    private ActiveLocale locale;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private long id;
    private String look = "targets";
    private String code;
    private String category;
    private String part;

    private transient OpenDraft draft;
    private transient List<FindingLine> findings;
    private transient MapComparison comparison;

    private String newCode;
    private String newJa;
    private String newEn;
    private String place;
    private String version;
    private LocalDate effectiveOn;
    private String reason;

    public String open() {
        try {
            load();
        } catch (RuleBroken closed) {
            say.refused(closed);
            return "/skillmap/drafts.xhtml?faces-redirect=true";
        }
        effectiveOn = LocalDate.now(clock);
        version = suggested();
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
        return draft;
    }

    private String suggested() {
        var year = String.valueOf(LocalDate.now(clock).getYear());
        var old = getMap().version();
        if (!old.matches("\\d{4}\\.\\d{1,6}") || !old.startsWith(year)) return year + ".1";
        return year + "." + (Integer.parseInt(old.substring(5)) + 1);
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
        answer(() -> drafts.save(id, known(), new MapEdit.Move(kind(), code, placeAfter(fields.get("after")))));
    }

    private int known() {
        return Integer.parseInt(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("revision", "0"));
    }

    private void answer(Supplier<SavedEdit> act) {
        var ajax = PrimeFaces.current().ajax();
        try {
            var saved = act.get();
            load();
            ajax.addCallbackParam("saved", true);
            ajax.addCallbackParam("revision", saved.revision());
            ajax.addCallbackParam("changes", changes(saved.changes()));
            ajax.addCallbackParam("conflicts", conflicts(saved.conflicts()));
            ajax.addCallbackParam("byOthers", saved.byOthers());
            ajax.addCallbackParam("undo", saved.canUndo());
            ajax.addCallbackParam("redo", saved.canRedo());
            ajax.addCallbackParam("words", savedAt(saved.at()));
        } catch (RuleBroken refused) {
            ajax.addCallbackParam("saved", false);
            ajax.addCallbackParam("words", Messages.of(locale.getLocale(), refused));
        } catch (NotFound gone) {
            drafts.of(id); // the draft itself must be there
            ajax.addCallbackParam("saved", false);
            ajax.addCallbackParam("words", Messages.of(locale.getLocale(), "skillmap.fieldGone"));
        }
    }

    private static JSONArray changes(List<MapChange> changes) {
        var all = new JSONArray();
        for (var change : changes)
            all.put(new JSONObject().put("path", change.path()).put("text", change.after()));
        return all;
    }

    private JSONArray conflicts(List<MapChange> conflicts) {
        var words = words();
        var all = new JSONArray();
        for (var conflict : conflicts) {
            var path = conflict.path();
            all.put(new JSONObject()
                    .put("path", path)
                    .put("label", words.subject(path, nameOf(path)) + " " + words.field(path))
                    .put("theirs", conflict.before())
                    .put("mine", conflict.after()));
        }
        return all;
    }

    private Text nameOf(String path) {
        var words = path.split("/");
        var none = new Text("", "");
        if (words.length < 2) return none;
        return switch (words[0]) {
            case "skill" -> getMap().skill(words[1]).map(Skill::name).orElse(none);
            case "role" -> getMap().role(words[1]).map(JobRole::name).orElse(none);
            default -> none;
        };
    }

    private String savedAt(Instant moment) {
        var there = moment.atZone(clock.getZone());
        var pattern = Messages.of(
                locale.getLocale(),
                there.toLocalDate().equals(LocalDate.now(clock)) ? "skillmap.time" : "skillmap.dayAndTime");
        return Messages.of(
                locale.getLocale(),
                "skillmap.savedAt",
                DateTimeFormatter.ofPattern(pattern, locale.getLocale()).format(there));
    }

    // --- what changes the structure

    public String addCategory() {
        return act(new MapEdit.AddCategory(given(newCode), name()), "skills", null);
    }

    public String addSkill() {
        return act(new MapEdit.AddSkill(given(newCode), given(category), name()), "skills", given(newCode));
    }

    public String addRole() {
        return act(new MapEdit.AddRole(given(newCode), name()), "roles", given(newCode));
    }

    public String addStage() {
        return act(new MapEdit.AddStage(code), "roles", code);
    }

    public String removeStage(int stage) {
        return act(new MapEdit.RemoveStage(code, stage), "roles", code);
    }

    public String addLevel() {
        return act(new MapEdit.AddLevel(), "about", null);
    }

    public String removeLevel(int level) {
        return act(new MapEdit.RemoveLevel(level), "about", null);
    }

    /** @param by 1 or -1 */
    public String moveLevel(int level, int by) {
        return act(new MapEdit.MoveLevel(level, by), "about", null);
    }

    public String remove() {
        return act(new MapEdit.Remove(kind(), code), look, null);
    }

    public String removeCategory(String which) {
        return act(new MapEdit.Remove(MapEdit.Thing.CATEGORY, which), "skills", code);
    }

    public String moveCategory(String which, int to) {
        return act(new MapEdit.Move(MapEdit.Thing.CATEGORY, which, to), "skills", code);
    }

    public String moveTo() {
        if (place == null || !place.strip().matches("\\d{1,4}")) return here(look, code);
        return act(new MapEdit.Move(kind(), code, Integer.parseInt(place.strip())), look, code);
    }

    /** Among its like, after one of them; the list on the screen may show some only. @param other empty for the first place */
    private int placeAfter(String other) {
        if (other.isEmpty()) return 1;
        var others = new ArrayList<>(among());
        others.remove(code);
        if (!others.contains(other)) throw new NotFound("place");
        return others.indexOf(other) + 2;
    }

    /** The codes between which the one shown has its place. */
    private List<String> among() {
        if (look.equals("roles"))
            return getMap().roles().stream().map(JobRole::code).toList();
        var shelf =
                getMap().skill(code).orElseThrow(() -> new NotFound("skill")).category();
        return getMap().skillsOf(shelf).stream().map(Skill::code).toList();
    }

    private MapEdit.Thing kind() {
        return look.equals("roles") ? MapEdit.Thing.ROLE : MapEdit.Thing.SKILL;
    }

    private String act(MapEdit edit, String nextLook, String nextCode) {
        try {
            drafts.save(id, Integer.MAX_VALUE, edit);
            return here(nextLook, nextCode);
        } catch (RuleBroken refused) {
            say.refused(refused);
            return here(look, code);
        }
    }

    private String here(String nextLook, String nextCode) {
        return "/skillmap/draft.xhtml?faces-redirect=true&id=" + id + "&look=" + nextLook
                + (nextCode == null ? "" : "&code=" + nextCode);
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }

    private Text name() {
        return new Text(given(newJa), given(newEn));
    }

    public String publish() {
        try {
            drafts.publish(id, version, effectiveOn, reason);
            say.info(
                    effectiveOn.isAfter(LocalDate.now(clock)) ? "skillmap.published.later" : "skillmap.published.now",
                    version,
                    locale.date(effectiveOn));
            return "/skillmap/drafts.xhtml?faces-redirect=true";
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    public String discard() {
        drafts.discard(id);
        say.info("skillmap.discarded");
        return "/skillmap/drafts.xhtml?faces-redirect=true";
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
        return savedAt(getDraft().changedAt());
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
            findings = drafts.findings(getDraft()).stream()
                    .map(finding -> new FindingLine(
                            finding.flaw().stopsPublishing(),
                            words.finding(finding),
                            words.flaw(finding),
                            href(finding.path()),
                            finding.path()))
                    .toList();
        }
        return findings;
    }

    public long getErrors() {
        return getFindings().stream().filter(FindingLine::stops).count();
    }

    public long getWarnings() {
        return getFindings().size() - getErrors();
    }

    private String href(String path) {
        var words = path.split("/");
        var page = "draft.xhtml?id=" + id + "&look=";
        return switch (words[0]) {
            case "skill" -> page + "skills&code=" + words[1];
            case "category" -> page + "skills#category-" + words[1];
            case "role" -> page + (path.contains("/target/") ? "targets" : "roles&code=" + words[1]);
            default -> page + "about";
        };
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

    /** Of the skill within its category, or of the role: from 1. */
    public int getPosition() {
        return among().indexOf(code) + 1;
    }

    public int getPlaces() {
        return among().size();
    }

    public String level(Map<Integer, Text> texts, int level, String language) {
        return texts.containsKey(level) ? texts.get(level).in(language) : "";
    }

    /** The steps 1 to 4 that a scale is set against, in words of our own: a map may call its steps anything. */
    public List<UsualLevel> getUsualLevels() {
        return java.util.stream.IntStream.rangeClosed(1, Scale.HIGHEST_USUAL)
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

    /** The skills of a category that have the words searched for; all without any. */
    public List<Skill> found(String shelf) {
        return getMap().skillsOf(shelf).stream()
                .filter(skill -> matches(skill.code(), skill.name(), skill.behaviours().values().stream()))
                .toList();
    }

    public List<JobRole> getFoundRoles() {
        return getMap().roles().stream()
                .filter(role -> matches(role.code(), role.name(), Stream.of(role.summary())))
                .toList();
    }

    private boolean matches(String itsCode, Text name, Stream<Text> more) {
        if (part == null) return true;
        var wanted = part.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(Text.same(itsCode), name), more)
                .flatMap(text -> Stream.of(text.ja(), text.en()))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
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

    public LocalDate getToday() {
        return LocalDate.now(clock);
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

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part == null || part.isBlank() ? null : part;
    }

    public String getNewCode() {
        return newCode;
    }

    public void setNewCode(String newCode) {
        this.newCode = newCode;
    }

    public String getNewJa() {
        return newJa;
    }

    public void setNewJa(String newJa) {
        this.newJa = newJa;
    }

    public String getNewEn() {
        return newEn;
    }

    public void setNewEn(String newEn) {
        this.newEn = newEn;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
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
