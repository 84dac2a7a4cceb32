package org.shirube.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.assessment.Claims;
import org.shirube.assessment.NewClaim;
import org.shirube.assessment.Source;
import org.shirube.assignment.Assignments;
import org.shirube.gap.Counts;
import org.shirube.gap.Dimension;
import org.shirube.gap.Profiles;
import org.shirube.gap.Standings;
import org.shirube.gap.Tallies;
import org.shirube.organisation.file.StaffReader;
import org.shirube.platform.PageRequest;
import org.shirube.platform.db.StatementsPerPage;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;

/** Moves against a real database: what waits, what follows on the day, and who reads what. */
@ArquillianTest
class TransfersIT {
    private static final LocalDate TODAY = Today.date();
    private static final Text CHIEF = new Text("主査", "Senior officer");
    private static final PageRequest FIRST = PageRequest.of(0, 50);

    @Inject
    private Sample sample;

    @Inject
    private Transfers transfers;

    @Inject
    private People people;

    @Inject
    private Units units;

    @Inject
    private RoleAssignments roles;

    @Inject
    private Handovers handovers;

    @Inject
    private Standings standings;

    @Inject
    private Tallies tallies;

    @Inject
    private Profiles profiles;

    @Inject
    private Claims claims;

    @Inject
    private Assignments assignments;

    @Inject
    private Night night;

    private long department() {
        return units.tree().get(1).id();
    }

    private Counts counts(long unit) {
        return tallies.of(List.of(unit), Dimension.ALL).get(unit).getOrDefault(Dimension.ALL, Counts.NONE);
    }

    /** A section beside the sample's own, led by {@code two} from now on. */
    private long otherSection(Sample.Town town) {
        var other = units.add(department(), "T", new Text("総務課", "General Affairs Section"));
        transfers.move(town.person("two"), other, new Text("課長", "Head of section"), true, TODAY.minusDays(100));
        return other;
    }

    @Test
    void aFutureMoveWaitsAndOnTheDayTargetsAndTheLeaderChangeAndTheRecordStays() {
        var town = sample.town();
        var other = otherSection(town);
        roles.assign(Layer.UNIT, other, "R08", 1, TODAY.minusDays(100));
        var one = town.person("one");
        var skill = standings.of(one).get(0).skill();
        claims.record(new NewClaim(one, skill, Source.CHECK, 1, TODAY, null, null, null), List.of());
        assignments.assign(List.of(one), "GA01", TODAY.plusDays(30), null);
        int known = claims.of(one, null).size();
        var postId = transfers.move(one, other, CHIEF, false, TODAY.plusDays(7));
        assertThat(people.find(one).orElseThrow().unitId()).isEqualTo(town.unitId());
        assertThat(roles.heldBy(town.id(), List.of(one), TODAY).get(one))
                .extracting(HeldRole::roleCode)
                .contains("R02")
                .doesNotContain("R08");
        assertThat(transfers.page(true, FIRST).rows()).singleElement().satisfies(row -> {
            assertThat(row.postId()).isEqualTo(postId);
            assertThat(row.kind()).isEqualTo(TransferKind.MOVES);
            assertThat(row.before().unit().ja()).isEqualTo("政策課");
        });
        var before = new Visit().signedIn(sample.account(town.person("two"), Permission.STAFF, Permission.MANAGER));
        assertThat(before.get("/dashboard/matrix.xhtml").body()).doesNotContain("佐藤 美咲");

        night.pass(one, postId);
        standings.catchUp();
        assertThat(counts(other).people()).isEqualTo(2);
        assertThat(counts(town.unitId()).people()).isEqualTo(1);
        assertThat(standings.of(one)).extracting(row -> row.roleCode()).contains("R08");
        assertThat(claims.of(one, null)).hasSize(known);
        assertThat(before.get("/dashboard/matrix.xhtml").body()).contains("佐藤 美咲");
        assertThat(before.get("/assignment/team.xhtml").body())
                .contains("佐藤 美咲")
                .contains("GA01");
        assertThat(transfers.page(false, FIRST).rows())
                .extracting(TransferRow::postId)
                .contains(postId);
    }

    /** As if the night had passed: the waiting post begins today. */
    @ApplicationScoped
    @Transactional
    public static class Night {
        @PersistenceContext
        private EntityManager em;

