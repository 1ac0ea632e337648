package io.concordat.earning.evaluation;

import static io.concordat.core.earning.terms.OfferTermsBuilder.offer;
import static io.concordat.earning.evaluation.EarningStory.EUR;
import static io.concordat.earning.evaluation.EarningStory.PROGRAM;
import static io.concordat.earning.evaluation.EarningStory.fact;
import static io.concordat.earning.evaluation.EarningStory.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.CollaborationSplit;
import io.concordat.core.earning.formula.CollaborationSplit.RoleShare;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.terms.BudgetReference;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.OfferTermsBuilder;
import io.concordat.core.earning.terms.Trigger;
import io.concordat.core.earning.time.Window;
import io.concordat.core.money.Money;
import io.concordat.platform.security.Role;
import io.concordat.support.AtOnce;
import io.concordat.support.Sql;
import io.concordat.support.Units;

/** Many partners at once on what is nearly used up: never a cent over, nothing lost, nothing twice. */
@QuarkusTest
class FundingRaceTest {

    private static final int FACTS = 50;
    private EarningStory story;

    @BeforeEach
    void aVendor() {
        story = new EarningStory();
    }

    private static OfferTermsBuilder ten(String code) {
        return offer(PROGRAM, code, 1, EUR).trigger(Trigger.on(FactKind.INVOICED))
                .formula(new Percent(new BigDecimal("0.10")));
    }

    private OfferTerms paidBy(UUID budget, boolean partial) {
        return ten("TEN").budget(new BudgetReference(budget.toString(), partial)).build();
    }

    /** Sends the facts at once, and evaluates while they come. */
    private List<UUID> race(int partners) {
        List<UUID> earners = Stream.generate(story::partner).limit(partners).toList();
        List<Integer> answers = AtOnce.call(FACTS, i -> {
            Response sent = story.send(fact(earners.get(i % partners), "INVOICED", "inv-" + i, "2026-03-02", "100.00"));
            evaluateNow(earners.get(i % partners));
            return sent.statusCode();
        });
        assertThat(answers).containsOnly(201);
        story.evaluate();
        return earners;
    }

    private void evaluateNow(UUID partner) {
        Units.in(story.vendor, unit -> Arc.container().instance(Evaluations.class).get().evaluateDue(unit, partner));
    }

    private long sum(String column) {
        return Sql.count(story.vendor.id(), "select coalesce(sum(" + column + "), 0) from earning where vendor_id = $1",
                story.vendor.id());
    }

    @Test
    void aBudgetIsNeverOverdrawnAndEveryRefusalIsRecorded() {
        UUID budget = story.budget("Growth", "203.00");
        story.offers(paidBy(budget, false));

        race(7);

        assertThat(sum("earned_minor")).isEqualTo(FACTS * 1_000);
        assertThat(sum("granted_minor")).isEqualTo(20_000);
        assertThat(sum("no_budget_minor")).isEqualTo(30_000);
        assertThat(Sql.count(story.vendor.id(),
                "select count(*) from earning where vendor_id = $1 and status = 'NO_BUDGET'",
                story.vendor.id())).isEqualTo(30);
        story.vendor.as(Role.AUDITOR).get("/v1/budgets/" + budget).then().body("available.amount", is("3.00"))
                .body("reserved.amount", is("200.00"));
        story.requireConsistency();
    }

    @Test
    void aPartialBudgetIsDrawnToTheLastCent() {
        story.offers(paidBy(story.budget("Growth", "203.00"), true));

        race(7);

        assertThat(sum("granted_minor")).isEqualTo(20_300);
        assertThat(sum("no_budget_minor")).isEqualTo(FACTS * 1_000 - 20_300);
        story.requireConsistency();
    }

    @Test
    void aCapOfAllPartnersIsNeverPassed() {
        story.offers(ten("TEN").cap(new Cap(Cap.Scope.OFFER, Window.YEAR, Money.ofMinor(12_345, "EUR"),
                Cap.Overflow.FORFEIT)).build());

        race(7);

        assertThat(sum("granted_minor")).isEqualTo(12_345);
        assertThat(sum("pool_capped_minor")).isEqualTo(FACTS * 1_000 - 12_345);
        story.requireConsistency();
    }

