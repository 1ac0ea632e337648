package io.concordat.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;

import io.concordat.bench.HttpLoad.Request;
import io.concordat.bench.StatementLog.Statement;
import io.concordat.platform.security.Role;

/**
 * Measures a registration, a registration read by id, a page of 20 over REST, and a GraphQL page of 20 with partner and
 * matches, over HTTP with tokens, on a database with many registrations, against {@code pgbench} sending the same statements with the
 * parameters of real requests to a copy of the database, alternating in one run. Trust the ratios, not the rates: everything
 * runs on one machine.
 *
 * <pre>./mvnw verify -Pbench -Dbench=RegistrationLoad [-Dbench.rows=100000] [-Dbench.others=20000] [-Dbench.connections=16,64] [-Dbench.rounds=3]
 *     [-Dbench.seconds=6] [-Dbench.operations=register,read,list,page] [-Dbench.jvm="-Xmx192m"]</pre>
 *
 * {@code pgbench} must be on the PATH. Processor time per request is that of the service alone.
 */
class RegistrationLoad {

    /** Each of them is measured; whatever else is sent goes over the first. */
    private static final int[] CONNECTIONS = Stream.of(System.getProperty("bench.connections", "16").split(","))
            .mapToInt(Integer::parseInt).toArray();
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));
    private static final List<String> OPERATIONS = List
            .of(System.getProperty("bench.operations", "register,read,list,page").split(","));
    private static final int WARM_UP_ROUNDS = 40;
    private static final int ROUNDS_WITHOUT_GAIN = 5;
    private static final double STILL_FALLING = 0.98;
    private static final int RECORDED_WRITES = 9000;
    private static final int RECORDED_READS = 400;
    private static final int READS_PER_SECOND = 1000;
    private static final int RARE = 50;
    private static final int MOST_CURSORS = 150;
    private static final Pattern MATCH = Pattern.compile("\"kind\": ?\"REGISTRATION\"");
    private static final String PAGE = """
            query($after: String) { dealRegistrations(first: 20, after: $after) { pageInfo { endCursor } edges { node {
              id status verdict createdAt customer { legalName } partner { id name tier }
              matches { otherId verdict score } } } } }""";
    private static final String CURSORS = """
            query($after: String) { dealRegistrations(first: 200, after: $after) { pageInfo { endCursor hasNextPage } edges { node {
              id } } } }""";

    /** Processor time in microseconds a request: of the service, of its compilers alone, of whoever sends and checks. */
    private record Cost(double service, double compilers, double client) {
    }

    private record Measured(String name, int connections, Latencies service, Latencies yardstick, Cost cost) {
    }

    private final Random random = new Random(7);
    private final List<String> ids = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();
    private final List<String> partnerTokens = new ArrayList<>();
    private final CompanyGenerator companies = new CompanyGenerator(99);
    private String reader;

    @Test
    void measureRegistrationsAndReadsAgainstTheSameStatements() {
        if (!Pgbench.isInstalled()) {
            throw new IllegalStateException("pgbench is not on the PATH; install PostgreSQL's client programs");
        }
        int rows = Integer.getInteger("bench.rows", 100_000);
        try (LoadedService loaded = new LoadedService(rows, Integer.getInteger("bench.others", rows / 5));
                HttpLoad http = new HttpLoad(loaded.service().uri(), CONNECTIONS[0])) {
            reader = loaded.program().token(Role.CHANNEL_MANAGER);
            loaded.partners().forEach(partner -> partnerTokens.add(loaded.program().partnerToken(partner)));
            collect(loaded.program().rest());
            Map<String, Supplier<Request>> operations = new java.util.LinkedHashMap<>();
            operations.put("register", this::register);
            operations.put("read", this::read);
            operations.put("list", this::list);
            operations.put("page", this::page);
            operations.keySet().retainAll(OPERATIONS);
            operations.forEach((name, requests) -> warmUp(loaded.service(), http, name, requests));
            Map<String, Pgbench> yardsticks = new java.util.LinkedHashMap<>();
            operations.forEach((name, requests) -> yardsticks.put(name, record(loaded, http, name, requests)));
            List<Measured> all = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                operations.forEach((name, requests) -> {
                    for (int connections : CONNECTIONS) {
                        all.add(measure(loaded.service(), connections, name, requests, yardsticks.get(name)));
                    }
                });
            }
            System.out.printf("%d registrations loaded, service holds %d MiB%n", rows,
                    loaded.service().residentMebibytes());
            all.forEach(RegistrationLoad::print);
            operations.forEach((name, requests) -> openLoop(http, name, requests, yardsticks.get(name), all));
        }
    }

    /** At half of what the service answers at most, by a constant rate of arrival. */
    private static void openLoop(HttpLoad http, String name, Supplier<Request> requests, Pgbench yardstick,
            List<Measured> all) {
        double most = all.stream().filter(one -> one.name().equals(name) && one.connections() == CONNECTIONS[0])
                .mapToDouble(one -> one.service().perSecond()).average().orElseThrow();
        for (int round = 0; round < ROUNDS; round++) {
            Latencies measured = http.runAt(most / 2, TIME, requests);
            Latencies same = yardstick.runAt(most / 2, CONNECTIONS[0],
                    perClient(name, CONNECTIONS[0], yardstick, most / 2));
            System.out.printf(Locale.ROOT,
                    "%-9s by arrival, counted from the intended start: %s | pgbench %s | p99 ratio %.1f%n", name,
                    measured, same, measured.millis(0.99) / same.millis(0.99));
        }
    }

    private static void print(Measured one) {
        System.out.printf(Locale.ROOT,
                "%-9s %2d connections, service %s  cpu %5.0f us (compilers %.0f), client %.0f us | pgbench %s | rate ratio %.2f, p50 ratio %.1f, p99 ratio %.1f%n",
                one.name(), one.connections(), one.service(), one.cost().service(), one.cost().compilers(),
                one.cost().client(),
                one.yardstick(),
                one.service().perSecond() / one.yardstick().perSecond(),
                one.service().millis(0.5) / one.yardstick().millis(0.5),
                one.service().millis(0.99) / one.yardstick().millis(0.99));
    }

    /** Walks the list once for ids and places in it. */
    private void collect(Rest rest) {
        String after = null;
        for (int i = 0; i < MOST_CURSORS; i++) {
            Map<String, Object> variables = new java.util.HashMap<>();
            variables.put("after", after);
            JsonNode page = rest
                    .call("POST", "/graphql", reader, null, Map.of("query", CURSORS, "variables", variables))
                    .expect(200).json().path("data").path("dealRegistrations");
            page.path("edges").forEach(edge -> ids.add(edge.path("node").path("id").asText()));
            if (!page.path("pageInfo").path("hasNextPage").asBoolean()) {
                return;
            }
            after = page.path("pageInfo").path("endCursor").asText();
            cursors.add(after);
        }
    }

    private Request register() {
        byte[] body = Rest.bytes(LoadedService.deal(companies.fresh()));
        return new Request(HttpMethod.POST, "/v1/deal-registrations",
                partnerTokens.get(random.nextInt(partnerTokens.size())), UUID.randomUUID().toString(), body,
                "\"verdict\":");
    }

    private Request read() {
        String id = ids.get(random.nextInt(ids.size()));
        return new Request(HttpMethod.GET, "/v1/deal-registrations/" + id, reader, null, null, id);
    }

    private Request list() {
        String cursor = cursors.get(random.nextInt(cursors.size()));
        return new Request(HttpMethod.GET, "/v1/deal-registrations?limit=20&cursor=" + cursor, reader, null, null,
                "\"nextCursor\":");
    }

    private Request page() {
        Map<String, Object> variables = Map.of("after", cursors.get(random.nextInt(cursors.size())));
        return new Request(HttpMethod.POST, "/graphql", reader, null,
                Rest.bytes(Map.of("query", PAGE, "variables", variables)), "\"matches\":");
    }

    /** A compiler that is still at work takes processor time that a warm service does not need. */
    private static void warmUp(PackagedService service, HttpLoad http, String name, Supplier<Request> requests) {
        double least = Double.MAX_VALUE;
        int notFaster = 0;
        for (int round = 0; round < WARM_UP_ROUNDS && notFaster < ROUNDS_WITHOUT_GAIN; round++) {
            Run run = run(service, http, requests);
            double micros = run.cost().service();
            System.out.printf(Locale.ROOT, "warm-up %s: %s cpu %.0f us (compilers %.0f), client %.0f us%n", name,
                    run.latencies(), micros, run.cost().compilers(), run.cost().client());
            notFaster = micros > least * STILL_FALLING ? notFaster + 1 : 0;
            least = Math.min(least, micros);
        }
    }

    private static Pgbench record(LoadedService loaded, HttpLoad http, String name, Supplier<Request> requests) {
        int count = name.equals("register") ? RECORDED_WRITES : RECORDED_READS;
        List<List<Statement>> transactions = usual(
                loaded.statements().transactionsDuring(() -> http.sendInTurn(count, requests)), count);
        int each = Math.max(1, transactions.size() / count);
        if (each > 1 && each * count != transactions.size()) {
            throw new IllegalStateException(transactions.size() + " transactions in " + count + " requests");
        }
        List<List<Statement>> whole = new ArrayList<>();
        for (int i = 0; i < transactions.size() / each; i++) {
            // Siblings of one level may begin in any order.
            List<Statement> request = transactions.subList(i * each, (i + 1) * each).stream()
                    .sorted(java.util.Comparator.comparing(transaction -> transaction.get(2).sql()))
                    .flatMap(List::stream).toList();
            if (request.stream().allMatch(statement -> meetsNothing(statement))) {
                whole.add(request);
            }
        }
        Pgbench pgbench = Pgbench.of(loaded.yardstick(), loaded.yardstickAdministrator(), name + "_requests", whole);
        System.out.printf("recorded %s: %d transactions and %d statements a request, %d of %d requests alike%n", name,
                each, whole.get(0).size(), pgbench.recorded(), count);
        return pgbench;
    }

    /** Leaves out what few requests do, such as being run again, and what nobody asked for. */
    private static List<List<Statement>> usual(List<List<Statement>> transactions, int requests) {
        Map<List<String>, Long> kinds = transactions.stream()
                .collect(Collectors.groupingBy(RegistrationLoad::kind, Collectors.counting()));
        return transactions.stream().filter(each -> kinds.get(kind(each)) * RARE > requests).toList();
    }

    private static List<String> kind(List<Statement> transaction) {
        return transaction.stream().map(Statement::sql).toList();
    }

    /** A customer that was made after the copy is not there to be met. */
    private static boolean meetsNothing(Statement statement) {
        return statement.parameters().stream()
                .noneMatch(parameter -> parameter != null && MATCH.matcher(parameter).find());
    }

    private static Measured measure(PackagedService service, int connections, String name, Supplier<Request> requests,
            Pgbench yardstick) {
        try (HttpLoad http = new HttpLoad(service.uri(), connections)) {
            Run run = run(service, http, requests);
            int perClient = perClient(name, connections, yardstick, READS_PER_SECOND);
            return new Measured(name, connections, run.latencies(), yardstick.run(connections, perClient), run.cost());
        }
    }

    /** A recorded registration can be sent once: an equal part of them over each number of connections and by arrival. */
    private static int perClient(String name, int connections, Pgbench yardstick, double perSecond) {
        return name.equals("register")
                ? yardstick.recorded() / ((CONNECTIONS.length + 1) * ROUNDS) / connections
                : (int) (perSecond * TIME.toSeconds() / connections);
    }

    private record Run(Latencies latencies, Cost cost) {
    }

    private static Run run(PackagedService service, HttpLoad http, Supplier<Request> requests) {
        Duration all = service.cpu();
        Duration compilers = service.compilerCpu();
        Duration client = HttpLoad.cpu();
        Latencies measured = http.run(TIME, requests);
        return new Run(measured, new Cost(micros(service.cpu().minus(all), measured),
                micros(service.compilerCpu().minus(compilers), measured),
                micros(HttpLoad.cpu().minus(client), measured)));
    }

    private static double micros(Duration cpu, Latencies measured) {
        return cpu.toNanos() / 1000.0 / Math.max(1, measured.micros().length);
    }
}
