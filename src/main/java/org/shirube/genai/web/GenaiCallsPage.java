package org.shirube.genai.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.genai.GuardDecision;
import org.shirube.genai.ModelCallRow;
import org.shirube.genai.ModelCalls;
import org.shirube.genai.ModelOutcome;
import org.shirube.organisation.People;
import org.shirube.organisation.PersonRow;
import org.shirube.platform.Page;
import org.shirube.platform.PageRequest;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.platform.web.DayRange;
import org.shirube.platform.web.Pager;

/** Behind {@code /genai/calls.xhtml}. */
@Named
@RequestScoped
public class GenaiCallsPage {
    private static final int SIZE = 50;

    @Inject
    private ModelCalls calls;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    @Inject
    private ActiveLocale locale;

    private final DayRange days = new DayRange();
    private GuardDecision decision;
    private ModelOutcome outcome;
    private int number = 1;
    private Page<ModelCallRow> found;
    private Map<Long, PersonRow> callers;

    public void open() {
        days.fill(LocalDate.now(clock), Period.ofDays(29));
        found = calls.page(
                days.start(clock.getZone()),
                days.end(clock.getZone()),
                decision,
                outcome,
                PageRequest.of((number - 1) * SIZE, SIZE));
        callers = people.byId(found.rows().stream().map(ModelCallRow::personId).collect(Collectors.toSet()));
    }

    /** Null for whoever holds no post today. */
    public PersonRow person(long personId) {
        return callers.get(personId);
    }

    /** What was found in a question, in words: kinds with how many of each. */
    public String found(String findings) {
        return findings.isEmpty()
                ? ""
                : Arrays.stream(findings.split(" "))
                        .map(one -> one.split("="))
                        .map(one -> Messages.of(locale.getLocale(), "genai.Sensitive." + one[0]) + " " + one[1])
                        .collect(Collectors.joining(locale.isJapanese() ? "、" : ", "));
    }

    public String getQuery() {
        return days.query()
                + (decision == null ? "" : "&decision=" + decision)
                + (outcome == null ? "" : "&outcome=" + outcome);
    }

    public List<ModelCallRow> getRows() {
        return found.rows();
    }

    public Pager getPager() {
        return new Pager(number, SIZE, found.total());
    }

    public DayRange getDays() {
        return days;
    }

    public GuardDecision[] getDecisions() {
        return GuardDecision.values();
    }

    public ModelOutcome[] getOutcomes() {
        return ModelOutcome.values();
    }

    public GuardDecision getDecision() {
        return decision;
    }

    public void setDecision(GuardDecision decision) {
        this.decision = decision;
    }

    public ModelOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ModelOutcome outcome) {
        this.outcome = outcome;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Pager.number(number);
    }
}
