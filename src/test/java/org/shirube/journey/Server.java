package org.shirube.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.shirube.TestDatabase;

/** {@code target/shirube.jar} as a process of its own, with a new data folder; what it prints can be read. */
final class Server {
    private static final int SECONDS_TO_START = 180;
    private final List<String> command;
    private final Path log;
    private final int port;
    private Process process;

    private Server(List<String> command, Path log, int port) {
        this.command = command;
        this.log = log;
        this.port = port;
    }

    /** @param name of the file under {@code target/journey} that takes what it prints, with the number of this process */
    static Server start(String name, boolean demo) {
        return start(name, demo, Map.of());
    }

    /** @param settings further ones, as in {@code shirube.db.url} */
    static Server start(String name, boolean demo, Map<String, String> settings) {
        try {
            var data = Files.createTempDirectory("shirube-journey");
            var log = Files.createDirectories(Path.of("target/journey"))
                    .resolve(name + "-" + ProcessHandle.current().pid() + ".txt");
            var port = TestDatabase.freePort();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(List.of(
                    "-Xmx700m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=160m", "-Dshirube.demo=" + demo));
            command.addAll(List.of("-Dshirube.port=" + port, "-Dshirube.host=127.0.0.1", "-Dshirube.data=" + data));
            command.add("-Dshirube.model.hosts=127.0.0.1");
            settings.forEach((setting, given) -> command.add("-D" + setting + "=" + given));
            command.addAll(List.of("-jar", "target/shirube.jar"));
            var server = new Server(List.copyOf(command), log, port);
            server.startAgain();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** On the same data and the same port. */
    void startAgain() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitGreeting();
    }

    /** At once, as the power going out would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private void awaitGreeting() throws IOException {
        for (int second = 0; second < SECONDS_TO_START * 4; second++) {
            if (printed().contains("Stop with Ctrl-C")) return;
            if (!process.isAlive()) break;
            pause();
        }
        stop();
        throw new AssertionError("target/shirube.jar did not start:\n" + printed());
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The one-time code of an empty database, as the start printed it. */
    String setupCode() throws IOException {
        var code = Pattern.compile("one-time code: (\\S+)").matcher(printed());
        if (!code.find()) throw new AssertionError("no one-time code was printed:\n" + printed());
        return code.group(1);
    }

    String printed() throws IOException {
        return Files.readString(log);
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
