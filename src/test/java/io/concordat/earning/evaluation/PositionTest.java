package io.concordat.earning.evaluation;

import static io.concordat.earning.evaluation.EarningStory.fact;
import static io.concordat.earning.evaluation.EarningStory.with;
import static io.concordat.earning.evaluation.EvaluationTest.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.core.earning.terms.PayoutTiming;
import io.concordat.core.earning.terms.PayoutTiming.PayoutTrigger;
import io.concordat.core.earning.terms.Proofs;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;
import io.concordat.earning.booking.Settlements;
import io.concordat.platform.security.Role;
import io.concordat.support.MovableClock;
import io.concordat.support.Units;

/** What is due, held, settled and owed back. */
@QuarkusTest
class PositionTest {

    @Inject
    MovableClock clock;

    private EarningStory story;
    private UUID partner;

    @BeforeEach
    void aVendor() {
        story = new EarningStory();
        partner = story.partner();
    }

    /** @return held, payable, settled, receivable of the only position */
    private List<String> position() {
        JsonPath found = story.vendor.as(Role.FINANCE).get("/v1/partners/" + partner + "/earning-positions").then()
                .statusCode(200).extract().jsonPath();
        return List.of("held", "payable", "settled", "receivable").stream()
                .map(part -> found.getString("[0]." + part + ".amount")).toList();
    }

    private boolean settle(Source source, long minor) {
        Settlements settlements = Arc.container().instance(Settlements.class).get();
        return Units.in(story.vendor,
                unit -> settlements.settle(unit, partner, "FIVE", Money.ofMinor(minor, "EUR"), source));
    }

    private Map<String, Object> deal(String kind, String id, String day, String amount) {
        return with(fact(partner, kind, id, day, amount), "subject", Map.of("deal", "opp-1"));
    }

    @Test
    void anEarningIsHeldUntilItsDaysAreOver() {
        story.offers(percent("FIVE", "0.05").payout(new PayoutTiming(PayoutTrigger.BOOKED, 30, null)).build());
        LocalDate today = story.catalog.today;
        story.record(fact(partner, "INVOICED", "inv-1", today.toString(), "1000.00"));
        story.evaluate();
        assertThat(story.of("inv-1")).containsExactly("FIVE HELD 50.00");
        assertThat(position()).containsExactly("50.00", "0.00", "0.00", "0.00");

        clock.advance(story.vendor.id(), Duration.ofDays(31));
        EarningStory.run();
        story.evaluate();

        assertThat(story.of("inv-1")).containsExactly("FIVE PAYABLE 50.00");
        assertThat(position()).containsExactly("0.00", "50.00", "0.00", "0.00");
        story.requireConsistency();
    }

    @Test
    void whatIsPaidProRataFollowsTheCash() {
        story.offers(percent("FIVE", "0.05").payout(new PayoutTiming(PayoutTrigger.PAID_PRO_RATA, 0, null)).build());
        story.record(deal("INVOICED", "inv-1", "2026-03-02", "600.00"));
        story.record(deal("INVOICED", "inv-2", "2026-03-03", "400.00"));
        story.evaluate();
        assertThat(position()).containsExactly("50.00", "0.00", "0.00", "0.00");

        story.record(deal("CASH_RECEIVED", "cash-1", "2026-03-10", "500.00"));
        story.evaluate();
        assertThat(position()).containsExactly("25.00", "25.00", "0.00", "0.00");
        story.record(deal("CASH_RECEIVED", "cash-2", "2026-03-20", "500.00"));
        story.evaluate();

        assertThat(position()).containsExactly("0.00", "50.00", "0.00", "0.00");
        assertThat(story.of("inv-1")).containsExactly("FIVE PAYABLE 30.00");
        story.requireConsistency();
    }

    @Test
    void aMissingProofKeepsAnEarningFromBeingDue() {
        story.offers(percent("FIVE", "0.05").proofs(new Proofs(Set.of("POE"), false)).build());
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"));
        story.evaluate();
        assertThat(story.of("inv-1")).containsExactly("FIVE ACCRUED 50.00");

        story.record(with(with(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"), "version", 2), "evidence",
                List.of("POE")));
        story.evaluate();

        assertThat(story.of("inv-1")).containsExactly("FIVE PAYABLE 50.00");
        story.requireConsistency();
    }

    @Test
    void whatWasSettledTooMuchIsOwedBackAndNettedWithWhatComes() {
        story.offers(percent("FIVE", "0.05").build());
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"));
        story.evaluate();
        Source payment = new Source("payment", UUID.randomUUID(), "paid");
        assertThat(settle(payment, 5_000)).isTrue();
        assertThat(settle(payment, 5_000)).isFalse();
        story.evaluate();
        assertThat(story.of("inv-1")).containsExactly("FIVE SETTLED 50.00");

        story.record(with(fact(partner, "REFUND", "ref-1", "2026-03-20", "400.00"), "reverses", "inv-1"));
        story.evaluate();
        assertThat(position()).containsExactly("0.00", "0.00", "50.00", "20.00");
        story.requireConsistency();
        story.record(fact(partner, "INVOICED", "inv-2", "2026-04-02", "1000.00"));
        story.evaluate();

        assertThat(position()).containsExactly("0.00", "30.00", "50.00", "0.00");
        story.requireConsistency();
    }

    @Test
    void moreThanIsPayableIsNotSettled() {
        story.offers(percent("FIVE", "0.05").build());
        story.record(fact(partner, "INVOICED", "inv-1", "2026-03-02", "1000.00"));
        story.evaluate();

        assertThatThrownBy(() -> settle(new Source("payment", UUID.randomUUID(), "paid"), 5_001))
                .hasMessageContaining("Less than that is payable");
        story.requireConsistency();
    }
}
