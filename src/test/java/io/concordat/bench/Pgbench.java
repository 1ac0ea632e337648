package io.concordat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.concordat.bench.StatementLog.Statement;

/**
 * The yardstick: PostgreSQL's own {@code pgbench} sends what the service sent, statement by statement with the parameters of
 * real requests, prepared, over as many connections, to a copy of the database. Parameters that differ between requests are
 * read from a table by one additional look-up by primary key.
 */
final class Pgbench {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern LOOKS_LIKE_A_VARIABLE = Pattern.compile(":[A-Za-z_]");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: 0 ");

    private final Database database;
    private final String name;
    private final Path folder;
    private final int recorded;
    private int used;

    private Pgbench(Database database, String name, Path folder, int recorded) {
        this.database = database;
        this.name = name;
        this.folder = folder;
        this.recorded = recorded;
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(dir -> Files.isExecutable(Path.of(dir, "pgbench")));
    }

    /**
     * @param database the copy, as the service's login
     * @param administrator the copy, as a login that may create tables
     * @param requests the statements of each request, one transaction after the other; those that differ in their
     *            statements or in which parameters are null from the most frequent kind are left out
     */
    static Pgbench of(Database database, Database administrator, String name, List<List<Statement>> requests) {
        Map<List<String>, List<List<Statement>>> kinds = new LinkedHashMap<>();
        requests.forEach(request -> kinds.computeIfAbsent(shape(request), shape -> new ArrayList<>()).add(request));
        List<List<Statement>> kept = kinds.values().stream().max((a, b) -> Integer.compare(a.size(), b.size()))
                .orElseThrow();
        Path folder = Path.of("target", "bench", "pgbench");
        Pgbench pgbench = new Pgbench(database, name, folder, kept.size());
        pgbench.write(administrator, kept);
        return pgbench;
    }

    /** @return how many requests can be sent again */
    int recorded() {
        return recorded;
    }

    private static List<String> shape(List<Statement> request) {
        List<String> shape = new ArrayList<>();
        for (Statement statement : request) {
            shape.add(statement.sql());
            statement.parameters().forEach(parameter -> shape.add(parameter == null ? "null" : ""));
        }
        return shape;
    }

    private void write(Database administrator, List<List<Statement>> requests) {
        List<int[]> columns = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        for (int s = 0; s < requests.get(0).size(); s++) {
            script.append(statement(administrator, requests, s, columns)).append(";\n");
        }
        String names = String.join(", ", columns.stream().map(Pgbench::column).toList());
        administrator.execute("create table " + name + " (n int primary key, "
                + names.replace(",", " text,") + " text)", "grant select on " + name + " to " + database.user());
        fill(administrator, requests, columns);
        administrator.execute("vacuum (analyze) " + name);
        String head = "\\set k :k + 1\n\\set n (:base + :client_id * :each + :k) % " + requests.size() + "\nselect "
                + names + " from " + name + " where n = :n \\gset\n";
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".sql"), head + script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String statement(Database administrator, List<List<Statement>> requests, int s,
            List<int[]> columns) {
        List<String> types = types(administrator, requests.get(0).get(s));
        Matcher parameter = PARAMETER.matcher(requests.get(0).get(s).sql());
        StringBuilder sql = new StringBuilder();
        while (parameter.find()) {
            int p = Integer.parseInt(parameter.group(1)) - 1;
            String value = requests.get(0).get(s).parameters().get(p);
            boolean constant = requests.stream()
                    .allMatch(request -> java.util.Objects.equals(request.get(s).parameters().get(p), value));
            int[] column = {s, p};
            String replacement;
            if (value == null) {
                replacement = "null";
            } else if (constant && !LOOKS_LIKE_A_VARIABLE.matcher(value).find()) {
                replacement = "'" + value.replace("'", "''") + "'";
            } else {
                if (columns.stream().noneMatch(known -> Arrays.equals(known, column))) {
                    columns.add(column);
                }
                replacement = ":" + column(column);
            }
            // In pgbench each place is a parameter of its own, whose type PostgreSQL could not tell from another place.
            parameter.appendReplacement(sql, Matcher.quoteReplacement(replacement + "::" + types.get(p)));
        }
        return parameter.appendTail(sql).toString();
    }

    private static List<String> types(Database administrator, Statement statement) {
        if (statement.parameters().isEmpty()) {
            return List.of();
        }
        try (Connection connection = administrator.connect(); var plain = connection.createStatement()) {
            plain.execute("prepare asked as " + statement.sql());
            List<String> types = new ArrayList<>();
            try (ResultSet rows = plain
                    .executeQuery(
                            "select unnest(parameter_types)::text from pg_prepared_statements where name = 'asked'")) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
            return types;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String column(int[] column) {
        return "s" + column[0] + "p" + column[1];
    }

    private void fill(Database administrator, List<List<Statement>> requests, List<int[]> columns) {
        String insert = "insert into " + name + " values (?" + ", ?".repeat(columns.size()) + ")";
        try (Connection connection = administrator.connect();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            connection.setAutoCommit(false);
            for (int n = 0; n < requests.size(); n++) {
                statement.setInt(1, n);
                for (int c = 0; c < columns.size(); c++) {
                    statement.setString(c + 2,
                            requests.get(n).get(columns.get(c)[0]).parameters().get(columns.get(c)[1]));
                }
                statement.addBatch();
                if (n % 500 == 499) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends each request at most once, as long as there are enough recorded. */
    Latencies run(int clients, int perClient) {
        return run(clients, perClient, List.of());
    }

    /** As {@link #run}, by a constant rate of arrival; times are counted from the intended start. */
    Latencies runAt(double perSecond, int clients, int perClient) {
        return run(clients, perClient, List.of("-R", String.format(Locale.ROOT, "%.1f", perSecond)));
    }

    private Latencies run(int clients, int perClient, List<String> pace) {
        Path logs = folder.resolve(name + "-log");
        try {
            for (Path old : logs(logs)) {
                Files.delete(old);
            }
            List<String> command = new ArrayList<>(pace);
            command.addAll(0, List.of("pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1", "-p", port(), "-U",
                    database.user(), "-c", Integer.toString(clients), "-j", "2", "-t", Integer.toString(perClient),
                    "-D", "k=-1", "-D", "base=" + used, "-D", "each=" + perClient, "-l", "--log-prefix",
                    logs.toString(),
                    "-f", folder.resolve(name + ".sql").toString()));
            command.add(database.url().replaceAll(".*/", ""));
            used += clients * perClient;
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", database.password());
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0 || !FAILED.matcher(said).find()) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            double tps = Double.parseDouble(said.replaceAll("(?s).*tps = ([0-9.]+).*", "$1"));
            List<Long> micros = new ArrayList<>();
            for (Path log : logs(logs)) {
                Files.readAllLines(log).forEach(line -> micros.add(Long.parseLong(line.split(" ")[2])));
            }
            return Latencies.of(micros.stream().mapToLong(Long::longValue).toArray(), tps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String port() {
        return database.url().replaceAll(".*:(\\d+)/.*", "$1");
    }

    private static List<Path> logs(Path prefix) throws IOException {
        try (Stream<Path> files = Files.list(prefix.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix.getFileName() + ".")).toList();
        }
    }
}
