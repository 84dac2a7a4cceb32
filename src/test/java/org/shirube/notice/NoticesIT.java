package org.shirube.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.Sample;
import org.shirube.Today;
import org.shirube.Visit;
import org.shirube.assessment.CycleDates;
import org.shirube.assessment.Cycles;
import org.shirube.assessment.Population;
import org.shirube.assessment.Qualifications;
import org.shirube.assignment.Assignments;
import org.shirube.organisation.Mode;
import org.shirube.organisation.Organisations;
import org.shirube.platform.i18n.Text;
import org.shirube.security.Permission;

/** From what the tables say to a mailbox, on a real database and a real mail server. */
@ArquillianTest
class NoticesIT {
    private static final LocalDate TODAY = Today.date();
    private static final WorkingHours ALWAYS = new WorkingHours(0, 24, EnumSet.allOf(DayOfWeek.class), Set.of());

    @Inject
    private Sample sample;

    @Inject
    private Cycles cycles;

    @Inject
    private Assignments assignments;

    @Inject
    private Organisations organisations;

    @Inject
    private NoticeRound round;

    @Inject
    private NoticeRuns runs;

    @Inject
    private Outbox outbox;

    @Inject
    private Postman postman;

    @Inject
    private MailOffice office;

    @Inject
    private Qualifications qualifications;

    @Inject
    private Rows rows;

    private Sample.Town town;
    private String address;

    /** What doors do not show, and what only time or a kill brings about. */
    @ApplicationScoped
    @Transactional
    public static class Rows {
        @PersistenceContext
        private EntityManager em;

        public void run(String sql, Object... values) {
            var query = em.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        }

        public List<String> of(String sql, Object... values) {
            var query = em.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            var found = new ArrayList<String>();
            for (var row : query.getResultList()) found.add(String.valueOf(row).strip());
            return found;
        }
    }

    @BeforeEach
    void aCycleThatEndsTheDayAfterTomorrow() {
        town = sample.town();
        var cycle = cycles.draft(
                Text.same("2026"),
                Mode.STANDARD,
                Population.EVERYBODY,
                new CycleDates(TODAY, TODAY.plusDays(2), TODAY.plusDays(20), TODAY.plusDays(30), TODAY.plusDays(60)));
        cycles.openAtOnce(cycle);
        address = Sample.unique("one") + "@town.example";
        office.take(List.of(new MailOffice.Given(1, "one", address), new MailOffice.Given(2, "nobody", "x@y.example")));
        office.say(ALWAYS, 3);
        rows.run("update mail_server set failures = 0, next_at = timestamp '2000-01-01 00:00:00'");
    }

    private static MailServer server() {
        return new MailServer(
                "127.0.0.1",
                Integer.getInteger("it.smtp"),
                null,
                null,
                "shirube@town.example",
                "none",
                "https://shirube.example");
    }

    private List<String> notices(String staffNo) {
        return rows.of(
                "select concat(kind, ' ', step, ' ', amount) from notice where person_id = ?1 order by kind, step",
                town.person(staffNo));
    }

    private List<String> mails() {
        return rows.of("select state from mail where organisation_id = ?1 order by on_day", town.id());
    }

    /** Texts of the plain parts. */
    private List<String> inbox() throws MessagingException, IOException {
        var store = Session.getInstance(new Properties()).getStore("imap");
        try (store) {
            store.connect("127.0.0.1", Integer.getInteger("it.imap"), address, address);
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            var texts = new ArrayList<String>();
            for (var message : folder.getMessages()) {
                texts.add(message.getSubject() + "\n"
                        + ((MimeMultipart) message.getContent()).getBodyPart(0).getContent());
            }
            return texts;
        }
    }

