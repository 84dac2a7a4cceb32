package org.shirube.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;

class CareerTest {
    private static final LocalDate JOINED = LocalDate.of(2020, 4, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Text OFFICER = new Text("主事", "Officer");
    private static final Text CHIEF = new Text("主査", "Senior officer");
    private Person person;

    @BeforeEach
    void somebody() {
        person = TransferComparisonTest.person(1, "000001", JOINED);
    }

    private Post main(long unit, LocalDate from, LocalDate until) {
        return new Post(1, unit, OFFICER, false, true, from, until);
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.key()).isEqualTo("organisation." + key));
    }

    @Test
    void theOldPostEndsWhereTheNewOneBegins() {
        var old = main(10, JOINED, null);
        var move = new Career(person, List.of(old)).move(20, OFFICER, false, APRIL);
        assertThat(old.untilOn()).isEqualTo(APRIL);
        assertThat(move.begun().fromOn()).isEqualTo(APRIL);
        assertThat(move.begun().untilOn()).isNull();
        assertThat(move.left()).isSameAs(old);
        assertThat(move.rolesFrom()).isNull();
    }

    @Test
    void aMoveDatedBackEndsWhereAMoveEnteredBeforeBegins() {
        var first = main(10, JOINED, APRIL);
        var second = main(20, APRIL, null);
        var october = LocalDate.of(2025, 10, 1);
        var move = new Career(person, List.of(first, second)).move(30, OFFICER, false, october);
        assertThat(first.untilOn()).isEqualTo(october);
        assertThat(move.begun().untilOn()).isEqualTo(APRIL);
        assertThat(second.fromOn()).isEqualTo(APRIL);
        assertThat(second.untilOn()).isNull();
    }

    @Test
    void anotherTitleInTheSameUnitTakesTheRolesAlong() {
        var old = main(10, JOINED, null);
        var career = new Career(person, List.of(old));
        assertThat(career.move(10, CHIEF, false, APRIL).rolesFrom()).isSameAs(old);
        refuses("sameUnit", () -> career.move(10, CHIEF, false, APRIL.plusDays(1)));
    }

    @Test
    void whoBecomesHeadWithTheSameTitleMovesAndAnEmptyFormTakesNobodysHeadshipAway() {
        var career = new Career(person, List.of(main(10, JOINED, null)));
        assertThat(career.move(10, OFFICER, true, APRIL).begun().isHead()).isTrue();
        refuses("sameUnit", () -> career.move(10, OFFICER, false, APRIL.plusDays(1)));
    }

    @Test
    void aMoveOnTheDayOnWhichAPostBeganCorrectsIt() {
        var old = main(10, JOINED, APRIL);
        var wrong = main(20, APRIL, null);
        var move = new Career(person, List.of(old, wrong)).move(30, OFFICER, false, APRIL);
        assertThat(move.replaced()).isSameAs(wrong);
        assertThat(move.left()).isSameAs(old);
        assertThat(old.untilOn()).isEqualTo(APRIL);
    }

    @Test
    void correctedBackIntoTheOldUnitTheRolesAreThereAgain() {
        var old = main(10, JOINED, APRIL);
        var wrong = main(20, APRIL, null);
        var move = new Career(person, List.of(old, wrong)).move(10, OFFICER, false, APRIL);
        assertThat(move.rolesFrom()).isSameAs(old);
    }

    @Test
    void nobodyMovesBeforeJoiningOrAfterLeaving() {
        person.leave(LocalDate.of(2027, 4, 1));
        var career = new Career(person, List.of(main(10, JOINED, LocalDate.of(2027, 4, 1))));
        refuses("leftThen", () -> career.move(20, OFFICER, false, LocalDate.of(2027, 4, 1)));
        refuses("notYetThen", () -> career.move(20, OFFICER, false, JOINED.minusDays(1)));
        assertThat(career.move(20, OFFICER, false, APRIL).begun().untilOn()).isEqualTo(LocalDate.of(2027, 4, 1));
    }

    @Test
    void anUndoneMoveLeavesEverythingAsItWas() {
        var old = main(10, JOINED, null);
        var career = new Career(person, List.of(old));
        var waiting = career.move(20, OFFICER, false, APRIL).begun();
        assertThat(career.undo(waiting, APRIL.minusDays(1))).containsSame(old);
        assertThat(old.untilOn()).isNull();
    }

    @Test
    void theFirstOfTwoWaitingMovesCanBeUndone() {
        var old = main(10, JOINED, null);
        var career = new Career(person, List.of(old));
        var first = career.move(20, OFFICER, false, APRIL).begun();
        career.move(30, OFFICER, false, APRIL.plusMonths(6));
        career.undo(first, APRIL.minusDays(1));
        assertThat(old.untilOn()).isEqualTo(APRIL.plusMonths(6));
    }

    @Test
    void aMoveThatBeganAndAFirstPostAreNotUndone() {
        var old = main(10, JOINED, null);
        var career = new Career(person, List.of(old));
        var begun = career.move(20, OFFICER, false, APRIL).begun();
        refuses("undoTooLate", () -> career.undo(begun, APRIL));
        refuses("undoFirst", () -> career.undo(old, JOINED.minusDays(1)));
    }

    @Test
    void secondPostsStayOutOfIt() {
        var second = new Post(1, 40, OFFICER, false, false, JOINED, null);
        var old = main(10, JOINED, null);
        new Career(person, List.of(second, old)).move(20, OFFICER, false, APRIL);
        assertThat(second.untilOn()).isNull();
    }
}
