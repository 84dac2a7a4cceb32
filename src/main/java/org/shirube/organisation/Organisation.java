package org.shirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.TreeSet;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

/** One government body: owner of its people and data. */
@Entity
@Table(name = "organisation")
public class Organisation {
    @Id
    @GeneratedValue(generator = "organisation_seq")
    @SequenceGenerator(name = "organisation_seq", sequenceName = "organisation_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String code;

    @Column(name = "name_ja")
    private String nameJa;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "map_id")
    private String mapId;

    @Enumerated(EnumType.STRING)
    private Mode mode = Mode.STANDARD;

    private boolean demo;

    /** Codes of the skill categories that count more this year (重点育成分野), separated by spaces. */
    @Column(name = "priority_fields")
    private String priorityFields = "";

    protected Organisation() {} // JPA

    Organisation(String code, Text name, String mapId, boolean demo) {
        if (!code.matches("[a-z0-9][a-z0-9-]{1,39}")) throw new RuleBroken("organisation.badCode", code);
        if (name.ja().isBlank() || name.en().isBlank()) throw new RuleBroken("organisation.nameMissing");
        this.code = code;
        this.nameJa = name.ja().strip();
        this.nameEn = name.en().strip();
        this.mapId = mapId;
        this.demo = demo;
    }

    void rateBy(Mode wanted) {
        mode = wanted;
    }

    void favour(Set<String> categories) {
        priorityFields = String.join(" ", new TreeSet<>(categories));
    }

    OrganisationRow row() {
        return new OrganisationRow(id, code, new Text(nameJa, nameEn), mapId, mode, demo, fields());
    }

    private Set<String> fields() {
        return priorityFields.isBlank() ? Set.of() : Set.of(priorityFields.split(" "));
    }

    Long id() {
        return id;
    }
}
