package io.concordat.earning.evaluation;

import static io.concordat.core.earning.terms.OfferTermsBuilder.offer;
import static io.concordat.earning.evaluation.EarningStory.EUR;
import static io.concordat.earning.evaluation.EarningStory.PROGRAM;
import static io.concordat.earning.evaluation.EarningStory.fact;
import static io.concordat.earning.evaluation.EarningStory.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.Flat;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.OfferTermsBuilder;
import io.concordat.core.earning.terms.StackingGroup;
import io.concordat.core.earning.terms.Trigger;
import io.concordat.platform.security.Role;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** From facts over the API to earnings, entries and postings. */
@QuarkusTest
class EvaluationTest {

    private EarningStory story;
    private UUID partner;

    @BeforeEach
    void aVendor() {
        story = new EarningStory();
        partner = story.partner();
    }

    static OfferTermsBuilder percent(String code, String rate) {
        return offer(PROGRAM, code, 1, EUR).trigger(Trigger.on(FactKind.INVOICED))
                .formula(new Percent(new BigDecimal(rate)))
                .clawback(new Clawback(Set.of(FactKind.REFUND), null, Clawback.Method.BY_VALUE, 0));
    }

    private static OfferTerms five() {
        return percent("FIVE", "0.05").build();
    }

    @Test
    void anInvoiceEarnsItsPercentageAndSaysWhy() {
        story.offers(five());

        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"));
        story.evaluate();

        assertThat(story.of("inv-1")).containsExactly("FIVE PAYABLE 50.00");
        story.vendor.as(Role.AUDITOR).get("/v1/earnings/" + story.detailId("inv-1")).then().statusCode(200)
                .body("earning.due.amount", is("50.00")).body("entries.kind", contains("FIRST"))
                .body("trace.rule", hasItem("FORMULA")).body("trace.sentence", hasItem(containsString("rate 0.05")));
        story.requireConsistency();
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        story.offers(RetroactiveOffer.of("VOLUME"), five());
        List<Map<String, Object>> facts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            facts.add(fact(partner, "INVOICED", "inv-" + i, "2026-0" + (1 + i % 6) + "-1" + i % 10,
                    (37 * i + 11) % 900 + 100 + ".00"));
        }
        for (int i = 0; i < 6; i++) {
            facts.add(with(fact(partner, "REFUND", "ref-" + i, "2026-07-0" + (i + 1), "25.00"), "reverses",
                    "inv-" + i * 3));
        }
        List<List<Object[]>> results = new ArrayList<>();
        for (int order = 0; order < 5; order++) {
            EarningStory other = new EarningStory();
            other.offers(RetroactiveOffer.of("VOLUME"), five());
            UUID earner = other.partner();
            List<Map<String, Object>> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, new Random(order));
            for (int i = 0; i < shuffled.size(); i++) {
                other.record(with(shuffled.get(i), "partnerId", earner.toString()));
                if (i % 7 == order) {
                    other.evaluate();
                }
            }
            other.evaluate();
            other.requireConsistency();
            results.add(Sql.as(other.vendor.id(), """
                    select offer, fact, target, granted_minor from earning where vendor_id = $1 and granted_minor <> 0
                     order by offer, fact, target""", other.vendor.id()));
        }
        assertThat(results.get(0)).isNotEmpty();
        assertThat(results).allSatisfy(result -> assertThat(result).usingRecursiveComparison()
                .isEqualTo(results.get(0)));
    }

    @Test
    void theSameFactAgainChangesNothingAndHasTheSameAnswer() {
        story.offers(five());
        Map<String, Object> invoice = fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00");
        String first = story.send(invoice).then().statusCode(201).extract().asString();
        story.evaluate();

        String again = story.send(with(with(invoice, "version", 1), "quantity", "1.0")).then().statusCode(201).extract()
                .asString();

        assertThat(again).isEqualTo(first);
        assertThat(story.waiting()).isZero();
        assertThat(Sql.count(story.vendor.id(), "select count(*) from earning_fact where vendor_id = $1",
                story.vendor.id())).isEqualTo(1);
    }

    @Test
    void anotherContentUnderTheSameVersionIsRefused() {
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"));

        story.send(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.01")).then().statusCode(409).body("code",
                is("fact-version-reused"));
    }

    @Test
    void aCorrectionIsACounterEntry() {
        story.offers(five());
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"));
        story.evaluate();

        story.record(with(fact(partner, "INVOICED", "inv-1", "2026-03-02", "600.00"), "version", 2));
        story.evaluate();

        assertThat(story.of("inv-1")).containsExactly("FIVE PAYABLE 30.00");
        story.vendor.as(Role.AUDITOR).get("/v1/earnings/" + story.detailId("inv-1")).then()
                .body("entries.amount.amount", contains("50.00", "-20.00"))
                .body("entries.kind", contains("FIRST", "TRUE_UP"));
        story.requireConsistency();
    }

    @Test
    void aLowerVersionThanTheNewestIsStoredWithoutEffect() {
        story.offers(five());
        story.record(with(fact(partner, "INVOICED", "inv-1", "2026-03-02", "600.00"), "version", 3));
        story.evaluate();

        story.send(with(fact(partner, "INVOICED", "inv-1", "2026-03-02", "900.00"), "version", 2)).then()
                .statusCode(201).body("current", is(false));
        story.evaluate();

        assertThat(story.of("inv-1")).containsExactly("FIVE PAYABLE 30.00");
    }

    @Test
    void aFactThatMovesToAnotherPartnerMovesItsEarning() {
        UUID other = story.partner();
        story.offers(five());
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"));
        story.evaluate();

        story.record(with(fact(other, "INVOICED", "inv-1", "2026-03-02", "1000.00"), "version", 2));
        story.evaluate();

        assertThat(story.earned(partner)).isZero();
        assertThat(story.earned(other)).isEqualTo(5_000);
        story.requireConsistency();
    }

    @Test
    void aRefundTakesItsShareBack() {
        story.offers(five());
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"));
        story.evaluate();

        story.record(with(fact(partner, "REFUND", "ref-1", "2026-03-20", "250.00"), "reverses", "inv-1"));
        story.evaluate();

        assertThat(story.of("ref-1")).containsExactly("FIVE CLAWED_BACK -12.50");
        assertThat(story.earned(partner)).isEqualTo(3_750);
        story.vendor.as(Role.AUDITOR).get("/v1/partners/" + partner + "/earning-positions").then().statusCode(200)
                .body("[0].earned.amount", is("37.50")).body("[0].payable.amount", is("37.50"));
        story.requireConsistency();
    }

    @Test
    void aVoidedFactLeavesNothingButItsEntries() {
        story.offers(five());
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"));
        story.evaluate();

        story.record(with(with(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"), "version", 2), "voided",
                true));
        story.evaluate();

        assertThat(story.of("inv-1")).containsExactly("FIVE CLAWED_BACK 0.00");
        story.vendor.as(Role.AUDITOR).get("/v1/earnings/" + story.detailId("inv-1")).then()
                .body("entries.amount.amount", contains("50.00", "-50.00"))
                .body("entries[1].reason", is("NO_LONGER_GIVEN"));
        story.requireConsistency();
    }

    @Test
    void theLoserOfAGroupIsRecordedWithItsAmount() {
        story.offers(percent("THREE", "0.03").stacking(StackingGroup.bestOf("G")).build(),
                offer(PROGRAM, "FLAT", 1, EUR).trigger(Trigger.on(FactKind.INVOICED))
                        .formula(new Flat(new BigDecimal("20"))).stacking(StackingGroup.bestOf("G")).build());

        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "780.00"));
        story.evaluate();

        assertThat(story.of("inv-1")).containsExactly("FLAT EXCLUDED_STACKING 0.00", "THREE PAYABLE 23.40");
        story.vendor.as(Role.AUDITOR).get("/v1/earnings?offer=FLAT").then().body("items[0].lost[0].outcome",
                is("EXCLUDED_STACKING")).body("items[0].lost[0].amount.amount", is("20.00"));
    }

    @Test
    void aPartnerOfAnotherVendorDoesNotExist() {
        EarningStory other = new EarningStory();
        UUID foreign = other.partner();
        story.offers(five());

        story.send(fact(foreign, "INVOICED", "inv-1", "2026-03-02", "1000.00")).then().statusCode(404);
        story.record(fact(partner, "INVOICED", "inv-2", "2026-03-02", "1000.00"));
        story.evaluate();

        String id = story.detailId("inv-2");
        other.vendor.as(Role.AUDITOR).get("/v1/earnings/" + id).then().statusCode(404);
        other.vendor.as(Role.AUDITOR).get("/v1/partners/" + partner + "/earning-positions").then().statusCode(404);
        assertThat(other.earnings("fact=inv-2").getList("items")).isEmpty();
    }

    @Test
    void aPartnerSeesItsOwnEarningsAlone() {
        UUID other = story.partner();
        story.offers(five());
        String fact = story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"));
        story.evaluate();
        String id = story.detailId("inv-1");

        story.vendor.asPartner(partner).get("/v1/earnings/" + id).then().statusCode(200);
        story.vendor.asPartner(partner).get("/v1/facts/" + fact).then().statusCode(200);
        story.vendor.asPartner(other).get("/v1/earnings/" + id).then().statusCode(404);
        story.vendor.asPartner(other).get("/v1/facts/" + fact).then().statusCode(404);
        story.vendor.asPartner(other).get("/v1/earnings").then().body("items.size()", is(0));
        story.vendor.asPartner(other).get("/v1/partners/" + partner + "/earning-positions").then().statusCode(404);
    }

    @Test
    void theSameStoryOverGraphql() {
        story.offers(five());
        Map<String, Object> input = fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00");
        TestVendor.graphql(story.vendor.token(Role.INTEGRATION),
                "mutation($in: RecordFactInput!) { recordFact(input: $in) { externalId version current } }",
                Map.of("in", input)).then().body("data.recordFact.version", is(1));
        story.evaluate();

        TestVendor.graphql(story.vendor.token(Role.AUDITOR), """
                { earnings(fact: "inv-1") { edges { node { status amount { amount } partner { id }
                  trace { rule sentence } entries { number amount { amount } } } } }
                  facts(externalId: "inv-1") { edges { node { kind } } } }""", Map.of()).then()
                .body("data.earnings.edges[0].node.amount.amount", is("50.00"))
                .body("data.earnings.edges[0].node.partner.id", is(partner.toString()))
                .body("data.earnings.edges[0].node.trace.rule", hasItem("FORMULA"))
                .body("data.earnings.edges[0].node.entries[0].number", is(1))
                .body("data.facts.edges[0].node.kind", is("INVOICED"));
    }
}
