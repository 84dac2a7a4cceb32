package org.shirube.platform.db;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** One WAR, two databases: everything that differs comes from the settings. */
@DataSourceDefinition(
        name = "java:app/jdbc/shirube",
        className = "${MPCONFIG=shirube.db.class:org.h2.jdbcx.JdbcDataSource}",
        url =
                "${MPCONFIG=shirube.db.url:jdbc:h2:mem:shirube;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH}",
        user = "${MPCONFIG=shirube.db.user:sa}",
        password = "${MPCONFIG=shirube.db.password:}",
        minPoolSize = 4,
        maxPoolSize = 32)
@ApplicationScoped
public class ShirubeDataSource {}
