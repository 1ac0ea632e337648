package io.concordat.core.earning;

import static io.concordat.core.earning.Sample.PARTNER;
import static io.concordat.core.earning.Sample.USD;
import static io.concordat.core.earning.Sample.evaluate;
import static io.concordat.core.earning.Sample.fact;
import static io.concordat.core.earning.Sample.number;
import static io.concordat.core.earning.Sample.offer;
import static io.concordat.core.earning.Sample.usd;
import static io.concordat.core.earning.Sample.won;
import static io.concordat.core.earning.formula.Band.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.FigureKey;
import io.concordat.core.earning.evaluation.Outcome;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.Accelerator;
import io.concordat.core.earning.formula.Attach;
import io.concordat.core.earning.formula.Band;
import io.concordat.core.earning.formula.BandMethod;
import io.concordat.core.earning.formula.Banded;
import io.concordat.core.earning.formula.CertificationBounty;
import io.concordat.core.earning.formula.Figure;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.Growth;
import io.concordat.core.earning.formula.MarketEntry;
import io.concordat.core.earning.formula.PerLead;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.formula.Reimbursement;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.formula.Spif;
import io.concordat.core.earning.settlement.PositionKey;
import io.concordat.core.earning.settlement.RecordedEntry;
import io.concordat.core.earning.settlement.TrueUp;
import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.money.Money;

/** The conformance vectors V01 to V11 with their worked numbers, through the engine. */
class VectorsTest {

    private static final List<Band> B = List.of(percent("0", "100000", "0.02"), percent("100000", "250000", "0.04"),
            percent("250000", null, "0.06"));
    private static final List<Band> DYNAMICS = List.of(percent("0", "1000", "0.10"), percent("1000", "2500", "0.25"));

    static Banded banded(List<Band> bands, BandMethod method) {
        return new Banded(bands, method, Banded.Basis.VALUE, Scope.PARTNER, Window.YEAR);
    }

    static Stream<Arguments> amounts() {
        return Stream.of(vector("V01 flat percent", new Percent(number("0.05")), "80000", "4000.00"),
                vector("V02 marginal", banded(B, BandMethod.MARGINAL), "300000", "11000.00"),
                vector("V03 retroactive", banded(B, BandMethod.RETROACTIVE), "300000", "18000.00"),
                vector("V03b at the edge", banded(B, BandMethod.RETROACTIVE), "250000.00", "15000.00"),
                vector("V03b below the edge", banded(B, BandMethod.RETROACTIVE), "249999.99", "10000.00"),
                vector("V03c at the edge", banded(B, BandMethod.MARGINAL), "250000.00", "8000.00"),
                vector("V03c below the edge", banded(B, BandMethod.MARGINAL), "249999.99", "8000.00"),
                vector("V02m stepped", banded(DYNAMICS, BandMethod.STEPPED), "2000", "350.00"),
                vector("V03m cumulative", banded(DYNAMICS, BandMethod.CUMULATIVE), "2000", "500.00"),
                vector("V04r rolling", banded(DYNAMICS, BandMethod.ROLLING), "2000", "600.00"),
                vector("V04r total", banded(DYNAMICS, BandMethod.TOTAL), "2000", "700.00"),
                vector("V09 accelerator", accelerator(), "520000", "30000.00"),
                vector("V09b", banded(
                        List.of(percent("0", "100000", "0.05"), percent("100000", "125000", "0.06"),
                                percent("125000", null, "0.07")),
                        BandMethod.MARGINAL), "150000", "8250.00"),
                vector("V09c tier", banded(spiff(), BandMethod.RETROACTIVE), "125", "15.00"),
                vector("V09c marginal", banded(spiff(), BandMethod.MARGINAL), "125", "13.00"),
                vector("V13 whole", new Percent(number("0.04")), "250000", "10000.00"),
                vector("V14 ceiling", new Reimbursement(number("0.5"), number("8000")), "18400", "8000.00"),
                vector("V14 share", new Reimbursement(number("0.5"), number("8000")), "13000", "6500.00"),
                vector("V19 bookings", new Percent(number("0.06")), "120000", "7200.00"));
    }

