package org.shirube.platform.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What was built. */
public final class Build {
    public static final String VERSION;
    /** Differs from build to build. */
    public static final String MARK;

    static {
        var build = new Properties();
        try (var in = Build.class.getResourceAsStream("/org/shirube/platform/build.properties")) {
            build.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        VERSION = build.getProperty("version");
        MARK = build.getProperty("mark");
    }

    private Build() {}
}
