package io.concordat.earning.evaluation;

import static io.concordat.earning.evaluation.EarningStory.fact;
import static io.concordat.earning.evaluation.EarningStory.money;
import static io.concordat.earning.evaluation.EarningStory.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.Sql;

/** Simulations and replays over published offers. */
@QuarkusTest
class SimulationTest {

    private static final Map<String, Object> BANDS = Map.of("banded", Map.of("method", "MARGINAL", "basis", "VALUE",
            "scope", "PARTNER", "window", "QUARTER", "bands",
            List.of(Map.of("from", "0", "to", "100000", "ratePercent", "2"),
                    Map.of("from", "100000", "to", "250000", "ratePercent", "3"),
                    Map.of("from", "250000", "ratePercent", "4"))));

    private EarningStory story;
    private UUID partner;
    private String today;

    @BeforeEach
    void aVendor() {
        story = new EarningStory();
        partner = story.partner();
        today = story.catalog.today.toString();
    }

    @Test
    void aSimulationGivesWhatTheSameFactEarnsWhenItIsRecordedAndStoresNothing() {
        String offer = story.catalog.offer(story.program, "VOLUME");
        story.catalog.publish(offer, content(BANDS));
        story.record(fact(partner, "INVOICED", "inv-1", today, "90000.00"));
        story.readEvents();
        Map<String, Object> supposed = with(fact(partner, "INVOICED", "inv-2", today, "30000.00"), "economics",
                Map.of("net", money("30000.00"), "cost", money("21000.00")));
        List<Long> before = rows();

        var answer = story.vendor.as(Role.FINANCE).body(Map.of("partnerId", partner, "facts", List.of(supposed)))
                .post("/v1/earning-simulations").then().statusCode(200).extract().jsonPath();

        assertThat(rows()).isEqualTo(before);
        assertThat(answer.getString("earnings[0].amount.amount")).isEqualTo("800.00");
        assertThat(answer.getString("effects[0].change.amount")).isEqualTo("800.00");
        assertThat(answer.getString("standings[0].volume")).isEqualTo("120000");
        assertThat(answer.getString("standings[0].reachedBound")).isEqualTo("100000");
        assertThat(answer.getString("standings[0].missing")).isEqualTo("130000");
        assertThat(answer.getString("margins[0].beforePercent")).isEqualTo("30.00");
        assertThat(answer.getString("margins[0].after.amount")).isEqualTo("8200.00");
        assertThat(answer.getList("earnings[0].trace.sentence")).isNotEmpty();

        story.record(supposed);
        story.evaluate();
        assertThat(story.of("inv-2")).containsExactly("VOLUME PAYABLE 800.00");
    }

    @Test
    void aPartnerTriesItsOwnUnderPublishedVersionsAlone() {
        String offer = story.catalog.offer(story.program, "VOLUME");
        story.catalog.publish(offer, content(BANDS));
        story.catalog.draft(offer, content(Map.of("percent", Map.of("ratePercent", "7")))).then().statusCode(201);
        Map<String, Object> own = Map.of("partnerId", partner, "facts",
                List.of(fact(partner, "INVOICED", "x", today, "1000.00")));
        Map<String, Object> drafted = with(own, "versions", List.of(Map.of("offerId", offer, "version", 2)));

        asPartner().body(own).post("/v1/earning-simulations").then().statusCode(200)
                .body("earnings[0].amount.amount", is("20.00")).body("margins", hasSize(0));
        asPartner().body(drafted).post("/v1/earning-simulations").then().statusCode(404);
        asPartner().body(with(own, "partnerId", story.partner())).post("/v1/earning-simulations").then()
                .statusCode(404);
        story.vendor.as(Role.PROGRAM_ADMIN).body(drafted).post("/v1/earning-simulations").then().statusCode(200)
                .body("earnings[0].amount.amount", is("70.00")).body("earnings[0].offerVersion", is(2));
    }

    @Test
    void aReplayUnderTheSameVersionsDiffersNowhereAndUnderAnotherByTheComputedAmount() {
        String offer = story.catalog.offer(story.program, "VOLUME");
        story.catalog.publish(offer, content(BANDS));
        story.catalog.draft(offer, content(Map.of("percent", Map.of("ratePercent", "7")))).then().statusCode(201);
        UUID other = story.partner();
        story.record(fact(partner, "INVOICED", "inv-1", today, "120000.00"));
        story.record(fact(other, "INVOICED", "inv-2", today, "1000.00"));
        story.readEvents();
        Map<String, Object> period = Map.of("from", today, "until", today);

        List<String> same = replay(period);
        List<String> changed = replay(with(period, "versions", List.of(Map.of("offerId", offer, "version", 2))));

        assertThat(same).hasSize(3).allMatch(line -> line.contains("\"difference\":{\"amount\":\"0.00\""));
        assertThat(changed.get(2)).contains("\"partners\":2", "\"facts\":2", "\"actual\":{\"amount\":\"2620.00\"",
                "\"replayed\":{\"amount\":\"8470.00\"", "\"difference\":{\"amount\":\"5850.00\"");
    }

    private List<String> replay(Map<String, Object> input) {
        return story.vendor.as(Role.AUDITOR).body(input).post("/v1/earning-replays").then().statusCode(200).extract()
                .asString().lines().toList();
    }

    private io.restassured.specification.RequestSpecification asPartner() {
        return io.concordat.support.TestVendor.request(story.vendor.partnerToken(partner, Role.PARTNER_USER));
    }

    private Map<String, Object> content(Map<String, Object> formula) {
        return with(story.catalog.content("Volume"), "earning",
                Map.of("type", "VOLUME_REBATE", "objective", "NEW_LOGO", "currency", "EUR", "trigger",
                        Map.of("kinds", List.of("INVOICED")), "segments",
                        List.of(Map.of("code", "ALL", "formula", formula))));
    }

    private List<Long> rows() {
        return List.of("earning", "earning_entry", "earning_draw", "earning_position", "earning_fact", "earning_due",
                "ledger_entry", "outbox_event").stream()
                .map(table -> Sql.count(story.vendor.id(), "select count(*) from " + table + " where vendor_id = $1",
                        story.vendor.id()))
                .toList();
    }
}
