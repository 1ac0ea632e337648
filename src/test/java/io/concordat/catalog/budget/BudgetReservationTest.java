package io.concordat.catalog.budget;

import static io.concordat.catalog.budget.BudgetStory.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Role;
import io.concordat.support.AtOnce;

@QuarkusTest
class BudgetReservationTest {

    /** {@code -Dbudget.rounds=100} for the long run. */
    private static final int ROUNDS = Integer.getInteger("budget.rounds", 4);

    private final BudgetStory story = new BudgetStory();

    @Test
    void moneyGoesFromAvailableToSpentAndBack() {
        UUID budget = story.budget("1000.00");
        Source source = source();

        assertThat(story.reserve(budget, source, 40_000).isReserved()).isTrue();
        assertThat(story.balances(budget)).isEqualTo("600.00 400.00 0.00 0.00");
        story.move(source, BudgetStep.COMMIT, 30_000);
        story.move(source, BudgetStep.RELEASE, 10_000);
        assertThat(story.balances(budget)).isEqualTo("700.00 0.00 300.00 0.00");
        story.move(List.of(story.step(source, source(), BudgetStep.SPEND, 25_000),
                story.step(source, source(), BudgetStep.UNCOMMIT, 5_000)));
        assertThat(story.balances(budget)).isEqualTo("750.00 0.00 0.00 250.00");
        story.move(source, BudgetStep.RETURN, 1_000);

        assertThat(story.balances(budget)).isEqualTo("760.00 0.00 0.00 240.00");
        story.vendor.as(Role.AUDITOR).get("/v1/budgets/" + budget + "/reservations").then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].spent.amount", equalTo("240.00"))
                .body("items[0].released.amount", equalTo("160.00")).body("items[0].arrival", equalTo(1))
                .body("items[0].sourceId", equalTo(source.id().toString()));
        story.requireIntactLedger();
    }

    @Test
    void notEnoughIsAnAnswerThatARepetitionGetsAgain() {
        UUID budget = story.budget("100.00");
        Source tooMuch = source();

        BudgetAnswer refused = story.reserve(budget, tooMuch, 10_001);
        BudgetAnswer granted = story.reserve(budget, 4_000);
        UUID id = story.reserve(budget, tooMuch, 10_001).reservationId();

        assertThat(refused.refusal()).isEqualTo(BudgetRefusal.EXHAUSTED);
        assertThat(refused.arrival()).isEqualTo(1);
        assertThat(granted.arrival()).isEqualTo(2);
        assertThat(id).isEqualTo(refused.reservationId());
        assertThat(story.reserve(budget, granted.source(), 4_000).repeated()).isTrue();
        assertThat(story.balances(budget)).isEqualTo("60.00 40.00 0.00 0.00");
        assertThatThrownBy(() -> story.reserve(budget, granted.source(), 4_001)).isInstanceOf(DomainException.class)
                .extracting("code").isEqualTo("budget-source-reused");
        assertThatThrownBy(() -> story.reserve(UUID.randomUUID(), 1)).extracting("code").isEqualTo("not-found");
        story.vendor.as(Role.FINANCE).get("/v1/budgets/" + budget + "/reservations").then()
                .body("items.arrival", contains(2, 1)).body("items[1].refusal", equalTo("EXHAUSTED"));
    }

    @Test
    void aListIsServedInItsOrderAndEachWhollyOrNotAtAll() {
        UUID one = story.budget("100.00");
        UUID other = story.budget("100.00");
        Source twice = source();

        List<BudgetAnswer> answers = story.reserve(List.of(story.asked(one, source(), 6_000),
                story.asked(other, source(), 9_000), story.asked(one, source(), 5_000), story.asked(one, twice, 4_000),
                story.asked(one, twice, 4_000), new ReserveBudget(one, source(), Money.ofMinor(1, "EUR"),
                        story.catalog.today.plusDays(11))));

        assertThat(answers).extracting(BudgetAnswer::refusal).containsExactly(null, null, BudgetRefusal.EXHAUSTED,
                null, null, BudgetRefusal.OUT_OF_PERIOD);
        assertThat(answers).extracting(BudgetAnswer::arrival).containsExactly(1L, 1L, 2L, 3L, 3L, 4L);
        assertThat(answers.get(4).repeated()).isTrue();
        assertThat(story.balances(one)).isEqualTo("0.00 100.00 0.00 0.00");
        assertThat(story.balances(other)).isEqualTo("10.00 90.00 0.00 0.00");
    }

    @Test
    void ofFiftyAtOnceNobodyGetsACentTooMuchAndNoneIsLost() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID budget = story.budget("100.00");
            story.reserve(budget, 8_950);
            List<Source> sources = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                sources.add(source());
            }

            // Each source comes twice at the same moment: a retry while the first is under way.
            List<BudgetAnswer> answers = AtOnce.call(50, i -> story.reserve(budget, sources.get(i / 2), 100));

            assertThat(answers).filteredOn(answer -> answer.isReserved() && !answer.repeated()).hasSize(10);
            assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(25);
            for (int i = 0; i < 50; i += 2) {
                assertThat(answers.get(i).reservationId()).isEqualTo(answers.get(i + 1).reservationId());
                assertThat(answers.get(i).refusal()).isEqualTo(answers.get(i + 1).refusal());
            }
            assertThat(story.balances(budget)).isEqualTo("0.50 99.50 0.00 0.00");
            assertThat(story.vendor.as(Role.AUDITOR).get("/v1/budgets/" + budget + "/reservations").jsonPath()
                    .getList("items.arrival", Integer.class)).hasSize(26).doesNotHaveDuplicates().contains(1, 26);
        }
        story.requireIntactLedger();
    }

    @Test
    void everyStepAtOnceLeavesExactlyWhatTheStepsSay() {
        UUID budget = story.budget("1000.00");
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sources.add(story.reserve(budget, 2_000).source());
        }
        // Twice each: one of two equal moves is done, whichever comes first.
        List<MoveBudget> commits = sources.stream()
                .map(source -> story.step(source, source(), BudgetStep.COMMIT, 1_500)).toList();
        List<MoveBudget> releases = sources.stream()
                .map(source -> story.step(source, source(), BudgetStep.RELEASE, 500)).toList();

        List<Boolean> done = AtOnce.call(40, i -> {
            boolean committed = story.move(List.of(commits.get(i % 20))).get(0);
            return story.move(List.of(releases.get(i % 20))).get(0) | committed;
        });
        List<Boolean> more = AtOnce.call(10, i -> story.reserve(budget, 1).isReserved());

        assertThat(done).filteredOn(first -> first).hasSizeGreaterThanOrEqualTo(20);
        assertThat(more).containsOnly(true);
        assertThat(story.balances(budget)).isEqualTo("699.90 0.10 300.00 0.00");
        assertThatThrownBy(() -> story.move(sources.get(0), BudgetStep.SPEND, 1_501))
                .isInstanceOf(DomainException.class)
                .extracting("code").isEqualTo("budget-reservation-exceeded");
        assertThatThrownBy(() -> story.move(sources.get(0), BudgetStep.COMMIT, 100_000)).extracting("code")
                .isEqualTo("budget-reservation-exceeded");
        assertThatThrownBy(() -> story.move(source(), BudgetStep.COMMIT, 1)).extracting("code").isEqualTo("not-found");
        story.requireIntactLedger();
    }

    @Test
    void eachThresholdIsToldOfOnceHoweverManyReachIt() {
        UUID budget = story.budget("100.00");
        story.reserve(budget, 7_900);
        story.read(budget).body("alerts", empty());

        AtOnce.call(20, i -> story.reserve(budget, 50));
        story.read(budget).body("alerts.percent", contains(80));
        assertThat(story.events("budget-alert-raised")).isEqualTo(1);
        AtOnce.call(20, i -> story.reserve(budget, 50));

        story.read(budget).body("alerts.percent", contains(80, 95));
        assertThat(story.events("budget-alert-raised")).isEqualTo(2);
        // More money takes it below the second threshold; reaching it again is told of again.
        story.vendor.as(Role.FINANCE).header("If-Match", "\"1\"")
                .body(Map.of("direction", "RAISE", "amount", BudgetStory.money("10.00"), "reason", "More"))
                .post("/v1/budgets/" + budget + "/adjustments").then().statusCode(200)
                .body("alerts.percent", contains(80));
        story.reserve(budget, 900);
        assertThat(story.events("budget-alert-raised")).isEqualTo(3);
    }

    @Test
    void takingOutAndReservingAtOnceNeverOverdraws() {
        UUID budget = story.budget("100.00");

        List<Boolean> done = AtOnce.call(30, i -> i % 3 == 0
                ? story.vendor.as(Role.FINANCE).header("If-Match", "\"1\"")
                        .body(Map.of("direction", "LOWER", "amount", BudgetStory.money("50.00"), "reason", "Less"))
                        .post("/v1/budgets/" + budget + "/adjustments").statusCode() == 200
                : story.reserve(budget, 1_000).isReserved());

        long granted = 0;
        for (int i = 0; i < done.size(); i++) {
            granted += i % 3 != 0 && done.get(i) ? 1 : 0;
        }
        List<String> parts = Arrays.asList(story.balances(budget).split(" "));
        assertThat(parts.get(1)).isEqualTo(Money.ofMinor(granted * 1_000, "EUR").decimal());
        assertThat(parts.get(0)).doesNotStartWith("-");
        story.requireIntactLedger();
    }

    @Test
    void theBudgetsOfAnOfferComeBeforeThoseOfItsProgram() {
        String offer = story.catalog.offer(story.program(), "GROWTH");
        UUID whole = story.budget("100.00");
        Map<String, Object> terms = story.terms("50.00");
        terms.put("offerId", offer);
        UUID ofOffer = UUID.fromString(story.create(terms).then().statusCode(201).extract().path("id"));

        assertThat(story.applicable(offer, story.catalog.today)).containsExactly(ofOffer, whole);
        assertThat(story.applicable(null, story.catalog.today)).containsExactly(whole);
        assertThat(story.applicable(offer, story.catalog.today.plusDays(11))).isEmpty();
    }
}
