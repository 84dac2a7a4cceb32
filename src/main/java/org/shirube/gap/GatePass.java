package org.shirube.gap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.shirube.platform.error.RuleBroken;

/** One party's confirmation of a gate; never changed, only withdrawn. */
@Entity
@Table(name = "gate_pass")
public class GatePass {
    static final int LONGEST = 400;
    private static final long IN_FORCE = 0;

    @Id
    @GeneratedValue(generator = "gate_pass_seq")
    @SequenceGenerator(name = "gate_pass_seq", sequenceName = "gate_pass_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "role_code", updatable = false)
    private String roleCode;

    @Column(updatable = false)
    private int stage;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private GateParty party;

    @Column(updatable = false)
    private String named;

    @Column(name = "map_version", updatable = false)
    private String mapVersion;

    @Column(name = "decided_on", updatable = false)
    private LocalDate decidedOn;

    @Column(name = "decided_by", updatable = false)
    private String decidedBy;

    @Column(updatable = false)
    private String note;

    @Column(updatable = false)
    private String basis;

    @Column(name = "noted_at", updatable = false)
    private Instant notedAt;

    @Column(name = "noted_by", updatable = false)
    private String notedBy;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    /** 0 in force, else the own id: a unique constraint over it allows one confirmation in force and any number withdrawn. */
    @Column(name = "withdrawal")
    private long withdrawal = IN_FORCE;

    protected GatePass() {} // JPA

    /**
     * What was decided, by whom, and what is said about it.
     *
     * @param note null or blank for none
     */
    public record Decision(GateParty party, LocalDate on, String by, String note) {}

    /** Where and for whom. */
    record Of(long organisationId, long personId, String mapVersion, Gate gate) {}

    GatePass(Of of, Decision decision, String basis, String notedBy, Instant now, LocalDate today) {
        organisationId = of.organisationId();
        personId = of.personId();
        roleCode = of.gate().role();
        stage = of.gate().stage();
        mapVersion = of.mapVersion();
        named = of.gate().named().stream().map(Enum::name).collect(Collectors.joining(","));
        party = decision.party();
        decidedOn = pastOrToday(decision.on(), today);
        decidedBy = said(decision.by(), "gap.gateByMissing");
        note = decision.note() == null || decision.note().isBlank()
                ? ""
                : said(decision.note(), "gap.gateReasonMissing");
        this.basis = basis;
        this.notedBy = notedBy;
        notedAt = now;
    }

    /** @throws RuleBroken gap.gateWithdrawn, gap.gateReasonMissing, gap.gateTooLong */
    void withdraw(String reason, String by, LocalDate today) {
        if (withdrawnOn != null) throw new RuleBroken("gap.gateWithdrawn");
        withdrawnReason = said(reason, "gap.gateReasonMissing");
        withdrawnBy = by;
        withdrawnOn = today;
        withdrawal = id;
    }

    private static LocalDate pastOrToday(LocalDate day, LocalDate today) {
        if (day == null) return today;
        if (day.isAfter(today)) throw new RuleBroken("gap.gateInFuture", day);
        return day;
    }

    private static String said(String text, String keyIfMissing) {
        if (text == null || text.isBlank()) throw new RuleBroken(keyIfMissing);
        var said = text.strip();
        if (said.length() > LONGEST) throw new RuleBroken("gap.gateTooLong", LONGEST);
        return said;
    }

    GateConfirmation row() {
        return new GateConfirmation(
                id,
                roleCode,
                stage,
                party,
                Arrays.stream(named.split(","))
                        .map(GateParty::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(GateParty.class))),
                mapVersion,
                decidedOn,
                decidedBy,
                note,
                basis,
                notedBy,
                withdrawnOn,
                withdrawnBy,
                withdrawnReason);
    }

    long personId() {
        return personId;
    }

    GateParty party() {
        return party;
    }
}
