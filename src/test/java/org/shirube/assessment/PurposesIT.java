package org.shirube.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.organisation.Mode;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;

/** A purpose beyond development and placement, from the application of HR to the pages of staff. */
@ArquillianTest
class PurposesIT {
    private static final String PAGE = "/assessment/purposes.xhtml";
    private static final String NOTICE = "この実施回の結果は手当の支給に使います。";

    @Inject
    private Sample sample;

    @Inject
    private Cycles cycles;

    @Inject
    private Purposes purposes;

    private long draft() {
        var today = Today.date();
        return cycles.draft(
                Text.same("2026"),
                Mode.STANDARD,
                Population.EVERYBODY,
                new CycleDates(today, today.plusDays(10), today.plusDays(20), today.plusDays(30), today.plusDays(60)));
    }

    @Test
    void anotherPurposeNeedsHrAndTheAdviserAndIsToldToStaff() {
        var town = sample.town();
        var cycle = draft();
        var hr = new Visit().signedIn(sample.account(town.person("two"), Permission.HR, Permission.ADVISER));
        var asked = hr.post(
                hr.get(PAGE),
                "asking",
                Map.of(
                        "asking:cycle", "" + cycle,
                        "asking:purpose", "ALLOWANCE",
                        "asking:reason", "条例第3条",
                        "asking:noticeJa", NOTICE,
                        "asking:noticeEn", "Used for an allowance.",
                        "asking:go", "asking:go"));
        assertThat(asked.body()).contains("補佐官の承認待ち");
        assertThatThrownBy(() -> cycles.openAtOnce(cycle)).hasMessageContaining("purposeWaits");
        assertThat(decide(hr, "approve").body()).contains("申請した人は承認できません");
        var adviser = new Visit().signedIn(sample.account(null, Permission.ADVISER));
        assertThat(adviser.get(PAGE).body()).doesNotContain("asking:go", "entries:0:withdraw");
        assertThat(decide(adviser, "approve").body()).contains("承認済み");
        cycles.openAtOnce(cycle);
        assertThat(cycles.of(cycle).furtherPurposes()).containsExactly(Cycle.Purpose.ALLOWANCE);
        var staff = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        assertThat(staff.get("/dashboard/home.xhtml").body()).contains(NOTICE);
        assertThat(staff.get("/assessment/self.xhtml").body()).contains(NOTICE, "利用目的：育成・配置・手当");
        assertThat(staff.get(PAGE).statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> purposes.ask(cycle, Cycle.Purpose.CERTIFICATION, "x", Text.same("x")))
                .as("no use of what was collected before")
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("assessment.cycleNotDraft"));
        assertThat(new Visit()
                        .signedIn(sample.account(null, Permission.AUDITOR))
                        .get("/security/audit.xhtml")
                        .body())
                .contains("ほかの利用目的の申請", "利用目的の承認", "条例第3条");
    }

    @Test
    void whatWasRefusedOrWithdrawnDoesNotHoldTheCycleBack() {
        sample.town();
        var cycle = draft();
        purposes.ask(cycle, Cycle.Purpose.CERTIFICATION, "x", Text.same("x"));
        assertThatThrownBy(() -> purposes.ask(cycle, Cycle.Purpose.CERTIFICATION, "x", Text.same("x")))
                .isInstanceOf(RuleBroken.class);
        var other = purposes.ask(cycle, Cycle.Purpose.ALLOWANCE, "x", Text.same("x"));
        purposes.withdraw(other);
        var adviser = new Visit().signedIn(sample.account(null, Permission.ADVISER));
        var page = adviser.get(PAGE);
        var refused = adviser.post(
                page, "deciding", Map.of("deciding:entries:1:why", "根拠が足りません", "deciding:entries:1:refuse", "x"));
        assertThat(refused.body()).contains("不承認", "根拠が足りません");
        cycles.openAtOnce(cycle);
        assertThat(cycles.of(cycle).purposes()).containsExactly(Cycle.Purpose.DEVELOPMENT, Cycle.Purpose.PLACEMENT);
    }

    @Test
    void aDraftThatIsThrownAwayTakesItsEntriesAlong() {
        sample.town();
        var cycle = draft();
        purposes.ask(cycle, Cycle.Purpose.ALLOWANCE, "x", Text.same("x"));
        cycles.discard(cycle);
        assertThat(purposes.register()).isEmpty();
    }

    private static java.net.http.HttpResponse<String> decide(Visit visit, String button) {
        var field = "deciding:entries:0:" + button;
        return visit.post(visit.get(PAGE), "deciding", Map.of(field, field));
    }
}
