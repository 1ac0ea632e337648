package io.concordat.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.concordat.start.EmbeddedServer;

/** Reads from the server's own log what the service asked of its database: every statement with its parameters. */
public final class StatementLog {

    private static final Pattern LINE = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)] (\\S*)@\\S* (\\w+): {2}(.*)", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("(?:statement|execute ([^:]*)): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')");
    private static final String SERVICE_LOGIN = "concordat_app";
    private static final Pattern BACKGROUND_WORK = Pattern.compile("skip locked|-- upkeep");

    private final Path log;
    private final Database database;

    /** @param dataDir data folder of a server that runs */
    public StatementLog(Path dataDir) {
        this.log = dataDir.resolve("log").resolve("postgres.log");
        this.database = Database.in(dataDir);
    }

    /** @return the log of the server that the tests run against */
    public static StatementLog ofTheTests() {
        Path binaries = Path.of("target", "postgres-binaries");
        return new StatementLog(Path.of("target", "test-database-" + EmbeddedServer.release(binaries)));
    }

    /**
     * One statement as it was sent.
     *
     * @param parameters one that is null is {@code null}
     * @param planned whether the server parsed and planned it for this one time
     */
    public record Statement(String sql, List<String> parameters, boolean planned) {
    }

    /**
     * @return the transactions of the service that began and ended meanwhile, in the order of their beginning, without its
     *         background work: one of that which has only begun cannot be told apart yet, and no request leaves one open
     */
    public List<List<Statement>> transactionsDuring(Runnable work) {
        database.execute("alter system set log_statement = 'all'", "select pg_reload_conf()");
        try {
            long from = mark();
            work.run();
            mark();
            return transactions(read(from));
        } finally {
            database.execute("alter system reset log_statement", "select pg_reload_conf()");
        }
    }

    /** Writes a line and waits until the log has it. @return the length of the log then */
    private long mark() {
        String mark = "select 'mark " + UUID.randomUUID() + "'";
        long begin = System.nanoTime();
        long length = log.toFile().length();
        while (System.nanoTime() - begin < Duration.ofSeconds(30).toNanos()) {
            // The setting reaches each session some time after the command that changed it.
            database.execute(mark);
            if (read(length).contains(mark)) {
                return log.toFile().length();
            }
            Pause.millis(20);
        }
        throw new IllegalStateException("The server does not log its statements to " + log);
    }

    private String read(long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Statement>> transactions(String text) {
        List<List<Statement>> all = new ArrayList<>();
        Map<String, List<Statement>> open = new LinkedHashMap<>();
        for (String entry : text.split("\n(?!\t)")) {
            Matcher line = LINE.matcher(entry.replace("\n\t", "\n"));
            if (!line.matches() || !line.group(2).equals(SERVICE_LOGIN)) {
                continue;
            }
            String session = line.group(1);
            if (line.group(3).equals("DETAIL") && open.containsKey(session)) {
                List<Statement> statements = open.get(session);
                Statement last = statements.remove(statements.size() - 1);
                statements.add(new Statement(last.sql(), parameters(line.group(4)), last.planned()));
                continue;
            }
            Matcher statement = STATEMENT.matcher(line.group(4));
            if (!line.group(3).equals("LOG") || !statement.matches()) {
                continue;
            }
            // One message may hold the beginning of a transaction and its first statement.
            for (String sql : statement.group(2).strip().split("(?<=^BEGIN); ")) {
                add(all, open, session, new Statement(sql, List.of(), "<unnamed>".equals(statement.group(1))));
            }
        }
        return all.stream()
                .filter(statements -> ends(statements.get(statements.size() - 1).sql()) && statements.stream()
                        .noneMatch(statement -> BACKGROUND_WORK.matcher(statement.sql()).find()))
                .toList();
    }

    private static void add(List<List<Statement>> all, Map<String, List<Statement>> open, String session,
            Statement statement) {
        String sql = statement.sql();
        if (sql.equalsIgnoreCase("BEGIN")) {
            open.put(session, new ArrayList<>());
            all.add(open.get(session));
        }
        open.computeIfAbsent(session, id -> new ArrayList<>()).add(statement);
        if (ends(sql)) {
            open.remove(session);
        }
    }

    private static boolean ends(String sql) {
        return sql.equalsIgnoreCase("COMMIT") || sql.equalsIgnoreCase("ROLLBACK");
    }

    private static List<String> parameters(String detail) {
        List<String> parameters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            parameters.add(parameter.group(2) == null ? null : parameter.group(2).replace("''", "'"));
        }
        return parameters;
    }
}
