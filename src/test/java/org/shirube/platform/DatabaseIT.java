package org.shirube.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.flywaydb.core.Flyway;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DatabaseIT {
    @Resource(lookup = "java:app/jdbc/shirube")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager em;

    @Test
    void theDriverIsTheApplicationsOwnAndNotTheServers() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var driver = connection.getMetaData();
            assertThat(driver.getDatabaseProductName())
                    .isEqualToIgnoringCase(System.getProperty("it.db").equals("h2") ? "H2" : "PostgreSQL");
            assertThat(driver.getDriverVersion())
                    .startsWith(System.getProperty("it.db").equals("h2") ? "2.4.240" : "42.7.14");
        }
    }

    @Test
    void everyEntityIsWovenAndCanBeRead() {
        var entities = em.getMetamodel().getEntities();
        assertThat(entities).isNotEmpty();
        for (var entity : entities) {
            assertThat(PersistenceWeaved.class).isAssignableFrom(entity.getJavaType());
            em.createQuery("select e from " + entity.getName() + " e")
                    .setMaxResults(1)
                    .getResultList();
        }
    }

    @Test
    void noMigrationIsPendingAndNoneWasEdited() throws SQLException {
        String vendor;
        try (var connection = dataSource.getConnection()) {
            vendor = connection.getMetaData().getDatabaseProductName().toLowerCase(java.util.Locale.ROOT);
        }
        var flyway = Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load();
        assertThat(flyway.info().applied()).isNotEmpty();
        assertThat(flyway.info().pending()).isEmpty();
        flyway.validate();
    }
}
