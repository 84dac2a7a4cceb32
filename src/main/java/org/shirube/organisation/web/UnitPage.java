package org.shirube.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.i18n.Text;
import org.shirube.platform.web.Say;

/** Behind {@code /organisation/unit.xhtml}. */
@Named
@ViewScoped
public class UnitPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    private Units units;

    @Inject
    private Say say;

    private long id;
    private UnitRow unit;
    private List<UnitRow> places;
    private String code;
    private String newJa;
    private String newEn;
    private String nameJa;
    private String nameEn;
    private Long parentId;

    public void open() {
        unit = units.of(id);
        places = units.tree().stream().filter(other -> !other.isWithin(unit)).toList();
        nameJa = unit.name().ja();
        nameEn = unit.name().en();
        parentId = unit.parentId();
    }

    public String add() {
        return done(
                "organisation.unitAdded",
                said(newJa),
                () -> units.add(id, said(code), new Text(said(newJa), said(newEn))));
    }

    public String rename() {
        return done(
                "organisation.unitRenamed", said(nameJa), () -> units.rename(id, new Text(said(nameJa), said(nameEn))));
    }

    public String move() {
        return done("organisation.unitMoved", unit.name(), () -> units.move(id, parentId));
    }

    private String done(String message, Object name, Runnable act) {
        return say.done(act, message, name) ? "/organisation/units.xhtml?faces-redirect=true" : null;
    }

    private static String said(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public UnitRow getUnit() {
        return unit;
    }

    public List<UnitRow> getPlaces() {
        return places;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }
}
