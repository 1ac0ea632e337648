package io.concordat.core.earning;

import static io.concordat.core.earning.Sample.evaluate;
import static io.concordat.core.earning.Sample.fact;
import static io.concordat.core.earning.Sample.number;
import static io.concordat.core.earning.Sample.offer;
import static io.concordat.core.earning.Sample.usd;
import static io.concordat.core.earning.Sample.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.Outcome;
import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.Band;
import io.concordat.core.earning.formula.BandMethod;
import io.concordat.core.earning.formula.Banded;
import io.concordat.core.earning.formula.CollaborationSplit;
import io.concordat.core.earning.formula.Flat;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.terms.BaseDeduction;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.terms.MarginFloor;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.OfferTermsBuilder;
import io.concordat.core.earning.terms.StackingGroup;
import io.concordat.core.earning.terms.Trigger;
import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Reason;

/** Caps, stacking, base deductions, margin floors and what is taken back. */
class LimitsTest {

    private static final Percent TEN = new Percent(number("0.10"));

    @Test
    void anOfferThatLosesItsGroupUsesNoCapAndNoVolume() {
        OfferTerms winner = offer("winner", new Flat(number("1"))).priority(1).stacking(StackingGroup.exclusive("g"))
                .build();
        OfferTerms loser = offer("loser",
                new Banded(List.of(Band.percent("0", "100", "0.1"), Band.percent("100", null, "0.5")),
                        BandMethod.RETROACTIVE, Banded.Basis.VALUE, Scope.PARTNER, Window.YEAR))
                .priority(2)
                .trigger(new Trigger(Set.of(FactKind.DEAL_WON, FactKind.INVOICED), Set.of()))
                .stacking(StackingGroup.exclusive("g")).cap(cap(Cap.Scope.PARTNER, "9")).build();

        Evaluation evaluation = Sample.engine(winner, loser).evaluate(Sample.gold(Map.of()),
                List.of(won("1", "2026-02-01", "90").build(), invoice("2", "90"),
                        won("3", "2026-03-01", "90").build()));

        assertThat(evaluation.linesOf("1").get(1).lost(Outcome.EXCLUDED_STACKING)).isEqualTo(usd("9"));
        assertThat(evaluation.linesOf("2").get(0).earned()).isEqualTo(usd("9"));
        assertThat(evaluation.linesOf("3").get(1).outcome()).isEqualTo(Outcome.CAPPED);
    }

    private static Fact invoice(String id, String amount) {
        return fact(FactKind.INVOICED, id, "2026-02-10").amount(usd(amount)).build();
    }

    private static Cap cap(Cap.Scope scope, String limit) {
        return new Cap(scope, Window.QUARTER, usd(limit), Cap.Overflow.FORFEIT);
    }

    @Test
    void anAdditiveGroupPaysByPriorityUpToItsLimit() {
        StackingGroup group = StackingGroup.additive("g", usd("15"));

        Evaluation evaluation = Sample.engine(offer("a", TEN).priority(2).stacking(group).build(),
                offer("b", TEN).priority(1).stacking(group).build(),
                offer("c", TEN).priority(3).stacking(group).build())
                .evaluate(Sample.gold(Map.of()), List.of(won("1", "2026-02-01", "100").build()));

        assertThat(evaluation.earnedByOffer()).containsEntry("b", usd("10")).containsEntry("a", usd("5"))
                .containsEntry("c", usd("0"));
    }

    @Test
    void anAdditiveLimitMayBeAShareOfTheValue() {
        StackingGroup group = new StackingGroup("g", StackingGroup.Mode.ADDITIVE, StackingGroup.Reach.FACT, null,
                number("0.12"));

        Evaluation evaluation = Sample
                .engine(offer("a", TEN).stacking(group).build(), offer("b", TEN).stacking(group).build())
                .evaluate(Sample.gold(Map.of()), List.of(won("1", "2026-02-01", "100").build()));

        assertThat(evaluation.earnedByOffer()).containsEntry("a", usd("10")).containsEntry("b", usd("2"));
    }

