package org.shirube.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shirube.organisation.People;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;

/** Behind {@code /organisation/join.xhtml}: one person by hand. */
@Named
@ViewScoped
public class JoinPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private Clock clock;

    @Inject
    private Say say;

    private List<UnitRow> tree;
    private String staffNo;
    private String nameJa;
    private String nameEn;
    private String kana;
    private PostForm post;

    @PostConstruct
    void open() {
        tree = units.tree();
        post = new PostForm(tree.get(0).id(), LocalDate.now(clock));
    }

    public String enrol() {
        try {
            var name = Text.typed(nameJa, nameEn);
            long id = people.enrol(
                    said(staffNo), name, said(kana), post.getUnitId(), post.title(), post.isHead(), post.getFrom());
            say.info("organisation.enrolled", name);
            return post.getFrom().isAfter(LocalDate.now(clock)) // only who is in office has a page
                    ? "/organisation/people.xhtml?faces-redirect=true"
                    : "/organisation/person.xhtml?faces-redirect=true&id=" + id;
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    private static String said(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public List<UnitRow> getTree() {
        return tree;
    }

    public PostForm getPost() {
        return post;
    }

    public String getStaffNo() {
        return staffNo;
    }

    public void setStaffNo(String staffNo) {
        this.staffNo = staffNo;
    }

    public String getNameJa() {
        return nameJa;
    }

    public void setNameJa(String nameJa) {
        this.nameJa = nameJa;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }
}