        public void pass(long person, long post) {
            em.createNativeQuery("update post set until_on = ?1 where person_id = ?2 and until_on > ?1")
                    .setParameter(1, TODAY)
                    .setParameter(2, person)
                    .executeUpdate();
            em.createNativeQuery("update post set from_on = ?1 where id = ?2")
                    .setParameter(1, TODAY)
                    .setParameter(2, post)
                    .executeUpdate();
        }
    }

    @Test
    void aLateMoveIsDatedBackAndTheDaysBeforeAndAfterFollow() {
        var town = sample.town();
        var other = otherSection(town);
        roles.assign(Layer.UNIT, other, "R08", 1, TODAY.minusDays(100));
        var one = town.person("one");
        var day = TODAY.minusDays(20);
        transfers.move(one, other, CHIEF, false, day);
        assertThat(profiles.of(one, day.minusDays(1)).person().unit().ja()).isEqualTo("政策課");
        assertThat(profiles.of(one, day).person().unit().ja()).isEqualTo("総務課");
        assertThat(roles.heldBy(town.id(), List.of(one), day.minusDays(1)).get(one))
                .extracting(HeldRole::roleCode)
                .containsExactly("R02");
        assertThat(roles.heldBy(town.id(), List.of(one), day).get(one))
                .extracting(HeldRole::roleCode)
                .containsExactly("R08");
        assertThat(counts(other).people()).isEqualTo(2);
    }

