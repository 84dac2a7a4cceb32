package org.shirube.genai.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.shirube.course.Courses;
import org.shirube.course.search.CourseSearch;
import org.shirube.course.search.Passage;
import org.shirube.genai.Finding;
import org.shirube.genai.Frame;
import org.shirube.genai.GuardPolicy;
import org.shirube.genai.Guarded;
import org.shirube.genai.ModelAnswer;
import org.shirube.genai.ModelCalls;
import org.shirube.genai.ModelOutcome;
import org.shirube.genai.ModelPort;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.error.RuleBroken;
import org.shirube.platform.i18n.Messages;
import org.shirube.platform.web.ActiveLocale;
import org.shirube.security.Secret;

/**
 * What {@code live.js} asks: first what the guard makes of a text, then, for what it said would go out, the answer as it
 * comes, one JSON object a line. A form of another site cannot send JSON, and the session's cookie does not come along.
 */
@WebServlet("/genai/live")
public class LiveAnswer extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int LARGEST = 64 * 1024;
    /** Each holds a thread of the server while it lasts; lessons need the others. */
    private static final Semaphore AT_ONCE = new Semaphore(8);

    private static final int PLACES = 4;

    /**
     * What is asked about.
     *
     * @param places of the course that the answer has to lean on, best first; null beside a lab, where it need not
     */
    private record Subject(String purpose, List<Passage> places) {
        /** Whether nothing in the course speaks of it: then no model is asked. */
        boolean isNowhere() {
            return places != null && places.isEmpty();
        }

        Frame frame(Locale locale) {
            if (places == null) return new Frame(Messages.of(locale, "genai.live.frame"));
            return new Frame(
                    Messages.of(locale, "genai.ask.frame"),
                    places.stream()
                            .map(place -> place.heading() + "\n" + place.text())
                            .toList());
        }
    }

    @Inject
    private transient ModelCalls calls;

    @Inject
    private transient ModelPort port;

    @Inject
    private transient Courses courses;

    @Inject
    private transient CourseSearch search;

    @Inject
    private transient ActiveLocale locale;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        response.setContentType("application/json");
        try {
            var asked = read(request);
            var subject = asked.containsKey("lesson")
                    ? lesson(asked.getString("course"), asked.getString("lesson"), asked.getString("text"))
                    : lab(asked.getString("course"), asked.getString("lab"));
            if (asked.getBoolean("send", false)) send(asked, subject, response);
            else look(asked.getString("text"), subject, response);
        } catch (JsonException | NullPointerException | ClassCastException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuleBroken refused) {
            response.setStatus(422);
            var told = Json.createObjectBuilder().add("message", Messages.of(locale.getLocale(), refused));
            response.getWriter().write(told.build().toString());
        }
    }

    private static JsonObject read(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) throw new JsonException("no JSON");
        var body = request.getInputStream().readNBytes(LARGEST);
        if (body.length == LARGEST) throw new RuleBroken("genai.model.tooLong", ModelCalls.LONGEST);
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    private Subject lab(String course, String lab) {
        if (!GenaiLivePage.COURSES.matcher(course).matches()) throw new NotFound("lab");
        courses.find(course).flatMap(found -> found.lab(lab)).orElseThrow(() -> new NotFound("lab"));
        return new Subject("lab " + course + "/" + lab, null);
    }

    private Subject lesson(String course, String lesson, String text) {
        courses.find(course).flatMap(found -> found.lesson(lesson)).orElseThrow(() -> new NotFound("lesson"));
        return new Subject(
                "lesson " + course + "/" + lesson,
                search.places(course, lesson, text, locale.getLocale().getLanguage(), PLACES));
    }

    private void look(String text, Subject subject, HttpServletResponse response) throws IOException {
        var looked = calls.look(subject.purpose(), text);
        var guarded = looked.guarded();
        var told = Json.createObjectBuilder()
                .add("decision", guarded.decision().name())
                .add("said", said(guarded, subject))
                .add("left", Messages.of(locale.getLocale(), "genai.live.left", looked.left()))
                .add("may", !guarded.isBlocked() && !subject.isNowhere() && looked.left() > 0)
                .add("places", places(subject))
                .add("findings", findings(text, guarded.findings(), looked.policy()));
        if (!guarded.isBlocked() && !subject.isNowhere())
            told.add("out", guarded.masked().text())
                    .add("hash", Secret.hash(guarded.masked().text()));
        response.getWriter().write(told.build().toString());
    }

    private String said(Guarded guarded, Subject subject) {
        return Messages.of(
                locale.getLocale(),
                subject.isNowhere() && !guarded.isBlocked()
                        ? "genai.ask.nowhere"
                        : "genai.GuardDecision." + guarded.decision());
    }

    private static JsonArrayBuilder places(Subject subject) {
        var rows = Json.createArrayBuilder();
        if (subject.places() == null) return rows;
        for (var place : subject.places()) {
            var row = Json.createObjectBuilder().add("heading", place.heading());
            if (place.kind() == Passage.Kind.LESSON) {
                row.add("step", place.step());
                if (place.anchor() != null) row.add("anchor", place.anchor());
            }
            rows.add(row);
        }
        return rows;
    }

    private JsonArrayBuilder findings(String text, Iterable<Finding> findings, GuardPolicy policy) {
        var rows = Json.createArrayBuilder();
        for (var one : findings) {
            rows.add(Json.createObjectBuilder()
                    .add("from", one.from())
                    .add("to", one.to())
                    .add("words", one.in(text))
                    .add("name", one.name(locale.getLocale()))
                    .add("why", one.why(locale.getLocale()))
                    .add("act", Messages.of(locale.getLocale(), "genai.GuardAct." + policy.act(one.kind())))
                    .add("instead", one.advice(locale.getLocale())));
        }
        return rows;
    }

    private void send(JsonObject asked, Subject subject, HttpServletResponse response) throws IOException {
        if (subject.isNowhere()) throw new RuleBroken("genai.ask.nowhere");
        var frame = subject.frame(locale.getLocale());
        if (!AT_ONCE.tryAcquire()) throw new RuleBroken("genai.model.busy");
        try {
            var opened = calls.open(subject.purpose(), asked.getString("text"), asked.getString("hash"), frame);
            if (opened.question() == null) throw new RuleBroken("genai.model.lookAgain");
            response.setContentType("application/x-ndjson");
            var lines = new Lines(response);
            var unmasking = opened.guarded().masked().unmasking();
            Predicate<String> heard = piece -> piece.isEmpty() ? lines.beat() : lines.piece(unmasking.next(piece));
            var answer = new ModelAnswer(ModelOutcome.FAILED, "", null, null, 0);
            try {
                answer = port.ask(opened.question(), heard);
            } finally {
                calls.close(opened.id(), answer);
            }
            lines.piece(unmasking.rest());
            lines.end(answer, ended(answer, subject, frame), frame.named(answer.text()));
        } finally {
            AT_ONCE.release();
        }
    }

    private String ended(ModelAnswer answer, Subject subject, Frame frame) {
        boolean unproved = subject.places() != null
                && answer.outcome() == ModelOutcome.ANSWERED
                && frame.named(answer.text()).isEmpty();
        return Messages.of(
                locale.getLocale(),
                unproved ? "genai.ask.unproved" : "genai.live.end." + answer.outcome(),
                seconds(answer));
    }

    private static double seconds(ModelAnswer answer) {
        return Math.round(answer.millis() / 100.0) / 10.0;
    }

    /** What goes to the browser; false once nobody takes it. */
    private static final class Lines {
        private final HttpServletResponse response;

        Lines(HttpServletResponse response) {
            this.response = response;
        }

        boolean beat() {
            return write(Json.createObjectBuilder());
        }

        boolean piece(String text) {
            return write(Json.createObjectBuilder().add("piece", text));
        }

        void end(ModelAnswer answer, String said, Set<Integer> named) {
            write(Json.createObjectBuilder()
                    .add("end", answer.outcome().name())
                    .add("said", said)
                    .add("named", Json.createArrayBuilder(named)));
        }

        private boolean write(JsonObjectBuilder line) {
            try {
                response.getOutputStream()
                        .write((line.build() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                response.flushBuffer();
                return true;
            } catch (IOException gone) {
                return false;
            }
        }
    }
}
