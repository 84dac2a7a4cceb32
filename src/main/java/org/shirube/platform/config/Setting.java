package org.shirube.platform.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every setting of Shirube: its name in the environment, its default and what it means. Read as a system property
 * ({@code shirube.db.url}) or from the environment ({@code SHIRUBE_DB_URL}), in that order; blank counts as unset.
 *
 * <p>Uses only the JDK and has no inner class: the start class reads it before the server exists.
 */
public enum Setting {
    PORT("SHIRUBE_PORT", "8080", "TCP port of the web server, 1 to 65535"),
    HOST("SHIRUBE_HOST", "127.0.0.1", "address to listen on; 0.0.0.0 for all"),
    DATA("SHIRUBE_DATA", "./data", "folder for the H2 database and uploaded evidence"),
    DEMO("SHIRUBE_DEMO", "false", "true fills an empty database with the demo town and offers its accounts"),
    DB_URL(
            "SHIRUBE_DB_URL",
            "",
            "JDBC address of a PostgreSQL or H2 database; without it an H2 file in the data folder"),
    DB_USER("SHIRUBE_DB_USER", "", "user of that database"),
    DB_PASSWORD("SHIRUBE_DB_PASSWORD", "", "password of that database"),
    BASE_URL(
            "SHIRUBE_BASE_URL",
            "",
            "address that people use, for links in mail and files, e.g. https://shirube.example"),
    MAIL_HOST("SHIRUBE_MAIL_HOST", "", "mail server (SMTP) that takes our mail; without it nothing is mailed"),
    MAIL_PORT("SHIRUBE_MAIL_PORT", "587", "its TCP port, 1 to 65535"),
    MAIL_USER("SHIRUBE_MAIL_USER", "", "account there, when it asks for one"),
    MAIL_PASSWORD("SHIRUBE_MAIL_PASSWORD", "", "password of that account"),
    MAIL_FROM("SHIRUBE_MAIL_FROM", "", "address that mail comes from"),
    MAIL_TLS("SHIRUBE_MAIL_TLS", "starttls", "starttls, tls (from the first byte, often port 465) or none"),
    CLAMAV_HOST(
            "SHIRUBE_CLAMAV_HOST",
            "",
            "ClamAV daemon (clamd) that scans the files people attach; without it nothing is scanned"),
    CLAMAV_PORT("SHIRUBE_CLAMAV_PORT", "3310", "its TCP port, 1 to 65535"),
    MODEL_HOSTS(
            "SHIRUBE_MODEL_HOSTS",
            "",
            "hosts on which language models may be asked, with or without port, separated by commas; without it none is"),
    CONTENT("SHIRUBE_CONTENT", "", "further folders with skill maps and courses, separated as in PATH"),
    ZONE("SHIRUBE_ZONE", "Asia/Tokyo", "time zone in which days begin and deadlines end"),
    DEV("SHIRUBE_DEV", "false", "true shows Faces' development messages; never in production");

    private final String environment;
    private final String fallback;
    private final String meaning;

