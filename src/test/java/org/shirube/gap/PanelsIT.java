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
import org.shirube.assessment.Panel;
import org.shirube.assessment.PanelDossiers;
import org.shirube.assessment.Panels;
import org.shirube.assessment.Source;
import org.shirube.platform.PageRequest;
import org.shirube.security.Permission;
import org.shirube.skillmap.SkillMaps;

/** Two members rate apart, then the panel agrees: on a level, which becomes a claim, and on a gate. */
@ArquillianTest
class PanelsIT {
    private static final LocalDate TODAY = Today.date();
    private static final String PAGE = "/assessment/panels.xhtml";
    private static final String SKILL = "B3";
    private static final String FIRST = "五つの課で続いている";
    private static final String SECOND = "広がりは一つの課";

    @Inject
    private Sample sample;

    @Inject
    private Panels panels;

    @Inject
    private PanelDossiers dossiers;

    @Inject
    private GatePanels gatePanels;

    @Inject
    private Gates gates;

    @Inject
    private SkillMaps maps;

    @Inject
    private Claims claims;

    private Map<String, Long> town() {
        return sample.twoSections(Set.of("two", "three", "four"), "head", "one", "two", "three", "four");
    }

    private Visit visit(Long person, Permission... permissions) {
        return new Visit().signedIn(sample.account(person, permissions));
    }

    private static int rate(Visit member, String address, int level, String why) {
        return member.post(
                        member.get(address),
                        "saying",
                        Map.of("saying:level", "" + level, "saying:why", why, "saying:rate", "x"))
                .statusCode();
    }

