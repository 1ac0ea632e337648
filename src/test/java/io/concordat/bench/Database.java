package io.concordat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A look at the database from outside of the service, with any login. */
public record Database(String url, String user, String password) {

    /** @return the database in a data folder whose server runs, as the server's superuser, who sees every vendor */
    static Database in(Path dataDir) {
        try {
            String password = Files.readString(dataDir.resolve("secrets").resolve("superuser.password")).strip();
            return new Database("jdbc:postgresql://127.0.0.1:" + port(dataDir) + "/concordat", "postgres", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the process id of the server that runs on the data folder, or ran last; empty while it is changing */
    static Optional<Long> serverPid(Path dataDir) {
        return postmasterLine(dataDir, 0).map(Long::valueOf);
    }

    private static int port(Path dataDir) {
        return Integer.parseInt(postmasterLine(dataDir, 3).orElseThrow());
    }

    private static Optional<String> postmasterLine(Path dataDir, int line) {
        try {
            return Files.readAllLines(dataDir.resolve("postgres").resolve("postmaster.pid")).stream().skip(line)
                    .findFirst().map(String::strip).filter(text -> !text.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database named(String name) {
        return new Database(url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void execute(String... statements) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the first column of every row; row-level security is that of the vendor */
    public List<String> column(int vendorId, String sql, Object... values) {
        try (Connection connection = connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
            try (Statement vendor = connection.createStatement()) {
                vendor.execute("set concordat.vendor = '" + vendorId + "'");
            }
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
