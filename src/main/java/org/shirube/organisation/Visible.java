package org.shirube.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.shirube.platform.error.NotAllowed;
import org.shirube.platform.error.NotFound;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/**
 * Whose data the current user may see by name: oneself; the people below in the units one leads or stands in for; the whole
 * organisation for HR and the auditor. The adviser sees no names. Nobody sees another organisation's people.
 */
@RequestScoped
public class Visible {
    @Inject
    private CurrentUser user;

    @Inject
    private People people;

    @Inject
    private Units units;

    private List<UnitRow> led;

    /** Units that the current user leads today, as head or as deputy, highest first. One statement, once a request. */
    public List<UnitRow> led() {
        if (led == null) {
            var personId = user.required().personId();
            led = personId == null ? List.of() : units.ledBy(personId);
        }
        return led;
    }

    /**
     * The person, when the current user may see who and what it is.
     *
     * @throws NotFound for a person who does not exist, has no post today, or belongs elsewhere
     * @throws NotAllowed for a colleague whom one does not lead
     */
    public PersonRow person(long personId) {
        if (isSelf(personId)) return people.own().orElseThrow(() -> new NotFound("person"));
        var person = people.find(personId).orElseThrow(() -> new NotFound("person"));
        if (person.organisationId() != user.organisationId()) throw new NotFound("person");
        if (user.is(Permission.HR, Permission.AUDITOR) || user.isSystem()) return person;
        if (leads(person)) return person;
        throw new NotAllowed("see this person");
    }

    /** As {@link #person}, but only whom the current user leads, for confirming and assigning. */
    public PersonRow ledPerson(long personId) {
        var person = people.find(personId).orElseThrow(() -> new NotFound("person"));
        if (person.organisationId() != user.organisationId()) throw new NotFound("person");
        if (user.isSystem() || (!isSelf(personId) && leads(person))) return person;
        throw new NotAllowed("act for this person");
    }

    /** The unit, when the current user may see its people by name. */
    public UnitRow unit(long unitId) {
        var unit = units.of(unitId);
        if (user.is(Permission.HR) || user.isSystem()) return unit;
        if (user.is(Permission.MANAGER) && led().stream().anyMatch(unit::isWithin)) return unit;
        throw new NotAllowed("see this unit's people");
    }

    /** Units whose people the current user may see by name, in the order of the tree. At most two statements. */
    public List<UnitRow> tree() {
        var tree = units.tree();
        if (user.is(Permission.HR)) return tree;
        return tree.stream()
                .filter(unit -> led().stream().anyMatch(unit::isWithin))
                .toList();
    }

    /**
     * Paths of the branches whose people the current user may see by name, besides oneself; one empty path for the whole
     * organisation. May be empty.
     */
    public List<String> branches() {
        if (user.is(Permission.HR, Permission.AUDITOR) || user.isSystem()) return List.of("");
        return user.is(Permission.MANAGER) ? led().stream().map(UnitRow::path).toList() : List.of();
    }

    /** Whether the current user leads the person today, or is HR: what a person shares is for them, not for the auditor. */
    public boolean asLeaderOrHr(PersonRow person) {
        return user.is(Permission.HR) || user.isSystem() || leads(person);
    }

    /** Whether the current user leads the person today. */
    public boolean leads(PersonRow person) {
        return user.is(Permission.MANAGER)
                && led().stream().anyMatch(unit -> person.unitPath().startsWith(unit.path()));
    }

    private boolean isSelf(long personId) {
        var own = user.required().personId();
        return own != null && own == personId;
    }
}
