package org.shirube.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.assessment.Claims;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Source;
import org.shirube.gap.Counts;
import org.shirube.gap.Dimension;
import org.shirube.gap.PastTallies;
import org.shirube.gap.StandingRow;
import org.shirube.gap.Standings;
import org.shirube.gap.Tallies;
import org.shirube.organisation.Layer;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.People;
import org.shirube.organisation.RoleAssignments;
import org.shirube.organisation.StaffList;
import org.shirube.organisation.Staffing;
import org.shirube.organisation.Transfers;
import org.shirube.organisation.UnitRow;
import org.shirube.organisation.Units;
import org.shirube.platform.db.StatementsPerPage;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;

@ArquillianTest
class DashboardIT {
    private static final LocalDate SINCE = LocalDate.of(2024, 4, 1);

    @Inject
    private Clock clock;

    @Inject
    private Sample sample;

    @Inject
    private Organisations organisations;

    @Inject
    private Staffing staffing;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Units units;

    @Inject
    private People people;

    @Inject
    private Transfers transfers;

    @Inject
    private Claims claims;

    @Inject
    private Standings standings;

    @Inject
    private Tallies tallies;

    @Inject
    private PastTallies past;

    @Inject
    private Matrices matrices;

    @Inject
    private Figures figures;

    /** Sections {@code S0} and {@code S1} of department {@code D}; everybody carries R01, officers R02 at stage 2. */
    private Map<String, Long> staff(int each) {
        sample.organisation();
        roles.assign(Layer.ORGANISATION, null, "R01", 1, SINCE);
        var list = new ArrayList<StaffList.PersonLine>();
        for (int section = 0; section < 2; section++) {
            for (int i = 0; i < each; i++) {
                var title = i == 0 ? new Text("課長", "Head") : new Text("主事", "Officer");
                list.add(new StaffList.PersonLine(
                        "P" + section + "-" + i,
                        new Text("職員" + section + "-" + i, "Person " + section + "-" + i),
                        "しょくいん",
                        SINCE,
                        null,
                        List.of(new StaffList.PostLine(
                                "S" + section,
                                title,
                                i == 0,
                                true,
                                SINCE,
                                null,
                                List.of(new StaffList.RoleLine("R02", 2, SINCE))))));
            }
        }
        return staffing.take(new StaffList(
                List.of(
                        new StaffList.UnitLine("D", null, new Text("企画部", "Planning")),
                        new StaffList.UnitLine("S0", "D", new Text("一課", "First Section")),
                        new StaffList.UnitLine("S1", "D", new Text("二課", "Second Section"))),
                list));
    }

    private UnitRow unit(String code) {
        return units.tree().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private NewClaim claim(long person, StandingRow row, Source source, int level) {
        return new NewClaim(person, row.skill(), source, level, LocalDate.now(clock), null, null, null);
    }

    @Test
    void aPageNumberBeyondAllBoundsShowsTheEndOfTheList() {
        var head = new Visit()
                .signedIn(sample.account(sample.town().person("head"), Permission.STAFF, Permission.MANAGER));
        for (var page : List.of("/dashboard/worklist.xhtml", "/dashboard/matrix.xhtml")) {
            assertThat(head.get(page + "?page=" + Integer.MAX_VALUE).statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void talliesMadeAnewFromClaimsEqualTheKeptOnes() {
        var ids = List.copyOf(staff(8).values());
        var random = new Random(3);
        var today = LocalDate.now(clock);
        for (int i = 0; i < 60; i++) {
            long person = ids.get(random.nextInt(ids.size()));
            var mine = standings.of(person);
            var row = mine.get(random.nextInt(mine.size()));
            var source = List.of(Source.CHECK, Source.LAB, Source.IMPORT).get(random.nextInt(3));
            claims.record(claim(person, row, source, 1), List.of());
            if (i % 15 == 0) roles.assign(Layer.PERSON, person, "R05", 1, today);
            if (i % 20 == 0) {
                var to =
                        people.find(person).orElseThrow().unitId() == unit("S0").id() ? unit("S1") : unit("S0");
                transfers.move(person, to.id(), new Text("主査", "Senior officer"), false, today);
            }
        }
        var root = units.root();
        var kept = new HashMap<>(tallies.of(Set.of(root.id()), "").get(root.id()));
        kept.values().removeIf(Counts::isNone);
        var anew = new HashMap<>(past.of(organisations.own(), today));
        anew.values().removeIf(Counts::isNone);
        assertThat(kept).isEqualTo(anew).isNotEmpty();
        var sections = tallies.of(Set.of(unit("S0").id(), unit("S1").id()), Dimension.ALL).values().stream()
                .map(section -> section.get(Dimension.ALL))
                .reduce(Counts.NONE, Counts::plus);
        assertThat(sections).isEqualTo(kept.get(Dimension.ALL));
    }

    @Test
    void aSavedRatingIsInTheMatrixAndTheHeatmapAtOnce() {
        long person = staff(8).get("P0-1");
        var row = standings.of(person).stream()
                .filter(standing -> standing.target() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(figures.of(null).totals().met()).isZero();
        claims.record(claim(person, row, Source.CHECK, 1), List.of());
        claims.record(claim(person, row, Source.MANAGER, 1), List.of());
        var filter = new MatrixFilter(MatrixFilter.EVERYTHING, null, null, false, false, false);
        assertThat(matrices.of(unit("S0").id(), filter, 1).totals().met()).isEqualTo(1);
        assertThat(matrices.of(unit("S1").id(), filter, 1).totals().met()).isZero();
        var overview = figures.of(null);
        assertThat(overview.totals().met()).isEqualTo(1);
        assertThat(overview.heat().total().cells())
                .anyMatch(cell -> Integer.valueOf(100).equals(cell.fulfilment()));
    }

    @Test
    void theCostOfAPageDoesNotGrowWithTheStaff() {
        var ids = staff(50);
        var visit = new Visit().signedIn(sample.account(ids.get("P0-0"), Permission.values()));
        var most = Map.of(
                "/dashboard/matrix.xhtml", 12,
                "/dashboard/worklist.xhtml", 14,
                "/dashboard/organisation.xhtml", 15,
                "/dashboard/team.xhtml", 22);
        most.forEach((page, limit) -> {
            visit.get(page);
            assertThat(visit.get(page).statusCode()).as(page).isEqualTo(200);
            var taken = StatementsPerPage.of(page);
            System.out.println("statements of " + page + ": " + taken);
            assertThat(taken).as(page).isBetween(1, limit);
        });
    }
}