    @Test
    void oneEvaluationOfAPartnerAtATimeHasOneResult() {
        story.offers(paidBy(story.budget("Growth", "1000.00"), false));
        UUID partner = story.partner();
        IntStream.range(0, 10).forEach(
                i -> story.record(fact(partner, "INVOICED", "inv-" + i, "2026-03-02", "100.00")));

        AtOnce.call(8, i -> {
            evaluateNow(partner);
            return i;
        });

        assertThat(Sql.count(story.vendor.id(), "select count(*) from earning_entry where vendor_id = $1",
                story.vendor.id())).isEqualTo(10);
        assertThat(story.earned(partner)).isEqualTo(10_000);
        story.requireConsistency();
    }

    @Test
    void partnersThatShareAFactAndABudgetEachGetTheirPart() {
        UUID first = story.partner();
        UUID second = story.partner();
        story.offers(offer(PROGRAM, "SPLIT", 1, EUR).trigger(Trigger.on(FactKind.INVOICED))
                .formula(new CollaborationSplit(new Percent(new BigDecimal("0.04")),
                        List.of(new RoleShare("SOURCED", 60), new RoleShare("FULFILLED", 40)), false))
                .budget(new BudgetReference(story.budget("Growth", "1000.00").toString(), false)).build());

        story.record(with(fact(first, "INVOICED", "inv-1", "2026-03-02", "1000.00"), "participants",
                List.of(Map.of("role", "SOURCED", "partnerId", first.toString()),
                        Map.of("role", "FULFILLED", "partnerId", second.toString()))));
        AtOnce.call(2, i -> {
            evaluateNow(i == 0 ? first : second);
            return i;
        });
        story.evaluate();

        assertThat(story.earned(first)).isEqualTo(2_400);
        assertThat(story.earned(second)).isEqualTo(1_600);
        story.requireConsistency();
    }

