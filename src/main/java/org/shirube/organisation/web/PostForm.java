package org.shirube.organisation.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

/** The post that somebody is to have, as it is typed. */
public class PostForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private Long unitId;
    private String titleJa;
    private String titleEn;
    private boolean head;
    private LocalDate from;
    private LocalDate until;

    PostForm(Long unitId, LocalDate from) {
        this.unitId = unitId;
        this.from = from;
    }

    /** Filled with what the person has now, but for leading the unit. */
    static PostForm like(PersonRow person, LocalDate from) {
        var form = new PostForm(person.unitId(), from);
        form.titleJa = person.title().ja();
        form.titleEn = person.title().en();
        return form;
    }

    /** @throws RuleBroken organisation.titleMissing */
    Text title() {
        var title = Text.typed(titleJa, titleEn);
        if (title.ja().isEmpty()) throw new RuleBroken("organisation.titleMissing");
        return title;
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

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
