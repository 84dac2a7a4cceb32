package org.shirube.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.shirube.platform.error.RuleBroken;

/** When a body's mail goes out, and when whoever leads people hears of what is late. */
@Entity
@Table(name = "mail_rule")
public class MailRule {
    private static final int LONGEST_DAYS_OFF = 2000;

    @Id
    @Column(name = "organisation_id")
    private long organisationId;

    @Version
    private int version;

    @Column(name = "from_hour")
    private int fromHour;

    @Column(name = "until_hour")
    private int untilHour;

    private String weekdays;

    @Column(name = "days_off")
    private String daysOff;

    @Column(name = "escalate_after")
    private int escalateAfter = Escalation.DEFAULT_DAYS;

    protected MailRule() {} // JPA

    MailRule(long organisationId) {
        this.organisationId = organisationId;
        say(WorkingHours.USUAL, Escalation.DEFAULT_DAYS);
    }

    /** @throws RuleBroken notice.tooManyDaysOff, notice.escalation */
    final void say(WorkingHours hours, int days) {
        if (days < 1 || days > Escalation.MOST_DAYS) throw new RuleBroken("notice.escalation", Escalation.MOST_DAYS);
        fromHour = hours.fromHour();
        untilHour = hours.untilHour();
        weekdays = hours.weekdays().stream().map(day -> "" + day.getValue()).collect(Collectors.joining());
        var off = hours.daysOff().stream().map(LocalDate::toString).collect(Collectors.joining(","));
        if (off.length() > LONGEST_DAYS_OFF) throw new RuleBroken("notice.tooManyDaysOff");
        daysOff = off;
        escalateAfter = days;
    }

    WorkingHours hours() {
        return new WorkingHours(
                fromHour,
                untilHour,
                WorkingHours.weekdays(weekdays.chars().mapToObj(c -> c - '0').toList()),
                Arrays.stream(daysOff.split(","))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .collect(Collectors.toSet()));
    }

    Escalation escalation() {
        return new Escalation(escalateAfter);
    }
}
