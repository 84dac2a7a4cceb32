import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Measures target/shirube.jar on 127.0.0.1 and prints one Markdown table: {@code java src/bench/Bench.java}. Needs Linux
 * (/proc), a JDK, the built jar, and Payara Micro in the local Maven repository, where the build has put it.
 *
 * <p>Options: {@code --staff 1000,10000} sizes; {@code --only home} pages whose name has the word; {@code --quick} a fifth of the requests; {@code --no-ratings};
 * {@code --no-start}; {@code --sheets 2000} people who hand in within {@code --minutes 10}, and nothing else.
 */
public class Bench {
    private static final Path JAR = Path.of("target/shirube.jar");
    private static final int TICKS = 100; // USER_HZ, fixed on Linux
    private static final int CLIENTS = 16;
    private static final Pattern SELF = Pattern.compile("\"source\"\\s*:\\s*\"self\"");
    private static int requests = 300;
    private static String only = "";

    public static void main(String[] args) throws Exception {
        var options = Arrays.asList(args);
        if (options.contains("--quick")) requests = 60;
        if (options.contains("--only")) only = options.get(options.indexOf("--only") + 1);
        var sizes = options.contains("--staff") ? options.get(options.indexOf("--staff") + 1).split(",") : new String[] {"1000", "10000"};
        if (!Files.exists(JAR)) throw new IllegalStateException(JAR + " is missing: run mvn -DskipTests package first");
        var work = Files.createTempDirectory("shirube-bench");
        say("# Shirube, measured");
        say("");
        say("JDK " + System.getProperty("java.version") + ", " + Runtime.getRuntime().availableProcessors()
                + " processors, load generator included; load average before: " + Files.readString(Path.of("/proc/loadavg")).strip());
        try {
            if (options.contains("--sheets")) {
                sheets(work, number(options, "--sheets", 2000), number(options, "--minutes", 10));
                return;
            }
            var results = new LinkedHashMap<String, Map<String, Figure>>();
            for (var size : sizes) results.put(size, body(work, size));
            table(results);
            if (!options.contains("--no-ratings")) ratings(work);
            if (!options.contains("--no-start")) starts(work);
        } finally {
            delete(work);
        }
    }

    /** What one address costs. */
    private record Figure(double median, double p95, double cpu, int bytes) {}

    private record Target(String name, String account, String path, String marker) {}

    private static Map<String, Figure> body(Path work, String staff) throws Exception {
        var data = work.resolve("data-" + staff);
        var server = shirube(data, "-Xmx1g", "-Dshirube.bench.staff=" + staff);
        try {
            var hr = new Client(server.port).signIn("hr");
            var token = hr.token("hr");
            long there = hr.total(token);
            var largest = hr.sectionOfFifty(token);
            var person = hr.own(token, "staff");
            var staffToken = hr.token("staff");
            say("");
            say("Body of " + there + " staff, first start with its making " + server.seconds + " s; matrix of unit " + largest[0] + " with " + largest[1] + " people.");
            var targets = new ArrayList<Target>(List.of(
                    new Target("staff home", "staff", "/dashboard/home.xhtml", "佐藤"),
                    new Target("self-assessment", "staff", "/assessment/self.xhtml", "<form"),
                    new Target("my gap and plan", "staff", "/assignment/plan.xhtml", "<table"),
                    new Target("course page", "staff", "/course/view.xhtml?code=GA01", "GA01"),
                    new Target("lesson", "staff", "/learning/lesson.xhtml?course=GA01&step=bias", "<h1"),
                    new Target("team matrix", "hr", "/dashboard/matrix.xhtml?role=all&unit=" + largest[0], "<table"),
                    new Target("organisation dashboard", "hr", "/dashboard/organisation.xhtml", "<table"),
                    new Target("API me", staffToken, "/api/v1/me", "\"personId\":" + person),
                    new Target("API profile", staffToken, "/api/v1/people/" + person + "/profile", "\"skills\":["),
                    new Target("API gaps", staffToken, "/api/v1/people/" + person + "/gaps", "\"items\":["),
                    new Target("API people, 50", token, "/api/v1/people?size=50", "\"total\":" + there),
                    new Target("API matrix", token, "/api/v1/units/" + largest[0] + "/matrix", "\"rows\":[")));
            targets.removeIf(target -> !target.name().contains(only));
            var figures = new LinkedHashMap<String, Figure>();
            for (var target : targets) warm(server, target); // all of them first: what they share is compiled once
            for (var target : targets) {
                System.err.println("measuring " + target.name());
                figures.put(target.name(), measure(server, target));
            }
            if (only.isEmpty()) work(server, token, there);
            figures.put("home at 16 clients (requests/s)", new Figure(throughput(server), 0, 0, 0));
            figures.put("resident memory after the run (MB)", new Figure(server.residentMegabytes(), 0, 0, 0));
            return figures;
        } finally {
            server.stop();
        }
    }