    @Test
    void whoeverEarnsFirstOnADealHoldsAGroupThatReachesOverTheDeal() {
        StackingGroup group = new StackingGroup("g", StackingGroup.Mode.EXCLUSIVE, StackingGroup.Reach.DEAL, null,
                null);

        Evaluation evaluation = Sample.engine(offer("won", TEN).priority(9).stacking(group).build(),
                offer("invoiced", FactKind.INVOICED, TEN).priority(1).stacking(group).build()).evaluate(
                        Sample.gold(Map.of()), List.of(won("1", "2026-02-01", "100").deal("d").build(),
                                fact(FactKind.INVOICED, "2", "2026-02-02").deal("d").amount(usd("100")).build(),
                                invoice("3", "100")));

        assertThat(evaluation.linesOf("2").get(0).outcome()).isEqualTo(Outcome.EXCLUDED_STACKING);
        assertThat(evaluation.linesOf("3").get(0).earned()).isEqualTo(usd("10"));
    }

    @Test
    void aProgramsCapIsSharedByItsOffersInTheirOrder() {
        Cap cap = cap(Cap.Scope.PARTNER_IN_PROGRAM, "15");
        OfferTerms other = OfferTermsBuilder.offer("sales", "other", 1, Sample.USD).formula(TEN).cap(cap).build();

        Evaluation evaluation = Sample.engine(offer("a", TEN).cap(cap).build(), offer("b", TEN).cap(cap).build(), other)
                .evaluate(Sample.gold(Map.of()), List.of(won("1", "2026-02-01", "100").build()));

        assertThat(evaluation.earnedByOffer()).containsEntry("a", usd("10")).containsEntry("b", usd("5"))
                .containsEntry("other", usd("10"));
    }

    @Test
    void whatAHigherOfferEarnsIsTakenOffTheBase() {
        OfferTerms first = OfferTermsBuilder.offer("sales", "first", 1, Sample.USD).formula(TEN).priority(1).build();
        OfferTerms second = offer("second", new Percent(number("0.20"))).priority(2)
                .deduction(new BaseDeduction(Set.of("sales"), Set.of())).build();

        EarningLine line = Sample.engine(first, second)
                .evaluate(Sample.gold(Map.of()), List.of(won("1", "2026-02-01", "1000").build())).linesOf("1").get(1);

        assertThat(line.earned()).isEqualTo(usd("180"));
        assertThat(line.trace()).anyMatch(step -> step.sentence().contains("left 900"));
    }

    @Test
    void incentivesOfOneDealUseItsMarginTogether() {
        OfferTerms terms = offer("o", new Flat(number("60")))
                .floor(new MarginFloor(number("0.30"), MarginFloor.UnknownCost.BLOCK)).build();
        Economics deal = new Economics(null, usd("1000"), usd("600"), usd("10"), Economics.Breadth.DEAL);

        Evaluation evaluation = evaluate(terms, won("1", "2026-02-01", "1").deal("d").economics(deal).build(),
                won("2", "2026-02-02", "1").deal("d").economics(deal).build(), won("3", "2026-02-03", "1").build());

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("60.00", "30.00",
                "0.00");
        assertThat(evaluation.linesOf("3").get(0).shortfalls()).extracting(part -> part.reason())
                .containsExactly(Reason.NO_ECONOMICS);
    }

    @Test
    void theMarginCarriesTheWholeOfASplitNotThePartnersShareAlone() {
        CollaborationSplit split = new CollaborationSplit(new Flat(number("200")),
                List.of(new CollaborationSplit.RoleShare("A", 1), new CollaborationSplit.RoleShare("B", 1)), false);
        Fact won = won("1", "2026-02-01", "1000").participant("A", Sample.PARTNER).participant("B", "contoso")
                .economics(new Economics(null, usd("1000"), usd("600"), null, Economics.Breadth.FACT)).build();

        EarningLine line = evaluate(offer("o", split)
                .floor(new MarginFloor(number("0.30"), MarginFloor.UnknownCost.BLOCK)).build(), won).linesOf("1")
                .get(0);

        assertThat(line.earned()).isEqualTo(usd("50"));
    }

