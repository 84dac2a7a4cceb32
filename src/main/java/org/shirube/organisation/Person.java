package org.shirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

/** A member of staff. */
@Entity
@Table(name = "person")
public class Person {
    @Id
    @GeneratedValue(generator = "person_seq")
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "staff_no")
    private String staffNo;

    @Column(name = "name_ja")
    private String nameJa;

    @Column(name = "name_en")
    private String nameEn;

    private String kana;

    @Column(name = "joined_on")
    private LocalDate joinedOn;

    @Column(name = "left_on")
    private LocalDate leftOn;

    protected Person() {} // JPA

    Person(long organisationId, String staffNo, Text name, String kana, LocalDate joinedOn) {
        if (staffNo.isBlank()) throw new RuleBroken("organisation.staffNoMissing", name);
        this.organisationId = organisationId;
        this.staffNo = staffNo.strip();
        this.nameJa = name.ja();
        this.nameEn = name.en();
        this.kana = kana;
        this.joinedOn = joinedOn;
    }

    void leave(LocalDate day) {
        if (day.isBefore(joinedOn)) throw new RuleBroken("organisation.leftBeforeJoined", day);
        leftOn = day;
    }

    Long id() {
        return id;
    }

    long organisationId() {
        return organisationId;
    }

    String staffNo() {
        return staffNo;
    }

    Text name() {
        return new Text(nameJa, nameEn);
    }

    LocalDate joinedOn() {
        return joinedOn;
    }

    /** First day no longer in office; null for whoever stays. */
    LocalDate leftOn() {
        return leftOn;
    }
}
