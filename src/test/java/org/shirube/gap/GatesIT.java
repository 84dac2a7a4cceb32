package org.shirube.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.assessment.Claims;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Source;
import org.shirube.course.Courses;
import org.shirube.course.Step;
import org.shirube.learning.LearningHistory;
import org.shirube.learning.PastCourse;
import org.shirube.organisation.Layer;
import org.shirube.organisation.RoleAssignments;
import org.shirube.platform.PageRequest;
import org.shirube.platform.db.StatementsPerPage;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** Gates on the doors and on the pages; what opens one is {@link GateRuleTest}'s. */
@ArquillianTest
class GatesIT {
    private static final LocalDate TODAY = Today.date();
    private static final LocalDate EARLIER = TODAY.minusDays(20);
    private static final Set<Gate.Kind> SHOWN = EnumSet.of(Gate.Kind.SHOWN);

    @Inject
    private Sample sample;

    @Inject
    private Gates gates;

    @Inject
    private GateQueue queue;

    @Inject
    private OfficeGates office;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Claims claims;

    @Inject
    private LearningHistory history;

    @Inject
    private Courses courses;

    @Inject
    private SkillMaps maps;

    /** Everything that records can show for stage 1 of R02. */
    private void prepare(long person) {
        reach(person, 1);
        history.take(List.of(completed(person, "GA01"), completed(person, "GA02")));
    }

    private void reach(long person, int stage) {
        var role = maps.current().role("R02").orElseThrow();
        claims.recordAll(
                role.targets().keySet().stream()
                        .filter(skill -> role.target(skill, stage) > 0)
                        .map(skill -> NewClaim.of(person, skill, Source.PANEL, role.target(skill, stage), EARLIER))
                        .toList(),
                "test");
    }

    private PastCourse completed(long person, String code) {
        var steps = new java.util.LinkedHashMap<String, LocalDate>();
        for (Step step : courses.find(code).orElseThrow().steps()) steps.put(step.id(), EARLIER);
        return new PastCourse(person, code, EARLIER, steps);
    }

    private static GatePass.Decision decision(GateParty party, LocalDate on) {
        return new GatePass.Decision(party, on, "somebody", "");
    }

