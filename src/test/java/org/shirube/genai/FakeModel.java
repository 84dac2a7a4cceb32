package org.shirube.genai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An endpoint whose manners follow the name of the model that is asked for; {@code echo} says what it was told, slowly where ゆっくり is asked for. */
public class FakeModel implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonObject> asked = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    public FakeModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** What the user's part of each question was, in order. */
    public List<String> told() {
        return asked.stream()
                .map(one -> one.getJsonArray("messages").getJsonObject(1).getString("content"))
                .toList();
    }

    List<JsonObject> asked() {
        return asked;
    }

    /** The Authorization header of each question; "none" without one. */
    List<String> keys() {
        return keys;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonObject question;
        try (var reader = Json.createReader(
                new StringReader(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)))) {
            question = reader.readObject();
        }
        asked.add(question);
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        var text = question.getJsonArray("messages").getJsonObject(1).getString("content");
        try (exchange) {
            behave(exchange, text.contains("ゆっくり") ? "slow" : question.getString("model"), text);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void behave(HttpExchange exchange, String manners, String text) throws IOException, InterruptedException {
        switch (manners) {
            case "html" -> plain(exchange, 200, "text/html", "<h1>Sign in</h1>");
            case "error" -> plain(exchange, 500, "application/json", "{\"error\": \"no memory\"}");
            case "redirect" -> {
                exchange.getResponseHeaders().add("Location", address() + "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            }
            case "silent" -> TimeUnit.SECONDS.sleep(30);
            default -> {
                exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                stream(exchange, manners, text);
            }
        }
    }

    private static void stream(HttpExchange exchange, String manners, String text)
            throws IOException, InterruptedException {
        switch (manners) {
            case "nonsense" -> write(exchange, "data: {\"choices\": [42\n\n");
            case "tools" -> {
                write(exchange, "data: {\"choices\": [{\"delta\": {\"tool_calls\": [{\"id\": \"x\"}]}}]}\n\n");
                finish(exchange);
            }
            case "endless" -> {
                for (int i = 0; i < 100; i++) write(exchange, "x".repeat(4096));
            }
            case "long" -> {
                for (int i = 0; i < 40; i++) piece(exchange, "長い".repeat(500));
                finish(exchange);
            }
            case "hangs" -> {
                piece(exchange, "はじめだけ");
                TimeUnit.SECONDS.sleep(30);
            }
            case "breaks" -> piece(exchange, "途中まで");
            case "slow" -> {
                for (int i = 0; i < 300; i++) {
                    piece(exchange, "点");
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            default -> {
                var said = "<b>あなたは</b>「" + text + "」と書きました。\u202e";
                for (int at = 0; at < said.length(); at += 7)
                    piece(exchange, said.substring(at, Math.min(said.length(), at + 7)));
                finish(exchange);
            }
        }
    }

    private static void piece(HttpExchange exchange, String text) throws IOException {
        var delta = Json.createObjectBuilder()
                .add("delta", Json.createObjectBuilder().add("content", text));
        write(
                exchange,
                "data: "
                        + Json.createObjectBuilder()
                                .add("choices", Json.createArrayBuilder().add(delta))
                                .build() + "\n\n");
    }

    private static void finish(HttpExchange exchange) throws IOException {
        write(exchange, "data: {\"choices\": [{\"delta\": {}, \"finish_reason\": \"stop\"}]}\r\n\r\n");
        write(exchange, "data: {\"choices\": [], \"usage\": {\"prompt_tokens\": 12, \"completion_tokens\": 34}}\n\n");
        write(exchange, ": a comment\n\ndata: [DONE]\n\n");
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void plain(HttpExchange exchange, int status, String type, String text) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, text.length());
        write(exchange, text);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
