package io.concordat.core.earning;

import static io.concordat.core.earning.Sample.PARTNER;
import static io.concordat.core.earning.Sample.evaluate;
import static io.concordat.core.earning.Sample.fact;
import static io.concordat.core.earning.Sample.number;
import static io.concordat.core.earning.Sample.offer;
import static io.concordat.core.earning.Sample.usd;
import static io.concordat.core.earning.Sample.won;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.Outcome;
import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.fact.Participant;
import io.concordat.core.earning.formula.CollaborationSplit;
import io.concordat.core.earning.formula.Flat;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.formula.SigningBonus;
import io.concordat.core.earning.settlement.Payability;
import io.concordat.core.earning.settlement.TrueUp;
import io.concordat.core.earning.settlement.Withholding;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.terms.MarginFloor;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.PayoutTiming;
import io.concordat.core.earning.terms.StackingGroup;
import io.concordat.core.earning.time.Window;
import io.concordat.core.money.Money;

/** The conformance vectors V12 to V22: sharing, limits, taking back, paying out. */
class LimitVectorsTest {

    @Test
    void v12LeavingAfterFiveOfTwelveMonthsGivesBackSeven() {
        var terms = offer("signing", FactKind.CONTRACT_SIGNED, new SigningBonus(number("15000"), 12)).build();

        Evaluation evaluation = evaluate(terms, fact(FactKind.CONTRACT_SIGNED, "s", "2026-01-10").build(),
                fact(FactKind.EARLY_TERMINATION, "t", "2026-06-20").reverses("s").build());

        assertThat(evaluation.linesOf("s").get(0).earned()).isEqualTo(usd("15000.00"));
        assertThat(evaluation.linesOf("t").get(0).earned()).isEqualTo(usd("-8750.00"));
    }

    @ParameterizedTest(name = "begun {0}, left {1}: {2}")
    @CsvSource({"2026-01-31, 2026-02-27, -15000.00", "2026-01-31, 2026-02-28, -13750.00",
            "2024-01-31, 2024-02-28, -15000.00", "2024-01-31, 2024-02-29, -13750.00",
            "2026-01-31, 2026-03-30, -13750.00", "2026-01-31, 2026-03-31, -12500.00",
            "2026-02-28, 2026-03-28, -13750.00", "2026-01-10, 2026-01-10, -15000.00",
            "2026-01-31, 2027-01-30, -1250.00", "2026-01-31, 2027-01-31, 0.00"})
    void aMonthFromThe31stIsOverOnTheLastDayOfAShorterMonth(String begun, String left, String takenBack) {
        var terms = offer("signing", FactKind.CONTRACT_SIGNED, new SigningBonus(number("15000"), 12)).build();

        Evaluation evaluation = evaluate(terms, fact(FactKind.CONTRACT_SIGNED, "s", begun).build(),
                fact(FactKind.EARLY_TERMINATION, "t", left).reverses("s").build());

        assertThat(evaluation.linesOf("t").get(0).earned()).isEqualTo(usd(takenBack));
    }

    @Test
    void v13ACollaborationIsSharedByRole() {
        CollaborationSplit split = new CollaborationSplit(new Percent(number("0.04")),
                List.of(new CollaborationSplit.RoleShare("SOURCED", 50),
                        new CollaborationSplit.RoleShare("INFLUENCED", 30),
                        new CollaborationSplit.RoleShare("FULFILLED", 20)),
                false);
        Fact won = won("1", "2026-02-01", "250000").participant("SOURCED", "contoso").participant("INFLUENCED", PARTNER)
                .participant("FULFILLED", "fabrikam").build();

        assertThat(split.shares(usd("10000"), won.participants())).extracting(share -> share.amount().decimal())
                .containsExactly("5000.00", "3000.00", "2000.00");
        assertThat(earned(evaluate(offer("split", split).build(), won))).isEqualTo(usd("3000.00"));
    }

