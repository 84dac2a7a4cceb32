package org.shirube.genai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The one way out to a language model, over the chat interface that OpenAI made common (decision 0036). Follows no redirect,
 * asks for no tools, reads a bounded answer, and keeps no thread of its own: whoever asks waits, and hears at least once a
 * second, so that a listener who has gone is noticed.
 */
@ApplicationScoped
public class ModelPort {
    static final int LONGEST_ANSWER = 20_000;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final long BEAT = TimeUnit.SECONDS.toNanos(1);
    private static final Object END = new Object();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(TO_CONNECT)
            .build();

    /**
     * Asks and waits for the end. Whatever the endpoint does becomes an outcome; nothing is thrown for it.
     *
     * @param heard gets each piece, or an empty one while nothing comes; false ends it
     */
    public ModelAnswer ask(ModelQuestion question, Predicate<String> heard) {
        var talk = new Talk(question, heard);
        var outcome = talk.end();
        return new ModelAnswer(
                outcome,
                talk.text.toString(),
                talk.tokensIn,
                talk.tokensOut,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - talk.began));
    }

    /** One question and what comes of it. */
    private final class Talk implements Flow.Subscriber<List<ByteBuffer>> {
        final long began = System.nanoTime();
        final StringBuilder text = new StringBuilder();
        Integer tokensIn;
        Integer tokensOut;
        private final ModelQuestion question;
        private final Predicate<String> heard;
        private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();
        private final EventStream events = new EventStream();
        private volatile Flow.Subscription body;
        private boolean finished;

        Talk(ModelQuestion question, Predicate<String> heard) {
            this.question = question;
            this.heard = heard;
        }

        ModelOutcome end() {
            HttpRequest request;
            try {
                request = request();
            } catch (IllegalArgumentException unusable) {
                return ModelOutcome.FAILED;
            }
            var answer = client.sendAsync(request, this::body);
            answer.whenComplete((done, failed) -> {
                if (failed != null) news.add(failed);
            });
            try {
                return listen();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return ModelOutcome.STOPPED;
            } catch (IllegalStateException | JsonException | ClassCastException nonsense) {
                return ModelOutcome.FAILED;
            } finally {
                if (body != null) body.cancel();
                answer.cancel(true);
            }
        }

        private HttpRequest request() {
            var request = HttpRequest.newBuilder(question.endpoint())
                    .header("Content-Type", "application/json")
                    .header("Accept", "text/event-stream")
                    .timeout(question.patience())
                    .POST(HttpRequest.BodyPublishers.ofString(asked()));
            if (question.key() != null) request.header("Authorization", "Bearer " + question.key());
            return request.build();
        }

        private String asked() {
            return Json.createObjectBuilder()
                    .add("model", question.model())
                    .add("stream", true)
                    .add("stream_options", Json.createObjectBuilder().add("include_usage", true))
                    .add(
                            "messages",
                            Json.createArrayBuilder()
                                    .add(message("system", question.frame()))
                                    .add(message("user", question.text())))
                    .build()
                    .toString();
        }

        private HttpResponse.BodySubscriber<Void> body(HttpResponse.ResponseInfo head) {
            var type = head.headers().firstValue("Content-Type").orElse("");
            if (head.statusCode() == 200 && type.startsWith("text/event-stream"))
                return HttpResponse.BodySubscribers.fromSubscriber(this);
            news.add(new IllegalStateException("status " + head.statusCode() + ", " + type));
            return HttpResponse.BodySubscribers.replacing(null);
        }

        private ModelOutcome listen() throws InterruptedException {
            while (true) {
                var left = question.patience().toNanos() - (System.nanoTime() - began);
                if (left <= 0) return ModelOutcome.TIMED_OUT;
                var one = news.poll(Math.min(left, BEAT), TimeUnit.NANOSECONDS);
                if (one == null) {
                    if (!heard.test("")) return ModelOutcome.STOPPED;
                } else if (one instanceof byte[] bytes) {
                    for (var data : events.read(bytes)) {
                        if (data.equals("[DONE]")) return ended();
                        var over = take(data);
                        if (over != null) return over;
                    }
                    body.request(1);
                } else {
                    return one == END ? ended() : failed((Throwable) one);
                }
            }
        }

        /** An answer that breaks off is none, however much of it came. */
        private ModelOutcome ended() {
            return finished && !text.isEmpty() ? ModelOutcome.ANSWERED : ModelOutcome.FAILED;
        }

        private static ModelOutcome failed(Throwable why) {
            for (var cause = why; cause != null; cause = cause.getCause()) {
                if (cause instanceof java.net.http.HttpTimeoutException) return ModelOutcome.TIMED_OUT;
            }
            return ModelOutcome.FAILED;
        }

        /** @return how it ended with this; null while it goes on */
        private ModelOutcome take(String data) {
            var event = object(data);
            if (event.containsKey("error")) return ModelOutcome.FAILED;
            if (event.get("usage") instanceof JsonObject usage) {
                tokensIn = number(usage, "prompt_tokens");
                tokensOut = number(usage, "completion_tokens");
            }
            var choices = event.getJsonArray("choices");
            if (choices == null || choices.isEmpty()) return null;
            var choice = choices.getJsonObject(0);
            finished |= choice.get("finish_reason") instanceof JsonString;
            if (!(choice.get("delta") instanceof JsonObject delta)
                    || !(delta.get("content") instanceof JsonString content)) return null;
            return say(plain(content.getString()));
        }

        private ModelOutcome say(String piece) {
            var room = LONGEST_ANSWER - text.length();
            var kept = piece.length() > room ? piece.substring(0, room) : piece;
            text.append(kept);
            if (!kept.isEmpty() && !heard.test(kept)) return ModelOutcome.STOPPED;
            return piece.length() > room ? ModelOutcome.CUT : null;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            body = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            int size = buffers.stream().mapToInt(ByteBuffer::remaining).sum();
            var bytes = new byte[size];
            int at = 0;
            for (var buffer : buffers) {
                int many = buffer.remaining();
                buffer.get(bytes, at, many);
                at += many;
            }
            news.add(bytes);
        }

        @Override
        public void onError(Throwable failed) {
            news.add(failed);
        }

        @Override
        public void onComplete() {
            news.add(END);
        }
    }

    private static JsonObject message(String role, String content) {
        return Json.createObjectBuilder()
                .add("role", role)
                .add("content", content)
                .build();
    }

    private static JsonObject object(String data) {
        try (var reader = Json.createReader(new StringReader(data))) {
            return reader.readObject();
        }
    }

    /** Null for what is no count. */
    private static Integer number(JsonObject usage, String name) {
        return usage.get(name) instanceof JsonNumber number && number.intValue() >= 0 ? number.intValue() : null;
    }

    /** Without what moves a cursor or turns the direction of writing. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "");
    }
}
