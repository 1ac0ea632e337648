package io.concordat.core.earning;

import static io.concordat.core.earning.Sample.evaluate;
import static io.concordat.core.earning.Sample.fact;
import static io.concordat.core.earning.Sample.number;
import static io.concordat.core.earning.Sample.offer;
import static io.concordat.core.earning.Sample.usd;
import static io.concordat.core.earning.Sample.won;
import static io.concordat.core.earning.formula.Band.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.FigureKey;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.Accelerator;
import io.concordat.core.earning.formula.Band;
import io.concordat.core.earning.formula.BandMethod;
import io.concordat.core.earning.formula.Banded;
import io.concordat.core.earning.formula.EveryStep;
import io.concordat.core.earning.formula.Figure;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.Growth;
import io.concordat.core.earning.formula.Linear;
import io.concordat.core.earning.formula.Renewal;
import io.concordat.core.earning.formula.Retainer;
import io.concordat.core.earning.formula.Retention;
import io.concordat.core.earning.formula.RevenueShare;
import io.concordat.core.earning.formula.Reward;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Reason;

/** Bands, growth, quotas and recurring formulas at their edges. */
class FormulaTest {

    private static final String YEAR = "2026-01-01";

    @ParameterizedTest
    @CsvSource({"0,MARGINAL,0.00", "1000,STEPPED,100.00", "2500,STEPPED,475.00", "3000,STEPPED,475.00",
            "999.99,CUMULATIVE,100.00", "1000,CUMULATIVE,250.00", "3000,CUMULATIVE,750.00", "1000,ROLLING,350.00",
            "3000,ROLLING,725.00", "1000,TOTAL,350.00", "999,TOTAL,99.90", "3000,TOTAL,1050.00"})
    void theMethodsOfDynamicsAtAndBeyondTheirThresholds(String volume, BandMethod method, String expected) {
        var bands = List.of(percent("0", "1000", "0.10"), percent("1000", "2500", "0.25"));

        assertThat(one(new Banded(bands, method, Banded.Basis.VALUE, Scope.PARTNER, Window.YEAR),
                won("1", "2026-02-01", volume).build()).earned()).isEqualTo(usd(expected));
    }

    @ParameterizedTest
    @CsvSource({"MARGINAL,1100.00", "RETROACTIVE,3600.00", "ROLLING,4600.00", "TOTAL,4800.00"})
    void bandsMayCountUnitsAndPayPerUnit(BandMethod method, String expected) {
        var bands = List.of(new Band(number("0"), number("500"), Reward.PER_UNIT, number("0")),
                new Band(number("500"), number("1000"), Reward.PER_UNIT, number("1")),
                new Band(number("1000"), null, Reward.PER_UNIT, number("3")));
        Fact fact = won("1", "2026-02-01", "9999").quantity(number("1200")).build();

        assertThat(one(new Banded(bands, method, Banded.Basis.QUANTITY, Scope.PARTNER, Window.YEAR), fact).earned())
                .isEqualTo(usd(expected));
    }

    @Test
    void aShareOfValueInBandsOfUnitsGoesByTheAveragePrice() {
        var bands = List.of(percent("0", "10", "0.10"), percent("10", null, "0.20"));
        Fact fact = won("1", "2026-02-01", "300").quantity(number("30")).build();

        assertThat(one(new Banded(bands, BandMethod.MARGINAL, Banded.Basis.QUANTITY, Scope.PARTNER, Window.YEAR), fact)
                .earned()).isEqualTo(usd("50.00"));
    }

    @Test
    void totalsBeginAgainInTheNextWindowAndFixedRewardsArePaidOnce() {
        var reached = new Banded(List.of(new Band(number("1000"), null, Reward.FIXED, number("50"))),
                BandMethod.RETROACTIVE, Banded.Basis.VALUE, Scope.PARTNER, Window.QUARTER);

        Evaluation evaluation = evaluate(offer("o", reached).build(), won("1", "2026-01-01", "600").build(),
                won("2", "2026-03-31", "600").build(), won("3", "2026-03-31", "600").build(),
                won("4", "2026-04-01", "600").build());

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("0.00", "50.00",
                "0.00", "0.00");
        assertThat(evaluation.linesOf("4").get(0).reason()).isEqualTo(Reason.BELOW_FIRST_BAND);
    }

    @ParameterizedTest
    @CsvSource({"0,NO_BASELINE", "600000,BELOW_HURDLE"})
    void growthIsNotToldWithoutABaselineNorPaidBelowTheHurdle(String baseline, Reason reason) {
        var growth = new Growth(Growth.Pays.TOTAL, number("0.02"), number("0.2"), Window.YEAR);

        assertThat(withFigure(growth, Figure.BASELINE, baseline, won("1", "2026-02-01", "620000").build()).reason())
                .isEqualTo(reason);
    }

