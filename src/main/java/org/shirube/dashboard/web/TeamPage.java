package org.shirube.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shirube.dashboard.Matrix;
import org.shirube.dashboard.Team;
import org.shirube.dashboard.Teams;
import org.shirube.organisation.Deputies;
import org.shirube.organisation.DeputyRow;
import org.shirube.organisation.OrganisationRow;
import org.shirube.organisation.Organisations;
import org.shirube.organisation.PersonRow;

/** Behind {@code /dashboard/team.xhtml}. */
@Named
@RequestScoped
public class TeamPage {
    @Inject
    private Teams teams;

    @Inject
    private Organisations organisations;

    @Inject
    private Deputies deputies;

    @Inject
    private Clock clock;

    private Long unit;
    private Team team;
    private OrganisationRow organisation;
    private List<DeputyRow> standingIn;

    public void open() {
        team = teams.of(unit);
        organisation = organisations.own();
        standingIn = deputies.mine();
    }

    /** Addresses of the matrix and the list begin with this. */
    public String getQuery() {
        return team.matrix().selection().query(team.matrix().unit().id());
    }

    /** The one person who meets a skill. */
    public PersonRow holder(Matrix.Column column) {
        int at = team.matrix().columns().indexOf(column);
        return team.matrix().rows().stream()
                .filter(row -> row.cells().get(at) != null
                        && row.cells().get(at).state().isMet())
                .map(Matrix.Row::person)
                .findFirst()
                .orElseThrow();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** Units that the reader leads for a time only. */
    public List<DeputyRow> getStandingIn() {
        return standingIn;
    }

    public Team getTeam() {
        return team;
    }

    public OrganisationRow getOrganisation() {
        return organisation;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }
}
