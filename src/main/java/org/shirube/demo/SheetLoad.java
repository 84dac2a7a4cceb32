package org.shirube.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shirube.assessment.Cycles;
import org.shirube.organisation.Organisations;
import org.shirube.platform.Starting;
import org.shirube.platform.config.Setting;
import org.shirube.security.Accounts;
import org.shirube.security.CurrentUser;
import org.shirube.security.Permission;

/**
 * Gives people who have not handed in an account each, {@code sheet-1} and so on, and a sheet that only waits to be sent, for
 * {@code src/bench}: no door answers in somebody else's name.
 */
@ApplicationScoped
class SheetLoad {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Organisations organisations;

    @Inject
    private Cycles cycles;

    @Inject
    private Accounts accounts;

    @ActivateRequestContext
    @Transactional
    void atStart(@Observes @Priority(Starting.DEMO + 1) Starting starting) {
        int wanted = Integer.getInteger("shirube.bench.sheets", 0);
        if (!Setting.DEMO.isTrue() || wanted == 0) return;
        user.becomeSystem(organisations.byCode("akebono").orElseThrow().id());
        var people = people(cycles.current().orElseThrow().id(), wanted);
        var opened = new ArrayList<Accounts.NewAccount>();
        for (var person : people) {
            opened.add(new Accounts.NewAccount("sheet-" + (opened.size() + 1), person, Set.of(Permission.STAFF)));
            answer(cycles.current().orElseThrow().id(), person);
        }
        accounts.openAll(opened, accounts.initial(DemoTown.PASSWORD));
    }

    @SuppressWarnings("unchecked")
    private List<Long> people(long cycle, int wanted) {
        var rows = (List<Number>) em.createNativeQuery("""
                        select t.person_id from participant t where t.cycle_id = ?1
                            and not exists (select 1 from self_assessment a
                                where a.cycle_id = t.cycle_id and a.person_id = t.person_id)
                            and not exists (select 1 from account c where c.person_id = t.person_id)
                        order by t.person_id""")
                .setParameter(1, cycle)
                .setMaxResults(wanted)
                .getResultList();
        if (rows.size() < wanted) throw new IllegalStateException("only " + rows.size() + " have not begun");
        return rows.stream().map(Number::longValue).toList();
    }

    /** To every skill that may be asked; only what is asked is handed in. */
    private void answer(long cycle, long person) {
        em.createNativeQuery("insert into self_assessment (id, version, person_id, cycle_id, started_at)"
                        + " values (next value for self_assessment_seq, 0, ?1, ?2, localtimestamp)")
                .setParameter(1, person)
                .setParameter(2, cycle)
                .executeUpdate();
        em.createNativeQuery(
                        "insert into self_answer (id, version, self_assessment_id, skill_code, lvl, not_applicable,"
                                + " saved_at) select next value for self_answer_seq, 0, a.id, s.skill_code, 0, false,"
                                + " localtimestamp from standing s join self_assessment a on a.person_id = s.person_id"
                                + " where s.person_id = ?1 and a.cycle_id = ?2")
                .setParameter(1, person)
                .setParameter(2, cycle)
                .executeUpdate();
    }
}
