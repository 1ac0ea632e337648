package io.concordat.deal.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** Imports of registrations: streamed, answered line by line, resumed, never doubled. */
@QuarkusTest
class BulkImportTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String HEADER = """
            lineKey,title,opportunityType,customer.legalName,customer.address.country,contacts[0].lastName,\
            products[0].family,products[0].quantity,dealValue.amount,dealValue.currency,expectedCloseDate,fundedByMdf
            """;

    private DealProgram program;
    private UUID northwind;
    private String token;

    @BeforeEach
    void aPartnerThatMayRegister() {
        program = DealProgram.create();
        northwind = program.partner();
        token = program.vendor().partnerToken(northwind, Role.PARTNER_ADMIN);
    }

    @Test
    void eachLineGoesThroughTheSingleDoorAndABrokenOneStopsNothing() {
        String body = line("Müller GmbH") + "{\"title\": \n" + "\n" + line("Schulze AG").replace("ANALYTICS", "NONE")
                + "[1]\n" + line("Müller GmbH") + "{\"titel\": \"x\"}\n" + line("Meier KG").strip();

        Response answer = send("mixed", NDJSON, body);

        List<JsonNode> lines = BulkClient.lines(answer);
        assertThat(lines).extracting(line -> line.get("line").asInt()).containsExactly(1, 2, 4, 5, 6, 7, 8);
        assertThat(lines).extracting(line -> line.get("status").asInt())
                .containsExactly(201, 400, 400, 400, 200, 400, 201);
        assertThat(lines.get(0).get("verdict").asText()).isEqualTo("CLEAR");
        assertThat(lines.get(1).get("code").asText()).isEqualTo("json-malformed");
        assertThat(lines.get(2).get("code").asText()).isEqualTo("unknown-code");
        assertThat(lines.get(2).get("errors").get(0).get("field").asText()).isEqualTo("products[0].family");
        assertThat(lines.get(4).get("verdict").asText()).isEqualTo("EXACT_DUPLICATE");
        assertThat(lines.get(4).get("id")).isEqualTo(lines.get(0).get("id"));
        assertThat(lines.get(5).get("errors").get(0).get("field").asText()).isEqualTo("titel");
        answer.then().header("Content-Type", equalTo(NDJSON));
        partner("/v1/deal-registrations/" + lines.get(0).get("id").asText()).then().statusCode(200)
                .body("customer.legalName", equalTo("Müller GmbH"));
        String location = answer.header("Location").replaceFirst("^https?://[^/]+", "");
        partner(location).then().statusCode(200).body("state", equalTo("FINISHED")).body("lines", is(7))
                .body("accepted", is(3)).body("failed", is(4)).body("finishedAt", notNullValue());
        partner(location + "/lines?failed=true&limit=2").then().statusCode(200).body("items.line", contains(2, 4))
                .body("nextCursor", notNullValue());
    }

    @Test
    void theSameFileUnderTheSameKeyRepeatsTheResultsAndDoublesNothing() {
        String body = line("Müller GmbH") + line("Schulze AG") + "{}\n";
        List<JsonNode> first = BulkClient.lines(send("again", NDJSON, body));

        List<JsonNode> second = BulkClient.lines(send("again", NDJSON, body));

        assertThat(second).isEqualTo(first);
        assertThat(registrations()).isEqualTo(2);
        partner("/v1/bulk-imports").then().body("items", hasSize(1)).body("items[0].sent", is(2))
                .body("items[0].lines", is(3));
    }

    @Test
    void anImportThatBreaksOffInTheMiddleGoesOnWhereItWas() throws IOException {
        List<String> all = IntStream.range(0, 60).mapToObj(i -> line("Customer Nr. " + i + " Holding " + word(i)))
                .toList();
        List<JsonNode> before;
        try (BulkClient.Open open = new BulkClient.Open(token, "REGISTRATIONS", "broken", NDJSON)) {
            open.write(String.join("", all.subList(0, 20)));
            before = open.read(20);
            // The connection is cut in the middle of a line.
            open.write(all.get(20).substring(0, 40));
        }
        assertThat(before).extracting(line -> line.get("status").asInt()).containsOnly(201);

        List<JsonNode> after = BulkClient.lines(send("broken", NDJSON, String.join("", all)));

        assertThat(after).hasSize(60).extracting(line -> line.get("status").asInt()).containsOnly(201);
        assertThat(after.subList(0, 20)).isEqualTo(before);
        assertThat(registrations()).isEqualTo(60);
    }

    @Test
    void whatWasTakenButNotYetNotedWhenTheServiceDiedIsNotDoneTwice() {
        String body = line("Müller GmbH") + line("Schulze AG");
        List<JsonNode> first = BulkClient.lines(send("killed", NDJSON, body));
        int vendor = program.vendor().id();
        Sql.as(vendor, "delete from bulk_import_line where vendor_id = $1", vendor);

        List<JsonNode> second = BulkClient.lines(send("killed", NDJSON, body));

        assertThat(second).isEqualTo(first);
        assertThat(registrations()).isEqualTo(2);
    }

    @Test
    void aCorrectedLineIsTakenAnewAndTheOthersAreNot() {
        String wrong = line("Schulze AG").replace("ANALYTICS", "NONE");
        BulkClient.lines(send("corrected", NDJSON, line("Müller GmbH") + wrong));

        List<JsonNode> lines = BulkClient
                .lines(send("corrected", NDJSON, line("Müller GmbH") + line("Schulze AG")));

        assertThat(lines).extracting(line -> line.get("status").asInt()).containsExactly(201, 201);
        assertThat(registrations()).isEqualTo(2);
    }

    @Test
    void aLineWithAKeyOfItsOwnIsKnownAgainWhereverItStands() {
        String first = line("Müller GmbH").replaceFirst("\\{", "{\"lineKey\":\"A-1\",");
        String id = BulkClient.lines(send("keyed", NDJSON, first)).get(0).get("id").asText();

        List<JsonNode> lines = BulkClient.lines(send("keyed", NDJSON, line("Schulze AG") + first + first));

        assertThat(lines).extracting(line -> line.get("status").asInt()).containsExactly(201, 201, 400);
        assertThat(lines.get(1).get("id").asText()).isEqualTo(id);
        assertThat(lines.get(1).get("lineKey").asText()).isEqualTo("A-1");
        assertThat(lines.get(2).get("code").asText()).isEqualTo("line-key-repeated");
    }

    @Test
    void resultsComeWhileTheBodyIsStillOpen() throws IOException {
        try (BulkClient.Open open = new BulkClient.Open(token, "REGISTRATIONS", "open", NDJSON)) {
            open.write(line("Müller GmbH"));
            JsonNode first = open.read(1).get(0);
            assertThat(first.get("status").asInt()).isEqualTo(201);
            Response seen = partner("/v1/bulk-imports");
            seen.then().body("items[0].state", equalTo("RUNNING")).body("items[0].lines", is(1));
            open.write(line("Schulze AG"));
            assertThat(open.read(1).get(0).get("line").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aLaterSendingTakesOverFromOneThatHangsAndTheEarlierOneStops() throws IOException {
        try (BulkClient.Open hanging = new BulkClient.Open(token, "REGISTRATIONS", "twice", NDJSON)) {
            hanging.write(line("Müller GmbH"));
            JsonNode first = hanging.read(1).get(0);

            List<JsonNode> lines = BulkClient.lines(send("twice", NDJSON, line("Müller GmbH") + line("Schulze AG")));

            assertThat(lines.get(0)).isEqualTo(first);
            hanging.write(line("Schulze AG"));
            assertThatThrownBy(() -> hanging.read(1)).isInstanceOf(IOException.class);
        }
        assertThat(registrations()).isEqualTo(2);
        partner("/v1/bulk-imports").then().body("items[0].state", equalTo("FINISHED")).body("items[0].lines", is(2));
    }

    @Test
    void fiveThousandLinesAndManyTimesTheCommonLimitOfBodiesAreAnsweredInOrder() {
        StringBuilder body = new StringBuilder();
        String padding = " ".repeat(2_000);
        for (int i = 1; i <= 5_000; i++) {
            body.append(i % 100 == 0 ? line("Customer " + word(i / 100) + " Werke").strip() : "{\"title\":\"x\"}")
                    .append(padding).append('\n');
        }

        List<JsonNode> lines = BulkClient.lines(send("large", NDJSON, body.toString()));

        assertThat(lines).extracting(line -> line.get("line").asInt())
                .isEqualTo(IntStream.rangeClosed(1, 5_000).boxed().toList());
        assertThat(lines).filteredOn(line -> line.get("status").asInt() == 201).hasSize(50);
        assertThat(registrations()).isEqualTo(50);
    }

    @Test
    void csvHasAHeaderOfPathsAndItsTextBecomesWhatTheFieldAsksFor() {
        String body = "\ufeff" + HEADER
                + """
                        A-1,Analytics rollout,NET_NEW,"Müller, Söhne & ""Co\""",DE,Kern,ANALYTICS,10,125000.00,EUR,2031-03-31,true
                        A-2,"A title
                        of two lines",NET_NEW,Łódź Spółka,PL,Nowak,ANALYTICS,,125000.00,EUR,2031-03-31,
                        A-3,Analytics rollout,NET_NEW,Schulze AG,DE,Kern,ANALYTICS,ten,125000.00,EUR,2031-03-31,
                        A-4,Analytics rollout,NET_NEW
                        A-5,"broken"x,NET_NEW,Schulze AG,DE,Kern,ANALYTICS,1,125000.00,EUR,2031-03-31,
                        """
                        .replace("\n", "\r\n");

        List<JsonNode> lines = BulkClient.lines(send("csv", CSV + "; charset=utf-8", body));

        assertThat(lines).extracting(line -> line.get("lineKey") == null ? null : line.get("lineKey").asText())
                .containsExactly("A-1", "A-2", "A-3", null, null);
        assertThat(lines).extracting(line -> line.get("line").asInt()).containsExactly(2, 3, 5, 6, 7);
        assertThat(lines).extracting(line -> line.get("status").asInt())
                .containsExactly(201, 201, 400, 400, 400);
        assertThat(lines.get(2).get("errors").get(0).get("field").asText()).isEqualTo("products[0].quantity");
        assertThat(lines.get(3).get("code").asText()).isEqualTo("csv-cells");
        assertThat(lines.get(4).get("code").asText()).isEqualTo("csv-malformed");
        partner("/v1/deal-registrations/" + lines.get(0).get("id").asText()).then()
                .body("customer.legalName", equalTo("Müller, Söhne & \"Co\"")).body("products[0].quantity", is(10))
                .body("fundedByMdf", is(true));
        partner("/v1/deal-registrations/" + lines.get(1).get("id").asText()).then()
                .body("title", equalTo("A title\r\nof two lines"));
    }

    @Test
    void aWrongHeaderIsRefusedAsAWholeNamingItsColumns() {
        send("header", CSV, "title,customer.legalNam,products[x].family,title\na,b,c,d\n").then().statusCode(400)
                .body("errors.field", contains("customer.legalNam", "products[x].family", "title"))
                .body("errors.code", contains("unknown-column", "unknown-column", "column-repeated"));
        assertThat(registrations()).isZero();
    }

    @Test
    void extraFieldsComeInColumnsOfTextAndOfJson() {
        DealProgram asking = DealProgram.with(Map.of("rules", Map.of("form", Map.of("extraFields",
                Map.of("properties", Map.of("contract", Map.of("type", "string"), "seats",
                        Map.of("type", "integer")))))));
        UUID partner = asking.partner();
        String body = HEADER.strip() + ",extraFields.contract,extraFields.seats:json\n"
                + "A-1,Analytics rollout,NET_NEW,Müller GmbH,DE,Kern,ANALYTICS,1,125000.00,EUR,2031-03-31,,0123,40\n";

        JsonNode line = BulkClient.lines(BulkClient.send(asking.vendor().partnerToken(partner, Role.PARTNER_ADMIN),
                "REGISTRATIONS", "extra", CSV, body.getBytes(StandardCharsets.UTF_8))).get(0);

        assertThat(line.get("status").asInt()).isEqualTo(201);
        asking.vendor().asPartner(partner).get("/v1/deal-registrations/" + line.get("id").asText()).then()
                .body("extraFields.contract", equalTo("0123")).body("extraFields.seats", is(40));
    }

    @Test
    void whatIsNoImportIsRefusedBeforeItIsRead() {
        send("refused", "application/json", "{}").then().statusCode(415);
        BulkClient.send(token, "OPPORTUNITIES", "kind", NDJSON, new byte[0]).then().statusCode(403);
        BulkClient.send(token, "CUSTOMERS", "kind", NDJSON, new byte[0]).then().statusCode(400).body("code",
                equalTo("malformed"));
        send("kind", NDJSON, "").then().statusCode(200);
        BulkClient.send(program.vendor().token(Role.CHANNEL_MANAGER), "NAMED_ACCOUNTS", "kinds", NDJSON, new byte[0])
                .then().statusCode(200);
        BulkClient.send(program.vendor().token(Role.CHANNEL_MANAGER), "OPPORTUNITIES", "kinds", NDJSON, new byte[0])
                .then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        BulkClient.send(program.vendor().token(Role.AUDITOR), "REGISTRATIONS", "role", NDJSON, new byte[0]).then()
                .statusCode(403).body("code", equalTo("role-not-permitted"));
        BulkClient.send(program.vendor().token(Role.PROGRAM_ADMIN), "REGISTRATIONS", "role", NDJSON, new byte[0])
                .then().statusCode(403);
        assertThat(BulkClient.lines(send("empty", NDJSON, ""))).isEmpty();
        assertThat(BulkClient.lines(send("long", NDJSON, "{\"title\": \"" + "a".repeat(300_000) + "\"}\n{}\n")))
                .extracting(line -> line.get("code").asText()).containsExactly("line-too-long", "invalid-input");
        byte[] latin = (line("Schulze AG") + "{\"title\": \"M\u00fcller\"}\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(BulkClient.lines(BulkClient.send(token, "REGISTRATIONS", "latin", NDJSON, latin)))
                .extracting(line -> line.get("status").asInt()).containsExactly(201, 400);
    }

    @Test
    void aPartnerSeesItsOwnImportsAndTheVendorAllOfThem() {
        Response sent = send("own", NDJSON, line("Müller GmbH"));
        String path = sent.header("Location").replaceFirst("^https?://[^/]+", "");
        UUID contoso = program.partner();
        DealProgram elsewhere = DealProgram.create();

        program.vendor().asPartner(contoso).get(path).then().statusCode(404);
        program.vendor().asPartner(contoso).get(path + "/lines").then().statusCode(404);
        program.vendor().asPartner(contoso).get("/v1/bulk-imports").then().body("items", hasSize(0));
        elsewhere.vendor().as(Role.CHANNEL_MANAGER).get(path).then().statusCode(404);
        program.vendor().as(Role.CHANNEL_MANAGER).get(path).then().statusCode(200);
        List<JsonNode> foreign = BulkClient
                .lines(send("foreign", NDJSON, line("Schulze AG").replaceFirst("\\{",
                        "{\"partnerId\":\"" + contoso + "\",")));
        assertThat(foreign.get(0).get("status").asInt()).isEqualTo(404);
        // The vendor's own import under the same key is another one.
        List<JsonNode> onBehalf = BulkClient.lines(BulkClient.send(program.vendor().token(Role.CHANNEL_MANAGER),
                "REGISTRATIONS", "own", NDJSON, line("Schulze AG").replaceFirst("\\{",
                        "{\"partnerId\":\"" + contoso + "\",").getBytes(StandardCharsets.UTF_8)));
        assertThat(onBehalf.get(0).get("status").asInt()).isEqualTo(201);
    }

    @Test
    void namedAccountsAndOpportunitiesComeInBulkTooAndStandInTheWay() {
        String manager = program.vendor().token(Role.CHANNEL_MANAGER);
        String named = "externalId,customer.legalName,customer.address.country,families[0],partnerId\n"
                + "N-1,Müller GmbH,DE,ANALYTICS,\nN-2,Schulze AG,DE,ANALYTICS," + UUID.randomUUID() + "\n";
        String opportunity = """
                {"source":"crm","externalId":"O-1","opportunity":{"customer":{"legalName":"Meier KG","address":\
                {"country":"DE"}},"title":"Analytics","families":["ANALYTICS"],"state":"OPEN","engagedAt":"%s"}}
                {"source":"crm"}
                """.formatted(Instant.now());

        assertThat(BulkClient.lines(BulkClient.send(manager, "NAMED_ACCOUNTS", "named", CSV,
                named.getBytes(StandardCharsets.UTF_8)))).extracting(line -> line.get("status").asInt())
                .containsExactly(201, 400);
        List<JsonNode> opportunities = BulkClient.lines(BulkClient.send(manager, "OPPORTUNITIES", "open", NDJSON,
                opportunity.getBytes(StandardCharsets.UTF_8)));
        assertThat(opportunities).extracting(line -> line.get("status").asInt()).containsExactly(201, 400);
        assertThat(opportunities.get(1).get("errors").findValuesAsText("field")).contains("externalId",
                "opportunity");

        List<JsonNode> lines = BulkClient.lines(send("deals", NDJSON, line("Müller GmbH") + line("Meier KG")));
        assertThat(lines).extracting(line -> line.get("verdict").asText()).containsExactly("CONFLICT_NAMED_ACCOUNT",
                "CONFLICT_DIRECT");
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        Response sent = send("graphql", NDJSON, line("Müller GmbH") + "{}\n");
        assertThat(BulkClient.lines(sent)).hasSize(2);
        String id = sent.header("Location").replaceFirst(".*/", "");

        TestVendor
                .graphql(token,
                        """
                                query($id: ID!) { bulkImport(id: $id) { key kind state lines accepted failed }
                                  bulkImports(first: 5) { edges { node { id } } }
                                  bulkImportLines(importId: $id, failed: true, first: 5) { edges { node { line code errors { field } } } } }
                                """,
                        Map.of("id", id))
                .then().body("errors", nullValue())
                .body("data.bulkImport.state", equalTo("FINISHED")).body("data.bulkImport.accepted", is(1))
                .body("data.bulkImports.edges.node.id", contains(id))
                .body("data.bulkImportLines.edges.node.line", contains(2));
    }

    private Response send(String key, String type, String body) {
        return BulkClient.send(token, "REGISTRATIONS", key, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private Response partner(String path) {
        return program.vendor().asPartner(northwind).get(path);
    }

    private long registrations() {
        return Sql.count(program.vendor().id(), "select count(*) from deal_registration where vendor_id = $1",
                program.vendor().id());
    }

    private static String line(String customer) {
        return BulkClient.ndjson(new ArrayList<>(List.of(DealProgram.deal(customer))));
    }

    /** Names that have nothing in common, so that no two customers look alike. */
    private static String word(int i) {
        String letters = "bdfgklmnprstvz";
        String vowels = "aeiou";
        StringBuilder word = new StringBuilder();
        for (int rest = i * 7_919 + 13; word.length() < 10; rest = rest * 31 + 17) {
            word.append(letters.charAt(Math.floorMod(rest, letters.length())))
                    .append(vowels.charAt(Math.floorMod(rest / 14, vowels.length())));
        }
        return word.toString();
    }
}