    @Test
    void anAcceleratorMayTakeThePartnersOwnQuotaAndEarnsNothingWithoutOne() {
        var own = new Accelerator(number("0.05"), null,
                List.of(new Accelerator.Step(number("1"), number("2"))), Window.YEAR);
        Fact fact = won("1", "2026-02-01", "150").build();

        assertThat(withFigure(own, Figure.QUOTA, "100", fact).earned()).isEqualTo(usd("10.00"));
        assertThat(one(own, fact).reason()).isEqualTo(Reason.NO_QUOTA);
    }

    @ParameterizedTest
    @CsvSource({"49999.99,0.00", "50000,500.00", "75000,750.00", "100000,1000.00", "250000,1000.00"})
    void aLineRunsBetweenItsTargets(String volume, String expected) {
        var line = new Linear(List.of(new Linear.Point(number("50000"), number("500")),
                new Linear.Point(number("100000"), number("1000"))), Linear.Gives.AMOUNT, Window.YEAR);

        assertThat(one(line, won("1", "2026-02-01", volume).build()).earned()).isEqualTo(usd(expected));
    }

    @ParameterizedTest
    @CsvSource({"9999.99,0.00", "10000,25.00", "39999,75.00"})
    void everyFullStepPays(String volume, String expected) {
        assertThat(one(new EveryStep(number("10000"), number("25"), Window.YEAR),
                won("1", "2026-02-01", volume).build()).earned()).isEqualTo(usd(expected));
    }

    @Test
    void retentionPaysByTheShareThatWasRenewed() {
        var retention = new Retention(List.of(percent("0.8", "0.9", "0.01"), percent("0.9", null, "0.02")),
                Window.YEAR);

        assertThat(withFigure(retention, Figure.RENEWAL_DUE, "1000", won("1", "2026-02-01", "900").build()).earned())
                .isEqualTo(usd("18.00"));
        assertThat(withFigure(retention, Figure.RENEWAL_DUE, "1000", won("1", "2026-02-01", "799").build()).reason())
                .isEqualTo(Reason.BELOW_FIRST_BAND);
        assertThat(one(retention, won("1", "2026-02-01", "900").build()).reason()).isEqualTo(Reason.NO_BASELINE);
    }

    @Test
    void theFirstRenewalsOfADealArePaid() {
        var terms = offer("o", FactKind.RENEWED, new Renewal(number("0.1"), 2)).build();

        Evaluation evaluation = evaluate(terms, renewal("1", "2026-02-01"), renewal("2", "2027-02-01"),
                renewal("3", "2028-02-01"));

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("100.00", "100.00",
                "0.00");
        assertThat(evaluation.linesOf("3").get(0).reason()).isEqualTo(Reason.TERM_OVER);
    }

    private static Fact renewal(String id, String day) {
        return fact(FactKind.RENEWED, id, day).deal("d").amount(usd("1000")).build();
    }

    @Test
    void revenueIsSharedForSomeMonthsFromTheDealsFirstFact() {
        var terms = offer("o", FactKind.INVOICED, new RevenueShare(number("0.2"), 3)).build();

        Evaluation evaluation = evaluate(terms, invoice("1", "2026-01-31"), invoice("2", "2026-04-29"),
                invoice("3", "2026-04-30"));

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("20.00", "20.00",
                "0.00");
    }

    private static Fact invoice(String id, String day) {
        return fact(FactKind.INVOICED, id, day).deal("d").amount(usd("100")).build();
    }

    @Test
    void aRetainerIsPaidOnceAMonth() {
        var terms = offer("o", FactKind.PERIOD_OPENED, new Retainer(number("900"), Window.MONTH)).build();

        Evaluation evaluation = evaluate(terms, fact(FactKind.PERIOD_OPENED, "1", "2026-01-01").build(),
                fact(FactKind.PERIOD_OPENED, "2", "2026-01-31").build(),
                fact(FactKind.PERIOD_OPENED, "3", "2026-02-01").build());

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("900.00", "0.00",
                "900.00");
    }

    private static EarningLine one(Formula formula, Fact fact) {
        return evaluate(offer("o", formula).build(), fact).linesOf("1").get(0);
    }

    private static EarningLine withFigure(Formula formula, Figure figure, String value, Fact fact) {
        var figures = Map.of(new FigureKey(figure, "o", LocalDate.parse(YEAR)), number(value));
        return Sample.engine(offer("o", formula).build()).evaluate(Sample.gold(figures), List.of(fact)).linesOf("1")
                .get(0);
    }
}
