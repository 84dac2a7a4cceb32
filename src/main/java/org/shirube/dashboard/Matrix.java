package org.shirube.dashboard;

import java.util.List;
import org.shirube.gap.Counts;
import org.shirube.gap.RoleStage;
import org.shirube.gap.StandingRow;
import org.shirube.organisation.PersonRow;
import org.shirube.organisation.UnitRow;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;

/**
 * People by skills.
 *
 * @param people in all, on every page
 * @param first place of the first person shown, from 1; 0 when there is nobody
 * @param roles job roles in the team, the most common first, without the baseline
 * @param role the role whose skills are shown; null when all required skills are
 * @param required how many different skills are required of the people shown
 * @param totals over everything that counts, shown or not
 */
public record Matrix(
        UnitRow unit,
        MatrixFilter filter,
        SkillMap map,
        List<Column> columns,
        List<Row> rows,
        long people,
        int first,
        List<JobRole> roles,
        JobRole role,
        int required,
        Counts totals) {
    /** A skill. @param counts over the people shown */
    public record Column(Skill skill, Counts counts) {
        /** Several are asked, one alone is there: the team depends on one person. */
        public boolean hasOneHolder() {
            return counts.met() == 1 && counts.required() > 1;
        }
    }

    /**
     * A person.
     *
     * @param role the role beside the baseline, or the baseline; null without any
     * @param cells by column; null where nothing is required, or the filter leaves it out
     * @param counts over everything that counts, shown or not
     */
    public record Row(PersonRow person, RoleStage role, List<StandingRow> cells, Counts counts) {}

    /** The filter with its role said, so that an address leads to the very same selection. */
    public MatrixFilter selection() {
        return new MatrixFilter(
                role == null ? MatrixFilter.EVERYTHING : role.code(),
                filter.category(),
                filter.source(),
                filter.below(),
                filter.notAssessed(),
                filter.core());
    }

    public boolean isPaged() {
        return people > Matrices.PEOPLE_AT_ONCE;
    }

    public int last() {
        return rows.isEmpty() ? 0 : first + rows.size() - 1;
    }

    /** Skills that one person alone meets; empty on one page of several, where nothing can be said. */
    public List<Column> singles() {
        return isPaged()
                ? List.of()
                : columns.stream().filter(Column::hasOneHolder).toList();
    }
}
