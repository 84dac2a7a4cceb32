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
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.shirube.course.Courses;
import org.shirube.genai.Finding;
import org.shirube.genai.GuardPolicy;
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

    @Inject
    private transient ModelCalls calls;

    @Inject
    private transient ModelPort port;

    @Inject
    private transient Courses courses;

    @Inject
    private transient ActiveLocale locale;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        response.setContentType("application/json");
        try {
            var asked = read(request);
            var purpose = purpose(asked.getString("course"), asked.getString("lab"));
            if (asked.getBoolean("send", false)) send(asked, purpose, response);
            else look(asked.getString("text"), purpose, response);
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

    private String purpose(String course, String lab) {
        if (!GenaiLivePage.COURSES.matcher(course).matches()) throw new NotFound("lab");
        courses.find(course).flatMap(found -> found.lab(lab)).orElseThrow(() -> new NotFound("lab"));
        return "lab " + course + "/" + lab;
    }

    private void look(String text, String purpose, HttpServletResponse response) throws IOException {
        var looked = calls.look(purpose, text);
        var guarded = looked.guarded();
        var told = Json.createObjectBuilder()
                .add("decision", guarded.decision().name())
                .add("said", Messages.of(locale.getLocale(), "genai.GuardDecision." + guarded.decision()))
                .add("left", Messages.of(locale.getLocale(), "genai.live.left", looked.left()))
                .add("may", !guarded.isBlocked() && looked.left() > 0)
                .add("findings", findings(text, guarded.findings(), looked.policy()));
        if (!guarded.isBlocked())
            told.add("out", guarded.masked().text())
                    .add("hash", Secret.hash(guarded.masked().text()));
        response.getWriter().write(told.build().toString());
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

    private void send(JsonObject asked, String purpose, HttpServletResponse response) throws IOException {
        if (!AT_ONCE.tryAcquire()) throw new RuleBroken("genai.model.busy");
        try {
            var opened = calls.open(
                    purpose,
                    asked.getString("text"),
                    asked.getString("hash"),
                    Messages.of(locale.getLocale(), "genai.live.frame"));
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
            lines.end(answer, Messages.of(locale.getLocale(), "genai.live.end." + answer.outcome(), seconds(answer)));
        } finally {
            AT_ONCE.release();
        }
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

        void end(ModelAnswer answer, String said) {
            write(Json.createObjectBuilder().add("end", answer.outcome().name()).add("said", said));
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
