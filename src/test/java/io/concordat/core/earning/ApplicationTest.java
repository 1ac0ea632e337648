package io.concordat.core.earning;

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
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.concordat.core.earning.evaluation.Detail;
import io.concordat.core.earning.evaluation.EarningEngine;
import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.evaluation.Outcome;
import io.concordat.core.earning.evaluation.PartnerCase;
import io.concordat.core.earning.fact.AttributePeriod;
import io.concordat.core.earning.fact.DatedRate;
import io.concordat.core.earning.fact.EnrollmentPeriod;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.fact.PartnerAttributes;
import io.concordat.core.earning.fact.PartnerTimeline;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.terms.Audience;
import io.concordat.core.earning.terms.Condition;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.OfferTermsBuilder;
import io.concordat.core.earning.terms.PartnerOverride;
import io.concordat.core.earning.terms.Proofs;
import io.concordat.core.earning.terms.Trigger;
import io.concordat.core.earning.trace.Rule;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;

/** Which offers apply to which facts, and under which version, segment and rate. */
class ApplicationTest {

    private static final Percent FIVE = new Percent(number("0.05"));
    private static final Percent TEN = new Percent(number("0.10"));

    @Test
    void aLateFactIsJudgedByThePartnersTierOfItsOwnDay() {
        OfferTerms terms = OfferTermsBuilder.offer(Sample.PROGRAM, "o", 1, USD)
                .segment("gold", Audience.ofTiers("GOLD"), TEN).segment("others", Audience.ALL, FIVE).build();
        PartnerTimeline promoted = new PartnerTimeline(Sample.PARTNER, List.of(
                tier("SILVER", "2026-01-01", "2026-04-01"), tier("GOLD", "2026-04-01", null)),
                Sample.GOLD.enrollments());

        Evaluation evaluation = Sample.engine(terms).evaluate(new PartnerCase(promoted, Map.of()),
                List.of(won("late", "2026-03-31", "100").build(), won("now", "2026-04-01", "100").build()));

        assertThat(evaluation.linesOf("late").get(0).segment()).isEqualTo("others");
        assertThat(evaluation.linesOf("late").get(0).earned()).isEqualTo(usd("5"));
        assertThat(evaluation.linesOf("now").get(0).earned()).isEqualTo(usd("10"));
    }

    private static AttributePeriod tier(String tier, String from, String until) {
        return new AttributePeriod(LocalDate.parse(from), until == null ? null : LocalDate.parse(until),
                new PartnerAttributes(null, tier, null, Set.of()));
    }

    @Test
    void anEarningIsPinnedToTheHighestVersionThatIsValidOnTheDayOfTheFact() {
        OfferTerms first = OfferTermsBuilder.offer(Sample.PROGRAM, "o", 1, USD).formula(FIVE).build();
        OfferTerms second = OfferTermsBuilder.offer(Sample.PROGRAM, "o", 2, USD).formula(TEN)
                .valid(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1)).build();

        Evaluation evaluation = Sample.engine(first, second).evaluate(Sample.gold(Map.of()),
                List.of(won("1", "2026-03-31", "100").build(), won("2", "2026-04-01", "100").build(),
                        won("3", "2026-07-01", "100").build()));

        assertThat(evaluation.lines()).extracting(line -> line.key().version()).containsExactly(1, 2, 1);
        assertThatThrownBy(() -> OfferBook.of(List.of(first, first))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOverrideHoldsForItsPartnerUntilItsLastDayAndSaysWhy() {
        OfferTerms terms = offer("o", FIVE).override(new PartnerOverride(Sample.PARTNER, LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 31), TEN, "launch partner")).build();

        Evaluation evaluation = evaluate(terms, won("1", "2026-03-31", "100").build(),
                won("2", "2026-04-01", "100").build());

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("10.00", "5.00");
        assertThat(evaluation.linesOf("1").get(0).trace()).anySatisfy(step -> {
            assertThat(step.rule()).isEqualTo(Rule.OVERRIDE);
            assertThat(step.sentence()).contains("launch partner", "2026-03-31");
        });
    }

    @Test
    void everyOfferThatDoesNotApplySaysWhy() {
        Condition big = question -> new Condition.Answer(question.fact().value().amount().minor() > 50_000,
                "amount > 500");
        Evaluation evaluation = Sample.engine(
                OfferTermsBuilder.offer("other", "enrolled", 1, USD).formula(FIVE).build(),
                offer("families", FIVE).productFamilies(Set.of("X")).build(),
                offer("influence", FIVE).proofs(new Proofs(Set.of(), true)).build(),
                OfferTermsBuilder.offer(Sample.PROGRAM, "segment", 1, USD)
                        .segment("silver", Audience.ofTiers("SILVER"), FIVE).build(),
                offer("eligible", FIVE).eligibility(big).build(),
                offer("stage", FIVE).trigger(new Trigger(Set.of(FactKind.DEAL_WON), Set.of("GO_LIVE"))).build())
                .evaluate(Sample.gold(Map.of()), List.of(won("1", "2026-02-01", "100").build()));

        assertThat(evaluation.lines()).isEmpty();
        assertThat(evaluation.outcomes().get(0).refusals())
                .extracting(refusal -> refusal.offer().offer() + " " + refusal.reason())
                .containsExactlyInAnyOrder("enrolled NOT_ENROLLED", "families OTHER_PRODUCTS",
                        "influence NO_INFLUENCE", "segment NO_SEGMENT", "eligible NOT_ELIGIBLE");
        assertThat(evaluation.outcomes().get(0).refusals())
                .anyMatch(refusal -> "amount > 500".equals(refusal.explanation()));
    }

