package org.shirube.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shirube.course.Courses;
import org.shirube.organisation.People;

/** Turns what was learnt into statements, part by part; a part and the end of its news are one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OwnStatements {
    private static final int PART = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Statements statements;

    @Inject
    private HomePages homePages;

    @Inject
    private People people;

    @Inject
    private Courses courses;

    /** One statement of SQL. */
    boolean areWaiting() {
        return !em.createQuery("select n.id from LearningNews n", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** @return whether there was anything to do */
    boolean writeSome() {
        var all = em.createQuery("select n from LearningNews n order by n.id", LearningNews.class)
                .setMaxResults(PART)
                .getResultList();
        if (all.isEmpty()) return false;
        long organisationId = all.get(0).organisationId();
        var news = all.stream()
                .filter(one -> one.organisationId() == organisationId)
                .toList();
        var client = LrsClient.of(organisationId, homePages.of(organisationId), "shirube", "Shirube");
        statements.store(client, XapiVersion.V1_0_3, shown(news, homePages.of(organisationId)), Map.of());
        news.forEach(em::remove);
        return true;
    }

    private List<JsonObject> shown(List<LearningNews> news, String homePage) {
        var numbers = people.staffNumbers(
                news.stream().map(LearningNews::personId).distinct().toList());
        var shown = new ArrayList<JsonObject>();
        for (var one : news) {
            var learnt = one.learnt();
            var course =
                    learnt.courseCode() == null ? null : courses.version(learnt.courseCode(), learnt.courseVersion());
            shown.add(OwnStatement.of(
                    one.statementId(), homePage, numbers.get(one.personId()), learnt, course, one.happenedAt()));
        }
        return shown;
    }
}