    @Test
    void refundsInPartsTakeBackNoMoreThanTheWhole() {
        Evaluation evaluation = evaluate(clawing(Clawback.Method.BY_VALUE), won("1", "2026-02-01", "100.10").build(),
                refund("2", "33.37"), refund("3", "33.37"), refund("4", "33.36"), refund("5", "50.00"));

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("10.01", "-3.34",
                "-3.33", "-3.34", "0.00");
        assertThat(evaluation.linesOf("5").get(0).reason()).isEqualTo(Reason.NOTHING_LEFT);
    }

    private static OfferTerms clawing(Clawback.Method method) {
        return offer("o", TEN).clawback(new Clawback(Set.of(FactKind.REFUND), null, method, 0)).build();
    }

    private static Fact refund(String id, String amount) {
        return fact(FactKind.REFUND, id, "2026-03-0" + id).reverses("1").amount(usd(amount)).build();
    }

    @Test
    void aReversalOfADealTakesBackFromAllItsFactsByTheirShareOfTheValue() {
        Evaluation evaluation = evaluate(clawing(Clawback.Method.BY_VALUE),
                won("1", "2026-02-01", "100").deal("d").build(), won("2", "2026-02-02", "300").deal("d").build(),
                fact(FactKind.REFUND, "3", "2026-03-01").deal("d").amount(usd("100")).build());

        assertThat(evaluation.linesOf("3")).extracting(line -> line.earned().decimal()).containsExactly("-2.50",
                "-7.50");
    }

    @Test
    void aReversalThatHappenedBeforeItsFactIsAppliedWithIt() {
        Evaluation evaluation = evaluate(clawing(Clawback.Method.FULL), won("1", "2026-02-02", "100").build(),
                fact(FactKind.REFUND, "2", "2026-02-01").reverses("1").build());

        assertThat(evaluation.earnedByOffer()).containsEntry("o", usd("0"));
        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("10.00", "-10.00");
    }

    @Test
    void aReversalThatTheTermsDoNotNameTakesNothingAndSaysSo() {
        EarningLine line = evaluate(clawing(Clawback.Method.FULL), won("1", "2026-02-01", "100").build(),
                fact(FactKind.FRAUD, "2", "2026-02-02").reverses("1").build()).linesOf("2").get(0);

        assertThat(line.outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(line.reason()).isEqualTo(Reason.NOT_COVERED);
    }

    @ParameterizedTest
    @CsvSource({"BY_VALUE,-700.00", "TIER_RECOMPUTATION,-1000.00", "FULL,-1400.00"})
    void losingABandCostsMoreThanTheShareWhenTheTierIsRecomputed(Clawback.Method method, String expected) {
        var rebate = new Banded(List.of(Band.percent("0", "25000", "0.04"), Band.percent("25000", null, "0.06")),
                BandMethod.RETROACTIVE, Banded.Basis.VALUE, Scope.PARTNER, Window.YEAR);
        OfferTerms terms = offer("o", rebate).clawback(new Clawback(Set.of(FactKind.REFUND), null, method, 0)).build();

        EarningLine line = evaluate(terms, won("1", "2026-02-01", "10000").build(),
                won("2", "2026-02-02", "20000").build(),
                fact(FactKind.REFUND, "3", "2026-03-01").reverses("2").amount(usd("10000")).build()).linesOf("3")
                .get(0);

        assertThat(line.earned()).isEqualTo(usd(expected));
    }

    @Test
    void whatIsTakenBackFreesItsCap() {
        OfferTerms terms = offer("o", TEN).cap(cap(Cap.Scope.PARTNER, "10"))
                .clawback(new Clawback(Set.of(FactKind.REFUND), null, Clawback.Method.FULL, 0)).build();

        Evaluation evaluation = evaluate(terms, won("1", "2026-02-01", "100").build(), refund("2", "100"),
                won("3", "2026-03-20", "100").build());

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("10.00", "-10.00",
                "10.00");
    }

    @Test
    void termsThatContradictThemselvesAreRefused() {
        assertThatThrownBy(
                () -> new StackingGroup("g", StackingGroup.Mode.BEST_OF, StackingGroup.Reach.DEAL, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Clawback(Set.of(FactKind.DEAL_WON), null, Clawback.Method.FULL, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cap(Cap.Scope.PROGRAM, Window.YEAR, usd("1"), Cap.Overflow.CARRY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
