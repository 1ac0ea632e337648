package io.concordat.core.earning;

import static io.concordat.core.earning.Sample.PARTNER;
import static io.concordat.core.earning.Sample.USD;
import static io.concordat.core.earning.Sample.evaluate;
import static io.concordat.core.earning.Sample.fact;
import static io.concordat.core.earning.Sample.number;
import static io.concordat.core.earning.Sample.offer;
import static io.concordat.core.earning.Sample.usd;
import static io.concordat.core.earning.Sample.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.evaluation.Outcome;
import io.concordat.core.earning.evaluation.Pool;
import io.concordat.core.earning.evaluation.PoolKey;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.settlement.CounterEntry;
import io.concordat.core.earning.settlement.Demand;
import io.concordat.core.earning.settlement.Draw;
import io.concordat.core.earning.settlement.FundedEvaluation;
import io.concordat.core.earning.settlement.Funding;
import io.concordat.core.earning.settlement.Payability;
import io.concordat.core.earning.settlement.PositionKey;
import io.concordat.core.earning.settlement.RecordedEntry;
import io.concordat.core.earning.settlement.TrueUp;
import io.concordat.core.earning.terms.BudgetReference;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.PayoutTiming;
import io.concordat.core.earning.time.Window;
import io.concordat.core.money.Money;

/** Budgets in the order of arrival, true-ups, and what is payable. */
class SettlementTest {

    private static final PoolKey BUDGET = new PoolKey(PoolKey.Kind.BUDGET, "b", LocalDate.EPOCH);
    private static final Percent TEN = new Percent(number("0.10"));

    @Test
    void aBudgetIsDrawnByArrivalNotByWhenThingsHappened() {
        Evaluation evaluation = evaluate(funded(true), won("1", "2026-02-01", "100").arrival(3).build(),
                won("2", "2026-02-02", "100").arrival(1).build(), won("3", "2026-02-03", "100").arrival(2).build());

        Evaluation funded = FundedEvaluation.of(evaluation, Map.of(BUDGET, usd("15")));

        assertThat(funded.lines()).extracting(line -> line.earned().decimal()).containsExactly("0.00", "10.00", "5.00");
        assertThat(funded.lines()).extracting(line -> line.lost(Outcome.NO_BUDGET).decimal()).containsExactly("10.00",
                "0.00", "5.00");
        assertThat(funded.linesOf("1").get(0).outcome()).isEqualTo(Outcome.NO_BUDGET);
    }

    private static OfferTerms funded(boolean partial) {
        return offer("o", TEN).budget(new BudgetReference("b", partial))
                .clawback(new Clawback(Set.of(FactKind.REFUND), null, Clawback.Method.FULL, 0)).build();
    }

    @Test
    void aBudgetThatPaysAllOrNothingKeepsWhatDoesNotSuffice() {
        Evaluation funded = FundedEvaluation
                .of(evaluate(funded(false), won("1", "2026-02-01", "200").arrival(1).build(),
                        won("2", "2026-02-02", "100").arrival(2).build()), Map.of(BUDGET, usd("15")));

        assertThat(funded.lines()).extracting(line -> line.earned().decimal()).containsExactly("0.00", "10.00");
    }

    @Test
    void takingBackGivesBackOnlyWhatHadBeenDrawn() {
        Evaluation evaluation = evaluate(funded(true), won("1", "2026-02-01", "200").arrival(2).build(),
                fact(FactKind.REFUND, "2", "2026-02-02").reverses("1").arrival(1).build(),
                won("3", "2026-02-03", "200").arrival(3).build());

        Evaluation funded = FundedEvaluation.of(evaluation, Map.of(BUDGET, usd("15")));

        assertThat(funded.lines()).extracting(line -> line.earned().decimal()).containsExactly("15.00", "-15.00",
                "15.00");
    }

    @Test
    void aCapOfAllPartnersIsDrawnLikeABudget() {
        OfferTerms terms = offer("o", TEN)
                .cap(new Cap(Cap.Scope.OFFER, Window.QUARTER, usd("12"), Cap.Overflow.FORFEIT))
                .build();
        Evaluation evaluation = evaluate(terms, won("1", "2026-02-01", "100").arrival(1).build(),
                won("2", "2026-02-02", "100").arrival(2).build(), won("3", "2026-04-02", "100").arrival(3).build());

        Evaluation funded = FundedEvaluation.of(evaluation, Map.of());

        assertThat(funded.lines()).extracting(line -> line.earned().decimal()).containsExactly("10.00", "2.00",
                "10.00");
        assertThat(funded.linesOf("2").get(0).lost(Outcome.CAPPED)).isEqualTo(usd("8"));
    }

