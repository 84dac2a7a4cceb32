package org.shirube.skillmap.web;

import java.io.Serial;
import java.io.Serializable;
import org.shirube.skillmap.CrosswalkRow;
import org.shirube.skillmap.Relation;

/** A row of the crosswalk with what is chosen for it. */
public class CrosswalkLine implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final CrosswalkRow row;
    private Relation relation;
    private String note;

    CrosswalkLine(CrosswalkRow row) {
        this.row = row;
        this.relation = row.relation();
        this.note = row.note();
    }

    boolean isTouched() {
        return relation != row.relation() || !given(note).equals(row.note());
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }

    public CrosswalkRow getRow() {
        return row;
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
