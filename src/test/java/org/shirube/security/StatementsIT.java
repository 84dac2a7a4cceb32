package org.shirube.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.platform.db.StatementsPerPage;

/** The SQL statements of a page, signing in and frame included, whatever the number of rows. */
@ArquillianTest
class StatementsIT {
    /** Pages and the most that they may take. */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("/skillmap/view.xhtml", 4),
            Map.entry("/skillmap/skill.xhtml?code=B3", 14),
            Map.entry("/skillmap/path.xhtml?role=R02", 15),
            Map.entry("/course/list.xhtml?q=" + "%E8%A6%81%E7%B4%84", 5),
            Map.entry("/course/glossary.xhtml", 4),
            Map.entry("/course/checklists.xhtml", 4),
            Map.entry("/learning/book.xhtml?course=GA09", 5),
            Map.entry("/organisation/people.xhtml", 6),
            Map.entry("/organisation/person.xhtml", 14),
            Map.entry("/organisation/units.xhtml", 7),
            Map.entry("/security/accounts.xhtml", 6),
            Map.entry("/security/audit.xhtml", 6),
            Map.entry("/security/profile.xhtml", 4),
            Map.entry("/help/definitions.xhtml", 3),
            Map.entry("/dashboard/home.xhtml", 12),
            Map.entry("/assignment/plan.xhtml", 10));

    @Inject
    private Sample sample;

    @Test
    void noPageTakesMoreStatementsThanItSays() {
        var town = sample.town();
        var visit = new Visit().signedIn(sample.account(town.person("two"), Permission.values()));
        MOST.forEach((page, most) -> {
            var address = page.endsWith("person.xhtml") ? page + "?id=" + town.person("one") : page;
            visit.get(address);
            visit.get(address);
            var taken = StatementsPerPage.of(page.replaceFirst("\\?.*", ""));
            assertThat(taken).as(page).isBetween(1, most);
        });
    }
}