    @Test
    void v13bTheOddCentOfASplitGoesToTheFirstRole() {
        CollaborationSplit split = new CollaborationSplit(new Flat(number("10000")),
                Stream.of("A", "B", "C").map(role -> new CollaborationSplit.RoleShare(role, 1)).toList(), false);
        var players = List.of(new Participant("C", "z"), new Participant("B", "y"), new Participant("A", "x"));

        assertThat(split.shares(usd("10000"), players)).extracting(share -> share.partner() + share.amount().decimal())
                .containsExactly("x3333.34", "y3333.33", "z3333.33");
    }

    @Test
    void v15TheMarginFloorPaysByPriorityWhatTheDealCarries() {
        Fact won = won("1", "2026-02-01", "78000").economics(new Economics(usd("100000"), usd("78000"), usd("48000"),
                null, Economics.Breadth.FACT)).build();

        Evaluation evaluation = Sample.engine(floored("a", 1, new Percent(number("0.08"))),
                floored("b", 2, new Flat(number("1000"))), floored("c", 3, new Percent(number("0.03"))))
                .evaluate(Sample.gold(Map.of()), List.of(won));

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("6240.00", "360.00",
                "0.00");
        assertThat(evaluation.lines()).extracting(line -> line.lost(Outcome.BLOCKED_MARGIN).decimal())
                .containsExactly("0.00", "640.00", "2340.00");
        assertThat(evaluation.linesOf("1").get(2).outcome()).isEqualTo(Outcome.BLOCKED_MARGIN);
    }

    private static OfferTerms floored(String code, int priority, Formula formula) {
        return offer(code, formula).priority(priority)
                .floor(new MarginFloor(number("0.30"), MarginFloor.UnknownCost.BLOCK)).build();
    }

    @Test
    void v16OfABestOfGroupTheLargerPaysAndTheOtherIsRecorded() {
        var percentage = offer("percentage", new Percent(number("0.03"))).priority(2)
                .stacking(StackingGroup.bestOf("front")).build();
        var flat = offer("flat", new Flat(number("2000"))).priority(1).stacking(StackingGroup.bestOf("front")).build();

        Evaluation evaluation = Sample.engine(percentage, flat).evaluate(Sample.gold(Map.of()),
                List.of(won("1", "2026-02-01", "78000").build()));

        assertThat(evaluation.earnedByOffer()).containsEntry("percentage", usd("2340.00")).containsEntry("flat",
                usd("0.00"));
        assertThat(evaluation.linesOf("1").get(0)).satisfies(loser -> {
            assertThat(loser.outcome()).isEqualTo(Outcome.EXCLUDED_STACKING);
            assertThat(loser.lost(Outcome.EXCLUDED_STACKING)).isEqualTo(usd("2000.00"));
        });
    }

    @Test
    void v17AQuarterlyCapOfThePartner() {
        var terms = offer("o", new Percent(BigDecimal.ONE))
                .cap(new Cap(Cap.Scope.PARTNER, Window.QUARTER, usd("25000"), Cap.Overflow.FORFEIT)).build();

        EarningLine line = evaluate(terms, won("1", "2026-01-15", "21400").build(),
                won("2", "2026-03-15", "6000").build()).linesOf("2").get(0);

        assertThat(line.earned()).isEqualTo(usd("3600.00"));
        assertThat(line.lost(Outcome.CAPPED)).isEqualTo(usd("2400.00"));
    }

    @Test
    void v17WhatIsOverACarryingCapIsPaidInTheNextQuarter() {
        var terms = offer("o", new Percent(BigDecimal.ONE))
                .cap(new Cap(Cap.Scope.PARTNER, Window.QUARTER, usd("25000"), Cap.Overflow.CARRY)).build();

        Evaluation evaluation = evaluate(terms, won("1", "2026-01-15", "21400").build(),
                won("2", "2026-03-15", "6000").build(), won("3", "2026-04-15", "1000").build());

        assertThat(evaluation.linesOf("2").get(0).earned()).isEqualTo(usd("3600.00"));
        assertThat(evaluation.linesOf("3").get(0).carriedIn()).isEqualTo(usd("2400.00"));
        assertThat(earned(evaluation)).isEqualTo(usd("28400.00"));
    }

