package org.shirube.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.platform.PageRequest;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Accounts;
import org.shirube.security.Permission;

/** One organisation asks for what is another's: always as if it did not exist. */
@ArquillianTest
class WallIT {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Inject
    private Sample sample;

    @Inject
    private Visible visible;

    @Inject
    private People people;

    @Inject
    private Transfers transfers;

    @Inject
    private Units units;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Accounts accounts;

    @Test
    void anotherBodysPersonIsNotFound() {
        var theirs = sample.town().person("one");
        var ourUnit = sample.town().unitId();
        assertThatThrownBy(() -> visible.person(theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visible.ledPerson(theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transfers.move(theirs, ourUnit, new Text("係長", "Chief"), false, DAY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roles.assign(Layer.PERSON, theirs, "R02", 1, DAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherBodysUnitIsNotFoundAndNobodyCanBeMovedThere() {
        var theirUnit = sample.town().unitId();
        var ours = sample.town().person("one");
        assertThatThrownBy(() -> units.of(theirUnit)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visible.unit(theirUnit)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transfers.move(ours, theirUnit, new Text("係長", "Chief"), false, DAY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roles.assign(Layer.UNIT, theirUnit, "R02", 1, DAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherBodysAccountIsNotFoundAndNotListed() {
        sample.organisation();
        var theirs = sample.account(null, Permission.HR);
        var id = accounts.page(theirs, PageRequest.of(0, 1)).rows().get(0).id();
        sample.organisation();
        assertThatThrownBy(() -> accounts.setPassword(id, Sample.PASSWORD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.change(id, false, java.util.Set.of())).isInstanceOf(NotFound.class);
        assertThat(accounts.page(theirs, PageRequest.of(0, 1)).total()).isZero();
    }

    @Test
    void aSearchFindsOurOwnPeopleOnly() {
        sample.town();
        sample.town();
        var found = people.page("佐藤", null, PageRequest.of(0, 10));
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.rows()).extracting(PersonRow::staffNo).containsExactly("one");
    }
}
