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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.organisation.Mode;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

/** One yearly round of an organisation. */
@Entity
@Table(name = "cycle")
public class Cycle {
    /** What the results may be used for. */
    public enum Purpose {
        DEVELOPMENT,
        PLACEMENT,
        CERTIFICATION,
        ALLOWANCE;

        /** Whether it needs no approval. */
        public boolean isUsual() {
            return this == DEVELOPMENT || this == PLACEMENT;
        }
    }

    /** A draft is opened once, and closed once. */
    public enum Status {
        DRAFT,
        /** The population is being taken in. */
        OPENING,
        OPEN,
        /** What the cycle found is being frozen. */
        CLOSING,
        CLOSED
    }

    static final int LONGEST_NAME = 120;

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

    private String purposes = Purpose.DEVELOPMENT + " " + Purpose.PLACEMENT;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    @Column(name = "population_units")
    private String units = "";

    @Column(name = "population_roles")
    private String roles = "";

    @Column(name = "rater_training")
    private boolean raterTraining;

    @Column(name = "asks_peers")
    private boolean asksPeers;

    @Column(name = "asks_owners")
    private boolean asksOwners;

    @Column(name = "opinions_from")
    private int opinionsFrom = CycleAsks.USUAL_FROM;

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

    /** @throws RuleBroken as {@link #say} */
    Cycle(long organisationId, Text name, Mode mode, Population population, CycleDates dates) {
        this.organisationId = organisationId;
        say(name, mode, population, dates);
    }

    /** @throws RuleBroken assessment.cycleNotDraft, assessment.cycleName, assessment.cycleDates, assessment.cyclePopulation */
    void say(Text name, Mode mode, Population population, CycleDates dates) {
        requireDraft();
        if (name.ja().isBlank()
                || name.en().isBlank()
                || name.ja().length() > LONGEST_NAME
                || name.en().length() > LONGEST_NAME) throw new RuleBroken("assessment.cycleName", LONGEST_NAME);
        if (!dates.flaws().isEmpty()) throw new RuleBroken("assessment.cycleDates");
        if (population.unitWords().length() > 500 || population.roleWords().length() > 200) {
            throw new RuleBroken("assessment.cyclePopulation");
        }
        this.nameJa = name.ja().strip();
        this.nameEn = name.en().strip();
        this.mode = mode;
        this.units = population.unitWords();
        this.roles = population.roleWords();
        set(dates);
    }

    /** @throws RuleBroken assessment.cycleNotDraft */
    void ask(CycleAsks asks) {
        requireDraft();
        raterTraining = asks.raterTraining();
        asksPeers = asks.peers();
        asksOwners = asks.roleOwners();
        opinionsFrom = asks.from();
    }

    private CycleDates dates() {
        return new CycleDates(selfFrom, selfUntil, reviewUntil, discloseOn, closesOn);
    }

    private void set(CycleDates dates) {
        selfFrom = dates.selfFrom();
        selfUntil = dates.selfUntil();
        reviewUntil = dates.reviewUntil();
        discloseOn = dates.discloseOn();
        closesOn = dates.closesOn();
    }

    void requireDraft() {
        if (status != Status.DRAFT) throw new RuleBroken("assessment.cycleNotDraft");
    }

    void requireRunning() {
        if (status != Status.OPEN) throw new RuleBroken("assessment.cycleNotRunning");
    }

    /** @param further approved for this cycle, besides development and placement; from now on they are what they are */
    void beginOpening(Set<Purpose> further) {
        requireDraft();
        status = Status.OPENING;
        purposes = Stream.of(Purpose.values())
                .filter(purpose -> purpose.isUsual() || further.contains(purpose))
                .map(Purpose::name)
                .collect(Collectors.joining(" "));
    }

    void opened() {
        if (status == Status.OPENING) status = Status.OPEN;
    }

    /** @throws RuleBroken assessment.cycleNotRunning */
    void beginClosing() {
        requireRunning();
        status = Status.CLOSING;
    }

    void closed() {
        if (status == Status.CLOSING) status = Status.CLOSED;
    }

    /** @throws RuleBroken assessment.cycleNotRunning, assessment.cycleDates */
    void moveDates(CycleDates dates, LocalDate today) {
        requireRunning();
        if (!dates.flawsAsChangeOf(dates(), today).isEmpty()) throw new RuleBroken("assessment.cycleDates");
        set(dates);
    }

    CycleRow row() {
        return new CycleRow(
                id,
                organisationId,
                new Text(nameJa, nameEn),
                Stream.of(purposes.split(" ")).map(Purpose::valueOf).toList(),
                mode,
                status,
                dates(),
                Population.of(units, roles),
                new CycleAsks(raterTraining, asksPeers, asksOwners, opinionsFrom),
                version);
    }

    int version() {
        return version;
    }

    Long id() {
        return id;
    }
}
