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
    private static final Map<String, Integer> MOST = Map.of(
            "/skillmap/view.xhtml", 4,
            "/organisation/people.xhtml", 6,
            "/organisation/person.xhtml", 14,
            "/organisation/units.xhtml", 7,
            "/security/accounts.xhtml", 6,
            "/security/audit.xhtml", 6,
            "/security/profile.xhtml", 4,
            "/help/definitions.xhtml", 3,
            "/dashboard/home.xhtml", 12,
            "/assignment/plan.xhtml", 10);

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
            var taken = StatementsPerPage.of(page);
            assertThat(taken).as(page).isBetween(1, most);
        });
    }
}
