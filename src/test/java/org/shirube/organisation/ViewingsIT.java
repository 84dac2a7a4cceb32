package org.shirube.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Visit;
import org.shirube.security.Permission;

/** Looks at people's levels over HTTP, and what the people read about them. */
@ArquillianTest
class ViewingsIT {
    private static final String SEEN = "/organisation/seen.xhtml";

    @Inject
    private Sample sample;

    @Inject
    private Rows rows;

    /** What is stored. */
    @ApplicationScoped
    @Transactional
    public static class Rows {
        @PersistenceContext
        private EntityManager em;

        /** In the order of the reasons' names. */
        public List<ViewedFor> of(long person, String login) {
            return em.createQuery(
                            "select v.viewedFor from Viewing v where v.personId = :person and v.login = :login"
                                    + " order by v.viewedFor",
                            ViewedFor.class)
                    .setParameter("person", person)
                    .setParameter("login", login)
                    .getResultList();
        }
    }

    @Test
    void whoeverOpensLevelsByNameIsNotedOnceADayForEachReason() {
        var town = sample.town();
        long one = town.person("one");
        var head = sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER);
        var visit = new Visit().signedIn(head);
        for (int time = 0; time < 2; time++) {
            ok(visit, "/dashboard/matrix.xhtml?unit=" + town.unitId());
            ok(visit, "/dashboard/worklist.xhtml?unit=" + town.unitId());
            ok(visit, "/assessment/person.xhtml?id=" + one);
            ok(visit, "/assessment/gate.xhtml?role=R02&id=" + one);
        }
        assertThat(rows.of(one, head)).containsExactly(ViewedFor.GATE, ViewedFor.RECORD, ViewedFor.TEAM);
        assertThat(rows.of(town.person("two"), head)).containsExactly(ViewedFor.TEAM);
        assertThat(rows.of(town.person("head"), head)).as("a look at oneself").isEmpty();
        ok(visit, "/dashboard/matrix.xlsx?unit=" + town.unitId());
        assertThat(rows.of(one, head)).hasSize(4).contains(ViewedFor.EXPORT);
    }

    @Test
    void theOfficeIsNotedTooAndLooksWithoutLevelsAreNot() {
        var town = sample.town();
        long one = town.person("one");
        var hr = sample.account(null, Permission.HR);
        var visit = new Visit().signedIn(hr);
        ok(visit, "/organisation/people.xhtml");
        ok(visit, "/organisation/person.xhtml?id=" + one);
        ok(visit, "/dashboard/organisation.xhtml");
        assertThat(rows.of(one, hr)).isEmpty();
        ok(visit, "/assessment/people.xhtml?q=%E4%BD%90%E8%97%A4");
        ok(visit, "/assessment/people.csv?q=%E4%BD%90%E8%97%A4");
        ok(visit, "/interop/stars.xlsx?unit=" + town.unitId());
        assertThat(rows.of(one, hr)).containsExactly(ViewedFor.EXPORT, ViewedFor.SEARCH);
        assertThat(rows.of(town.person("two"), hr)).containsExactly(ViewedFor.EXPORT);
    }

    @Test
    void thePersonReadsWhoItWasAndNobodyElseDoes() {
        var town = sample.town();
        long one = town.person("one");
        var mine = new Visit().signedIn(sample.account(one, Permission.STAFF));
        assertThat(ok(mine, SEEN)).contains("見た人はいません");
        var head = sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER);
        ok(new Visit().signedIn(head), "/assessment/person.xhtml?id=" + one);
        var auditor = sample.account(null, Permission.AUDITOR);
        ok(new Visit().signedIn(auditor), "/assessment/person.xhtml?id=" + one);
        assertThat(ok(mine, SEEN)).contains("田中 浩一", "管理職", "記録やプロフィールを見る", "2件", auditor, "監査");
        assertThat(ok(mine, SEEN + "?why=EXPORT&from=x")).contains("見た人はいません");
        var two = new Visit().signedIn(sample.account(town.person("two"), Permission.STAFF));
        assertThat(ok(two, SEEN)).contains("見た人はいません").doesNotContain("田中 浩一</");
    }

    private static String ok(Visit visit, String address) {
        var answer = visit.get(address);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
