package io.concordat.earning.evaluation;

import static io.concordat.core.earning.terms.OfferTermsBuilder.offer;
import static io.concordat.earning.evaluation.EarningStory.EUR;
import static io.concordat.earning.evaluation.EarningStory.PROGRAM;
import static io.concordat.earning.evaluation.EarningStory.fact;
import static io.concordat.earning.evaluation.EarningStory.with;
import static io.concordat.earning.evaluation.EvaluationTest.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.CollaborationSplit;
import io.concordat.core.earning.formula.Growth;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.terms.Trigger;
import io.concordat.core.earning.time.Window;
import io.concordat.earning.ground.HandMadeOffers;
import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** What happens in other rooms and decides money is read and leads to evaluations. */
@QuarkusTest
class TriggerTest {

    @Test
    void aDealThatIsWonBecomesAFactOnceAndEarns() {
        DealProgram program = DealProgram.create();
        TestVendor vendor = program.vendor();
        HandMadeOffers.put(vendor.id(), List.of(offer(PROGRAM, "WON", 1, EUR).trigger(Trigger.on(FactKind.DEAL_WON))
                .formula(new Percent(new BigDecimal("0.04"))).build()));
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Adler Optik GmbH"));
        String revision = vendor.as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + deal).header("ETag");
        vendor.as(Role.CHANNEL_MANAGER).header("If-Match", revision)
                .body(Map.of("outcome", "WON", "closedOn", TestVendor.today().toString(), "value",
                        Map.of("amount", "100000.00", "currency", "EUR")))
                .post("/v1/deal-registrations/" + deal + "/outcome").then().statusCode(200);

        EarningStory.readEvents(vendor);
        Sql.as(vendor.id(), "delete from earning_cursor where vendor_id = $1", vendor.id());
        EarningStory.readEvents(vendor);

        vendor.as(Role.AUDITOR).get("/v1/facts?externalId=deal:" + deal + ":won").then().body("items", hasSize(1))
                .body("items[0].kind", is("DEAL_WON")).body("items[0].subject.registration", is(deal));
        vendor.as(Role.AUDITOR).get("/v1/facts?externalId=deal:" + deal + ":stage:CLOSED").then().body("items",
                hasSize(1));
        vendor.asPartner(partner).get("/v1/earnings").then().body("items", hasSize(1)).body("items[0].amount.amount",
                is("4000.00"));
    }

    @Test
    void theTeamOfAWonDealSharesWhatItEarnsAndDoesNotChangeAnyMore() {
        DealProgram program = DealProgram.create();
        TestVendor vendor = program.vendor();
        HandMadeOffers.put(vendor.id(), List.of(offer(PROGRAM, "TEAM", 1, EUR).trigger(Trigger.on(FactKind.DEAL_WON))
                .formula(new CollaborationSplit(new Percent(new BigDecimal("0.04")),
                        List.of(new CollaborationSplit.RoleShare("SOURCING", 70),
                                new CollaborationSplit.RoleShare("FULFILLING", 30)),
                        true))
                .build()));
        UUID owner = program.partner();
        UUID fulfilling = program.partner();
        UUID outsider = program.partner();
        Map<String, Object> body = DealProgram.deal("Adler Optik GmbH");
        body.put("secondaryPartners", List.of(Map.of("partnerId", fulfilling, "role", "FULFILLING")));
        String deal = program.registered(owner, body);
        Map<String, Object> team = Map.of("participants",
                List.of(Map.of("party", owner, "role", "SOURCING", "sharePercent", 60),
                        Map.of("party", fulfilling, "role", "FULFILLING", "sharePercent", 30),
                        Map.of("party", "VENDOR", "role", "INFLUENCING", "sharePercent", 10)));
        vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"0\"").body(team)
                .put("/v1/deal-registrations/" + deal + "/participants").then().statusCode(200);
        String revision = vendor.as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + deal).header("ETag");
        vendor.as(Role.CHANNEL_MANAGER).header("If-Match", revision)
                .body(Map.of("outcome", "WON", "closedOn", TestVendor.today().toString(), "value",
                        Map.of("amount", "100000.00", "currency", "EUR")))
                .post("/v1/deal-registrations/" + deal + "/outcome").then().statusCode(200);

        EarningStory.readEvents(vendor);

        vendor.asPartner(owner).get("/v1/earnings").then().body("items.amount.amount", contains("2800.00"));
        vendor.asPartner(fulfilling).get("/v1/earnings").then().body("items.amount.amount", contains("1200.00"));
        vendor.asPartner(outsider).get("/v1/earnings").then().body("items", hasSize(0));
        vendor.as(Role.AUDITOR).get("/v1/facts?externalId=deal:" + deal + ":won").then()
                .body("items[0].participants.role", contains("SOURCING", "FULFILLING"))
                .body("items[0].labels.name", contains("share.FULFILLING", "share.SOURCING"))
                .body("items[0].labels.value", contains("30.00", "60.00"));
        // What is won is shared as it stood then.
        vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(team)
                .put("/v1/deal-registrations/" + deal + "/participants").then().statusCode(409)
                .body("code", is("deal-state"));
    }

    @Test
    void aRateThatIsLoadedLaterMakesTheAmount() {
        EarningStory story = new EarningStory();
        UUID partner = story.partner();
        story.offers(percent("FIVE", "0.05").build());
        story.record(with(fact(partner, "INVOICED", "inv-1", "2026-03-02", null), "amount",
                Map.of("amount", "1000.00", "currency", "USD")));
        story.evaluate();
        assertThat(story.of("inv-1")).containsExactly("FIVE NO_RATE 0.00");

        story.vendor.as(Role.FINANCE).body(Map.of("rate", "0.9", "source", "ECB"))
                .put("/v1/exchange-rates/USD/EUR/2026-03-01").then().statusCode(201);
        story.readEvents();

        assertThat(story.of("inv-1")).containsExactly("FIVE PAYABLE 45.00");
        story.requireConsistency();
    }

    @Test
    void aBaselineThatIsStatedLaterMakesTheAmount() {
        EarningStory story = new EarningStory();
        UUID partner = story.partner();
        story.offers(offer(PROGRAM, "GROWTH", 1, EUR).trigger(Trigger.on(FactKind.INVOICED))
                .formula(new Growth(Growth.Pays.INCREMENT, new BigDecimal("0.08"), BigDecimal.ZERO, Window.YEAR))
                .build());
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "6200.00"));
        story.evaluate();
        assertThat(story.of("inv-1")).containsExactly("GROWTH NOTHING 0.00");

        story.vendor.as(Role.FINANCE)
                .body(Map.of("partnerId", partner.toString(), "offer", "GROWTH", "figure", "BASELINE", "period",
                        "2026-01-01", "value", "5000"))
                .put("/v1/partner-figures").then().statusCode(200).body("revision", is(1));
        story.evaluate();

        assertThat(story.of("inv-1")).containsExactly("GROWTH PAYABLE 96.00");
        story.requireConsistency();
    }

    @Test
    void anEnrollmentThatIsRecordedLaterCountsFromItsDays() {
        EarningStory story = new EarningStory();
        UUID partner = story.catalog.partner();
        story.offers(percent("FIVE", "0.05").build());
        story.record(fact(partner, "INVOICED", "inv-1", story.catalog.today.toString(), "1000.00"));
        story.evaluate();
        assertThat(story.of("inv-1")).isEmpty();

        story.catalog.enroll(partner, story.program);
        story.readEvents();

        assertThat(story.of("inv-1")).containsExactly("FIVE PAYABLE 50.00");
    }
}