    @Test
    void v18APartialRefundTakesBackItsShare() {
        assertThat(reversed(FactKind.REFUND, Clawback.Method.BY_VALUE, "2026-06-01", "30000")).isEqualTo("-1500.00");
    }

    @Test
    void v18bACancellationCountsInsideItsWindowOnly() {
        assertThat(reversed(FactKind.CANCELLATION, Clawback.Method.FULL, "2026-03-02", null)).isEqualTo("-6000.00");
        assertThat(reversed(FactKind.CANCELLATION, Clawback.Method.FULL, "2026-04-01", null)).isEqualTo("-6000.00");
        assertThat(reversed(FactKind.CANCELLATION, Clawback.Method.FULL, "2026-04-02", null)).isEqualTo("0.00");
    }

    private static String reversed(FactKind kind, Clawback.Method method, String day, String amount) {
        var terms = offer("o", new Percent(number("0.05")))
                .clawback(new Clawback(Set.of(kind), kind == FactKind.CANCELLATION ? 90 : null, method, 0)).build();
        var reversal = fact(kind, "r", day).reverses("1");
        return evaluate(terms, won("1", "2026-01-01", "120000").build(),
                (amount == null ? reversal : reversal.amount(usd(amount))).build()).linesOf("r").get(0).earned()
                .decimal();
    }

    @Test
    void v19ACashBasisPaysWhatIsReceivedWhetherByTriggerOrByPayoutTiming() {
        var byTrigger = offer("cash", FactKind.CASH_RECEIVED, new Percent(number("0.06"))).build();
        Fact[] cash = Stream.of("1", "2", "4")
                .map(id -> fact(FactKind.CASH_RECEIVED, id, "2026-0" + id + "-20").amount(usd("30000")).build())
                .toArray(Fact[]::new);
        var timing = new PayoutTiming(PayoutTiming.PayoutTrigger.PAID_PRO_RATA, 0, null);
        List<Payability.Progress> progress = Stream.of(1, 2, 4).map(month -> new Payability.Progress(
                FactKind.CASH_RECEIVED, LocalDate.of(2026, month, 20), usd("30000"))).toList();

        assertThat(earned(evaluate(byTrigger, cash))).isEqualTo(usd("5400.00"));
        assertThat(Payability.due(timing, usd("7200"), LocalDate.of(2026, 1, 1), usd("120000"), progress,
                LocalDate.of(2026, 5, 1))).isEqualTo(usd("5400.00"));
    }

    @Test
    void v20TheOfferSaysHowItRounds() {
        Fact won = won("1", "2026-02-01", "1.25").build();

        assertThat(earned(evaluate(offer("o", new Percent(number("0.1"))).build(), won))).isEqualTo(usd("0.13"));
        assertThat(earned(
                evaluate(offer("o", new Percent(number("0.1"))).rounding(RoundingMode.HALF_EVEN).build(), won)))
                .isEqualTo(usd("0.12"));
    }

    @Test
    void v21BackupWithholdingWithoutATaxNumber() {
        assertThat(Withholding.of(usd("4000"), number("0.24"))).isEqualTo(new Withholding(usd("960"), usd("3040")));
    }

    @Test
    void v22AFullCreditNoteOfAnUnpaidCommissionLeavesNothing() {
        var terms = offer("o", FactKind.INVOICED, new Percent(number("0.10")))
                .clawback(new Clawback(Set.of(FactKind.REFUND), null, Clawback.Method.BY_VALUE, 0)).build();

        Evaluation evaluation = evaluate(terms,
                fact(FactKind.INVOICED, "i", "2026-02-01").amount(usd("1000")).build(),
                fact(FactKind.REFUND, "c", "2026-02-20").reverses("i").amount(usd("1000")).build());

        assertThat(TrueUp.of(evaluation, List.of(), Map.of()).entries()).extracting(entry -> entry.delta().decimal())
                .containsExactly("100.00", "-100.00");
        assertThat(earned(evaluation)).isEqualTo(usd("0.00"));
    }

    private static Money earned(Evaluation evaluation) {
        return evaluation.lines().map(EarningLine::earned).reduce(usd("0"), Money::plus);
    }
}