    @Test
    void aWaitingMoveIsUndoneAndAMoveThatBeganIsNot() {
        var town = sample.town();
        var one = town.person("one");
        var posts = people.posts(one);
        var waiting = transfers.move(one, department(), CHIEF, false, TODAY.plusDays(7));
        assertThat(people.posts(one)).hasSize(2);
        transfers.undo(waiting);
        assertThat(people.posts(one)).isEqualTo(posts);
        var begun = transfers.move(one, department(), CHIEF, false, TODAY);
        assertThatThrownBy(() -> transfers.undo(begun))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.key()).isEqualTo("organisation.undoTooLate"));
    }

    @Test
    void anotherTitleKeepsTheRolesOfThePostAndACorrectionBringsThemBack() {
        var town = sample.town();
        var one = town.person("one");
        transfers.move(one, town.unitId(), CHIEF, false, TODAY);
        assertThat(roles.heldBy(town.id(), List.of(one), TODAY).get(one))
                .extracting(HeldRole::roleCode)
                .containsExactly("R02");
        transfers.move(one, department(), CHIEF, false, TODAY); // the wrong unit
        assertThat(roles.heldBy(town.id(), List.of(one), TODAY).getOrDefault(one, List.of()))
                .isEmpty();
        transfers.move(one, town.unitId(), CHIEF, false, TODAY);
        assertThat(roles.heldBy(town.id(), List.of(one), TODAY).get(one))
                .extracting(HeldRole::roleCode)
                .containsExactly("R02");
        assertThat(people.posts(one)).hasSize(2);
    }

    @Test
    void aFileOfMovesIsTakenOverWholeOrNotAtAll() throws IOException {
        var town = sample.town();
        var day = TODAY.plusDays(7);
        var head = "職員番号,部署コード,職名,発令日,本務・兼務\n";
        var bad = read(head + "one,D,主査,,\nnobody,D,主査,,\n");
        var seenBad = transfers.preview(bad, day);
        assertThat(seenBad.problems()).hasSize(1);
        assertThatThrownBy(() -> transfers.carryOut(bad, seenBad)).isInstanceOf(RuleBroken.class);
        assertThat(transfers.page(true, FIRST).total()).isZero();

        var file = read(head + "one,D,主査,,\ntwo,D,主幹,,兼務\n");
        var seen = transfers.preview(file, day);
        assertThat(seen.problems()).isEmpty();
        assertThat(transfers.page(true, FIRST).total()).isZero();
        assertThat(transfers.carryOut(file, seen)).isEqualTo(2);
        assertThat(transfers.page(true, FIRST).rows())
                .extracting(TransferRow::kind)
                .containsExactlyInAnyOrder(TransferKind.MOVES, TransferKind.SECOND);
        assertThat(people.posts(town.person("two"))).hasSize(2);

        var again = read(head + "head,D,部長,,\n");
        var stale = transfers.preview(again, day);
        transfers.move(town.person("head"), department(), CHIEF, false, TODAY.minusDays(1));
        assertThatThrownBy(() -> transfers.carryOut(again, stale))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.key()).isEqualTo("organisation.importChanged"));
    }

    private static StaffFile read(String csv) throws IOException {
        return StaffReader.ofMoves()
                .add("異動.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))
                .read();
    }

    @Test
    void theOldLeaderWritesANoteThatTheNewLeaderAndThePersonRead() {
        var town = sample.town();
        var other = otherSection(town);
        var one = town.person("one");
        transfers.move(one, other, CHIEF, false, TODAY);
        var oldLeader = new Visit().signedIn(sample.account(town.person("head"), Permission.STAFF, Permission.MANAGER));
        var page = oldLeader.get("/organisation/handover.xhtml");
        assertThat(page.body()).contains("佐藤 美咲").contains("総務課");
        var sent = oldLeader.post(
                page,
                "writing",
                java.util.Map.of("writing:person", "" + one, "writing:body", "演習の途中です。", "writing:go", "writing:go"));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(oldLeader.get("/assessment/person.xhtml?id=" + one).statusCode())
                .isEqualTo(403);
        var newLeader = new Visit().signedIn(sample.account(town.person("two"), Permission.STAFF, Permission.MANAGER));
        assertThat(newLeader.get("/assessment/person.xhtml?id=" + one).body())
                .contains("演習の途中です。")
                .contains("田中 浩一");
        assertThat(newLeader.get("/organisation/handover.xhtml").body())
                .contains("新しく来た人")
                .contains("佐藤 美咲");
        var self = new Visit().signedIn(sample.account(one, Permission.STAFF));
        assertThat(self.get("/assessment/record.xhtml").body()).contains("演習の途中です。");
        var hr = new Visit().signedIn(sample.account(null, Permission.HR));
        assertThat(hr.get("/organisation/person.xhtml?id=" + one).body()).contains("演習の途中です。");
        var administrator = new Visit().signedIn(sample.account(null, Permission.ADMINISTRATOR));
        assertThat(administrator.get("/organisation/person.xhtml?id=" + one).body())
                .doesNotContain("演習の途中です。");
        var auditor = new Visit().signedIn(sample.account(null, Permission.AUDITOR));
        assertThat(auditor.get("/assessment/person.xhtml?id=" + one).body()).doesNotContain("演習の途中です。");
    }

    @Test
    void nobodyWritesAboutOrMovesSomebodyElsesPeople() {
        var theirs = sample.town();
        var theirPost = transfers.move(theirs.person("one"), department(), CHIEF, false, TODAY.plusDays(3));
        var town = sample.town();
        assertThatThrownBy(() -> transfers.undo(theirPost)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transfers.move(theirs.person("one"), department(), CHIEF, false, TODAY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handovers.write(theirs.person("one"), "x")).isInstanceOf(NotFound.class);
        assertThat(transfers.page(true, FIRST).total()).isZero();
        var other = otherSection(town);
        var stranger = new Visit().signedIn(sample.account(town.person("two"), Permission.STAFF, Permission.MANAGER));
        var page = stranger.get("/organisation/handover.xhtml");
        assertThat(page.body()).doesNotContain("佐藤 美咲");
        transfers.move(town.person("one"), other, CHIEF, false, TODAY.plusDays(3));
        assertThat(stranger.get("/organisation/handover.xhtml").body()).doesNotContain("佐藤 美咲");
    }

    @Test
    void theInboxCostsTheSameForManyMoves() {
        var town = sample.town();
        var visit = new Visit().signedIn(sample.account(town.person("two"), Permission.HR));
        transfers.move(town.person("one"), department(), CHIEF, false, TODAY.plusDays(7));
        for (int i = 0; i < 2; i++)
            assertThat(visit.get("/organisation/transfers.xhtml").statusCode()).isEqualTo(200);
        assertThat(StatementsPerPage.of("/organisation/transfers.xhtml")).isBetween(1, 7);
        for (int i = 0; i < 2; i++) visit.get("/organisation/transfers.xhtml?person=" + town.person("one"));
        assertThat(StatementsPerPage.of("/organisation/transfers.xhtml")).isBetween(1, 11);
    }
}