    @Test
    void aMissingProofHoldsThePaymentNotTheEarning() {
        OfferTerms terms = offer("o", FIVE).proofs(new Proofs(Set.of("INVOICE_COPY"), false)).build();

        Evaluation evaluation = evaluate(terms, won("1", "2026-02-01", "100").build(),
                won("2", "2026-02-02", "100").evidence("INVOICE_COPY").build());

        assertThat(evaluation.lines()).extracting(EarningLine::needsEvidence).containsExactly(true, false);
        assertThat(evaluation.lines()).extracting(EarningLine::earned).containsOnly(usd("5"));
    }

    @Test
    void onlyTheOffersOwnProductFamiliesAreItsBase() {
        OfferTerms terms = offer("o", TEN).productFamilies(Set.of("X", "Y")).build();
        Fact mixed = won("1", "2026-02-01", "600").item("X", number("1"), usd("100")).item("Y", number("1"), usd("200"))
                .item("Z", number("1"), usd("300")).build();

        assertThat(evaluate(terms, mixed).linesOf("1").get(0).earned()).isEqualTo(usd("30"));
    }

    @Test
    void theRateOfTheDayConvertsAndStandsInTheTrace() {
        EarningEngine engine = new EarningEngine(OfferBook.of(List.of(offer("o", TEN).build())),
                ExchangeRates.of(List.of(rate("2026-01-30", "1.25"), rate("2026-02-03", "9.99")), 5), Sample.CALENDAR,
                Detail.TRACE);

        EarningLine line = engine.evaluate(Sample.gold(Map.of()), List.of(euros("1", "2026-02-02"))).linesOf("1")
                .get(0);

        assertThat(line.earned()).isEqualTo(usd("12.50"));
        assertThat(line.rate().day()).isEqualTo(LocalDate.of(2026, 1, 30));
        assertThat(line.trace())
                .anyMatch(step -> step.sentence().contains("EUR/USD") && step.sentence().contains("1.25"));
    }

    @Test
    void withoutARateOrWithATooOldOneThereIsNoAmountYet() {
        EarningEngine engine = new EarningEngine(OfferBook.of(List.of(offer("o", TEN).build())),
                ExchangeRates.of(List.of(rate("2026-01-30", "1.25")), 5), Sample.CALENDAR, Detail.TRACE);

        Evaluation evaluation = engine.evaluate(Sample.gold(Map.of()),
                List.of(euros("1", "2026-02-05"), euros("2", "2026-01-29"), euros("3", "2026-02-04")));

        assertThat(evaluation.linesOf("1").get(0).outcome()).isEqualTo(Outcome.NO_RATE);
        assertThat(evaluation.linesOf("2").get(0).outcome()).isEqualTo(Outcome.NO_RATE);
        assertThat(evaluation.linesOf("3").get(0).outcome()).isEqualTo(Outcome.ACCRUED);
    }

    private static DatedRate rate(String day, String rate) {
        return new DatedRate(Currency.of("EUR"), USD, LocalDate.parse(day), number(rate));
    }

    private static Fact euros(String id, String day) {
        return fact(FactKind.DEAL_WON, id, day).amount(Money.ofMinor(10_000, "EUR")).build();
    }

    @Test
    void anEnrollmentCountsByTheDayOfTheFact() {
        PartnerTimeline left = new PartnerTimeline(Sample.PARTNER, List.of(),
                List.of(new EnrollmentPeriod(Sample.PROGRAM, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1))));

        Evaluation evaluation = Sample.engine(offer("o", TEN).build()).evaluate(new PartnerCase(left, Map.of()),
                List.of(won("1", "2026-02-28", "100").build(), won("2", "2026-03-01", "100").build()));

        assertThat(evaluation.lines()).extracting(line -> line.key().fact()).containsExactly("1");
    }

    @Test
    void aRepeatedFactCountsOnceACorrectedOneByItsLastVersionAndAVoidedOneNotAtAll() {
        Fact first = won("1", "2026-02-01", "100").build();
        Fact corrected = won("1", "2026-02-01", "300").version(2).build();
        Fact voided = won("2", "2026-02-02", "500").version(2).voided().build();

        Evaluation evaluation = evaluate(offer("o", TEN).build(), corrected, first, first.arrivedAs(9), voided,
                won("2", "2026-02-02", "500").build());

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("30.00");
    }

    @Test
    void oneVersionThatSaysTwoThingsIsRefusedAndSoIsAFactOfSomeoneElse() {
        OfferTerms terms = offer("o", TEN).build();

        assertThatThrownBy(() -> evaluate(terms, won("1", "2026-02-01", "100").build(),
                won("1", "2026-02-01", "101").build())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sample.engine(terms).evaluate(
                new PartnerCase(new PartnerTimeline("contoso", List.of(), List.of()), Map.of()),
                List.of(won("1", "2026-02-01", "100").build()))).isInstanceOf(IllegalArgumentException.class);
    }
}
