package io.concordat.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.Collections;
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
import io.concordat.support.DealProgram;
import io.concordat.support.EarningWork;
import io.concordat.support.TestVendor;

/** Simulations over both doors: of supposed facts and of registered deals. */
@QuarkusTest
class EarningSimulationTest {

    private static final String PATH = "/v1/earning-simulations";
    private static final String SIMULATE = """
            query($input: SimulateEarningsInput!) { simulateEarnings(input: $input) { partnerId recordedFacts
              earnings { offer offerVersion fact outcome amount { amount currency } trace { rule sentence } }
              effects { offer change { amount } } standings { offer volume reachedBound nextBound missing }
              margins { fact before { amount } afterPercent } } }""";
    private static final String TERMS = """
            {'objective': 'OTHER', 'currency': 'EUR', 'type': 'COMMISSION', 'trigger': {'kinds': ['%s']},
             'segments': [{'code': 'ALL', 'formula': {'percent': {'ratePercent': '%s'}}}]}""";

    private PublishedStory story;

    @BeforeEach
    void aVendor() {
        story = new PublishedStory();
        story.vendor.withCode("product-families", "ANALYTICS").withCode("product-families", "SECURITY");
        story.offer("WON", TERMS.formatted("DEAL_WON", "4"));
    }

    @Test
    void graphqlTellsWhatRestTells() {
        story.offer("VOLUME",
                """
                        {'objective': 'OTHER', 'currency': 'EUR', 'type': 'VOLUME_REBATE', 'trigger': {'kinds': ['INVOICED']},
                         'segments': [{'code': 'ALL', 'formula': {'banded': {'method': 'MARGINAL', 'basis': 'VALUE', 'scope': 'PARTNER',
                           'window': 'QUARTER', 'bands': [{'from': '0', 'to': '1000', 'ratePercent': '2'},
                                                          {'from': '1000', 'ratePercent': '3'}]}}}]}""");
        Map<String, Object> fact = fact("INVOICED", "inv-1", "900.00");
        fact.put("economics", Map.of("net", money("900.00"), "cost", money("500.00")));
        Map<String, Object> input = Map.of("partnerId", story.partner, "facts", List.of(fact));

        JsonPath rest = story.vendor.as(Role.FINANCE).body(input).post(PATH).then().statusCode(200).extract()
                .jsonPath();
        JsonPath graphql = graphql(story.vendor.token(Role.FINANCE), input).then().statusCode(200).extract()
                .jsonPath();

        assertThat(rest.getString("earnings[0].amount.amount")).isEqualTo("18.00");
        assertThat(rest.getString("standings[0].missing")).isEqualTo("100");
        for (String field : List.of("partnerId", "recordedFacts", "earnings.offer", "earnings.outcome",
                "earnings.amount", "earnings.trace.sentence", "effects.change.amount", "standings.volume",
                "standings.nextBound", "standings.missing", "margins.before.amount", "margins.afterPercent")) {
            assertThat((Object) graphql.get("data.simulateEarnings." + field)).as(field).isNotNull()
                    .isEqualTo(rest.get(field));
        }
        assertThat((Object) graphql.get("errors")).isNull();
    }

    @Test
    void aRegisteredDealIsToldWhatItWillEarnWhenItIsWon() {
        String deal = registered(story.partner);

        story.vendor.asPartner(story.partner).body(Map.of("registrationId", deal)).post(PATH).then().statusCode(200)
                .body("partnerId", is(story.partner.toString())).body("earnings", hasSize(1))
                .body("earnings[0].fact", is("deal:" + deal + ":won"))
                .body("earnings[0].amount.amount", is("5000.00")).body("margins", empty());
        story.vendor.as(Role.FINANCE)
                .body(Map.of("registrationId", deal, "wonOn", story.year + "-03-31", "economics",
                        Map.of("net", money("125000.00"), "cost", money("100000.00"))))
                .post(PATH).then().statusCode(200).body("earnings[0].amount.amount", is("5000.00"))
                .body("margins[0].beforePercent", is("20.00")).body("margins[0].after.amount", is("20000.00"));

        win(deal);
        EarningWork.readEvents(story.vendor.id());
        assertThat(story.line("WON", "deal:" + deal + ":won").amount()).isEqualTo("5000.00");
        story.vendor.asPartner(story.partner).body(Map.of("registrationId", deal)).post(PATH).then().statusCode(200)
                .body("earnings[0].amount.amount", is("5000.00")).body("effects", empty());
    }

