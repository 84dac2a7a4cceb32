package org.shirube.platform.db;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.shirube.platform.Starting;
import org.shirube.platform.config.Setting;

/**
 * Migrates the database, then lets the features do their start-up work. The only start-up bean there is: order matters,
 * and Flyway commits on its own.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {
    @Resource(lookup = "java:app/jdbc/shirube")
    private DataSource dataSource;

    @Inject
    private Event<Starting> starting;

    @PostConstruct
    void start() {
        try {
            var problems = Setting.problems();
            if (!problems.isEmpty()) throw new IllegalStateException(String.join(" ", problems));
            migrate();
            starting.fire(new Starting());
        } catch (SQLException | RuntimeException failed) {
            System.setProperty("shirube.failed", reason(failed));
            throw new IllegalStateException("Shirube cannot start: " + reason(failed), failed);
        }
    }

    private void migrate() throws SQLException {
        String vendor;
        try (var connection = dataSource.getConnection()) {
            vendor = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        }
        Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
    }

    private static String reason(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        return deepest == failure ? failure.getMessage() : failure.getMessage() + " (" + deepest.getMessage() + ")";
    }
}
