package io.concordat.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.postgresql.Driver;

/** Sets up database and logins of the embedded server, exactly as {@code deploy/roles.sql} does it on any other. */
final class DatabaseSetup {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "concordat_owner";
    static final String APP = "concordat_app";
    static final String DATABASE = "concordat";
    private static final String ROLES = "db/roles.sql";

    private final int port;
    private final DataFolder folder;

    DatabaseSetup(int port, DataFolder folder) {
        this.port = port;
        this.folder = folder;
    }

    /** Creates what is missing; what is there stays, except that both logins get the passwords of the data folder. */
    void run() {
        try {
            try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
                if (!exists(statement)) {
                    statement.execute("create database " + DATABASE);
                }
            }
            try (Connection connection = connect(DATABASE); Statement statement = connection.createStatement()) {
                statement.execute(roles());
                setPassword(statement, OWNER, PrivateFiles.password(folder.ownerPassword()));
                setPassword(statement, APP, PrivateFiles.password(folder.appPassword()));
            }
        } catch (SQLException e) {
            throw new StartFailure("Cannot set up the embedded database: " + e.getMessage(), e);
        }
    }

    /** Drops the database with all its data, if there is one. */
    void drop() {
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE + " with (force)");
        } catch (SQLException e) {
            throw new StartFailure("Cannot drop the embedded database: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", PrivateFiles.password(folder.superuserPassword()));
        // Not by DriverManager: it does not look into the class loader that a packaged Quarkus application runs in.
        return new Driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            return row.next();
        }
    }

    private static void setPassword(Statement statement, String login, String password) throws SQLException {
        statement.execute("alter role " + login + " password '" + password.replace("'", "''") + "'");
    }

    private static String roles() {
        try (InputStream in = DatabaseSetup.class.getClassLoader().getResourceAsStream(ROLES)) {
            if (in == null) {
                throw new IllegalStateException("The build has left " + ROLES + " out of the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
