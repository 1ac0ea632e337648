package io.concordat.earning.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;
import io.concordat.catalog.CatalogStory;
import io.concordat.deal.bulk.BulkClient;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Role;
import io.concordat.support.AtOnce;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** Imports of facts: streamed, answered line by line, resumed, never doubled, with few statements. */
@QuarkusTest
class FactImportTest {

    private static final String PATH = "/v1/fact-imports";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    FactLine lines;

    @Inject
    ObjectMapper json;

    private final CatalogStory story = new CatalogStory();
    private final TestVendor vendor = story.vendor;
    private final UUID partner = story.partner();
    private final String token = vendor.token(Role.INTEGRATION);

    @Test
    void aFaultyLineDoesNotStopTheOthers() {
        String other = line("inv-3").replace(partner.toString(), new CatalogStory().partner().toString());
        String body = line("inv-1") + "{\"kind\": \n" + other + line("inv-1")
                + line("inv-1").replace("100.00", "200.00") + line("inv-2").replace("INVOICED", "UNHEARD_OF")
                + line("inv-4").replace("EUR", "XXX") + line("inv-2");

        Response answer = send("mixed", body);

        List<JsonNode> lines = BulkClient.lines(answer);
        assertThat(lines).extracting(line -> line.get("line").asInt()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(lines).extracting(line -> line.get("status").asInt())
                .containsExactly(201, 400, 404, 200, 409, 400, 400, 201);
        assertThat(lines.get(1).get("code").asText()).isEqualTo("json-malformed");
        assertThat(lines.get(3).get("id")).isEqualTo(lines.get(0).get("id"));
        assertThat(lines.get(4).get("code").asText()).isEqualTo("fact-version-reused");
        assertThat(lines.get(6).get("errors").get(0).get("field").asText()).startsWith("amount");
        vendor.as(Role.AUDITOR).get("/v1/facts").then().body("items.externalId", contains("inv-2", "inv-1"));
        String path = location(answer);
        vendor.as(Role.FINANCE).get(path).then().statusCode(200).body("kind", equalTo("FACTS"))
                .body("state", equalTo("FINISHED")).body("accepted", is(3)).body("failed", is(5));
        vendor.as(Role.AUDITOR).get(path + "/lines?failed=true").then().body("items.line", contains(2, 3, 5, 6, 7));
        TestVendor.graphql(vendor.token(Role.FINANCE), """
                query($id: ID!) { bulkImport(id: $id) { kind state lines accepted failed }
                  bulkImportLines(importId: $id, failed: true, first: 1) { edges { node { line status code } } } }""",
                Map.of("id", path.replaceFirst(".*/", ""))).then().statusCode(200)
                .body("data.bulkImport.kind", equalTo("FACTS")).body("data.bulkImport.lines", is(8))
                .body("data.bulkImportLines.edges[0].node.code", equalTo("json-malformed"));
    }

    @Test
    void theSameFileAgainChangesNothingUnderTheSameKeyAndUnderAnother() {
        String body = line("inv-1") + line("inv-2") + "{}\n";
        List<JsonNode> first = BulkClient.lines(send("one", body));

        assertThat(BulkClient.lines(send("one", body))).isEqualTo(first);
        assertThat(BulkClient.lines(send("two", body))).extracting(line -> line.get("status").asInt())
                .containsExactly(200, 200, 400);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void whatBreaksOffInTheMiddleGoesOnWhereItWas() throws IOException {
        List<String> all = IntStream.range(0, 120).mapToObj(i -> line("inv-" + i)).toList();
        List<JsonNode> before;
        try (BulkClient.Open open = BulkClient.Open.to(PATH, token, "broken")) {
            open.write(String.join("", all.subList(0, 70)));
            before = open.read(70);
            open.write(all.get(70).substring(0, 30));
        }

        List<JsonNode> after = BulkClient.lines(send("broken", String.join("", all)));

        assertThat(after).hasSize(120).extracting(line -> line.get("status").asInt()).containsOnly(201);
        assertThat(after.subList(0, 70)).isEqualTo(before);
        assertThat(stored()).isEqualTo(120);
    }

    @Test
    void correctionsAndReversalsMayStandBesideWhatTheyCorrect() {
        String corrected = line("inv-1").replaceFirst("\\{", "{\"version\":2,").replace("100.00", "90.00");
        String refund = line("ref-1").replace("INVOICED", "REFUND").replaceFirst("\\{", "{\"reverses\":\"inv-1\",");

        assertThat(BulkClient.lines(send("versions", line("inv-1") + corrected + refund)))
                .extracting(line -> line.get("status").asInt()).containsOnly(201);

        vendor.as(Role.AUDITOR).get("/v1/facts?externalId=inv-1").then().body("items.version", contains(2, 1))
                .body("items.current", contains(true, false));
        assertThat(Sql.count(vendor.id(), "select count(*) from earning_due where vendor_id = $1 and partner_id = $2",
                vendor.id(), partner)).isPositive();
    }

    /** The lines of a batch that fails as a whole are taken so. */
    @Test
    void aLineThatIsTakenAloneIsToldAsKnownTheSecondTime() throws IOException {
        Caller by = new Caller(vendor.vendor(), "importer", Set.of(Role.INTEGRATION), null, null);
        RecordFact input = json.readValue(line("inv-1"), RecordFact.class);
        RecordFact other = json.readValue(line("inv-1").replace("100.00", "90.00"), RecordFact.class);

        assertThat(lines.take(by, input, "first").await().atMost(PATIENCE).status()).isEqualTo(201);
        assertThat(lines.take(by, input, "second").await().atMost(PATIENCE).status()).isEqualTo(200);
        assertThatThrownBy(() -> lines.take(by, other, "third").await().atMost(PATIENCE))
                .isInstanceOfSatisfying(DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("fact-version-reused"));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void twoImportsOfTheSameFactsAtOnceStoreEachOnce() {
        String body = IntStream.range(0, 100).mapToObj(i -> line("inv-" + i)).collect(Collectors.joining());

        List<List<JsonNode>> answers = AtOnce.call(4, i -> BulkClient.lines(send("race-" + i, body)));

        assertThat(answers).allSatisfy(lines -> assertThat(lines).hasSize(100)
                .extracting(line -> line.get("status").asInt()).isSubsetOf(200, 201));
        assertThat(answers.stream().flatMap(List::stream).filter(line -> line.get("status").asInt() == 201).count())
                .isEqualTo(100);
        assertThat(stored()).isEqualTo(100);
    }

    @Test
    void csvNamesItsColumnsByPath() {
        String csv = "lineKey,externalId,kind,partnerId,occurredAt,amount.amount,amount.currency\n"
                + "A-1,inv-1,INVOICED," + partner + ",2026-03-02T10:00:00Z,100.00,EUR\n"
                + "A-2,inv-2,INVOICED," + partner + ",2026-03-02T10:00:00Z,hundred,EUR\n";

        assertThat(BulkClient.lines(BulkClient.sendTo(PATH, token, "csv", "text/csv",
                csv.getBytes(StandardCharsets.UTF_8)))).extracting(line -> line.get("status").asInt())
                .containsExactly(201, 400);
    }

    @Test
    void partnersAndWhoMayNotRecordFactsAreRefusedAndOtherVendorsSeeNothing() {
        byte[] body = line("inv-1").getBytes(StandardCharsets.UTF_8);
        String byPartner = vendor.partnerToken(partner, Role.PARTNER_ADMIN);
        BulkClient.sendTo(PATH, byPartner, "facts", NDJSON, body).then().statusCode(403);
        BulkClient.sendTo("/v1/bulk-imports?kind=FACTS", byPartner, "facts", NDJSON, body).then().statusCode(403);
        BulkClient.sendTo(PATH, vendor.token(Role.CHANNEL_MANAGER), "facts", NDJSON, body).then().statusCode(403);
        BulkClient.sendTo(PATH, vendor.token(Role.FINANCE), "facts", "application/json", body).then().statusCode(415);
        Response sent = BulkClient.sendTo(PATH, vendor.token(Role.FINANCE), "facts", NDJSON, body);
        sent.then().statusCode(200);

        String path = location(sent);
        TestVendor.create().as(Role.FINANCE).get(path).then().statusCode(404);
        TestVendor.create().as(Role.FINANCE).get(path + "/lines").then().statusCode(404);
        vendor.asPartner(partner).get(path).then().statusCode(404);
        vendor.asPartner(partner).get("/v1/bulk-imports").then().body("items", hasSize(0));
    }

    @Test
    void tenThousandLinesTakeLessThanAStatementEach() {
        String body = IntStream.range(0, 10_000).mapToObj(i -> line("inv-" + i)).collect(Collectors.joining());
        StatementLog log = StatementLog.ofTheTests();
        long began = System.nanoTime();

        int statements = log.transactionsDuring(() -> assertThat(BulkClient.lines(send("many", body))).hasSize(10_000)
                .extracting(line -> line.get("status").asInt()).containsOnly(201)).stream().mapToInt(List::size).sum();

        System.getLogger(FactImportTest.class.getName()).log(System.Logger.Level.INFO,
                "10,000 facts: {0} statements, {1} ms", statements, (System.nanoTime() - began) / 1_000_000);
        assertThat(stored()).isEqualTo(10_000);
        assertThat(statements).isLessThan(10_000);
    }

    private Response send(String key, String body) {
        return BulkClient.sendTo(PATH, token, key, NDJSON, body.getBytes(StandardCharsets.UTF_8));
    }

    private String line(String externalId) {
        return """
                {"externalId":"%s","kind":"INVOICED","partnerId":"%s","occurredAt":"2026-03-02T10:00:00Z",\
                "amount":{"amount":"100.00","currency":"EUR"}}
                """.formatted(externalId, partner);
    }

    private long stored() {
        return Sql.count(vendor.id(), "select count(*) from earning_fact where vendor_id = $1", vendor.id());
    }

    private static String location(Response answer) {
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
