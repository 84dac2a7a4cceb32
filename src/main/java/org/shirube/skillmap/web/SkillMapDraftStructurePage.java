package org.shirube.skillmap.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.MapEdit;

/** What is added to a draft, taken out of it or moved; the page is drawn anew after each. */
@Named
@ViewScoped
public class SkillMapDraftStructurePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private MapDrafts drafts;

    @Inject
    private SkillMapDraftPage shown;

    @Inject
    private Say say;

    private String code;
    private String ja;
    private String en;
    private String category;
    private String to;

    public String addCategory() {
        return act(new MapEdit.AddCategory(given(code), name()), "skills", null);
    }

    public String addSkill() {
        return act(new MapEdit.AddSkill(given(code), given(category), name()), "skills", given(code));
    }

    public String addRole() {
        return act(new MapEdit.AddRole(given(code), name()), "roles", given(code));
    }

    public String addStage() {
        return act(new MapEdit.AddStage(shown.getCode()), "roles", shown.getCode());
    }

    public String removeStage(int stage) {
        return act(new MapEdit.RemoveStage(shown.getCode(), stage), "roles", shown.getCode());
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
        return act(new MapEdit.Remove(shown.getThing(), shown.getCode()), shown.getLook(), null);
    }

    public String removeCategory(String which) {
        return act(new MapEdit.Remove(MapEdit.Thing.CATEGORY, which), "skills", shown.getCode());
    }

    public String moveCategory(String which, int place) {
        return act(new MapEdit.Move(MapEdit.Thing.CATEGORY, which, place), "skills", shown.getCode());
    }

    public String move() {
        if (to == null || !to.strip().matches("\\d{1,4}")) return stay();
        var move = new MapEdit.Move(shown.getThing(), shown.getCode(), Integer.parseInt(to.strip()));
        return act(move, shown.getLook(), shown.getCode());
    }

    private String act(MapEdit edit, String nextLook, String nextCode) {
        try {
            drafts.save(shown.getId(), Integer.MAX_VALUE, edit);
            return shown.at(nextLook, nextCode);
        } catch (RuleBroken refused) {
            say.refused(refused);
            return stay();
        }
    }

    private String stay() {
        return shown.at(shown.getLook(), shown.getCode());
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }

    private Text name() {
        return new Text(given(ja), given(en));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getJa() {
        return ja;
    }

    public void setJa(String ja) {
        this.ja = ja;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