    @Test
    void nobodySeesAnotherRatingBeforeAllAreInAndThenThePanelAgrees() {
        var town = town();
        var one = town.get("one");
        claims.record(NewClaim.of(one, SKILL, Source.LAB, 2, TODAY), List.of());
        var hr = visit(null, Permission.HR);
        var called = Map.of(
                "calling:staffNo", "one", "calling:members", "two、four", "calling:skill", SKILL, "calling:go", "x");
        assertThat(hr.post(hr.get(PAGE), "calling", called).statusCode()).isEqualTo(302);
        assertThat(hr.post(hr.get(PAGE), "calling", called).body()).contains("同じ審査会がもう開かれています");
        var id = dossiers.page(PageRequest.of(0, 5)).rows().get(0).id();
        var address = PAGE + "?id=" + id;

        var two = visit(town.get("two"), Permission.STAFF);
        var three = visit(town.get("three"), Permission.STAFF, Permission.ADVISER);
        var four = visit(town.get("four"), Permission.STAFF);
        assertThat(four.get(address).body()).contains("評価を送る");
        var leaving = four.get(address + "&leaving=" + town.get("four"));
        assertThat(four.post(leaving, "leaver", Map.of("leaver:why", "本人の親族", "leaver:go", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(four.get(address).statusCode()).as("whoever left").isEqualTo(403);
        assertThat(four.get("/dashboard/home.xhtml").body()).doesNotContain("審査会で評価する");
        assertThat(hr.post(hr.get(address), "adding", Map.of("adding:added", "three", "adding:go", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(hr.get(address).body()).contains("本人の親族", "外れた");
        assertThatThrownBy(() -> panels.add(id, town.get("four"))).hasMessageContaining("panelWasMember");

        assertThat(two.get("/dashboard/home.xhtml").body()).contains("審査会で評価する");
        assertThat(two.get(PAGE).body()).contains("名前one").doesNotContain("calling:go");
        assertThat(rate(two, address, 4, " ")).as("without a reason").isEqualTo(200);
        assertThat(rate(two, address, 4, FIRST)).isEqualTo(302);
        assertThat(two.get(address).body()).contains(FIRST).doesNotContain("saying:rate");
        assertThat(three.get(address).body()).contains("全員がそろうまで見えません").doesNotContain(FIRST);
        assertThat(hr.get(address).body()).contains("全員がそろうまで見えません").doesNotContain(FIRST, "saying:agree");
        assertThatThrownBy(() -> panels.agreeOnLevel(id, 4, "急いで決める")).hasMessageContaining("panelWaits");
        var self = visit(one, Permission.STAFF);
        assertThat(self.get(address).statusCode()).as("the person").isEqualTo(403);
        assertThat(visit(town.get("head"), Permission.STAFF, Permission.MANAGER)
                        .get(address)
                        .statusCode())
                .as("no member")
                .isEqualTo(403);

        assertThat(rate(three, address, 3, SECOND)).isEqualTo(302);
        assertThatThrownBy(() -> panels.add(id, town.get("head"))).hasMessageContaining("panelAllIn");
        assertThatThrownBy(() -> panels.release(id, town.get("two"), "もう来ない"))
                .as("every rating is kept")
                .hasMessageContaining("panelRated");
        for (var member : List.of(two, three, hr))
            assertThat(member.get(address).body()).contains(FIRST, SECOND);
        assertThat(hr.post(
                                hr.get(address),
                                "saying",
                                Map.of("saying:level", "4", "saying:why", "二つの課の記録を一緒に読んだ", "saying:agree", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(claims.of(one, SKILL))
                .filteredOn(claim -> claim.source() == Source.PANEL)
                .singleElement()
                .returns(4, claim -> claim.level())
                .returns("二つの課の記録を一緒に読んだ", claim -> claim.note());
        assertThat(claims.levels(one, TODAY).get(SKILL).value()).isEqualTo(4);
        assertThatThrownBy(() -> panels.callOff(id, "もう一度")).hasMessageContaining("panelClosed");
        assertThat(self.get("/organisation/seen.xhtml").body()).contains("審査会で評価する");
        assertThat(visit(null, Permission.AUDITOR).get("/security/audit.xhtml").body())
                .contains("審査会を開いた", "審査会で評価した", "審査会の合意を記録した");
    }

    @Test
    void aGateWithAPanelWaitsForItsAgreementAndIsConfirmedByIt() {
        var town = town();
        var one = town.get("one");
        reach(one);
        var members = Set.of(town.get("two"), town.get("head"));
        assertThatThrownBy(() -> gatePanels.call(one, "R02", 1, members)).hasMessageContaining("gateNotNamed");
        var id = gatePanels.call(one, "R02", 3, members);
        assertThatThrownBy(() -> confirm(one)).hasMessageContaining("gatePanelOpen");
        var address = PAGE + "?id=" + id;
        var two = visit(town.get("two"), Permission.STAFF);
        var head = visit(town.get("head"), Permission.STAFF, Permission.MANAGER);
        assertThat(two.get(address).body()).contains("審査の資料", "saying:rate");
        assertThat(rate(two, address, Panel.PASSED, FIRST)).isEqualTo(302);
        assertThat(rate(head, address, 0, SECOND)).isEqualTo(302);
        gatePanels.agree(id, false, "もう一年の実績を見る", Set.of());
        assertThatThrownBy(() -> confirm(one)).hasMessageContaining("gatePanelNotYet");

        var again = gatePanels.call(one, "R02", 3, Set.of(town.get("two"), town.get("three")));
        rate(two, PAGE + "?id=" + again, Panel.PASSED, FIRST);
        var three = visit(town.get("three"), Permission.STAFF);
        rate(three, PAGE + "?id=" + again, Panel.PASSED, FIRST);
        var hr = visit(null, Permission.HR);
        assertThatThrownBy(() -> gatePanels.agree(again, true, "認める", Set.of()))
                .hasMessageContaining("gateNotAttested");
        assertThat(panelsHaveAgreed(again)).as("all or nothing").isFalse();
        var form = hr.get(PAGE + "?id=" + again);
        assertThat(form.body()).contains("saying:attested", "審査会の面談を終えた");
        gatePanels.agree(
                again, true, "三つの課で続いている", EnumSet.copyOf(GateRule.of(3).attested()));
        var gate = gates.of(one, "R02").gate(3);
        assertThat(gate.isPassed()).isTrue();
        assertThat(gate.inForce()).singleElement().returns("名前two、名前three", GateConfirmation::decidedBy);
        assertThat(two.get(PAGE + "?id=" + again).body()).contains("通過を認める", "三つの課で続いている");
        assertThatThrownBy(() -> gatePanels.call(one, "R02", 3, members)).hasMessageContaining("gateConfirmed");
    }

    @Test
    void whoeverLeadsThePersonIsOneVoiceAndNeverTheChair() {
        var town = town();
        var one = town.get("one");
        var head = visit(town.get("head"), Permission.STAFF, Permission.MANAGER, Permission.HR);
        var called = Map.of(
                "calling:staffNo", "one", "calling:members", "two three", "calling:skill", SKILL, "calling:go", "x");
        assertThat(head.post(head.get(PAGE), "calling", called).body()).contains("本人を率いる人は、審査会を開くことも");
        var id = panels.onLevel(one, SKILL, Set.of(town.get("two"), town.get("three")));
        assertThat(head.get(PAGE + "?id=" + id).body()).contains("審査の資料").doesNotContain("saying:off");
        assertThatThrownBy(() -> panels.onLevel(one, "B2", Set.of(one, town.get("two"))))
                .hasMessageContaining("panelOwn");
        var own = visit(one, Permission.STAFF, Permission.HR);
        assertThat(own.get(PAGE + "?id=" + id).statusCode()).as("the person").isEqualTo(403);
        assertThat(own.get(PAGE).body()).doesNotContain("id=" + id + "\"");
    }

    private boolean panelsHaveAgreed(long id) {
        return dossiers.of(id).panel().agreed() != null;
    }

    /** Everything that records can show for stage 3 of R02. */
    private void reach(long person) {
        var role = maps.current().role("R02").orElseThrow();
        claims.recordAll(
                role.targets().keySet().stream()
                        .filter(skill -> role.target(skill, 3) > 0)
                        .map(skill -> NewClaim.of(person, skill, Source.PANEL, role.target(skill, 3), TODAY))
                        .toList(),
                "test");
    }

    private void confirm(long person) {
        gates.confirm(
                person,
                "R02",
                3,
                new GatePass.Decision(GateParty.PANEL, TODAY, "審査会", ""),
                EnumSet.allOf(Gate.Kind.class));
    }
}