    @Test
    void aRegisteredDealIsSharedByItsTeamAsItWillBeWhenItIsWon() {
        story.offer("SHARED",
                """
                        {'objective': 'OTHER', 'currency': 'EUR', 'type': 'COLLABORATION_BONUS', 'trigger': {'kinds': ['DEAL_WON']},
                         'segments': [{'code': 'ALL', 'formula': {'collaborationSplit': {'whole': {'percent': {'ratePercent': '4'}},
                           'redistributing': true, 'roles': [{'role': 'SOURCING', 'weight': 60}, {'role': 'FULFILLING', 'weight': 40}]}}}]}""");
        UUID guest = story.partner();
        String deal = registered(story.partner);
        Map<String, Object> asked = Map.of("registrationId", deal);
        String sharedAmount = "earnings.find { it.offer == 'SHARED' }.amount.amount";
        story.vendor.as(Role.FINANCE).body(asked).post(PATH).then().statusCode(200).body(sharedAmount, is("5000.00"));

        story.vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"0\"")
                .body(Map.of("participants", List.of(member(story.partner, "SOURCING", 60),
                        member(guest, "FULFILLING", 40))))
                .put("/v1/deal-registrations/" + deal + "/participants").then().statusCode(200);

        JsonPath told = story.vendor.asPartner(story.partner).body(asked).post(PATH).then().statusCode(200).extract()
                .jsonPath();
        assertThat(told.getString(sharedAmount)).isEqualTo("3000.00");
        assertThat(told.getList("earnings.find { it.offer == 'SHARED' }.trace.rule")).asList().contains("SPLIT");
        graphql(story.vendor.token(Role.FINANCE), asked).then().body(
                "data.simulateEarnings.earnings.find { it.offer == 'SHARED' }.amount.amount", is("3000.00"));

