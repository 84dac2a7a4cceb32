package shirube;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.shirube.platform.config.Setting;

/**
 * Start class of the runnable jar: checks the settings, boots Payara Micro and says where Shirube is.
 *
 * <p>Loaded before the web application, so it sees the JDK and {@link Setting} only, and may have no inner classes.
 */
public final class Main {
    private static final int FIRST_PAGE_TRIES = 60;

    private Main() {}

    public static void main(String[] args) throws Exception {
        var problems = Setting.problems();
        if (!problems.isEmpty()) refuse(String.join(System.lineSeparator() + "  ", problems));
        var host = Setting.HOST.value();
        var port = Integer.parseInt(Setting.PORT.value());
        try (var free = new ServerSocket()) {
            free.setReuseAddress(true);
            free.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            refuse("Port " + port + " on " + host + " cannot be used (" + taken.getMessage()
                    + "). Stop what runs there or set SHIRUBE_PORT to another port.");
        }
        var data = Path.of(Setting.DATA.value()).toAbsolutePath().normalize();
        try {
            Files.createDirectories(data);
        } catch (IOException unwritable) {
            refuse("SHIRUBE_DATA names " + data + ", which cannot be made: " + unwritable.getMessage());
        }
        if (!Files.isWritable(data)) refuse("SHIRUBE_DATA names " + data + ", which cannot be written.");
        pass(data, host, port);
        boot(args);
        if (!isReady(host, port)) {
            refuse(System.getProperty(
                    "shirube.failed", "The application could not be deployed; the messages above say why."));
        }
        awaitFirstPage(host, port);
        greet(port, data);
        giveBack();
    }

    private static void pass(Path data, String host, int port) {
        System.setProperty(Setting.DATA.key(), data.toString());
        System.setProperty(Setting.HOST.key(), host);
        for (var setting : Setting.values()) {
            if (setting.isSet()) System.setProperty(setting.key(), setting.value());
        }
        if (!Setting.DB_URL.isSet()) {
            System.setProperty("shirube.db.url", h2("jdbc:h2:file:" + data.resolve("shirube")));
            System.setProperty("shirube.db.user", "sa");
            System.setProperty("shirube.db.password", "");
        } else if (Setting.DB_URL.value().startsWith("jdbc:h2:")) {
            System.setProperty("shirube.db.url", h2(Setting.DB_URL.value()));
        }
        if (Setting.DB_URL.value().startsWith("jdbc:postgresql:")) {
            System.setProperty("shirube.db.class", "org.postgresql.ds.PGSimpleDataSource");
        }
        System.setProperty("payaramicro.port", Integer.toString(port));
        System.setProperty("payaramicro.noHazelcast", "true");
        System.setProperty("payaramicro.disablePhoneHome", "true");
    }

    private static void boot(String[] args) throws ReflectiveOperationException {
        try {
            Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException failed) {
            refuse("The server could not be started: " + failed.getCause());
        }
    }

    /**
     * With the settings of H2 that Shirube needs, where the address does not name them itself. Without WRITE_DELAY a killed
     * server lost answers that it had called saved; with H2's usual cache of 8 statements each page is parsed anew.
     */
    private static String h2(String url) {
        var settings = new String[] {
            "WRITE_DELAY=0",
            "DB_CLOSE_ON_EXIT=FALSE",
            "DATABASE_TO_LOWER=TRUE",
            "DEFAULT_NULL_ORDERING=HIGH",
            "QUERY_CACHE_SIZE=200"
        };
        var whole = new StringBuilder(url);
        for (var setting : settings) {
            var name = setting.substring(0, setting.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name))
                whole.append(';').append(setting);
        }
        return whole.toString();
    }

    /** Asked from outside: a failed deployment does not end Payara Micro by itself. */
    private static boolean isReady(String host, int port) throws IOException {
        var health = (HttpURLConnection) at(host, port, "/health/ready");
        if (health.getResponseCode() != HttpURLConnection.HTTP_OK) return false;
        try (var answer = health.getInputStream()) {
            // without the application the server has no check of this name, and finds itself well
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8).contains("\"database\"");
        }
    }

    /**
     * The address is given when somebody who opens it gets a page: on a loaded machine the first ones were refused for a while
     * after the deployment had ended (seen once).
     */
    private static void awaitFirstPage(String host, int port) throws InterruptedException {
        for (int tries = 0; tries < FIRST_PAGE_TRIES; tries++) {
            try {
                var page = (HttpURLConnection) at(host, port, "/login.xhtml");
                if (page.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST) return;
            } catch (IOException notYet) {
                // refused or too slow: that is what the next try is for
            }
            Thread.sleep(500);
        }
    }

    private static URLConnection at(String host, int port, String path) throws IOException {
        var here = InetAddress.getByName(host).isAnyLocalAddress() ? "localhost" : host;
        var connection = new URL("http", here, port, path).openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(10_000);
        connection.setReadTimeout(30_000);
        return connection;
    }

    private static void greet(int port, Path data) {
        var url = Setting.BASE_URL.isSet() ? Setting.BASE_URL.value() : "http://localhost:" + port + "/";
        var lines = new StringBuilder("\n  しるべ Shirube is at " + url + "\n");
        var store = Setting.DB_URL.value();
        lines.append("  Data: ")
                .append(store.contains(data.toString()) ? data.toString() : store)
                .append('\n');
        if (Setting.DEMO.isTrue()) {
            lines.append("""
                      Demo accounts, password shirube-demo:
                        staff  manager  hr  cio  instructor  admin  auditor   (あけぼの市)
                        admin-b                                               (みなと町)
                    """);
        }
        var code = System.getProperty("shirube.setup.code");
        if (code != null) {
            lines.append("  The database is empty. Open ").append(url).append("setup.xhtml\n");
            lines.append("  and use this one-time code: ").append(code).append('\n');
        }
        lines.append("  Stop with Ctrl-C.\n");
        System.out.println(lines);
    }

    /**
     * What only the start needed goes back to the machine: of 905 MB resident 515 stay. The heap grows again with the work; its
     * usual shares of free room come back, because a tight heap would be collected more often.
     */
    private static void giveBack() {
        try {
            var vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            var least = vm.getVMOption("MinHeapFreeRatio").getValue();
            var most = vm.getVMOption("MaxHeapFreeRatio").getValue();
            vm.setVMOption("MinHeapFreeRatio", "10");
            vm.setVMOption("MaxHeapFreeRatio", "25");
            System.gc();
            vm.setVMOption("MaxHeapFreeRatio", most);
            vm.setVMOption("MinHeapFreeRatio", least);
        } catch (IllegalArgumentException | LinkageError otherMachine) {
            // another virtual machine than HotSpot, or a collector without these options: it keeps what it has
        }
    }

    private static void refuse(String why) {
        System.err.println("Shirube does not start:\n  " + why);
        Runtime.getRuntime().halt(78);
    }
}
