package io.concordat.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** Replays over both doors: what they tell, to whom, and what they note. */
@QuarkusTest
class EarningReplayTest {

    private static final String PAGE = """
            query($input: ReplayEarningsInput!, $first: Int, $after: String) {
              earningReplay(input: $input, first: $first, after: $after) {
                edges { node { partnerId partners facts skipped amounts { offer actual { amount } replayed { amount }
                  difference { amount } } } } pageInfo { hasNextPage endCursor } } }""";

    private PublishedStory story;

    @BeforeEach
    void aVendorAndAFact() {
        story = new PublishedStory();
        story.offer("VOLUME", "COMMISSION", "INVOICED", "{'percent': {'ratePercent': '5'}}");
        story.fact("INVOICED", "inv-1", "02-01", "1000.00");
    }

    @Test
    void onlyTheOffersOfOneProgramAreToldWhenItIsAskedFor() {
        String side = story.catalog.program("SIDE");
        story.catalog.enroll(story.partner, side);
        story.offer(side, "SIDE-OFFER", """
                {'objective': 'OTHER', 'currency': 'USD', 'type': 'COMMISSION', 'trigger': {'kinds': ['INVOICED']},
                 'segments': [{'code': 'ALL', 'formula': {'percent': {'ratePercent': '1'}}}]}""");
        story.fact("INVOICED", "inv-2", "02-02", "1000.00");
        story.evaluate();

        JsonPath totals = lines(with("programId", side)).get(1);

        assertThat(totals.getList("amounts.offer")).containsExactly("SIDE-OFFER");
        assertThat(totals.getString("amounts[0].replayed.amount")).isEqualTo("20.00");
        assertThat(totals.getInt("facts")).isEqualTo(2);
        assertThat(lines(period()).get(1).getList("amounts.offer")).containsExactly("SIDE-OFFER", "VOLUME");
    }

    @Test
    void aPageOfPartnersSaysWhatTheStreamSays() {
        UUID other = story.partner();
        ManyFacts.copy(story.vendor.id(), "inv-1", other, 2);
        story.partner();
        story.evaluate();
        List<JsonPath> stream = lines(period());

        JsonPath first = page(Role.AUDITOR, Map.of("input", period(), "first", 1)).jsonPath();
        JsonPath second = page(Role.AUDITOR, Map.of("input", period(), "first", 1, "after",
                first.getString("data.earningReplay.pageInfo.endCursor"))).jsonPath();

        assertThat(stream).hasSize(3);
        assertThat(List.of(node(first), node(second))).containsExactly(amounts(stream.get(0)), amounts(stream.get(1)));
        assertThat(first.getBoolean("data.earningReplay.pageInfo.hasNextPage")).isTrue();
        assertThat(second.getBoolean("data.earningReplay.pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void manyFactsOfOneMomentAreFoldedInTheirOrderAcrossPieces() {
        UUID other = story.partner();
        ManyFacts.copy(story.vendor.id(), "inv-1", other, 2_500);

        JsonPath line = lines(with("partnerIds", List.of(other))).get(0);

        assertThat(line.getInt("facts")).isEqualTo(2_500);
        assertThat(line.getString("amounts[0].replayed.amount")).isEqualTo("125000.00");
    }

    @Test
    void everyReplayStandsInTheAuditTrail() {
        lines(with("programId", story.program));
        page(Role.FINANCE, Map.of("input", period()));

        story.vendor.as(Role.AUDITOR).get("/v1/audit-events?action=earnings-replayed").then().statusCode(200)
                .body("items", hasSize(2)).body("items[1].detail.programId", is(story.program))
                .body("items[0].detail.from", is(period().get("from")));
    }

    @Test
    void whoMayNotReplayIsRefusedBeforeAnythingIsLookedUp() {
        Map<String, Object> absent = with("programId", UUID.randomUUID().toString());

        for (Role role : List.of(Role.CHANNEL_MANAGER, Role.INTEGRATION)) {
            story.vendor.as(role).body(absent).post("/v1/earning-replays").then().statusCode(403);
            page(role, Map.of("input", absent)).then().body("errors[0].extensions.code", is("role-not-permitted"));
        }
        story.vendor.asPartner(story.partner).body(period()).post("/v1/earning-replays").then().statusCode(403);
        for (Role role : List.of(Role.PROGRAM_ADMIN, Role.FINANCE, Role.AUDITOR)) {
            story.vendor.as(role).body(period()).post("/v1/earning-replays").then().statusCode(200);
            page(role, Map.of("input", absent)).then().body("errors[0].extensions.code", is("not-found"));
        }
    }

    @Test
    void anotherVendorFindsNeitherPartnersNorProgramsNorVersions() {
        TestVendor other = TestVendor.create();
        String offer = story.vendor.as(Role.AUDITOR).get("/v1/offers?limit=1").then().extract().path("items[0].id");

        for (Map<String, Object> foreign : List.of(with("partnerIds", List.of(story.partner)),
                with("programId", story.program),
                with("versions", List.of(Map.of("offerId", offer, "version", 1))))) {
            other.as(Role.FINANCE).body(foreign).post("/v1/earning-replays").then().statusCode(404);
            story.vendor.as(Role.FINANCE).body(foreign).post("/v1/earning-replays").then().statusCode(200);
        }
        other.as(Role.FINANCE).body(period()).post("/v1/earning-replays").then().statusCode(200).body(
                containsString("\"partners\":0"));
    }

    private Map<String, Object> period() {
        return with("until", story.year + "-12-31");
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> input = new HashMap<>(
                Map.of("from", story.year + "-01-01", "until", story.year + "-12-31"));
        input.put(field, value);
        return input;
    }

    private List<JsonPath> lines(Map<String, Object> input) {
        return story.vendor.as(Role.AUDITOR).body(input).post("/v1/earning-replays").then().statusCode(200).extract()
                .asString().lines().map(JsonPath::from).toList();
    }

    private Response page(Role role, Map<String, Object> variables) {
        return TestVendor.graphql(story.vendor.token(role), PAGE, variables);
    }

    private static List<Object> node(JsonPath page) {
        List<Object> all = new ArrayList<>();
        for (String field : List.of("partnerId", "facts", "skipped", "amounts.offer", "amounts.actual.amount",
                "amounts.replayed.amount", "amounts.difference.amount")) {
            all.add(page.get("data.earningReplay.edges[0].node." + field));
        }
        return all;
    }

    private static List<Object> amounts(JsonPath line) {
        List<Object> all = new ArrayList<>();
        for (String field : List.of("partnerId", "facts", "skipped", "amounts.offer", "amounts.actual.amount",
                "amounts.replayed.amount", "amounts.difference.amount")) {
            all.add(line.get(field));
        }
        return all;
    }
}
