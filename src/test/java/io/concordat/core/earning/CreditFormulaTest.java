package io.concordat.core.earning;

import static io.concordat.core.earning.Sample.evaluate;
import static io.concordat.core.earning.Sample.fact;
import static io.concordat.core.earning.Sample.number;
import static io.concordat.core.earning.Sample.offer;
import static io.concordat.core.earning.Sample.usd;
import static io.concordat.core.earning.Sample.won;
import static io.concordat.core.earning.formula.Band.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.FigureKey;
import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.fact.Participant;
import io.concordat.core.earning.formula.CollaborationSplit;
import io.concordat.core.earning.formula.DiscountGuideline;
import io.concordat.core.earning.formula.EveryStep;
import io.concordat.core.earning.formula.Figure;
import io.concordat.core.earning.formula.Flat;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.GuaranteedMargin;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.formula.PriceProtection;
import io.concordat.core.earning.formula.RegistrationDiscount;
import io.concordat.core.earning.formula.Retention;
import io.concordat.core.earning.formula.ShipAndDebit;
import io.concordat.core.earning.formula.StockRotation;
import io.concordat.core.earning.terms.EarningBase;
import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Reason;

/** Discounts, credits for prices and stock, and splits at their edges. */
class CreditFormulaTest {

    private static final String YEAR = "2026-01-01";

    @Test
    void aDiscountForRegisteredDealsAsksForTheRegistration() {
        var discount = offer("o", new RegistrationDiscount(number("0.05"))).base(EarningBase.LIST).build();
        var deal = won("1", "2026-02-01", "78000").economics(numbers());

        assertThat(evaluate(discount, deal.build()).linesOf("1").get(0).reason()).isEqualTo(Reason.NOT_REGISTERED);
        assertThat(evaluate(discount, deal.registration("reg").build()).linesOf("1").get(0).earned())
                .isEqualTo(usd("5000.00"));
    }

    @ParameterizedTest
    @CsvSource({"0.22,1560.00,WITHIN_GUIDELINE", "0.2199,0.00,GUIDELINE_BREACH"})
    void aDiscountAtTheGuidelineKeepsToItAndADeeperOneIsFlagged(String deepest, String expected, Reason reason) {
        EarningLine line = one(new DiscountGuideline(number(deepest), number("0.02")),
                won("1", "2026-02-01", "78000").economics(numbers()).build());

        assertThat(line.earned()).isEqualTo(usd(expected));
        assertThat(line.reason()).isEqualTo(reason);
    }

    private static Economics numbers() {
        return new Economics(usd("100000"), usd("78000"), usd("48000"), null, Economics.Breadth.FACT);
    }

    @ParameterizedTest
    @CsvSource({"100,90,12,120.00", "90,100,12,0.00", "100,90,0,0.00"})
    void aFallenPriceIsMadeGoodAndARisenOneIsNot(String old, String now, String units, String expected) {
        Fact fact = won("1", "2026-02-01", "1").prices(number(old), number(now)).quantity(number(units)).build();

        assertThat(one(new PriceProtection(number("1")), fact).earned()).isEqualTo(usd(expected));
    }

    @ParameterizedTest
    @CsvSource({"100,95,10,100.00", "100,85,10,0.00", "100,80,10,0.00"})
    void aGuaranteedMarginPaysWhatIsMissing(String resale, String purchase, String units, String expected) {
        Fact fact = won("1", "2026-02-01", "1").prices(number(resale), number(purchase)).quantity(number(units))
                .build();

        assertThat(one(new GuaranteedMargin(number("0.15")), fact).earned()).isEqualTo(usd(expected));
    }

    @Test
    void shipAndDebitCreditsTheUnitsThatWereAuthorised() {
        var terms = offer("o", FactKind.UNIT_SOLD, new ShipAndDebit(number("100"))).build();

        Evaluation evaluation = evaluate(terms, sold("1", "60"), sold("2", "60"), sold("3", "60"));

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("600.00", "400.00",
                "0.00");
        assertThat(evaluation.linesOf("2").get(0).reason()).isEqualTo(Reason.OVER_ALLOWANCE);
    }

    private static Fact sold(String id, String units) {
        return fact(FactKind.UNIT_SOLD, id, "2026-02-0" + id).deal("d").prices(number("50"), number("40"))
                .quantity(number(units)).amount(usd("1")).build();
    }

    @Test
    void stockRotationCreditsUpToItsAllowance() {
        var rotation = new StockRotation(number("0.05"), Window.YEAR);

        EarningLine line = withFigure(rotation, Figure.PURCHASES, "100000", won("1", "2026-02-01", "7000").build());

        assertThat(line.earned()).isEqualTo(usd("5000.00"));
        assertThat(line.reason()).isEqualTo(Reason.OVER_ALLOWANCE);
        assertThat(one(rotation, won("1", "2026-02-01", "7000").build()).reason()).isEqualTo(Reason.NO_PURCHASES);
    }

    @Test
    void aRoleThatNobodyPlaysIsKeptOrSharedByTheOthers() {
        var roles = List.of(new CollaborationSplit.RoleShare("A", 2), new CollaborationSplit.RoleShare("B", 1));
        var players = List.of(new Participant("A", "x"), new Participant("A", "y"));

        assertThat(new CollaborationSplit(new Flat(number("0")), roles, false).shares(usd("100"), players))
                .extracting(share -> share.amount().decimal()).containsExactly("33.34", "33.33");
        assertThat(new CollaborationSplit(new Flat(number("0")), roles, true).shares(usd("100"), players))
                .extracting(share -> share.amount().decimal()).containsExactly("50.00", "50.00");
    }

    @Test
    void bandsWithAGapOrAnOverlapAreRefused() {
        assertThatThrownBy(
                () -> new Retention(List.of(percent("0", "1", "0.1"), percent("2", null, "0.2")), Window.YEAR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> percent("5", "5", "0.1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CollaborationSplit(new EveryStep(number("1"), number("1"), Window.YEAR),
                List.of(new CollaborationSplit.RoleShare("A", 1)), false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thirdsOfACentThatNeverEndStillMakeAWhole() {
        assertThat(one(new Percent(number("0.333333333333333333333333333333")), won("1", "2026-02-01", "300").build())
                .earned()).isEqualTo(usd("100.00"));
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