    private static Arguments vector(String id, Formula formula, String amount, String expected) {
        return Arguments.of(id, formula, amount, expected);
    }

    private static Accelerator accelerator() {
        return new Accelerator(number("0.05"), number("400000"),
                List.of(new Accelerator.Step(number("1.00"), number("1.5")),
                        new Accelerator.Step(number("1.20"), number("2"))),
                Window.YEAR);
    }

    private static List<Band> spiff() {
        return List.of(percent("0", "100", "0.10"), percent("100", "150", "0.12"), percent("150", "200", "0.14"),
                percent("200", null, "0.16"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("amounts")
    void oneFactEarnsTheWorkedNumber(String id, Formula formula, String amount, String expected) {
        assertThat(earned(evaluate(offer("o", formula).build(), won("1", "2026-02-01", amount).build())))
                .isEqualTo(usd(expected));
    }

    static Stream<Arguments> amountsThatAddUp() {
        return amounts().filter(vector -> ((Formula) vector.get()[1]).scope() == Scope.PARTNER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("amountsThatAddUp")
    void theSameVolumeInSevenFactsOfAPeriodEarnsTheSame(String id, Formula formula, String amount,
            String expected) {
        List<Money> parts = usd(amount).split(5, 1, 3, 7, 2, 11, 1);
        Fact[] facts = IntStream.range(0, parts.size())
                .mapToObj(i -> won("f" + i, "2026-0" + (i + 1) + "-15", parts.get(i).decimal()).build())
                .toArray(Fact[]::new);

        assertThat(earned(evaluate(offer("o", formula).build(), facts))).isEqualTo(usd(expected));
    }

    @Test
    void v04TrueUpWithinTheYearIsEarnedToDateLessSettledToDate() {
        Evaluation year = evaluate(offer("rebate", banded(B, BandMethod.RETROACTIVE)).build(),
                won("q1", "2026-02-01", "80000").build(), won("q2", "2026-05-01", "100000").build());
        var settled = Map.of(new PositionKey(PARTNER, "rebate", USD), usd("1600.00"));

        TrueUp trueUp = TrueUp.of(year,
                List.of(new RecordedEntry(year.linesOf("q1").get(0).key(), usd("1600.00"))), settled);

        assertThat(trueUp.positions()).singleElement().satisfies(position -> {
            assertThat(position.earned()).isEqualTo(usd("7200.00"));
            assertThat(position.payable()).isEqualTo(usd("5600.00"));
            assertThat(position.receivable()).isEqualTo(usd("0.00"));
        });
        assertThat(trueUp.entries()).extracting(entry -> entry.delta().decimal()).containsExactly("5600.00");
    }

    static Stream<Arguments> growth() {
        return Stream.of(Arguments.of("V05a", Growth.Pays.INCREMENT, "0.08", "0", "9600.00"),
                Arguments.of("V05b", Growth.Pays.TOTAL, "0.02", "0.20", "12400.00"),
                Arguments.of("V05c", Growth.Pays.ABOVE_HURDLE, "0.08", "0.10", "5600.00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("growth")
    void v05GrowthOverTheBaseline(String id, Growth.Pays pays, String rate, String hurdle, String expected) {
        var terms = offer("growth", new Growth(pays, number(rate), number(hurdle), Window.YEAR)).build();
        var figures = Map.of(new FigureKey(Figure.BASELINE, "growth", LocalDate.parse("2026-01-01")), number("500000"));

        Evaluation evaluation = Sample.engine(terms).evaluate(Sample.gold(figures),
                List.of(won("1", "2026-02-01", "400000").build(), won("2", "2026-11-01", "220000").build()));

        assertThat(earned(evaluation)).isEqualTo(usd(expected));
    }

    @Test
    void v05dWithoutABaselineNothingIsEarnedForThatReason() {
        var terms = offer("growth", new Growth(Growth.Pays.TOTAL, number("0.02"), number("0.2"), Window.YEAR)).build();

        EarningLine line = evaluate(terms, won("1", "2026-02-01", "620000").build()).linesOf("1").get(0);

        assertThat(line.earned()).isEqualTo(usd("0"));
        assertThat(line.outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(line.reason()).isEqualTo(Reason.NO_BASELINE);
    }

    @Test
    void v06SpifPerUnitWithAPersonsCap() {
        var terms = offer("spif", FactKind.UNIT_SOLD, new Spif(number("75"), number("2500"), Window.QUARTER)).build();

        EarningLine line = evaluate(terms,
                fact(FactKind.UNIT_SOLD, "1", "2026-02-01").person("ada").quantity(number("37")).build()).linesOf("1")
                .get(0);

        assertThat(line.calculated()).isEqualTo(usd("2775.00"));
        assertThat(line.earned()).isEqualTo(usd("2500.00"));
        assertThat(line.lost(Outcome.CAPPED)).isEqualTo(usd("275.00"));
    }

    @Test
    void v07ACertificateCountsOncePerPersonAndExam() {
        var terms = offer("bounty", FactKind.CERTIFIED, new CertificationBounty(number("500"), Window.LIFETIME))
                .build();

        Evaluation evaluation = evaluate(terms, certificate("1", "ada", "X1"), certificate("2", "ada", "X2"),
                certificate("3", "bob", "X1"), certificate("4", "ada", "X1"));

        assertThat(earned(evaluation)).isEqualTo(usd("1500.00"));
        assertThat(evaluation.linesOf("4").get(0).reason()).isEqualTo(Reason.REPEATED);
    }

    private static Fact certificate(String id, String person, String exam) {
        return fact(FactKind.CERTIFIED, id, "2026-02-0" + id).person(person).code(exam).build();
    }

    @Test
    void v08AttachRateDecidesTheRateOnWhatWasAttached() {
        var terms = offer("attach", new Attach(Set.of("X"), List.of(percent("0.45", null, "0.02")), Window.QUARTER))
                .build();
        List<Fact> facts = new ArrayList<>();
        List<Money> attached = usd("210000").split(IntStream.range(0, 18).mapToLong(i -> i + 1).toArray());
        for (int i = 0; i < 40; i++) {
            var deal = fact(FactKind.DEAL_WON, "d" + i, "2026-02-15");
            Money extra = i % 2 == 0 && i < 36 ? attached.get(i / 2) : usd("0");
            deal.amount(usd("10000").plus(extra)).item("BASE", BigDecimal.ONE, usd("10000"));
            facts.add((extra.minor() > 0 ? deal.item("X", BigDecimal.ONE, extra) : deal).build());
        }

        assertThat(earned(evaluate(terms, facts.toArray(Fact[]::new)))).isEqualTo(usd("4200.00"));
    }

    @Test
    void v10BaselineCommissionPerQualifiedLead() {
        var terms = offer("leads", FactKind.LEAD_QUALIFIED, new PerLead(number("150"))).build();
        Fact[] leads = IntStream.range(0, 12)
                .mapToObj(i -> fact(FactKind.LEAD_QUALIFIED, "lead-" + i, "2026-02-01").build()).toArray(Fact[]::new);

        assertThat(earned(evaluate(terms, leads))).isEqualTo(usd("1800.00"));
    }

    @Test
    void v11MarketEntryPaysByMilestone() {
        var terms = offer("entry", FactKind.MILESTONE_REACHED,
                new MarketEntry(number("10000"),
                        List.of(new MarketEntry.Milestone("PLAN", number("0.3")),
                                new MarketEntry.Milestone("FIRST", number("0.3")),
                                new MarketEntry.Milestone("TENTH", number("0.4"))),
                        Scope.PARTNER))
                .build();

        assertThat(earned(evaluate(terms, milestone("1", "PLAN"), milestone("2", "FIRST"), milestone("3", "PLAN"))))
                .isEqualTo(usd("6000.00"));
    }

    private static Fact milestone(String id, String code) {
        return fact(FactKind.MILESTONE_REACHED, id, "2026-02-0" + id).code(code).build();
    }

    private static Money earned(Evaluation evaluation) {
        return evaluation.lines().map(EarningLine::earned).reduce(usd("0"), Money::plus);
    }
}