    Setting(String environment, String fallback, String meaning) {
        this.environment = environment;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    public String environment() {
        return environment;
    }

    public String fallback() {
        return fallback;
    }

    public String meaning() {
        return meaning;
    }

    /** Name as a system property and in MicroProfile Config. */
    public String key() {
        return environment.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
    }

    public boolean isSet() {
        return !given().isBlank();
    }

    public String value() {
        return isSet() ? given().strip() : fallback;
    }

    public boolean isTrue() {
        return Boolean.parseBoolean(value());
    }

    private String given() {
        var property = System.getProperty(key());
        if (property != null) return property;
        var variable = System.getenv(environment);
        return variable == null ? "" : variable;
    }

    /** What keeps this configuration from working, one sentence each, naming the setting; empty when all is well. */
    public static List<String> problems() {
        var problems = new ArrayList<String>();
        for (var port : List.of(PORT, MAIL_PORT, CLAMAV_PORT)) {
            if (!isPort(port.value())) {
                problems.add(port.environment + " is '" + port.value() + "' but must be a number from 1 to 65535.");
            }
        }
        for (var flag : List.of(DEMO, DEV)) {
            if (!flag.value().matches("true|false")) {
                problems.add(flag.environment + " is '" + flag.value() + "' but must be true or false.");
            }
        }
        database(problems);
        mail(problems);
        if (BASE_URL.isSet() && !isWebAddress(BASE_URL.value())) {
            problems.add("SHIRUBE_BASE_URL is '" + BASE_URL.value()
                    + "' but must be an address such as https://shirube.example, without a path.");
        }
        if (CLAMAV_PORT.isSet() && !CLAMAV_HOST.isSet()) {
            problems.add("SHIRUBE_CLAMAV_PORT is set but SHIRUBE_CLAMAV_HOST is not: set both, or neither.");
        }
        if (MODEL_HOSTS.isSet()
                && !MODEL_HOSTS.value().matches("[A-Za-z0-9.:\\[\\]_-]+( *, *[A-Za-z0-9.:\\[\\]_-]+)*")) {
            problems.add("SHIRUBE_MODEL_HOSTS is '" + MODEL_HOSTS.value()
                    + "' but must be hosts such as 10.0.0.5:8000, separated by commas, without http:// or a path.");
        }
        if (CONTENT.isSet()) {
            for (var folder : CONTENT.value().split(java.io.File.pathSeparator)) {
                if (!Files.isDirectory(Path.of(folder)))
                    problems.add("SHIRUBE_CONTENT names '" + folder + "', which is not a folder.");
            }
        }
        try {
            java.time.ZoneId.of(ZONE.value());
        } catch (java.time.DateTimeException unknown) {
            problems.add("SHIRUBE_ZONE is '" + ZONE.value() + "', which is not a time zone such as Asia/Tokyo.");
        }
        return problems;
    }

    private static void database(List<String> problems) {
        if (!DB_URL.isSet()) {
            for (var half : List.of(DB_USER, DB_PASSWORD)) {
                if (half.isSet())
                    problems.add(half.environment + " is set but SHIRUBE_DB_URL is not: set both, or neither.");
            }
            return;
        }
        if (!DB_URL.value().matches("jdbc:(postgresql|h2):.+")) {
            problems.add("SHIRUBE_DB_URL is '" + DB_URL.value()
                    + "' but must begin with jdbc:postgresql: or jdbc:h2: (password not shown here).");
        } else if (DB_URL.value().startsWith("jdbc:postgresql:")) {
            for (var other : List.of(DB_USER, DB_PASSWORD)) {
                if (!other.isSet())
                    problems.add(
                            "SHIRUBE_DB_URL names a PostgreSQL database but " + other.environment + " is not set.");
            }
        }
    }

    private static void mail(List<String> problems) {
        if (!MAIL_HOST.isSet()) {
            for (var half : List.of(MAIL_PORT, MAIL_USER, MAIL_PASSWORD, MAIL_FROM, MAIL_TLS)) {
                if (half.isSet())
                    problems.add(half.environment + " is set but SHIRUBE_MAIL_HOST is not: set both, or neither.");
            }
            return;
        }
        if (!MAIL_FROM.value().matches("[^@\\s]+@[^@\\s]+")) {
            problems.add("SHIRUBE_MAIL_FROM is '" + MAIL_FROM.value()
                    + "' but must be an address such as shirube@town.example, because SHIRUBE_MAIL_HOST is set.");
        }
        if (!BASE_URL.isSet())
            problems.add("SHIRUBE_MAIL_HOST is set but SHIRUBE_BASE_URL is not: links in mail begin with it.");
        if (MAIL_USER.isSet() != MAIL_PASSWORD.isSet()) {
            problems.add("Only one of SHIRUBE_MAIL_USER and SHIRUBE_MAIL_PASSWORD is set: set both, or neither.");
        }
        if (!MAIL_TLS.value().matches("starttls|tls|none")) {
            problems.add("SHIRUBE_MAIL_TLS is '" + MAIL_TLS.value() + "' but must be starttls, tls or none.");
        }
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535;
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() != null
                    && (uri.getScheme().equals("https") || uri.getScheme().equals("http"))
                    && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
