package io.concordat.catalog.offer.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.catalog.offer.terms.formula.SampleRules;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.fact.PartnerAttributes;
import io.concordat.core.earning.formula.Band;
import io.concordat.core.earning.formula.BandMethod;
import io.concordat.core.earning.formula.Banded;
import io.concordat.core.earning.formula.Flat;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.terms.*;
import io.concordat.core.earning.time.Window;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.error.FieldError;

class TermsCompilerTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Currency USD = Currency.of("USD");
    private final TermsCompiler compiler = new TermsCompiler(new SampleRules());

    @Test
    void everythingThatTermsSayIsComputedWith() {
        VersionFrame frame = new VersionFrame(new OfferIdentity("CORE", "REBATE", 3), FIRST, FIRST.plusYears(1),
                List.of(), List.of("ANALYTICS"));

        OfferTerms terms = compiler.compile(SampleTerms.read(SampleTerms.REBATE), frame);

        assertThat(terms).isEqualTo(OfferTermsBuilder.offer("CORE", "REBATE", 3, USD)
                .type(OfferType.VOLUME_REBATE, Objective.VOLUME).valid(FIRST, FIRST.plusYears(1))
                .trigger(new Trigger(Set.of(FactKind.INVOICED), Set.of("SIGNED")))
                .productFamilies(Set.of("ANALYTICS")).base(EarningBase.NET)
                .segment("GOLD", new Audience(Set.of("RESELLER"), Set.of("GOLD"), Set.of("EMEA"), Set.of("MID")),
                        new Banded(
                                List.of(Band.percent("0", "100000", "0.02"), Band.percent("100000", "250000", "0.04"),
                                        Band.percent("250000", null, "0.06")),
                                BandMethod.MARGINAL, Banded.Basis.VALUE, Scope.PARTNER, Window.QUARTER))
                .segment("OTHERS", Audience.ALL, new Percent(new BigDecimal("0.015")))
                .eligibility(new SampleRules.Rule("fact.amount >= 5000"))
                .proofs(new Proofs(Set.of("INVOICE_COPY"), true))
                .payout(new PayoutTiming(PayoutTiming.PayoutTrigger.PAID_PRO_RATA, 30, "MONTHLY"))
                .cap(new Cap(Cap.Scope.PARTNER, Window.QUARTER, Money.parse("25000.00", USD), Cap.Overflow.CARRY))
                .cap(new Cap(Cap.Scope.PROGRAM, Window.YEAR, Money.parse("900000.00", USD), Cap.Overflow.FORFEIT))
                .clawback(new Clawback(Set.of(FactKind.CANCELLATION), 90, Clawback.Method.FULL, 0))
                .clawback(new Clawback(Set.of(FactKind.EARLY_TERMINATION), null, Clawback.Method.BY_TIME, 12))
                .stacking(new StackingGroup("NEW-BUSINESS", StackingGroup.Mode.ADDITIVE, StackingGroup.Reach.FACT,
                        null, new BigDecimal("0.15")))
                .priority(20).floor(new MarginFloor(new BigDecimal("0.3"), MarginFloor.UnknownCost.PAY))
                .accounting(AccountingTreatment.CONTRA_REVENUE, new TaxonomyCodes("REB-26", "4711"))
                .rounding(RoundingMode.HALF_EVEN).build());
    }

    @Test
    void whatIsNotSaidIsTheDefaultOfTheEngine() {
        VersionFrame frame = new VersionFrame(new OfferIdentity("CORE", "BONUS", 1), FIRST, null, List.of(),
                List.of());

        assertThat(compiler.compile(SampleTerms.read(SampleTerms.LEAST), frame))
                .isEqualTo(OfferTermsBuilder.offer("CORE", "BONUS", 1, Currency.of("EUR"))
                        .type(OfferType.COMMISSION, Objective.NEW_LOGO).valid(FIRST, null)
                        .segment("ALL", Audience.ALL, new Flat(new BigDecimal("100"))).build());
    }

    @Test
    void budgetDeductionAndOverrideKeepTheirReferences() {
        String partner = "01998f2e-6c1a-7b3d-9f00-2b6d3c1a0001";
        String json = SampleTerms.LEAST.replaceFirst("\"segments\"", """
                "budget": {"budgetId": "%1$s", "partial": true}, "deduction": {"offers": ["OTHER"]},
                "overrides": [{"partnerId": "%1$s", "from": "2026-01-01", "endsOn": "2026-06-30", "reason": "Pilot",
                  "formula": {"percent": {"ratePercent": "7"}}}], "segments\"""".formatted(partner));

        OfferTerms terms = compiler.compile(SampleTerms.read(json), VersionFrame.NONE);

        assertThat(terms.budget()).isEqualTo(new BudgetReference(partner, true));
        assertThat(terms.deduction()).isEqualTo(new BaseDeduction(Set.of(), Set.of("OTHER")));
        assertThat(terms.overrides()).containsExactly(new PartnerOverride(partner, FIRST, LocalDate.of(2026, 6, 30),
                new Percent(new BigDecimal("0.07")), "Pilot"));
    }

    @Test
    void aVersionForSegmentsEarnsNothingForAPartnerOutsideOfThem() {
        Condition rule = new OfferedTo(Set.of("MID"), new SampleRules.Rule("true"));

        assertThat(rule.test(new Condition.Question(null, FIRST,
                new PartnerAttributes("RESELLER", "GOLD", "EMEA", Set.of("MID", "X")))).holds()).isTrue();
        assertThat(rule.test(new Condition.Question(null, FIRST, PartnerAttributes.UNKNOWN)))
                .isEqualTo(new Condition.Answer(false, "for segments MID"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "currency": "USD" | "currency": "XXX" | currency | currency-unknown
            "kinds": ["INVOICED"] | "kinds": ["INVOICED", "REFUND"] | trigger.kinds[1] | reversal-kind
            "code": "OTHERS" | "code": "GOLD" | segments[1].code | not-unique
            "fact.amount >= 5000" | "fact.amount &&" | eligibility | rule-invalid
            "limit": "25000.00" | "limit": "25000.5" | caps[0].limit | amount-malformed
            "limit": "900000.00" | "limit": "900000.00", "overflow": "CARRY" | caps[1].overflow | not-applicable
            "triggers": ["CANCELLATION"] | "triggers": ["INVOICED"] | clawbacks[0].triggers[0] | not-a-reversal
            , "termMonths": 12 | | clawbacks[1].termMonths | required
            "method": "FULL" | "method": "FULL", "termMonths": 3 | clawbacks[0].termMonths | not-applicable
            , "limitPercent": "15" | | stacking | one-of
            "ADDITIVE" | "EXCLUSIVE" | stacking.limitPercent | not-applicable
            "limitPercent": "15" | "limitPercent": "15", "reach": "DEAL" | stacking.reach | not-applicable
            "minimumPercent": "30" | "minimumPercent": "101" | marginFloor.minimumPercent | out-of-range
            "to": "250000" | "to": "90000" | segments[0].formula.banded.bands[1].to | ends-before-start
            "percent": {"ratePercent": "1.5"} | "signingBonus": {"amount": "5.00", "earnBackMonths": 6} | clawbacks | earn-back-missing
            """)
    void termsThatCannotBeComputedAreToldAtTheirField(String part, String wrong, String field, String code) {
        String json = SampleTerms.REBATE.replace(part, wrong == null ? "" : wrong);
        assertThat(json).isNotEqualTo(SampleTerms.REBATE);

        assertThat(compiler.faults(SampleTerms.read(json), "earning")).first()
                .extracting(FieldError::field, FieldError::code).containsExactly("earning." + field, code);
    }

    @Test
    void overridesHaveAnEndAfterTheirStartAndDoNotOverlap() {
        String override = """
                {"partnerId": "01998f2e-6c1a-7b3d-9f00-2b6d3c1a0001", "from": "%s", "endsOn": "%s", "reason": "Pilot",
                 "formula": {"percent": {"ratePercent": "7"}}}""";
        String json = SampleTerms.LEAST.replaceFirst("\"segments\"", "\"overrides\": ["
                + override.formatted("2026-02-01", "2026-01-31") + "," + override.formatted("2026-03-01", "2026-04-30")
                + "," + override.formatted("2026-04-30", "2026-05-30") + "], \"segments\"");

        assertThat(compiler.faults(SampleTerms.read(json), "earning"))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("earning.overrides[0].endsOn", "ends-before-start"),
                        tuple("earning.overrides[2].from", "overlapping"));
    }

    @Test
    void factsEarnFromTheActivationUntilTheEarlierOfTheTwoLastDays() {
        OfferTerms terms = compiler.compile(SampleTerms.read(SampleTerms.LEAST), VersionFrame.NONE);
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant lateOnTheTenth = Instant.parse("2026-03-10T23:30:00Z");

        assertThat(row(FIRST, null, lateOnTheTenth, null).dated(terms, zone))
                .extracting(OfferTerms::validFrom, OfferTerms::validUntil)
                .containsExactly(LocalDate.of(2026, 3, 11), null);
        assertThat(row(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 12, 31), lateOnTheTenth, null).dated(terms, zone))
                .extracting(OfferTerms::validFrom, OfferTerms::validUntil)
                .containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 1, 1));
        assertThat(row(FIRST, LocalDate.of(2026, 12, 31), lateOnTheTenth, LocalDate.of(2026, 6, 30))
                .dated(terms, zone).validUntil()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(row(FIRST, LocalDate.of(2026, 5, 31), lateOnTheTenth, LocalDate.of(2026, 6, 30))
                .dated(terms, zone).validUntil()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    private static VersionRow row(LocalDate from, LocalDate to, Instant began, LocalDate lastDay) {
        return new VersionRow(UUID.randomUUID(), 1, UUID.randomUUID(), new OfferIdentity("CORE", "BONUS", 1),
                "ACTIVE", from, to, began, lastDay);
    }
}
