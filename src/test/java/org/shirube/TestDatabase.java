package org.shirube;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Picks the database ({@code it.db} = h2 or postgres), a mail server and free ports for the container tests, as system properties
 * that {@code arquillian.xml} names. Runs before Arquillian reads that file; does nothing for tests without a container.
 */
public class TestDatabase implements LauncherSessionListener {
    private EmbeddedPostgres postgres;
    private GreenMail mail;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var database = System.getProperty("it.db");
        if (database == null) return;
        try {
            int port = freePort();
            mail = new GreenMail(new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
            mail.start();
            System.setProperty("it.port", Integer.toString(port));
            var settings = new java.util.TreeMap<>(Map.of(
                    "shirube.statements",
                    "true",
                    "it.db",
                    database,
                    "it.port",
                    Integer.toString(port),
                    "it.webapp",
                    java.nio.file.Path.of("src/main/webapp").toAbsolutePath().toString(),
                    "shirube.host",
                    "127.0.0.1",
                    "shirube.demo",
                    "false",
                    "shirube.data",
                    Files.createTempDirectory("shirube-it").toString()));
            settings.put("shirube.model.hosts", "127.0.0.1");
            settings.put("it.smtp", Integer.toString(mail.getSmtp().getPort()));
            settings.put("it.imap", Integer.toString(mail.getImap().getPort()));
            settings.putAll(database.equals("postgres") ? postgres() : h2());
            System.setProperty(
                    "it.jvm",
                    settings.entrySet().stream()
                            .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                            .collect(Collectors.joining(" ")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> h2() {
        return Map.of(
                "shirube.db.url", "jdbc:h2:mem:it;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    private Map<String, String> postgres() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        return Map.of(
                "shirube.db.class", "org.postgresql.ds.PGSimpleDataSource",
                "shirube.db.url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "shirube.db.user", "postgres",
                "shirube.db.password", "postgres");
    }

    /** A port that nobody listens on now; a moment later somebody could. */
    public static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (mail != null) mail.stop();
            if (postgres != null) postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
