package io.concordat.core.earning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.concordat.core.earning.evaluation.Detail;
import io.concordat.core.earning.evaluation.EarningEngine;
import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.FigureKey;
import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.evaluation.PartnerCase;
import io.concordat.core.earning.fact.AttributePeriod;
import io.concordat.core.earning.fact.EnrollmentPeriod;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactBuilder;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.fact.PartnerAttributes;
import io.concordat.core.earning.fact.PartnerTimeline;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.OfferTermsBuilder;
import io.concordat.core.earning.terms.Trigger;
import io.concordat.core.earning.time.EarningCalendar;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;

/** A vendor with one program, a gold partner, and short words for what happens. */
public final class Sample {

    public static final Currency USD = Currency.of("USD");
    public static final String PARTNER = "northwind";
    public static final String PROGRAM = "channel";
    public static final EarningCalendar CALENDAR = new EarningCalendar(ZoneOffset.UTC, Month.JANUARY);
    public static final PartnerTimeline GOLD = new PartnerTimeline(PARTNER,
            List.of(new AttributePeriod(LocalDate.EPOCH, null,
                    new PartnerAttributes("RESELLER", "GOLD", "EMEA", Set.of("HEALTH")))),
            List.of(new EnrollmentPeriod(PROGRAM, LocalDate.EPOCH, null),
                    new EnrollmentPeriod("sales", LocalDate.EPOCH, null)));

    private Sample() {
    }

    public static Money usd(String decimal) {
        return Money.parse(decimal.contains(".") ? decimal : decimal + ".00", USD);
    }

    public static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }

    public static OfferTermsBuilder offer(String code, Formula formula) {
        return OfferTermsBuilder.offer(PROGRAM, code, 1, USD).formula(formula);
    }

    public static OfferTermsBuilder offer(String code, FactKind kind, Formula formula) {
        return offer(code, formula).trigger(Trigger.on(kind));
    }

    /** @param day such as {@code 2026-03-31} */
    public static FactBuilder fact(FactKind kind, String id, String day) {
        return FactBuilder
                .fact(kind, id, PARTNER, LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .deal("deal-" + id);
    }

    public static FactBuilder won(String id, String day, String amount) {
        return fact(FactKind.DEAL_WON, id, day).amount(usd(amount));
    }

    public static EarningEngine engine(OfferTerms... offers) {
        return new EarningEngine(OfferBook.of(Arrays.asList(offers)), ExchangeRates.none(), CALENDAR,
                Detail.TRACE_AND_REFUSALS);
    }

    public static PartnerCase gold(Map<FigureKey, BigDecimal> figures) {
        return new PartnerCase(GOLD, figures);
    }

    public static Evaluation evaluate(OfferTerms offer, Fact... facts) {
        return engine(offer).evaluate(gold(Map.of()), List.of(facts));
    }
}
