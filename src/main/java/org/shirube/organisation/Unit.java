package org.shirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

/** A node of an organisation's tree. */
@Entity
@Table(name = "unit")
public class Unit {
    @Id
    @GeneratedValue(generator = "unit_seq")
    @SequenceGenerator(name = "unit_seq", sequenceName = "unit_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "parent_id")
    private Long parentId;

    private String code;

    @Column(name = "name_ja")
    private String nameJa;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "ord")
    private int place;

    /** Ids from the root to this unit, in eight digits each: one prefix finds a whole branch, and sorting follows the tree. */
    private String path = "/";

    protected Unit() {} // JPA

    Unit(long organisationId, String code, Text name, int order) {
        this.organisationId = organisationId;
        this.code = code;
        this.nameJa = name.ja();
        this.nameEn = name.en();
        this.place = order;
    }

    /** Hangs the unit below a parent, null for the root; the unit must have its id. */
    void hangBelow(Unit parent) {
        parentId = parent == null ? null : parent.id;
        path = (parent == null ? "/" : parent.path) + "%08d/".formatted(id);
    }

    /** Puts a unit of a branch where the branch has moved to. */
    void carryAlong(String branchBefore, String branchAfter) {
        path = branchAfter + path.substring(branchBefore.length());
    }

    void rename(Text name) {
        if (name.ja().isBlank() || name.en().isBlank()) throw new RuleBroken("organisation.nameMissing");
        nameJa = name.ja().strip();
        nameEn = name.en().strip();
    }

    Long parentId() {
        return parentId;
    }

    UnitRow row() {
        return new UnitRow(id, organisationId, parentId, code, new Text(nameJa, nameEn), place, path);
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    String path() {
        return path;
    }
}
