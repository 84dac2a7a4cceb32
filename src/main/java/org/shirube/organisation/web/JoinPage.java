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
    private Long unitId;
    private String titleJa;
    private String titleEn;
    private boolean head;
    private LocalDate from;

    @PostConstruct
    void open() {
        tree = units.tree();
        unitId = tree.get(0).id();
        from = LocalDate.now(clock);
    }

    public String enrol() {
        try {
            var title = text(titleJa, titleEn);
            if (title.ja().isEmpty()) throw new RuleBroken("organisation.titleMissing");
            var name = text(nameJa, nameEn);
            long id = people.enrol(said(staffNo), name, said(kana), unitId, title, head, from);
            say.info("organisation.enrolled", name);
            return from.isAfter(LocalDate.now(clock)) // only who is in office has a page
                    ? "/organisation/people.xhtml?faces-redirect=true"
                    : "/organisation/person.xhtml?faces-redirect=true&id=" + id;
        } catch (RuleBroken refused) {
            say.refused(refused);
            return null;
        }
    }

    /** Without an English text the Japanese one stands for both. */
    private static Text text(String ja, String en) {
        return new Text(said(ja), said(en).isEmpty() ? said(ja) : said(en));
    }

    private static String said(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String indented(UnitRow one, String name) {
        return "\u3000".repeat(Math.max(0, UnitRow.lineOf(one.path()).size() - 1)) + name;
    }

    public List<UnitRow> getTree() {
        return tree;
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

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getTitleJa() {
        return titleJa;
    }

    public void setTitleJa(String titleJa) {
        this.titleJa = titleJa;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public boolean isHead() {
        return head;
    }

    public void setHead(boolean head) {
        this.head = head;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
