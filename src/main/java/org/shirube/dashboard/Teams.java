package org.shirube.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Participants;
import org.shirube.assessment.Reviews;
import org.shirube.assessment.SelfAssessments;
import org.shirube.gap.Counts;
import org.shirube.organisation.PersonRow;
import org.shirube.security.Allowed;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/** What a manager has to look after. */
@ApplicationScoped
@Transactional
@Allowed(Permission.MANAGER)
public class Teams {
    @Inject
    private CurrentUser user;

    @Inject
    private Matrices matrices;

    @Inject
    private Reviews reviews;

    @Inject
    private Cycles cycles;

    @Inject
    private SelfAssessments selfAssessments;

    @Inject
    private Participants participants;

    /** The caller's own team, or another unit that the caller leads. About seventeen statements. */
    public Team of(Long unitId) {
        var unit = unitId == null ? matrices.home().id() : unitId;
        var filter = new MatrixFilter(MatrixFilter.EVERYTHING, null, null, false, false, false);
        var matrix = matrices.of(unit, filter, 1);
        var byCategory = new LinkedHashMap<String, Counts>();
        for (var column : matrix.columns()) byCategory.merge(column.skill().category(), column.counts(), Counts::plus);
        var categories = byCategory.entrySet().stream()
                .map(entry -> new Team.Category(matrix.map().category(entry.getKey()), entry.getValue()))
                .toList();
        int waiting = (int) reviews.waiting();
        var cycle = cycles.current().orElse(null);
        List<PersonRow> missing = List.of();
        if (cycle != null) {
            var people = matrix.rows().stream().map(Matrix.Row::person).toList();
            var done = selfAssessments.submittedIn(
                    cycle.id(), people.stream().map(PersonRow::id).toList());
            var asked = participants.among(
                    cycle.id(), people.stream().map(PersonRow::id).toList());
            missing = people.stream()
                    .filter(person -> person.id() != user.personId())
                    .filter(person -> asked.contains(person.id()) && !done.contains(person.id()))
                    .toList();
        }
        return new Team(matrix, categories, waiting, cycle, missing);
    }
}