    @Test
    void aDaysNewsIsOneMailWhateverIsRunTwice() throws Exception {
        assignments.assign(List.of(town.person("one")), "GA01", TODAY.plusDays(5), null);
        for (int i = 0; i < 2; i++) runs.make(town.id(), true);
        assertThat(notices("one"))
                .containsExactly("COURSE_ASSIGNED 0 1", "COURSE_DUE 7 1", "CYCLE_OPENED 0 1", "SELF_DUE 2 1");
        assertThat(notices("head")).containsExactly("CYCLE_OPENED 0 1", "SELF_DUE 2 1");
        assertThat(outbox.write(town.id(), TODAY, ALWAYS)).isEqualTo(1);
        assertThat(outbox.write(town.id(), TODAY, ALWAYS)).isZero();
        for (int i = 0; i < 2; i++) postman.round(server(), () -> true);
        assertThat(mails()).containsExactly("SENT");
        assertThat(inbox())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("お知らせ 4件", "自己評価がまだ提出されていません。", "期限の近い講座：1件。")
                        .contains("https://shirube.example/assessment/self.xhtml")
                        .doesNotContain("佐藤", "高橋", "GA01", "R02"));
    }

    @Test
    void aDeadlineThatWasMovedIsToldOfAnew() {
        assignments.assign(List.of(town.person("one")), "GA01", TODAY.plusDays(4), null);
        runs.make(town.id(), true);
        rows.run("update notice set read_at = made_at where organisation_id = ?1", town.id());
        rows.run("update assignment set due_on = ?1 where organisation_id = ?2", TODAY.plusDays(6), town.id());
        rows.run("update cycle set self_until = ?1 where organisation_id = ?2", TODAY.plusDays(30), town.id());
        runs.make(town.id(), true);
        assertThat(notices("one")).containsExactly("COURSE_ASSIGNED 0 1", "COURSE_DUE 7 1", "CYCLE_OPENED 0 1");
        assertThat(rows.of(
                        "select due_on from notice where person_id = ?1 and kind = 'COURSE_DUE' and read_at is null",
                        town.person("one")))
                .containsExactly(TODAY.plusDays(6).toString());
    }

    @Test
    void aQualificationIsToldOfBeforeItEndsUnlessItWasRenewed() {
        long qualification = qualifications.add(Text.same("ITパスポート試験"), Text.same("IPA"), null);
        hold(qualification, "one", TODAY.plusDays(14));
        hold(qualification, "two", TODAY.plusDays(60));
        hold(qualification, "two", TODAY.plusDays(900));
        hold(qualification, "head", TODAY.plusDays(61));
        for (int i = 0; i < 2; i++) runs.make(town.id(), true);
        assertThat(notices("one")).contains("QUALIFICATION_EXPIRES 14 1");
        for (var other : List.of("two", "head")) {
            assertThat(notices(other)).noneMatch(notice -> notice.startsWith("QUALIFICATION_EXPIRES"));
        }
    }

    private void hold(long qualification, String staffNo, LocalDate expiresOn) {
        rows.run(
                "insert into held_qualification (id, version, organisation_id, person_id, qualification_id, certificate_no,"
                        + " obtained_on, expires_on, status, registered_at) values (?1, 1, ?2, ?3, ?4, 'x', ?5, ?6,"
                        + " 'CONFIRMED', cast(?7 as timestamp))",
                -expiresOn.toEpochDay() * 1000 - town.person(staffNo) % 1000,
                town.id(),
                town.person(staffNo),
                qualification,
                TODAY.minusYears(1),
                expiresOn,
                TODAY.atStartOfDay());
    }

    @Test
    void aPlanThatIsSentAgainWaitsAgain() {
        rows.run(
                "insert into plan (id, version, person_id, fiscal_year, status, budget_minutes, sent_at)"
                        + " values (?1, 1, ?1, 2026, 'SENT', 600, cast(?2 as timestamp))",
                town.person("one"),
                TODAY.minusDays(2).atTime(9, 0));
        for (int i = 0; i < 2; i++) runs.make(town.id(), false);
        assertThat(waitingPlans()).hasSize(1);
        rows.run(
                "update plan set sent_at = cast(?1 as timestamp) where person_id = ?2",
                TODAY.atStartOfDay(),
                town.person("one"));
        for (int i = 0; i < 2; i++) runs.make(town.id(), false);
        assertThat(waitingPlans()).hasSize(2);
    }

    @Test
    void aPlanThatWasToldOfBeforeSendingsWereCountedIsToldOfOnceMoreOnlyWhenItWasSentSince() throws IOException {
        rows.run(
                "insert into plan (id, version, person_id, fiscal_year, status, budget_minutes, sent_at)"
                        + " values (?1, 1, ?1, 2026, 'SENT', 600, cast(?2 as timestamp))",
                town.person("one"),
                TODAY.minusDays(2).atTime(9, 0));
        runs.make(town.id(), false);
        var before =
                "update notice set step = 0, made_at = cast(?1 as timestamp) where kind = 'PLAN_WAITS' and person_id = ?2";
        rows.run(before, TODAY.minusDays(1).atTime(9, 0), town.person("head"));
        rows.run(migration());
        runs.make(town.id(), false);
        assertThat(waitingPlans()).as("told of after it was sent").hasSize(1);
        rows.run(before, TODAY.minusDays(3).atTime(9, 0), town.person("head"));
        rows.run(migration());
        runs.make(town.id(), false);
        assertThat(waitingPlans()).as("sent again after it was told of").hasSize(2);
        rows.run(migration());
        assertThat(waitingPlans()).hasSize(2);
    }

    private static String migration() throws IOException {
        try (var file =
                NoticeMaker.class.getResourceAsStream("/db/migration/common/V202611231572__plan_notice_step.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("--.*\n", "")
                    .replace(";", "");
        }
    }

    private List<String> waitingPlans() {
        return notices("head").stream()
                .filter(notice -> notice.startsWith("PLAN_WAITS"))
                .toList();
    }

    @Test
    void whatGoesWrongInOneBodyKeepsNoOtherFromItsNotices() {
        rows.run("update mail_rule set weekdays = '' where organisation_id = ?1", town.id());
        var other = sample.town();
        assignments.assign(List.of(other.person("one")), "GA01", TODAY.plusDays(40), null);
        var both = List.of(organisations.of(town.id()), organisations.of(other.id()));
        round.round(both, true, () -> true);
        rows.run("update mail_rule set weekdays = '12345' where organisation_id = ?1", town.id());
        assertThat(rows.of("select kind from notice where person_id = ?1", other.person("one")))
                .containsExactly("COURSE_ASSIGNED");
    }

    @Test
    void whatAKilledSenderLeftIsNotSentAgainButItsNewsComesWithTheNextMail() throws Exception {
        runs.make(town.id(), true);
        outbox.write(town.id(), TODAY, ALWAYS);
        rows.run("update mail set state = 'SENDING' where person_id = ?1", town.person("one"));
        postman.round(server(), () -> true);
        assertThat(mails()).containsExactly("UNCERTAIN");
        assertThat(outbox.write(town.id(), TODAY, ALWAYS)).as("one a day").isZero();
        assertThat(outbox.write(town.id(), TODAY.plusDays(1), ALWAYS)).isEqualTo(1);
        postman.round(server(), () -> true);
        assertThat(mails()).containsExactly("UNCERTAIN", "SENT");
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void aSilentServerIsLeftInPeaceForAWhileAndTheMailWaits() {
        runs.make(town.id(), true);
        outbox.write(town.id(), TODAY, ALWAYS);
        var silent = new MailServer("127.0.0.1", 1, null, null, "a@town.example", "none", "https://shirube.example");
        assertThat(postman.round(silent, () -> true)).isZero();
        assertThat(outbox.server().failures()).isEqualTo(1);
        assertThat(outbox.isServersTurn()).isFalse();
        assertThat(mails()).containsExactly("WAITING");
        assertThat(rows.of("select attempts from mail where organisation_id = ?1", town.id()))
                .containsExactly("0");
    }

    @Test
    void aRefusedAddressIsShownToTheOfficeAndGetsNoFurtherMail() {
        runs.make(town.id(), true);
        outbox.write(town.id(), TODAY, ALWAYS);
        var mail = outbox.ready(town.id(), 10).get(0).mail();
        outbox.begin(mail);
        outbox.refused(mail, "550 no such user");
        assertThat(office.dead(org.shirube.platform.PageRequest.of(0, 10)).rows())
                .singleElement()
                .satisfies(dead -> assertThat(dead.choice().refusedWhy()).isEqualTo("550 no such user"));
        rows.run("update notice set mail_on = null where organisation_id = ?1", town.id());
        assertThat(outbox.write(town.id(), TODAY.plusDays(1), ALWAYS)).isZero();
    }

    @Test
    void inQuietHoursAndOnDaysOffNothingGoesOut() {
        runs.make(town.id(), true);
        outbox.write(town.id(), TODAY, ALWAYS);
        office.say(new WorkingHours(0, 24, EnumSet.allOf(DayOfWeek.class), Set.of(TODAY)), 3);
        assertThat(runs.isMailTime(town.id())).isFalse();
        postman.round(server(), () -> true);
        assertThat(mails()).containsExactly("WAITING");
    }

    @Test
    void whoeverLeadsHearsOnceAWeekHowManyAreLate() {
        rows.run(
                "update cycle set self_from = ?1, self_until = ?2 where organisation_id = ?3",
                TODAY.minusDays(20),
                TODAY.minusDays(3),
                town.id());
        for (int i = 0; i < 2; i++) runs.make(town.id(), true);
        assertThat(notices("one")).containsExactly("SELF_LATE 0 1");
        assertThat(notices("head"))
                .hasSize(2)
                .anyMatch(notice -> notice.matches("TEAM_SELF_LATE \\d+ 2"))
                .contains("SELF_LATE 0 1");
        rows.run(
                "update notice set step = 0, made_on = ?1 where kind = 'TEAM_SELF_LATE' and organisation_id = ?2",
                TODAY.minusDays(6),
                town.id());
        runs.make(town.id(), true);
        assertThat(notices("head")).hasSize(2);
        rows.run(
                "update notice set made_on = ?1 where kind = 'TEAM_SELF_LATE' and organisation_id = ?2",
                TODAY.minusDays(7),
                town.id());
        runs.make(town.id(), true);
        assertThat(notices("head")).hasSize(3);
    }

    @Test
    void onesOwnPagesShowWhatWaitsAndTheSecretAddressWorksUntilItIsReplaced() {
        runs.make(town.id(), true);
        var visit = new Visit().signedIn(sample.account(town.person("one"), Permission.STAFF));
        assertThat(visit.get("/dashboard/home.xhtml").body()).contains("id=\"tasks\"", "自己評価（残り");
        assertThat(visit.get("/notice/list.xhtml").body()).contains("未読 2件");
        assertThat(visit.get("/notice/open.xhtml?kind=SELF_DUE&ref=1&step=2").statusCode())
                .as("somebody else's, or none")
                .isEqualTo(404);
        var link = Pattern.compile("open\\.xhtml\\?kind=SELF_DUE&amp;ref=(\\d+)&amp;step=2")
                .matcher(visit.get("/notice/list.xhtml").body());
        assertThat(link.find()).isTrue();
        assertThat(visit.get("/notice/open.xhtml?kind=SELF_DUE&ref=" + link.group(1) + "&step=2")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/assessment/self.xhtml");
        assertThat(visit.get("/notice/list.xhtml").body()).contains("未読 1件");

        var first = made(visit);
        var program = new Visit();
        var calendar = program.get(first);
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(calendar.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR")
                .contains("UID:self-")
                .doesNotContain("高橋");
        var second = made(visit);
        assertThat(program.get(second).statusCode()).isEqualTo(200);
        for (var wrong : List.of(first, "/calendar/", "/calendar/x.ics", second.replace(".ics", ""))) {
            var answer = program.get(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void thePageShowsDaysToComeAndTheProgramKeepsThoseJustOver() {
        var one = town.person("one");
        assignments.assign(List.of(one), "GA01", TODAY, null);
        assignments.assign(List.of(one), "GA02", TODAY.plusDays(3), null);
        rows.run(
                "update assignment set due_on = ?1 where person_id = ?2 and course_code = 'GA01'",
                TODAY.minusDays(3),
                one);
        var visit = new Visit().signedIn(sample.account(one, Permission.STAFF));
        assertThat(times("講座の期限：", visit.get("/notice/calendar.xhtml").body())).isEqualTo(1);
        assertThat(times("UID:course-", new Visit().get(made(visit)).body())).isEqualTo(2);
    }

    private static long times(String words, String text) {
        return Pattern.compile(Pattern.quote(words)).matcher(text).results().count();
    }

    private static String made(Visit visit) {
        var page = visit.post(visit.get("/notice/calendar.xhtml"), "keys", Map.of("keys:make", "keys:make"));
        var address = Pattern.compile("(/calendar/[A-Za-z0-9_-]+\\.ics)").matcher(page.body());
        assertThat(address.find()).as(page.body()).isTrue();
        return address.group(1);
    }
}
