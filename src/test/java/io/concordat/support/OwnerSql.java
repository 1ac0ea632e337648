package io.concordat.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Does what only the owner of the schema can: an administrator who means no good. */
public final class OwnerSql {

    private OwnerSql() {
    }

    /** Runs statements in one transaction with the vendor set. */
    public static void as(int vendorId, String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('concordat.vendor', '" + vendorId + "', true)");
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Holds what the statement locks while something is done, then lets go of it.
     *
     * @param meanwhile what is done; it may run further statements on the connection that holds the lock
     */
    public static void holding(int vendorId, String lock, Consumer<Consumer<String>> meanwhile) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('concordat.vendor', '" + vendorId + "', true)");
            statement.execute(lock);
            try {
                meanwhile.accept(sql -> execute(statement, sql));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }
}
