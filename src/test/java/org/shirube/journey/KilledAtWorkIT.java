package org.shirube.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shirube.Today;
import org.shirube.Visit;

/**
 * The server is killed in the very middle of opening a cycle, of handing in and of closing. A lock that this test holds in the
 * same database stops the work there: H2 lets a second process in when asked to. Without a browser, but like the walks once
 * only and against the jar.
 */
@Tag("browser")
class KilledAtWorkIT {
    private static final LocalDate TODAY = Today.date();
    private static final String IN_OFFICE =
            "select count(distinct o.person_id) from post o join person p on p.id = o.person_id"
                    + " where p.organisation_id = (select organisation_id from cycle where id = %d) and o.main"
                    + " and o.from_on <= date '" + TODAY + "' and (o.until_on is null or o.until_on > date '" + TODAY
                    + "')";

    /** Work that was asked for does not begin before this is let go. */
    private static final String HOLD_THE_WORK = "select name from lease where name = 'job' for update";

    private Server server;
    private String url;
    private String other;

    @AfterEach
    void stop() {
        if (server != null) server.stop();
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(url, "sa", "killed");
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static String word(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            return found.next() ? found.getString(1) : null;
        }
    }

    private static long personOf(Connection database, String login) throws SQLException {
        return number(database, "select person_id from account where login = '" + login + "'");
    }

