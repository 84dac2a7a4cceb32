package org.shirube.security;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.assessment.CycleDates;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Population;
import org.shirube.organisation.Mode;
import org.shirube.platform.db.StatementsPerPage;
import org.shirube.platform.i18n.Text;

/** The SQL statements of a page, signing in and frame included, whatever the number of rows. */
@ArquillianTest
class StatementsIT {
    /** Pages and the most that they may take. */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("/skillmap/view.xhtml", 4),
            Map.entry("/skillmap/skill.xhtml?code=B3", 14),
            Map.entry("/skillmap/path.xhtml?role=R02", 15),
            Map.entry("/course/list.xhtml?q=" + "%E8%A6%81%E7%B4%84", 5),
            Map.entry("/course/list.xhtml?own=open", 6),
            Map.entry("/course/glossary.xhtml", 4),
            Map.entry("/course/checklists.xhtml", 4),
            Map.entry("/learning/book.xhtml?course=GA09", 5),
            Map.entry("/assessment/cycles.xhtml", 5),
            Map.entry("/assessment/purposes.xhtml", 6),
            Map.entry("/assessment/cycle-draft.xhtml", 14),
            Map.entry("/assessment/cycle.xhtml", 20),
            Map.entry("/assessment/appeals.xhtml", 6),
            Map.entry("/assessment/qualifications.xhtml", 7),
            Map.entry("/assessment/qualification-list.xhtml", 8),
            Map.entry("/assessment/check.xhtml", 13),
            Map.entry("/assessment/cuts.xhtml", 6),
            Map.entry("/learning/items.xhtml", 5),
            Map.entry("/learning/bank.xhtml", 7),
            Map.entry("/assessment/result.xhtml", 15),
            Map.entry("/organisation/people.xhtml", 6),
            Map.entry("/organisation/person.xhtml", 14),
            Map.entry("/organisation/units.xhtml", 7),
            Map.entry("/organisation/seen.xhtml", 7),
            Map.entry("/assessment/calibration.xhtml", 12),
            Map.entry("/assessment/opinions.xhtml", 14),
            Map.entry("/assessment/role-owners.xhtml", 5),
            Map.entry("/assessment/panels.xhtml", 9),
            Map.entry("/security/accounts.xhtml", 6),
            Map.entry("/security/audit.xhtml", 8),
            Map.entry("/security/audit-check.xhtml", 4),
            Map.entry("/security/profile.xhtml", 4),
            Map.entry("/genai/model.xhtml", 5),
            Map.entry("/genai/calls.xhtml", 6),
            Map.entry("/help/definitions.xhtml", 3),
            Map.entry("/dashboard/home.xhtml", 12),
            Map.entry("/notice/list.xhtml", 6),
            Map.entry("/retention/periods.xhtml", 6),
            Map.entry("/notice/settings.xhtml", 4),
            Map.entry("/notice/calendar.xhtml", 5),
            Map.entry("/notice/office.xhtml", 12),
            Map.entry("/assignment/plan.xhtml", 12));

    @Inject
    private Sample sample;

    @Inject
    private Cycles cycles;

    private long cycle(LocalDate from) {
        return cycles.draft(
                Text.same("2026"),
                Mode.STANDARD,
                Population.EVERYBODY,
                new CycleDates(from, from.plusDays(10), from.plusDays(20), from.plusDays(30), from.plusDays(60)));
    }

    @Test
    void noPageTakesMoreStatementsThanItSays() {
        var town = sample.town();
        var visit = new Visit().signedIn(sample.account(town.person("two"), Permission.values()));
        var running = cycle(Today.date());
        cycles.openAtOnce(running);
        var draft = cycle(Today.date().plusYears(1));
        var softly = new SoftAssertions();
        MOST.forEach((page, most) -> {
            var address = switch (page) {
                case "/organisation/person.xhtml" -> page + "?id=" + town.person("one");
                case "/assessment/cycle-draft.xhtml" -> page + "?id=" + draft;
                case "/assessment/cycle.xhtml" -> page + "?id=" + running;
                default -> page;
            };
            visit.get(address); // fills what is kept in memory
            visit.get(address);
            visit.get(address); // an answer may be here before its count is: then the one before is read, which is warm
            // too
            var taken = StatementsPerPage.of(page.replaceFirst("\\?.*", ""));
            softly.assertThat(taken).as(page).isBetween(1, most);
        });
        softly.assertAll();
    }
}