    @Test
    void whatABudgetRefusedIsAskedForAgainOnlyByARelease() {
        UUID budget = story.budget("Growth", "5.00");
        story.offers(paidBy(budget, false));
        UUID partner = story.partner();
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "100.00"));
        story.evaluate();
        assertThat(story.of("inv-1")).containsExactly("TEN NO_BUDGET 0.00");
        Response raised = story.vendor.as(Role.FINANCE).get("/v1/budgets/" + budget);
        story.vendor.as(Role.FINANCE).header("If-Match", raised.header("ETag"))
                .body(Map.of("direction", "RAISE", "amount", EarningStory.money("100.00"), "reason",
                        "More"))
                .post("/v1/budgets/" + budget + "/adjustments").then().statusCode(200);

        story.record(fact(partner, "INVOICED", "inv-2", "2026-03-03", "100.00"));
        story.evaluate();
        assertThat(story.of("inv-1")).containsExactly("TEN NO_BUDGET 0.00");
        String id = story.detailId("inv-1");
        String revision = story.vendor.as(Role.FINANCE).get("/v1/earnings/" + id).header("ETag");
        story.vendor.as(Role.CHANNEL_MANAGER).header("If-Match", revision)
                .post("/v1/earnings/" + id + "/budget-release").then().statusCode(403);
        story.vendor.as(Role.FINANCE).header("If-Match", revision).post("/v1/earnings/" + id + "/budget-release")
                .then().statusCode(200).body("status", is("PAYABLE")).body("amount.amount", is("10.00"));

        assertThat(story.of("inv-2")).containsExactly("TEN PAYABLE 10.00");
        story.requireConsistency();
    }

    @Test
    void aReleaseThatACapOfAllPartnersStopsSaysSo() {
        UUID budget = story.budget("Growth", "5.00");
        story.offers(ten("TEN").budget(new BudgetReference(budget.toString(), false))
                .cap(new Cap(Cap.Scope.OFFER, Window.YEAR, Money.ofMinor(1_000, "EUR"), Cap.Overflow.FORFEIT)).build());
        story.record(fact(story.partner(), "INVOICED", "inv-1", "2026-03-02", "100.00"));
        story.evaluate();
        release("inv-1", 409, "budget-exhausted");
        Response raised = story.vendor.as(Role.FINANCE).get("/v1/budgets/" + budget);
        story.vendor.as(Role.FINANCE).header("If-Match", raised.header("ETag"))
                .body(Map.of("direction", "RAISE", "amount", EarningStory.money("100.00"), "reason", "More"))
                .post("/v1/budgets/" + budget + "/adjustments").then().statusCode(200);
        story.record(fact(story.partner(), "INVOICED", "inv-2", "2026-03-03", "100.00"));
        story.evaluate();
        assertThat(story.of("inv-2")).containsExactly("TEN PAYABLE 10.00");

        release("inv-1", 409, "shared-cap-reached");

        assertThat(story.of("inv-1")).containsExactly("TEN NO_BUDGET 0.00");
        story.requireConsistency();
    }

    private void release(String fact, int status, String code) {
        String id = story.detailId(fact);
        String revision = story.vendor.as(Role.FINANCE).get("/v1/earnings/" + id).header("ETag");
        story.vendor.as(Role.FINANCE).header("If-Match", revision).post("/v1/earnings/" + id + "/budget-release")
                .then().statusCode(status).body("code", is(code));
    }

    @Test
    void aDecreaseIsFirstTakenFromWhatWasRefused() {
        story.offers(paidBy(story.budget("Growth", "12.00"), true));
        UUID partner = story.partner();
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "200.00"));
        story.evaluate();
        assertThat(story.of("inv-1")).containsExactly("TEN PAYABLE 12.00");

        story.record(with(fact(partner, "INVOICED", "inv-1", "2026-03-02", "150.00"), "version", 2));
        story.evaluate();
        assertThat(story.of("inv-1")).containsExactly("TEN PAYABLE 12.00");
        story.record(with(fact(partner, "INVOICED", "inv-1", "2026-03-02", "70.00"), "version", 3));
        story.evaluate();

        assertThat(story.of("inv-1")).containsExactly("TEN PAYABLE 7.00");
        story.requireConsistency();
    }

    @Test
    void whatIsGivenBackServesTheNext() {
        UUID budget = story.budget("Growth", "10.00");
        story.offers(paidBy(budget, false));
        UUID first = story.partner();
        UUID second = story.partner();
        story.record(fact(first, "INVOICED", "inv-1", "2026-03-02", "100.00"));
        story.evaluate();
        story.record(
                with(with(fact(first, "INVOICED", "inv-1", "2026-03-02", "100.00"), "version", 2), "voided", true));
        story.evaluate();

        story.record(fact(second, "INVOICED", "inv-2", "2026-03-02", "100.00"));
        story.evaluate();

        assertThat(story.of("inv-2")).containsExactly("TEN PAYABLE 10.00");
        story.requireConsistency();
    }

    @Test
    void aKillInTheMiddleOfAnEvaluationLosesNothingAndDoublesNothing() {
        story.offers(paidBy(story.budget("Growth", "1000.00"), false));
        UUID partner = story.partner();
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "100.00"));

        Throwable killed = org.assertj.core.api.Assertions.catchThrowable(() -> Units.in(story.vendor,
                unit -> Arc.container().instance(Evaluations.class).get().evaluateDue(unit, partner).invoke(() -> {
                    throw new IllegalStateException("killed");
                })));

        assertThat(killed).hasMessageContaining("killed");
        assertThat(story.waiting()).isEqualTo(1);
        assertThat(story.earned(partner)).isZero();
        EarningStory.run();
        story.evaluate();
        assertThat(story.earned(partner)).isEqualTo(1_000);
        story.requireConsistency();
    }
}
