package io.concordat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.concordat.bench.PairScore.Pair;
import io.concordat.bench.Rest.Answer;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.platform.security.Role;

/**
 * Streams labelled sets of real organisations through the REST door, each record as a registration of a partner of its own,
 * reads the matches back as a channel manager, and prints precision, recall and F1 per set: {@code auto} counts what was
 * put into conflict, {@code auto+review} also what was left to a reviewer. One configuration; only the identity level of the
 * program differs.
 *
 * <pre>./mvnw verify -Pbench -Dbench=EntityResolutionRun -Dbench.sets=FOLDER [-Dbench.only=chicago:SITE,name_cases]</pre>
 *
 * {@code bench.sets} holds a folder per set with {@code records.csv} (id, name, website, address, city, region, postcode,
 * country, phone), {@code truth.csv} (id1, id2) and, for sets labelled pair by pair, {@code pairs.csv}. The pairs that were
 * found are left in {@code target/bench/pairs}.
 */
class EntityResolutionRun {

    private static final String SETS = "chicago:SITE,overture_a:SITE,restaurants:SITE,name_cases,ror_springer";
    private static final int PARTNERS_AT_ONCE = 8;

    /** What was found about one pair. */
    private record Found(Pair pair, String verdict, double score) {
    }

    @Test
    void measureTheQualityOfMatchingOnLabelledSets() throws IOException {
        Path folder = Path.of(System.getProperty("bench.sets"));
        List<String> report = new ArrayList<>();
        try (PackagedService service = PackagedService.startFresh("entity-resolution", Map.of())) {
            for (String set : System.getProperty("bench.only", SETS).split(",")) {
                String[] parts = set.split(":");
                IdentityLevel level = parts.length > 1
                        ? IdentityLevel.valueOf(parts[1])
                        : IdentityLevel.COMPANY_PER_COUNTRY;
                report.addAll(measure(service, LabelledRecords.read(folder.resolve(parts[0])), level));
            }
        }
        System.out.println(String.join(System.lineSeparator(), report));
    }

    private static List<String> measure(PackagedService service, LabelledRecords set, IdentityLevel level)
            throws IOException {
        BenchProgram program = BenchProgram.create(new Rest(service.uri()), new Tokens(service.keys()),
                Database.in(service.dataDir()), Map.of("identityLevel", level.name()));
        Map<String, Integer> dropped = new TreeMap<>();
        Map<String, String> recordOf = new HashMap<>();
        List<String> matched = new ArrayList<>();
        List<UUID> partners = partners(program, set.records().size());
        String integration = program.token(Role.INTEGRATION);
        long begin = System.nanoTime();
        for (int i = 0; i < set.records().size(); i++) {
            Map<String, String> record = set.records().get(i);
            Answer answer = register(program, integration, record, partners.get(i), dropped);
            recordOf.put(answer.text("id"), record.get("id"));
            if (!answer.text("verdict").equals("CLEAR")) {
                matched.add(answer.text("id"));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        List<Found> found = found(program, matched, recordOf);
        return List.of(
                "%s (%s): %d records, %.1f s to register, dropped %s".formatted(set.name(), level,
                        set.records().size(), seconds, dropped),
                "  auto         " + score(set, found, "auto", Set.of("CONFLICT_PARTNER")),
                "  auto+review  " + score(set, found, "review", Set.of("CONFLICT_PARTNER", "POSSIBLE")));
    }

    private static List<UUID> partners(BenchProgram program, int count) {
        List<CompletableFuture<UUID>> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i >= PARTNERS_AT_ONCE) {
                made.get(i - PARTNERS_AT_ONCE).join();
            }
            made.add(program.partner());
        }
        return made.stream().map(CompletableFuture::join).toList();
    }

    /** A field that the API refuses is left out and counted; any other refusal ends the run. */
    private static Answer register(BenchProgram program, String token, Map<String, String> record, UUID partner,
            Map<String, Integer> dropped) {
        Map<String, Object> customer = LabelledRecords.customer(record);
        Map<String, Object> deal = BenchProgram.deal("Record " + record.get("id"), customer);
        deal.put("partnerId", partner);
        Answer answer = program.rest().call("POST", "/v1/deal-registrations", token, partner + "-1", deal);
        if (answer.status() == 400) {
            for (JsonNode error : answer.json().path("errors")) {
                String field = error.path("field").asText().replace("customer.", "");
                if (customer.remove(field) != null) {
                    dropped.merge(field, 1, Integer::sum);
                }
            }
            answer = program.rest().call("POST", "/v1/deal-registrations", token, partner + "-2", deal);
        }
        return answer.expect(201);
    }

    private static List<Found> found(BenchProgram program, List<String> registrations,
            Map<String, String> recordOf) {
        String channel = program.token(Role.CHANNEL_MANAGER);
        List<Found> found = new ArrayList<>();
        for (String id : registrations) {
            JsonNode matches = program.rest()
                    .call("GET", "/v1/deal-registrations/" + id + "/matches", channel, null, null).expect(200).json();
            for (JsonNode match : matches.path("items")) {
                found.add(new Found(
                        Pair.of(recordOf.get(id), recordOf.get(match.path("otherId").asText())),
                        match.path("verdict").asText(), match.path("score").asDouble()));
            }
        }
        return found;
    }

    private static PairScore score(LabelledRecords set, List<Found> found, String name, Set<String> verdicts)
            throws IOException {
        List<Found> counted = found.stream().filter(one -> verdicts.contains(one.verdict())).toList();
        Path file = Files.createDirectories(Path.of("target", "bench", "pairs"))
                .resolve(set.name() + "-" + name + ".csv");
        List<String> lines = new ArrayList<>(List.of("id1,id2,score"));
        counted.forEach(one -> lines.add(
                quoted(one.pair().one()) + "," + quoted(one.pair().other()) + "," + one.score()));
        Files.write(file, lines);
        Set<Pair> pairs = new HashSet<>();
        counted.forEach(one -> pairs.add(one.pair()));
        return PairScore.of(pairs, set.truth(), set.judged());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
