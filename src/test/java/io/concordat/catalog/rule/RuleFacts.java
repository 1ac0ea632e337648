package io.concordat.catalog.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactBuilder;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.fact.PartnerAttributes;
import io.concordat.core.earning.formula.Figure;
import io.concordat.core.earning.formula.FormulaCase;
import io.concordat.core.earning.formula.Totals;
import io.concordat.core.earning.terms.Condition;
import io.concordat.core.money.Money;

/** Facts to try rules on. */
final class RuleFacts {

    static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Instant MOMENT = Instant.parse("2026-03-05T10:00:00Z");
    private static final Map<Figure, BigDecimal> FIGURES = Map.of(Figure.BASELINE, new BigDecimal("10000"),
            Figure.QUOTA, new BigDecimal("50000"));

    private RuleFacts() {
    }

    /** A deal with everything that rules may look at. */
    static FactBuilder deal() {
        return deal(FactKind.DEAL_WON);
    }

    static FactBuilder deal(FactKind kind) {
        return FactBuilder.fact(kind, "f-1", "northwind", MOMENT).amount(eur("12000.00"))
                .quantity(BigDecimal.valueOf(12)).item("CLOUD", BigDecimal.valueOf(10), eur("9000.00"))
                .item("SUPPORT", BigDecimal.valueOf(2), eur("3000.00"))
                .economics(new Economics(eur("15000.00"), eur("12000.00"), eur("7000.00"), null,
                        Economics.Breadth.FACT))
                .prices(new BigDecimal("110.00"), new BigDecimal("95.50")).deal("d-1").customer("c-1").person("p-1")
                .productFamily("CLOUD").code("WON").registration("r-1").participant("SOURCED", "northwind")
                .participant("INFLUENCED", "contoso").influenceProven().evidence("INVOICE").label("channel", "web")
                .label("seats", "250");
    }

    /** A fact that tells nothing beyond that it happened. */
    static Fact bare() {
        return FactBuilder.fact(FactKind.CERTIFIED, "f-0", "northwind", MOMENT).build();
    }

    static Condition.Question question(Fact fact) {
        return new Condition.Question(fact, DAY,
                new PartnerAttributes("RESELLER", "GOLD", "EMEA", Set.of("HEALTH", "PUBLIC")));
    }

    static FormulaCase asked(Fact fact, String base) {
        return asked(fact, base, BigDecimal.ONE);
    }

    static FormulaCase asked(Fact fact, String base, BigDecimal rate) {
        return new FormulaCase(fact, DAY, new BigDecimal(base), BigDecimal.valueOf(12), rate, totals("3000.00"),
                DAY.minusDays(30), FIGURES::get);
    }

    static Totals totals(String volume) {
        return Totals.of(new BigDecimal(volume), BigDecimal.valueOf(20), 4);
    }

    static Money eur(String amount) {
        return Money.parse(amount, io.concordat.core.money.Currency.of("EUR"));
    }
}
