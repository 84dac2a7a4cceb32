package org.shirube.assessment;

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

/** An examination or licence from outside that HR takes for proof of levels. */
@Entity
@Table(name = "qualification")
public class Qualification {
    static final int MOST_MONTHS = 600;
    static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(generator = "qualification_seq")
    @SequenceGenerator(name = "qualification_seq", sequenceName = "qualification_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "name_ja")
    private String nameJa;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "issuer_ja")
    private String issuerJa;

    @Column(name = "issuer_en")
    private String issuerEn;

    /** For how long it is valid; null when it does not end by itself. */
    @Column(name = "valid_months")
    private Integer validMonths;

    private String proves;

    /** The version of the map whose skills and steps {@code proves} names. */
    @Column(name = "map_version_id")
    private long mapVersion;

    @Column(name = "retired_on")
    private LocalDate retiredOn;

    protected Qualification() {} // JPA

    Qualification(long organisationId, Text name, Text issuer, Integer validMonths, long mapVersion) {
        this.organisationId = organisationId;
        this.mapVersion = mapVersion;
        change(name, issuer, validMonths);
    }

    void change(Text name, Text issuer, Integer months) {
        require(name, "assessment.qualificationName");
        require(issuer, "assessment.qualificationIssuer");
        if (months != null && (months < 1 || months > MOST_MONTHS))
            throw new RuleBroken("assessment.qualificationMonths", MOST_MONTHS);
        nameJa = name.ja();
        nameEn = name.en();
        issuerJa = issuer.ja();
        issuerEn = issuer.en();
        validMonths = months;
    }

    private static void require(Text text, String key) {
        if (text.ja().isBlank()
                || text.ja().length() > LONGEST_NAME
                || text.en().length() > LONGEST_NAME) throw new RuleBroken(key, LONGEST_NAME);
    }

    /** @param levels of skills and steps of that version of the map */
    void prove(SkillLevels levels, long ofMapVersion) {
        proves = levels.written();
        mapVersion = ofMapVersion;
    }

    void retire(LocalDate today) {
        if (retiredOn == null) retiredOn = today;
    }

    void restore() {
        retiredOn = null;
    }

    /**
     * The last day on which one that was obtained on a day is valid: as its paper says, and no longer than HR takes it for.
     *
     * @param stated null where the paper says nothing
     * @return null when it does not end by itself
     */
    LocalDate validUntil(LocalDate obtainedOn, LocalDate stated) {
        if (validMonths == null) return stated;
        var byAge = obtainedOn.plusMonths(validMonths).minusDays(1);
        return stated == null || byAge.isBefore(stated) ? byAge : stated;
    }

    Text name() {
        return new Text(nameJa, nameEn);
    }

    Text issuer() {
        return new Text(issuerJa, issuerEn);
    }

    Integer validMonths() {
        return validMonths;
    }

    SkillLevels proves() {
        return SkillLevels.of(proves);
    }

    long mapVersion() {
        return mapVersion;
    }

    boolean isRetired() {
        return retiredOn != null;
    }

    long organisationId() {
        return organisationId;
    }

    Long id() {
        return id;
    }
}
