package io.concordat.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Lets the service start only on a schema as new as its migrations and with a login for which row-level security holds. */
@ApplicationScoped
class SchemaGate {

    private final Flyway flyway;
    private final DataSource dataSource;

    SchemaGate(Flyway flyway, DataSource dataSource) {
        this.flyway = flyway;
        this.dataSource = dataSource;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        requireRestrictedLogin();
        requireCurrentSchema();
    }

    private void requireRestrictedLogin() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LoginCheck.SQL)) {
            row.next();
            Optional<String> problem = LoginCheck.problem(row.getString(1), row.getBoolean(2), row.getBoolean(3),
                    row.getString(4));
            if (problem.isPresent()) {
                throw new StartFailure(problem.get());
            }
        } catch (SQLException e) {
            throw new StartFailure("The database does not answer (" + e.getMessage()
                    + "). Check DB_URL, DB_USER and DB_PASSWORD, and that the server runs.", e);
        }
    }

    private void requireCurrentSchema() {
        MigrationInfo[] pending;
        try {
            pending = flyway.info().pending();
        } catch (FlywayException e) {
            throw new StartFailure("Cannot tell how old the schema of the database is (" + e.getMessage()
                    + "). The login needs SELECT on flyway_schema_history, which the migrations grant to concordat_app.",
                    e);
        }
        if (pending.length > 0) {
            throw new StartFailure("The schema of the database is older than this release: not applied yet are "
                    + Arrays.stream(pending).map(MigrationInfo::getScript).collect(Collectors.joining(", "))
                    + ". Start once with DB_OWNER_USER and DB_OWNER_PASSWORD set, which applies them.");
        }
    }
}