    private static void warm(Server server, Target target) throws Exception {
        boolean api = target.path().startsWith("/api/");
        var client = new Client(server.port);
        if (!api) client.signIn(target.account());
        for (int i = 0; i < requests * 5; i++) client.check(target, api); // with twice as many the first body measured the compiler
    }

    private static Figure measure(Server server, Target target) throws Exception {
        boolean api = target.path().startsWith("/api/");
        var client = new Client(server.port);
        if (!api) client.signIn(target.account());
        var bytes = client.check(target, api).length();
        var nanos = new long[requests];
        long ticks = server.ticks();
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            client.check(target, api);
            nanos[i] = System.nanoTime() - start;
        }
        double cpu = (server.ticks() - ticks) * 1000.0 / TICKS / requests;
        Arrays.sort(nanos);
        return new Figure(nanos[requests / 2] / 1e6, nanos[requests * 95 / 100] / 1e6, cpu, bytes);
    }

    /** What HR does a few times a year, each over the whole body: the first time and the middle of the four that follow. */
    private static void work(Server server, String token, long there) throws Exception {
        var hr = new Client(server.port);
        var maps = "/api/v1/skillmaps/shirube-government";
        var version = Client.found(text(hr.send(token, "GET", "/api/v1/skillmaps", null, null)), "\"version\":\"([^\"]+)\"");
        var draft = Client.found(text(hr.send(token, "POST", maps + "/drafts", "application/json", "{\"from\": \"" + version + "\"}")), "\"draft\":(\\d+)");
        var everybody = "role/R01/target/A1"; // what is asked of the whole staff; the draft answers what stands there
        var change = "{\"revision\": 0, \"changes\": [{\"path\": \"" + everybody + "\", \"before\": \"%s\", \"after\": \"4 4 4\"}]}";
        var refused = text(hr.send(token, "PUT", maps + "/drafts/" + draft, "application/json", change.formatted("?")));
        var stands = Client.found(refused, "\"conflicts\":\\[\\{[^}]*\"before\":\"([^\"]*)\"");
        var saved = text(hr.send(token, "PUT", maps + "/drafts/" + draft, "application/json", change.formatted(stands)));
        if (!saved.contains(everybody)) throw new IllegalStateException("the target was not changed: " + saved);
        say("");
        say("| work over " + there + " staff | first s | then s | answer KB |");
        say("| --- | ---: | ---: | ---: |");
        timed("impact of a target raised for everybody", 5, () -> hr.send(token, "GET", maps + "/drafts/" + draft + "/impact", null, null));
        hr.send(token, "DELETE", maps + "/drafts/" + draft, null, null);
        var csv = new byte[1][];
        for (var format : List.of("csv", "xlsx", "yaml", "case"))
            timed("map out as " + format, 5, () -> {
                var file = hr.send(token, "GET", maps + "/versions/" + version + "/export?format=" + format, null, null);
                if (format.equals("csv")) csv[0] = file;
                return file;
            });
        timed("map in from csv, dry run", 5, () -> hr.send(token, "POST", "/api/v1/skillmaps?dryRun=true&format=csv", "application/zip", csv[0]));
        var staff = newStaff(there);
        var people = "/api/v1/people/imports?format=csv";
        timed(there + " new staff compared, dry run", 1, () -> accepted(hr.send(token, "POST", people + "&dryRun=true", "text/csv", staff)));
        timed(there + " new staff taken over", 1, () -> accepted(hr.send(token, "POST", people, "text/csv", staff)));
        timed("the same file again", 1, () -> accepted(hr.send(token, "POST", people, "text/csv", staff)));
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static byte[] accepted(byte[] answer) {
        if (!text(answer).contains("\"accepted\":true")) throw new IllegalStateException(text(answer));
        return answer;
    }

    /** The town's sections; newcomers are spread over them, as thousands in one section would measure only its manager's page. */
    private static final String[] SECTIONS = ("POL PR STAT REFORM INTL COMM HR DOC PROP CONT SAFE BUD TAX LAND COLL REG INS CONS BR-E BR-W WELP LIFE ELD"
            + " DIS HEAL CHIP NUR FAM ENVP WASTE PARK CPLAN ROAD BUILD WATER DX SYS EDUG SCH LIB ASMS ACCS AUDS").split(" ");

    private static byte[] newStaff(long count) {
        var lines = new StringBuilder("職員番号,氏名,氏名かな,採用日,部署コード,職名,職種コード,段階\r\n");
        for (int i = 0; i < count; i++)
            lines.append(String.format("N%06d,新任 %d,しんにん %d,2026-04-01,%s,主事,R0%d,1\r\n", i, i, i, SECTIONS[i % SECTIONS.length], 2 + i % 4));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private interface Step {
        byte[] take() throws Exception;
    }

    private static void timed(String name, int times, Step step) throws Exception {
        var seconds = new double[times];
        int bytes = 0;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            bytes = step.take().length;
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        double first = seconds[0];
        var later = Arrays.copyOfRange(seconds, 1, times);
        Arrays.sort(later);
        say(String.format("| %s | %.2f | %s | %d |", name, first, times == 1 ? "" : String.format("%.2f", later[later.length / 2]), bytes / 1024));
    }

    private static double throughput(Server server) throws Exception {
        var accounts = List.of("staff", "manager", "hr", "cio", "instructor", "admin");
        var clients = new ArrayList<Client>();
        for (int i = 0; i < CLIENTS; i++) clients.add(new Client(server.port).signIn(accounts.get(i % accounts.size())));
        var home = new Target("home", null, "/dashboard/home.xhtml", "<h1");
        double best = 0;
        for (int round = 0; round < 2; round++) { // the first one warms up
            int each = Math.max(40, requests * 8 / CLIENTS);
            var done = new AtomicInteger();
            var failed = new ArrayList<Throwable>();
            var ready = new CountDownLatch(CLIENTS);
            long start = System.nanoTime();
            for (var client : clients) {
                new Thread(() -> {
                            try {
                                for (int i = 0; i < each; i++) {
                                    client.check(home, false);
                                    done.incrementAndGet();
                                }
                            } catch (Exception | AssertionError wrong) {
                                synchronized (failed) {
                                    failed.add(wrong);
                                }
                            } finally {
                                ready.countDown();
                            }
                        })
                        .start();
            }
            ready.await();
            if (!failed.isEmpty()) throw new IllegalStateException("a client failed", failed.get(0));
            best = done.get() / ((System.nanoTime() - start) / 1e9);
        }
        return best;
    }

    private static void table(Map<String, Map<String, Figure>> results) {
        say("");
        var head = new StringBuilder("| |");
        var line = new StringBuilder("| --- |");
        for (var size : results.keySet()) {
            head.append(" median ms, ").append(size).append(" | p95 ms | CPU ms | KB |");
            line.append(" ---: | ---: | ---: | ---: |");
        }
        say(head.toString());
        say(line.toString());
        for (var name : results.values().iterator().next().keySet()) {
            var row = new StringBuilder("| ").append(name).append(" |");
            for (var figures : results.values()) {
                var figure = figures.get(name);
                if (figure.bytes() == 0) row.append(String.format(" %.0f | | | |", figure.median()));
                else row.append(String.format(" %.1f | %.1f | %.1f | %d |", figure.median(), figure.p95(), figure.cpu(), figure.bytes() / 1024));
            }
            say(row.toString());
        }
    }

    private static int number(List<String> options, String name, int otherwise) {
        return options.contains(name) ? Integer.parseInt(options.get(options.indexOf(name) + 1)) : otherwise;
    }

    /**
     * Many hand in on the last day, evenly spread: each signs in, looks at the answers, sends them, and looks again at
     * once. Every one must find the sheet sent and as many claims as answers.
     */
    private static void sheets(Path work, int people, int minutes) throws Exception {
        var server = shirube(work.resolve("data-sheets"), "-Xmx1g", "-Dshirube.bench.staff=" + people * 4, "-Dshirube.bench.sheets=" + people);
        try {
            var failed = new ArrayList<Throwable>();
            var sent = new ArrayList<Double>();
            var seen = new ArrayList<Double>();
            var done = new CountDownLatch(people);
            var crowd = Executors.newScheduledThreadPool(64);
            long every = TimeUnit.MINUTES.toMicros(minutes) / people;
            long start = System.nanoTime();
            for (int one = 1; one <= people; one++) {
                var account = "sheet-" + one;
                crowd.schedule(
                        () -> {
                            try {
                                handIn(server, account, sent, seen);
                            } catch (Exception | AssertionError wrong) {
                                synchronized (failed) {
                                    failed.add(wrong);
                                }
                            } finally {
                                done.countDown();
                            }
                        },
                        every * (one - 1),
                        TimeUnit.MICROSECONDS);
            }
            done.await();
            double took = (System.nanoTime() - start) / 6e10;
            crowd.shutdown();
            say("");
            say(String.format("%d people handed in within %.1f minutes; errors: %d.", people, took, failed.size()));
            say("");
            say("| | median ms | p95 ms | most ms |");
            say("| --- | ---: | ---: | ---: |");
            percentiles("hand in", sent);
            percentiles("own answers, before and after", seen);
            if (!failed.isEmpty()) throw new IllegalStateException(failed.size() + " failed, the first of them", failed.get(0));
        } finally {
            server.stop();
        }
    }

    private static void handIn(Server server, String account, List<Double> sent, List<Double> seen) throws Exception {
        var client = new Client(server.port).signIn(account);
        var answers = new Target(account, account, "/assessment/self.xhtml?step=confirm", "handIn");
        var record = new Target(account, account, "/assessment/record.json", "claims");
        int before = occurrences(client.check(record, false), SELF);
        long start = System.nanoTime();
        var page = client.answer(answers, false);
        long looked = System.nanoTime();
        int status = client.press(answers.path(), page, "handIn", "handIn:submit");
        long handed = System.nanoTime();
        if (status != 302) throw new IllegalStateException(account + " was answered " + status);
        var after = client.check(new Target(account, account, "/assessment/self.xhtml", "<h1"), false);
        long again = System.nanoTime();
        if (after.contains("handIn:submit")) throw new IllegalStateException(account + " is not handed in");
        int asked = occurrences(page.body(), Pattern.compile("href=\"\\?skill=")) - 1; // the last one leads back to the first question
        int claimed = occurrences(client.check(record, false), SELF) - before;
        if (claimed != asked) throw new IllegalStateException(account + " answered " + asked + " and has " + claimed + " claims");
        synchronized (sent) {
            sent.add((handed - looked) / 1e6);
            seen.add((looked - start) / 1e6);
            seen.add((again - handed) / 1e6);
        }
    }

    private static int occurrences(String text, Pattern word) {
        return (int) word.matcher(text).results().count();
    }

    private static void percentiles(String name, List<Double> millis) {
        if (millis.isEmpty()) return;
        var sorted = millis.stream().sorted().toList();
        say(String.format("| %s | %.0f | %.0f | %.0f |", name, sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.get(sorted.size() - 1)));
    }

    private static void ratings(Path work) throws Exception {
        var server = shirube(work.resolve("data-ratings"), "-Xmx1g", "-Dshirube.bench.ratings=120000");
        try {
            var found = Pattern.compile("bench: ([\\d,]+) ratings in ([\\d,]+) ms").matcher(Files.readString(server.log));
            if (!found.find()) throw new IllegalStateException("the import left no line in its log: " + Files.readString(server.log));
            say("");
            say("Bulk import of " + found.group(1) + " ratings: " + found.group(2) + " ms.");
        } finally {
            server.stop();
        }
    }

    /** Start-up and memory against an empty WAR on the same server, without and with class-data sharing. */
    private static void starts(Path work) throws Exception {
        var data = work.resolve("data-start");
        shirube(data, "-Xmx1g").stop(); // makes the town, so that the starts that count find it
        var empty = empty(work);
        say("");
        say("| start | first answer s | resident MB |");
        say("| --- | ---: | ---: |");
        for (var sharing : List.of(false, true)) {
            var archive = work.resolve("empty.jsa");
            if (sharing) new Server(work.resolve("empty-train.txt"), emptyCommand(empty, "-XX:ArchiveClassesAtExit=" + archive), "/").stop();
            report("empty WAR" + (sharing ? ", shared classes" : ""), work, sharing ? emptyCommand(empty, "-XX:SharedArchiveFile=" + archive) : emptyCommand(empty), "/");
            var own = work.resolve("shirube.jsa");
            if (sharing) shirube(data, "-Xmx1g", "-XX:ArchiveClassesAtExit=" + own).stop();
            report("Shirube" + (sharing ? ", shared classes" : ""), work, sharing ? shirubeCommand(data, "-Xmx1g", "-XX:SharedArchiveFile=" + own) : shirubeCommand(data, "-Xmx1g"), "/login.xhtml");
        }
    }

    private static void report(String name, Path work, List<String> command, String path) throws Exception {
        var seconds = new double[3];
        var memory = new double[3];
        for (int i = 0; i < seconds.length; i++) {
            var server = new Server(work.resolve("start.txt"), command, path);
            seconds[i] = server.firstAnswer;
            TimeUnit.SECONDS.sleep(2);
            memory[i] = server.residentMegabytes();
            server.stop();
        }
        Arrays.sort(seconds);
        Arrays.sort(memory);
        say(String.format("| %s | %.1f | %.0f |", name, seconds[1], memory[1]));
    }

    private static Path empty(Path work) throws IOException {
        var war = work.resolve("ROOT.war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<h1>empty</h1>".getBytes(StandardCharsets.UTF_8));
        }
        return war;
    }

    private static List<String> emptyCommand(Path war, String... options) throws IOException {
        var version = Pattern.compile("<payara.version>(.*?)</").matcher(Files.readString(Path.of("pom.xml")));
        if (!version.find()) throw new IllegalStateException("pom.xml names no Payara version");
        var repository = Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
        var micro = repository.resolve("fish/payara/extras/payara-micro/" + version.group(1) + "/payara-micro-" + version.group(1) + ".jar");
        var command = java("-Xmx1g");
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", micro.toString(), "--deploy", war.toString(), "--contextroot", "/", "--nohazelcast", "--disablephonehome", "--port", "PORT"));
        return command;
    }

    private static List<String> shirubeCommand(Path data, String... options) {
        var command = java(options);
        command.addAll(List.of("-Dshirube.port=PORT", "-Dshirube.host=127.0.0.1", "-Dshirube.demo=true", "-Dshirube.data=" + data, "-jar", JAR.toString()));
        return command;
    }

    private static ArrayList<String> java(String... options) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        return command;
    }

    private static Server shirube(Path data, String... options) throws Exception {
        Files.createDirectories(data);
        return new Server(data.resolveSibling(data.getFileName() + ".txt"), shirubeCommand(data, options), "/login.xhtml");
    }

    /** A server as a process of its own. */
    private static final class Server {
        final Path log;
        final int port;
        final Process process;
        final double firstAnswer;
        final long seconds;

        Server(Path log, List<String> command, String path) throws Exception {
            this.log = log;
            try (var free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            var real = command.stream().map(part -> part.replace("PORT", Integer.toString(port))).toList();
            long start = System.nanoTime();
            process = new ProcessBuilder(real).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitAnswer(path);
            firstAnswer = (System.nanoTime() - start) / 1e9;
            seconds = Math.round(firstAnswer);
        }

        private void awaitAnswer(String path) throws Exception {
            var client = HttpClient.newHttpClient();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(60)).build();
            for (int tries = 0; tries < 12_000 && process.isAlive(); tries++) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) return;
                } catch (IOException notYet) {
                    // the port is not open yet
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            stop();
            throw new IllegalStateException("no answer:\n" + Files.readString(log));
        }

        long ticks() throws IOException {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }

        double residentMegabytes() throws IOException {
            for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
                if (line.startsWith("VmRSS")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
            return 0;
        }

        void stop() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        }
    }

    /** A browser without a screen; every answer is checked before it counts. */
    private static final class Client {
        private final String base;
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();

        Client(int port) {
            base = "http://127.0.0.1:" + port;
        }

        Client signIn(String account) throws Exception {
            var page = http.send(HttpRequest.newBuilder(URI.create(base + "/login.xhtml")).build(), HttpResponse.BodyHandlers.ofString());
            int status = send("/login.xhtml", page, Map.of("signIn", "signIn", "signIn:login", account, "signIn:password", "shirube-demo", "signIn:go", "signIn:go"));
            if (status != 302) throw new IllegalStateException("not signed in: " + account + ", " + status);
            return this;
        }

        /** @param page as it was answered last @return the status of the answer */
        int press(String path, HttpResponse<String> page, String form, String button) throws Exception {
            return send(path, page, Map.of(form, form, button, button));
        }

        private int send(String path, HttpResponse<String> page, Map<String, String> given) throws Exception {
            var fields = new LinkedHashMap<>(given);
            var hidden = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>").matcher(page.body());
            while (hidden.find()) fields.putIfAbsent(attribute(hidden.group(), "name"), attribute(hidden.group(), "value"));
            var nonce = Pattern.compile("nonce-([^']+)'").matcher(page.headers().firstValue("Content-Security-Policy").orElse(""));
            if (nonce.find()) fields.put("primefaces.nonce", nonce.group(1));
            var form = new StringBuilder();
            fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&").append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return http.send(
                            HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60)).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form.toString())).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }

        private static String attribute(String tag, String name) {
            var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
            return found.find() ? found.group(1) : "";
        }

        String token(String account) throws Exception {
            var request = HttpRequest.newBuilder(URI.create(base + "/api/v1/tokens")).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{\"account\": \"" + account + "\", \"password\": \"shirube-demo\", \"label\": \"bench\"}")).build();
            var body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return found(body, "\"token\":\"([^\"]+)\"");
        }

        long total(String token) throws Exception {
            return Long.parseLong(found(check(new Target("people", token, "/api/v1/people?size=1", "total"), true), "\"total\":(\\d+)"));
        }

        String own(String token, String account) throws Exception {
            return found(check(new Target("me", token(account), "/api/v1/me", "personId"), true), "\"personId\":(\\d+)");
        }

        /** The id of the unit whose people are nearest to fifty, and how many they are. */
        long[] sectionOfFifty(String token) throws Exception {
            var count = new LinkedHashMap<Long, Integer>();
            for (int page = 1; page <= 3; page++) {
                var people = check(new Target("people", token, "/api/v1/people?size=500&page=" + page, "items"), true);
                var unit = Pattern.compile("\"unit\":\\{\"id\":(\\d+)").matcher(people);
                while (unit.find()) count.merge(Long.valueOf(unit.group(1)), 1, Integer::sum);
            }
            var best = count.entrySet().stream().min((one, two) -> Math.abs(one.getValue() - 50) - Math.abs(two.getValue() - 50)).orElseThrow();
            return new long[] {best.getKey(), best.getValue()};
        }

        byte[] send(String token, String method, String path, String type, Object body) throws Exception {
            var publisher = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : body instanceof byte[] bytes ? HttpRequest.BodyPublishers.ofByteArray(bytes) : HttpRequest.BodyPublishers.ofString(body.toString());
            var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(5)).header("Authorization", "Bearer " + token).method(method, publisher);
            if (type != null) request.header("Content-Type", type);
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode() + ": " + text(answer.body()));
            return answer.body();
        }

        String check(Target target, boolean api) throws Exception {
            return answer(target, api).body();
        }

        HttpResponse<String> answer(Target target, boolean api) throws Exception {
            var request = HttpRequest.newBuilder(URI.create(base + target.path())).timeout(Duration.ofSeconds(60)).header("Accept-Language", "ja");
            if (api) request.header("Authorization", "Bearer " + target.account());
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains(target.marker())) {
                throw new IllegalStateException(target.name() + " answered " + answer.statusCode() + " without '" + target.marker() + "': " + answer.body().substring(0, Math.min(400, answer.body().length())));
            }
            return answer;
        }

        private static String found(String text, String pattern) {
            var found = Pattern.compile(pattern).matcher(text);
            if (!found.find()) throw new IllegalStateException("no " + pattern + " in " + text);
            return found.group(1);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
