package org.shirube.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.shirube.organisation.Mode;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

/** One yearly round of an organisation. */
@Entity
@Table(name = "cycle")
public class Cycle {
    /** What the results may be used for. */
    public enum Purpose {
        DEVELOPMENT
    }

    @Id
    @GeneratedValue(generator = "cycle_seq")
    @SequenceGenerator(name = "cycle_seq", sequenceName = "cycle_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "name_ja")
    private String nameJa;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private Purpose purpose = Purpose.DEVELOPMENT;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Column(name = "self_from")
    private LocalDate selfFrom;

    @Column(name = "self_until")
    private LocalDate selfUntil;

    @Column(name = "review_until")
    private LocalDate reviewUntil;

    @Column(name = "disclose_on")
    private LocalDate discloseOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    protected Cycle() {} // JPA

    Cycle(long organisationId, Text name, Mode mode, CycleDates dates) {
        if (!dates.inOrder()) throw new RuleBroken("assessment.cycleDates");
        this.organisationId = organisationId;
        this.nameJa = name.ja();
        this.nameEn = name.en();
        this.mode = mode;
        this.selfFrom = dates.selfFrom();
        this.selfUntil = dates.selfUntil();
        this.reviewUntil = dates.reviewUntil();
        this.discloseOn = dates.discloseOn();
        this.closesOn = dates.closesOn();
    }

    CycleRow row() {
        return new CycleRow(
                id,
                organisationId,
                new Text(nameJa, nameEn),
                purpose,
                mode,
                new CycleDates(selfFrom, selfUntil, reviewUntil, discloseOn, closesOn));
    }

    Long id() {
        return id;
    }
}