    @Test
    void aBudgetNobodyTellsAboutIsAnError() {
        Evaluation evaluation = evaluate(funded(true), won("1", "2026-02-01", "100").build());

        assertThatThrownBy(() -> FundedEvaluation.of(evaluation, Map.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b");
    }

    @Test
    void noPoolEverGoesBelowZeroAndEveryDemandIsGrantedOrRefused() {
        for (int round = 0; round < 2_000; round++) {
            Random random = new Random(round);
            List<Demand> demands = new ArrayList<>();
            Map<PoolKey, Money> available = Map.of(BUDGET, new Money(random.nextLong(5_000), USD));
            for (int i = 0; i < 20; i++) {
                Money amount = new Money(random.nextLong(600), USD);
                LineKey key = new LineKey(PARTNER, "o", 1, "f" + i, null);
                List<Pool> pools = List.of(new Pool(BUDGET, null, random.nextBoolean()));
                demands.add(new Demand(key, 2L * i, amount, pools));
                if (random.nextInt(3) == 0) {
                    demands.add(new Demand(new LineKey(PARTNER, "o", 1, "r" + i, "f" + i), 2L * random.nextInt(20) + 1,
                            new Money(-random.nextLong(amount.minor() + 1), USD), pools));
                }
            }
            List<Demand> shuffled = new ArrayList<>(demands);
            Collections.shuffle(shuffled, random);

            Funding funding = Funding.draw(demands, available, Map.of());

            Money left = available.get(BUDGET);
            for (Draw draw : funding.draws()) {
                assertThat(draw.granted().plus(draw.refused())).isEqualTo(draw.demand().amount());
                left = left.minus(draw.granted());
                assertThat(left.isNegative()).isFalse();
            }
            assertThat(funding.left()).containsEntry(BUDGET, left);
            assertThat(Funding.draw(shuffled, available, Map.of()).left()).isEqualTo(funding.left());
        }
    }

    @Test
    void aLateFactRaisesWhatWasRecordedAndAVoidedOneLeavesAReceivable() {
        OfferTerms terms = offer("o", TEN).build();
        Evaluation first = evaluate(terms, won("1", "2026-02-01", "100").build(),
                won("2", "2026-02-02", "300").build());
        List<RecordedEntry> recorded = new ArrayList<>(
                TrueUp.of(first, List.of(), Map.of()).entries().stream().map(SettlementTest::record).toList());
        PositionKey key = new PositionKey(PARTNER, "o", USD);

        TrueUp later = TrueUp.of(evaluate(terms, won("1", "2026-02-01", "150").version(2).build(),
                won("2", "2026-02-02", "300").version(2).voided().build(), won("0", "2026-01-01", "50").build()),
                recorded,
                Map.of(key, usd("40")));

        assertThat(later.entries()).extracting(entry -> entry.key().fact() + " " + entry.delta().decimal())
                .containsExactly("0 5.00", "1 5.00", "2 -30.00");
        assertThat(later.entries().get(2).line()).isNull();
        assertThat(later.positions()).singleElement().satisfies(position -> {
            assertThat(position.payable()).isEqualTo(usd("0"));
            assertThat(position.receivable()).isEqualTo(usd("20"));
        });
    }

    private static RecordedEntry record(CounterEntry entry) {
        return new RecordedEntry(entry.key(), entry.delta());
    }

    @Test
    void evaluatingAgainWithoutNewsRecordsNothing() {
        Evaluation evaluation = evaluate(offer("o", TEN).build(), won("1", "2026-02-01", "100").build());
        List<RecordedEntry> recorded = TrueUp.of(evaluation, List.of(), Map.of()).entries().stream()
                .map(SettlementTest::record).toList();

        assertThat(TrueUp.of(evaluation, recorded, Map.of()).entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"BOOKED,2026-01-30,0.00", "BOOKED,2026-01-31,60.00", "INVOICED,2026-03-02,0.00",
            "INVOICED,2026-03-03,20.00", "PAID_PRO_RATA,2026-04-02,40.00", "PAID_IN_FULL,2026-04-30,0.00",
            "PAID_IN_FULL,2026-05-02,60.00", "MILESTONE,2026-06-30,0.00", "MILESTONE,2026-07-01,60.00",
            "DELIVERED,2026-12-31,0.00"})
    void anEarningIsDueByItsTimingAfterThirtyDays(PayoutTiming.PayoutTrigger trigger, LocalDate asOf, String expected) {
        List<Payability.Progress> progress = List.of(step(FactKind.INVOICED, "2026-02-01", "100"),
                step(FactKind.CASH_RECEIVED, "2026-03-01", "200"), step(FactKind.CASH_RECEIVED, "2026-04-02", "100"),
                new Payability.Progress(FactKind.MILESTONE_REACHED, LocalDate.of(2026, 6, 1), null));

        assertThat(Payability.due(new PayoutTiming(trigger, 30, null), usd("60"), LocalDate.of(2026, 1, 1), usd("300"),
                progress, asOf)).isEqualTo(usd(expected));
    }

    private static Payability.Progress step(FactKind kind, String day, String amount) {
        return new Payability.Progress(kind, LocalDate.parse(day), usd(amount));
    }
}
