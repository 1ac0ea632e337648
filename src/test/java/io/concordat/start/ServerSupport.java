package io.concordat.start;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Short words for tests that start servers of their own. */
final class ServerSupport {

    static final Path BINARIES = Path.of("target", "postgres-binaries");
    static final Map<String, String> FAST = Map.of("fsync", "off", "shared_buffers", "16MB");

    private ServerSupport() {
    }

    static EmbeddedServer start(Path dataDir) {
        return EmbeddedServer.start(dataDir, BINARIES, FAST);
    }

    static Connection asApp(EmbeddedServer server) throws SQLException {
        Map<String, String> access = server.properties();
        return connect(server, access.get("quarkus.datasource.username"), access.get("quarkus.datasource.password"));
    }

    static Connection asOwner(EmbeddedServer server) throws SQLException {
        Map<String, String> access = server.properties();
        return connect(server, access.get("quarkus.flyway.username"), access.get("quarkus.flyway.password"));
    }

    static Connection asSuperuser(EmbeddedServer server, Path dataDir) throws SQLException {
        return connect(server, DatabaseSetup.SUPERUSER,
                PrivateFiles.password(new DataFolder(dataDir).superuserPassword()));
    }

    static Connection connect(EmbeddedServer server, String user, String password) throws SQLException {
        return DriverManager.getConnection(server.url().jdbc(), user, password);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (connection; Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