    private static int change(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** @return a connection that has done this and keeps it locked until it is closed or the server is gone */
    private Connection holding(String sql) throws SQLException {
        var held = database();
        held.setAutoCommit(false);
        try (var statement = held.createStatement()) {
            statement.execute(sql);
        }
        return held;
    }

    private Visit signedIn(String account) {
        var visit = new Visit(server.url());
        assertThat(visit.signIn(account, Journey.DEMO_PASSWORD).statusCode()).isEqualTo(302);
        return visit;
    }

    private static HttpResponse<String> press(Visit visit, String page, String form, String button) {
        return visit.post(visit.get(page), form, Map.of(form + ":" + button, form + ":" + button));
    }

    private void await(String what, String sql, long wanted, int seconds) throws SQLException {
        try (var database = database()) {
            for (int tries = 0; tries < seconds * 5; tries++) {
                if (number(database, sql) == wanted) return;
                Thread.sleep(200);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("did not come: " + what + " within " + seconds + " s");
    }

    private void awaitBlocked(int how) throws SQLException {
        await(
                how + " at work",
                "select count(*) from information_schema.sessions where blocker_id is not null",
                how,
                20);
    }

    @Test
    void whatWasConfirmedIsThereOnceWhateverTheServerWasKilledAt() throws Exception {
        url = "jdbc:h2:file:" + Files.createTempDirectory("shirube-killed").resolve("shirube")
                + ";AUTO_SERVER=TRUE;DB_CLOSE_ON_EXIT=TRUE;LOCK_TIMEOUT=60000;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        server = Server.start(
                "server-killed-at-work",
                true,
                Map.of("shirube.db.url", url, "shirube.db.user", "sa", "shirube.db.password", "killed"));
        long running;
        long next;
        long staff;
        try (var database = database()) {
            running = number(
                    database,
                    "select c.id from cycle c join organisation o on o.id = c.organisation_id where o.code = 'akebono'"
                            + " and c.status = 'OPEN' order by c.self_from desc limit 1");
            staff = personOf(database, "staff");
            answerEverything(database, running, staff);
            other = word(
                    database,
                    "select a.login from account a join participant t on t.person_id = a.person_id where t.cycle_id = "
                            + running + " and a.login <> 'staff' and not exists (select 1 from self_assessment s"
                            + " where s.person_id = a.person_id and s.cycle_id = t.cycle_id and s.submitted_at is not null)"
                            + " order by a.login");
            answerEverything(database, running, personOf(database, other));
            next = drafted(database);
        }
        killedWhileOpeningAndHandingIn(running, next, staff);
        killedWhileClosing(running, next, staff);
    }

    /** An answer to every skill that may be asked; only what is asked is handed in. */
    private static void answerEverything(Connection database, long cycle, long person) throws SQLException {
        if (number(database, sheets(cycle, person)) == 0) {
            change(
                    database,
                    "insert into self_assessment (id, version, person_id, cycle_id, started_at) values (next value for"
                            + " self_assessment_seq, 0, " + person + ", " + cycle + ", localtimestamp)");
        }
        var sheet = "(select id from self_assessment where person_id = " + person + " and cycle_id = " + cycle + ")";
        change(database, "delete from self_answer where self_assessment_id = " + sheet);
        change(
                database,
                "insert into self_answer (id, version, self_assessment_id, skill_code, lvl, not_applicable, saved_at)"
                        + " select next value for self_answer_seq, 0, " + sheet
                        + ", s.skill_code, 0, false, localtimestamp"
                        + " from standing s where s.person_id = " + person);
    }

    private static String sheets(long cycle, long person) {
        return "select count(*) from self_assessment where person_id = " + person + " and cycle_id = " + cycle;
    }

    private static String handedIn(long cycle, long person) {
        return sheets(cycle, person) + " and submitted_at is not null";
    }

    private static String own(String what, long cycle, long person) {
        return "select count(" + what + ") from claim where source = 'SELF' and cycle_id = " + cycle
                + " and person_id = " + person;
    }

    /** HR begins a cycle for after the running one. */
    private long drafted(Connection database) throws SQLException {
        var hr = signedIn("hr");
        assertThat(press(hr, "/assessment/cycles.xhtml", "beginning", "templates:0:go")
                        .statusCode())
                .isEqualTo(302);
        var draft = number(database, "select max(id) from cycle where status = 'DRAFT'");
        change(
                database,
                "update cycle set self_from = date '" + TODAY.plusYears(1) + "', self_until = date '"
                        + TODAY.plusYears(1).plusDays(20) + "', review_until = date '"
                        + TODAY.plusYears(1).plusDays(40)
                        + "', disclose_on = date '" + TODAY.plusYears(1).plusDays(50) + "', closes_on = date '"
                        + TODAY.plusYears(1).plusDays(80) + "' where id = " + draft);
        return draft;
    }

    private void killedWhileOpeningAndHandingIn(long running, long next, long staff) throws Exception {
        var hr = signedIn("hr");
        var person = signedIn("staff");
        var beside = signedIn(other);
        try (var waiting = holding(HOLD_THE_WORK);
                var opening = holding("select 1");
                var handingIn = holding("select id from person where id = " + staff + " for update")) {
            assertThat(press(hr, "/assessment/cycle-draft.xhtml?id=" + next, "opening", "go")
                            .statusCode())
                    .isEqualTo(302);
            change(opening, "update cycle set name_en = name_en where id = " + next);
            waiting.commit();
            awaitBlocked(1);
            CompletableFuture.runAsync(() -> press(person, "/assessment/self.xhtml?step=confirm", "handIn", "submit"));
            awaitBlocked(2);
            assertThat(press(beside, "/assessment/self.xhtml?step=confirm", "handIn", "submit")
                            .statusCode())
                    .isEqualTo(302);
            server.kill();
            forget(waiting);
            forget(opening);
            forget(handingIn);
        }
        server.startAgain();
        try (var database = database()) {
            var hers = personOf(database, other);
            assertThat(number(database, handedIn(running, hers)))
                    .as("confirmed before the kill")
                    .isEqualTo(1);
            assertThat(number(database, own("*", running, hers)))
                    .as("claims of a sheet that was confirmed before the kill")
                    .isPositive()
                    .isEqualTo(number(database, own("distinct skill_code", running, hers)));
            assertThat(number(database, handedIn(running, staff)))
                    .as("half handed in")
                    .isZero();
            assertThat(number(database, own("*", running, staff)))
                    .as("half handed in")
                    .isZero();
            assertThat(word(database, status(next))).isEqualTo("OPENING");
            assertThat(number(database, "select count(*) from participant where cycle_id = " + next))
                    .as("taken in before the kill")
                    .isEqualTo(number(database, IN_OFFICE.formatted(next)));
            assertThat(press(signedIn("staff"), "/assessment/self.xhtml?step=confirm", "handIn", "submit")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(number(database, own("*", running, staff)))
                    .as("claims of the sheet handed in again")
                    .isPositive()
                    .isEqualTo(number(database, own("distinct skill_code", running, staff)));
        }
    }

    private static String status(long cycle) {
        return "select status from cycle where id = " + cycle;
    }

    private static void forget(Connection lost) {
        try {
            lost.close();
        } catch (SQLException gone) {
            // with the server
        }
    }

    private void killedWhileClosing(long running, long next, long staff) throws Exception {
        try (var database = database()) {
            change(
                    database,
                    "update cycle set self_from = date '" + TODAY.minusDays(90) + "', self_until = date '"
                            + TODAY.minusDays(60) + "', review_until = date '" + TODAY.minusDays(50)
                            + "', disclose_on = date '" + TODAY.minusDays(40) + "', closes_on = date '"
                            + TODAY.plusDays(10) + "' where id = " + running);
            change(
                    database,
                    "update appeal set outcome = 'KEPT', answer = 'x', answered_by = 'hr', answered_at = localtimestamp"
                            + " where outcome is null");
            change(database, letTheNextOneWork());
        }
        var hr = signedIn("hr");
        try (var waiting = holding(HOLD_THE_WORK);
                var closing = holding("select 1")) {
            var closed = hr.get("/assessment/cycle-close.xhtml?id=" + running);
            assertThat(hr.post(closed, "closing", Map.of("closing:go", "closing:go"))
                            .statusCode())
                    .isEqualTo(302);
            change(closing, "update cycle set name_en = name_en where id = " + running);
            waiting.commit();
            awaitBlocked(1);
            server.kill();
            forget(waiting);
            forget(closing);
        }
        server.startAgain();
        try (var database = database()) {
            assertThat(word(database, status(running))).isEqualTo("CLOSING");
            assertThat(number(database, "select count(*) from cycle_frozen where cycle_id = " + running))
                    .isZero();
            assertThat(number(database, "select count(*) from cycle_level where cycle_id = " + running))
                    .isZero();
            assertThat(word(database, status(next)))
                    .as("gone on with after the first kill")
                    .isEqualTo("OPEN");
            assertThat(number(database, "select count(*) from participant where cycle_id = " + next))
                    .isEqualTo(number(database, IN_OFFICE.formatted(next)));
            assertThat(noted(database, "cycle-opened", next)).isEqualTo(1);
            change(database, letTheNextOneWork());
            await(
                    "the end of closing",
                    "select count(*) from cycle where status = 'CLOSED' and id = " + running,
                    1,
                    60);
            assertThat(number(database, "select count(*) from cycle_level where cycle_id = " + running))
                    .isPositive()
                    .isEqualTo(number(database, "select levels from cycle_frozen where cycle_id = " + running))
                    .isEqualTo(number(
                            database,
                            "select count(*) from standing s join participant t on t.person_id = s.person_id where"
                                    + " t.cycle_id = " + running));
            assertThat(noted(database, "cycle-closed", running)).isEqualTo(1);
            assertThat(number(database, own("*", running, staff)))
                    .isEqualTo(number(database, own("distinct skill_code", running, staff)));
        }
    }

    /** As if a minute had passed since the kill: the lease of the killed one has run out. */
    private static String letTheNextOneWork() {
        return "update lease set until_at = timestamp '2020-01-01 00:00:00' where name = 'job'";
    }

    private static long noted(Connection database, String action, long cycle) throws SQLException {
        return number(
                database,
                "select count(*) from audit_entry where act = '" + action
                        + "' and subject = (select name_en from cycle where id = " + cycle + ")");
    }
}