        win(deal);
        EarningWork.readEvents(story.vendor.id());
        assertThat(story.line("SHARED", "deal:" + deal + ":won").amount()).isEqualTo("3000.00");
        assertThat(story.lines(guest)).filteredOn(line -> line.offer().equals("SHARED"))
                .extracting(PublishedStory.Line::amount).containsExactly("2000.00");
    }

    private static Map<String, Object> member(UUID party, String role, int share) {
        return Map.of("party", party.toString(), "role", role, "sharePercent", share);
    }

    @Test
    void dealsAndPartnersOfOthersAreNotFound() {
        UUID other = story.partner();
        String foreign = registered(other);
        PublishedStory elsewhere = new PublishedStory();
        Map<String, Object> ofDeal = Map.of("registrationId", foreign);
        Map<String, Object> ofPartner = Map.of("partnerId", other, "facts",
                List.of(with(fact("INVOICED", "x", "1.00"), "partnerId", other)));
        Map<String, Object> ofFact = Map.of("partnerId", story.partner, "facts",
                List.of(with(fact("INVOICED", "x", "1.00"), "partnerId", other)));
        Map<String, Object> ofAbsent = Map.of("registrationId", UUID.randomUUID());

        for (Map<String, Object> input : List.of(ofDeal, ofPartner, ofFact, ofAbsent)) {
            story.vendor.asPartner(story.partner).body(input).post(PATH).then().statusCode(404).body("code",
                    is("not-found"));
            graphql(story.vendor.partnerToken(story.partner, Role.PARTNER_USER), input).then()
                    .body("errors[0].extensions.code", is("not-found"));
        }
        for (Map<String, Object> input : List.of(ofDeal, ofPartner)) {
            elsewhere.vendor.as(Role.FINANCE).body(input).post(PATH).then().statusCode(404);
            graphql(elsewhere.vendor.token(Role.FINANCE), input).then().body("errors[0].extensions.code",
                    is("not-found"));
            story.vendor.as(Role.FINANCE).body(input).post(PATH).then().statusCode(200);
        }
        story.vendor.as(Role.FINANCE).body(Map.of("registrationId", foreign, "partnerId", story.partner)).post(PATH)
                .then().statusCode(400).body("errors[0].code", is("other-partner"));
    }

    @Test
    void whatIsTooMuchOrNotForPartnersOrWithoutMeaningIsRefusedAtItsField() {
        Map<String, Object> economics = Map.of("net", money("1.00"));
        List<Map<String, Object>> many = Collections.nCopies(51, fact("INVOICED", "x", "1.00"));

        refused(story.vendor.token(Role.FINANCE), Map.of("partnerId", story.partner, "facts", many), "facts",
                "too-many-facts");
        refused(story.vendor.token(Role.FINANCE), Map.of("facts", List.of()), "partnerId", "required");
        refused(story.vendor.token(Role.FINANCE), Map.of("partnerId", story.partner, "wonOn", "2026-01-01"), "wonOn",
                "without-registration");
        refused(story.vendor.token(Role.FINANCE), Map.of("partnerId", story.partner, "economics", economics),
                "economics", "without-registration");
        refused(story.vendor.partnerToken(story.partner, Role.PARTNER_ADMIN), Map.of("partnerId", story.partner,
                "facts", List.of(with(fact("INVOICED", "x", "1.00"), "economics", economics))), "facts[0].economics",
                "not-permitted");
        String deal = registered(story.partner);
        refused(story.vendor.partnerToken(story.partner, Role.PARTNER_ADMIN),
                Map.of("registrationId", deal, "economics", economics), "economics", "not-permitted");
        refused(story.vendor.token(Role.FINANCE),
                Map.of("registrationId", deal, "facts",
                        List.of(fact("DEAL_WON", "deal:" + deal + ":won", "1.00"))),
                "registrationId", "repeated");
    }

    @Test
    void staffIsToldWhatBudgetsAndSharedCapsHaveLeftAndWhetherItSuffices() {
        String budget = story.vendor.as(Role.FINANCE)
                .body(Map.of("programId", story.program, "name", "Year", "amount", money("1000.00"), "startsOn",
                        story.year + "-01-01", "endsOn", story.year + "-12-31"))
                .post("/v1/budgets").then().statusCode(201).extract().path("id");
        story.offer("PAID", TERMS.formatted("INVOICED", "60").replaceFirst("}\\s*$",
                ", 'budget': {'budgetId': '" + budget + "'}}"));
        story.offer("SHARED", TERMS.formatted("INVOICED", "1").replaceFirst("}\\s*$",
                ", 'caps': [{'scope': 'OFFER', 'window': 'YEAR', 'limit': '15.00'}]}"));
        Map<String, Object> input = Map.of("partnerId", story.partner, "facts",
                List.of(fact("INVOICED", "inv-1", "1000.00"), fact("INVOICED", "inv-2", "1000.00")));

        JsonPath told = story.vendor.as(Role.FINANCE).body(input).post(PATH).then().statusCode(200).extract()
                .jsonPath();
        assertThat(told.getList("funding.findAll { it.offer == 'PAID' }.outcome")).containsExactly("GRANTED",
                "NO_BUDGET");
        assertThat(told.getList("funding.findAll { it.offer == 'PAID' }.granted.amount")).containsExactly("600.00",
                "0.00");
        assertThat(told.getString("funding.find { it.offer == 'PAID' }.pools[0].left.amount")).isEqualTo("1000.00");
        assertThat(told.getString("funding.find { it.offer == 'PAID' }.pools[0].code")).isEqualTo(budget);
        assertThat(told.getList("funding.findAll { it.offer == 'SHARED' }.outcome")).containsExactly("GRANTED",
                "CAPPED");
        assertThat(told.getList("funding.findAll { it.offer == 'SHARED' }.granted.amount")).containsExactly("10.00",
                "5.00");
        story.vendor.asPartner(story.partner).body(input).post(PATH).then().statusCode(200).body("earnings",
                hasSize(4)).body("funding", empty());

        for (Map<String, Object> fact : List.of(fact("INVOICED", "inv-1", "1000.00"),
                fact("INVOICED", "inv-2", "1000.00"))) {
            story.vendor.as(Role.INTEGRATION).body(fact).post("/v1/facts").then().statusCode(201);
        }
        story.evaluate();
        assertThat(story.line("PAID", "inv-1").amount()).isEqualTo("600.00");
        assertThat(story.line("PAID", "inv-2").status()).isEqualTo("NO_BUDGET");
        assertThat(story.line("SHARED", "inv-2").amount()).isEqualTo("5.00");
        assertThat(story.vendor.as(Role.FINANCE)
                .body(Map.of("partnerId", story.partner, "facts", List.of(fact("INVOICED", "inv-3", "500.00"))))
                .post(PATH).then().statusCode(200).extract().jsonPath()
                .getString("funding.find { it.offer == 'PAID' }.pools[0].left.amount")).isEqualTo("400.00");
    }

    @Test
    void aPartnerTriesAnAnnouncedVersionButNoDraft() {
        String program = story.catalog.program("LATER", 14);
        story.catalog.enroll(story.partner, program);
        story.offer(program, "COMING", TERMS.formatted("INVOICED", "7"));
        String offer = story.vendor.as(Role.AUDITOR).get("/v1/offers?limit=200").then().extract().jsonPath()
                .getString("items.find { it.code == 'COMING' }.id");
        Map<String, Object> content = story.catalog.content("COMING");
        story.catalog.draft(offer, content).then().statusCode(201);
        Map<String, Object> announced = tried(offer, 1);
        String partner = story.vendor.partnerToken(story.partner, Role.PARTNER_USER);

        TestVendor.request(partner).body(announced).post(PATH).then().statusCode(200)
                .body("earnings[0].amount.amount", is("70.00"));
        TestVendor.request(partner).body(tried(offer, 2)).post(PATH).then().statusCode(404);
        TestVendor.request(partner).body(Map.of("partnerId", story.partner, "facts",
                List.of(fact("INVOICED", "inv-1", "1000.00")))).post(PATH).then().statusCode(200)
                .body("earnings", empty());
        graphql(partner, announced).then().body("data.simulateEarnings.earnings.amount.amount", hasItems("70.00"));
    }

    private Map<String, Object> tried(String offer, int version) {
        return Map.of("partnerId", story.partner, "facts", List.of(fact("INVOICED", "inv-1", "1000.00")), "versions",
                List.of(Map.of("offerId", offer, "version", version)));
    }

    private void refused(String token, Map<String, Object> input, String field, String code) {
        TestVendor.request(token).body(input).post(PATH).then().statusCode(400).body("errors.code", hasItem(code))
                .body("errors.find { it.code == '" + code + "' }.field", is(field));
        graphql(token, input).then().body("errors[0].extensions.code", is(code));
    }

    private String registered(UUID partner) {
        return story.vendor.asPartner(partner).body(DealProgram.deal("Adler Optik " + UUID.randomUUID()))
                .post("/v1/deal-registrations").then().statusCode(201).extract().path("id");
    }

    private void win(String deal) {
        String revision = story.vendor.as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + deal).header("ETag");
        story.vendor.as(Role.CHANNEL_MANAGER).header("If-Match", revision)
                .body(Map.of("outcome", "WON", "closedOn", TestVendor.today().toString(), "value", money("125000.00")))
                .post("/v1/deal-registrations/" + deal + "/outcome").then().statusCode(200);
    }

    private Map<String, Object> fact(String kind, String name, String amount) {
        return new HashMap<>(Map.of("externalId", name, "kind", kind, "partnerId", story.partner, "occurredAt",
                story.year + "-02-01T10:00:00Z", "amount", money(amount)));
    }

    private static Map<String, Object> with(Map<String, Object> fact, String field, Object value) {
        fact.put(field, value);
        return fact;
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static Response graphql(String token, Map<String, Object> input) {
        return TestVendor.graphql(token, SIMULATE, Map.of("input", input));
    }
}