    @Test
    void whoeverHasEverythingWaitsIsConfirmedAndTheConfirmationIsWithdrawn() {
        var town = sample.town();
        var one = town.person("one");
        assertThat(queue.page(null, null, PageRequest.of(0, 50)).total()).isZero();
        assertThat(gates.of(one, "R02").gate(1).isReady()).isFalse();
        prepare(one);
        var gate = gates.of(one, "R02").gate(1);
        assertThat(gate.conditions()).allMatch(Gate.Condition::met);
        assertThat(gate.named()).containsExactly(GateParty.MANAGER);
        assertThat(gates.of(one, "R02").gate(2).isReady()).isFalse();

        var head = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        assertThat(head.get("/assessment/gates.xhtml").body())
                .contains("佐藤 美咲")
                .contains("政策企画担当")
                .doesNotContain("高橋 翔");
        var page = "/assessment/gate.xhtml?id=" + one + "&role=R02&stage=1";
        var form = head.get(page);
        assertThat(form.body()).contains("必修の講座の修了").contains("confirming:go");
        var unsaid = head.post(
                form,
                "confirming",
                Map.of("confirming:on", TODAY.toString(), "confirming:by", "田中", "confirming:go", "x"));
        assertThat(unsaid.body()).contains("すべてに印を付けてください");
        var given = Map.of(
                "confirming:on",
                EARLIER.toString(),
                "confirming:by",
                "田中 浩一",
                "confirming:note",
                "窓口での対応を見た",
                "confirming:attested",
                "SHOWN",
                "confirming:go",
                "x");
        assertThat(head.post(head.get(page), "confirming", given).statusCode()).isEqualTo(302);
        assertThat(head.get(page).body()).contains("に通過しました").contains("窓口での対応を見た");
        assertThat(head.get("/assessment/gates.xhtml").body()).doesNotContain("佐藤 美咲");
        assertThat(head.get("/assessment/person.xhtml?id=" + one).body()).contains("R02 政策企画担当 段階1");

        var self = new Visit().signedIn(sample.account(one, Permission.STAFF));
        assertThat(self.get("/skillmap/roadmap.xhtml?role=R02&stage=1").body())
                .contains("に通過しました")
                .contains("田中 浩一")
                .doesNotContain("取り消す</a>");
        assertThat(self.get(page).statusCode()).isEqualTo(403);

        var id = gates.confirmationsOf(one).get(0).id();
        var withdrawing = head.get(page + "&withdraw=" + id);
        assertThat(withdrawing.body()).contains("withdrawing:go");
        assertThat(head.post(withdrawing, "withdrawing", Map.of("withdrawing:reason", "人違いでした", "withdrawing:go", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(self.get("/skillmap/roadmap.xhtml?role=R02&stage=1").body())
                .contains("人違いでした")
                .doesNotContain("に通過しました");
        assertThat(head.get("/assessment/gates.xhtml").body()).contains("佐藤 美咲");
        assertThat(head.post(head.get(page), "confirming", given).statusCode()).isEqualTo(302);
        var auditor = new Visit().signedIn(sample.account(null, Permission.AUDITOR));
        assertThat(auditor.get("/security/audit.xhtml?from=2020-01-01&until=2099-12-31")
                        .body())
                .contains("段階のゲートの通過を確認した</td>")
                .contains("ゲートの確認を取り消した</td>");
        assertThat(auditor.get(page).body()).contains("に通過しました").doesNotContain("confirming:go");
    }

    @Test
    void whatWaitsForTheOfficeIsCountedUntilSomebodyWritesItDown() {
        var one = sample.town().person("one");
        roles.assign(Layer.PERSON, one, "R02", 3, EARLIER);
        reach(one, 3);
        var waiting = new OfficeGates.Waiting(one, "R02");
        assertThat(office.waiting()).containsExactly(waiting);
        assertThat(queue.page(null, null, PageRequest.of(0, 50)).total()).isOne();

        var id = gates.confirm(
                one,
                "R02",
                3,
                decision(GateParty.PANEL, TODAY),
                EnumSet.copyOf(GateRule.of(3).attested()));
        assertThat(office.waiting()).isEmpty();
        gates.withdraw(one, id, "another person was meant");
        assertThat(office.waiting()).containsExactly(waiting);

        sample.organisation();
        assertThat(office.waiting()).as("another body").isEmpty();
    }

    @Test
    void theRuleHoldsOnTheDoorToo() {
        var town = sample.town();
        var one = town.person("one");
        assertThatThrownBy(() -> gates.confirm(one, "R02", 1, decision(GateParty.MANAGER, TODAY), SHOWN))
                .as("the system leads nobody")
                .isInstanceOf(NotAllowed.class);
        prepare(one);
        assertThatThrownBy(() -> gates.confirm(one, "R02", 1, decision(GateParty.PANEL, TODAY), SHOWN))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("gateNotNamed");
        assertThatThrownBy(() -> gates.confirm(one, "R02", 2, decision(GateParty.OWNER, TODAY), SHOWN))
                .hasMessageContaining("gateNotHeld");
        assertThatThrownBy(() -> gates.of(one, "R99")).isInstanceOf(NotFound.class);
        sample.organisation();
        assertThatThrownBy(() -> gates.of(one, "R02")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> gates.withdraw(one, -1, "x")).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherHeadAndAnotherBodySeeNoGate() {
        var theirs = sample.town();
        var far = theirs.person("one");
        prepare(far);
        var town = sample.town();
        var head = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        var page = "/assessment/gate.xhtml?role=R02&stage=1&id=";
        assertThat(head.get(page + far).statusCode()).isEqualTo(404);
        assertThat(head.get("/assessment/gates.xhtml").body()).doesNotContain("id=" + far + "&");
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        assertThat(hr.get(page + far).statusCode()).isEqualTo(404);
        assertThat(hr.get(page + town.person("one")).body()).doesNotContain("confirming:go");
        for (var permission : List.of(Permission.STAFF, Permission.ADVISER, Permission.INSTRUCTOR))
            assertThat(new Visit()
                            .signedIn(sample.account(null, permission))
                            .get(page + town.person("one"))
                            .statusCode())
                    .as(permission.name())
                    .isEqualTo(403);
    }

    @Test
    void theListCostsTheSameForManyPeople() {
        var town = sample.town();
        prepare(town.person("one"));
        prepare(town.person("two"));
        var head = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        for (int i = 0; i < 2; i++)
            assertThat(head.get("/assessment/gates.xhtml?role=R02").body()).contains("2件");
        assertThat(StatementsPerPage.of("/assessment/gates.xhtml")).isBetween(1, 9);
        head.get("/assessment/gate.xhtml?id=" + town.person("one") + "&role=R02&stage=1");
        assertThat(StatementsPerPage.of("/assessment/gate.xhtml")).isBetween(1, 24);
    }
}
