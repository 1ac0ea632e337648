package io.concordat.core.earning;

import static io.concordat.core.earning.Sample.USD;
import static io.concordat.core.earning.Sample.offer;
import static io.concordat.core.earning.Sample.usd;
import static io.concordat.core.earning.Sample.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.concordat.core.earning.evaluation.PartnerCase;
import io.concordat.core.earning.evaluation.PartnerFold;
import io.concordat.core.earning.fact.EnrollmentPeriod;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.fact.PartnerTimeline;
import io.concordat.core.earning.formula.Band;
import io.concordat.core.earning.formula.BandMethod;
import io.concordat.core.earning.formula.Banded;
import io.concordat.core.earning.formula.CollaborationSplit;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.formula.Spif;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.time.Window;
import io.concordat.core.money.Money;

/** What the fold adds up to, against a second way of computing it that knows neither folds nor entries. */
class RebateOracleTest {

    private static final Banded REBATE = new Banded(
            List.of(Band.percent("500", "1000", "0.02"), Band.percent("1000", "2500", "0.04"),
                    Band.percent("2500", null, "0.06")),
            BandMethod.RETROACTIVE, Banded.Basis.VALUE, Scope.PARTNER, Window.QUARTER);
    private static final OfferTerms TERMS = offer("rebate", REBATE)
            .clawback(new Clawback(Set.of(FactKind.REFUND), null, Clawback.Method.TIER_RECOMPUTATION, 0)).build();

    @Test
    void aRebateWithRefundsAddsUpToTheRateOfWhatRemainsOfEachQuarter() {
        for (int round = 0; round < 5_000; round++) {
            Random random = new Random(round);
            List<Fact> facts = new ArrayList<>();
            Map<String, Long> left = new HashMap<>();
            Map<String, Integer> quarter = new HashMap<>();
            for (int i = 0; i < 2 + random.nextInt(8); i++) {
                int month = 1 + random.nextInt(12);
                long amount = 1 + random.nextLong(120_000);
                facts.add(won("f" + i, LocalDate.of(2026, month, 1 + random.nextInt(28)).toString(), cents(amount))
                        .build());
                left.put("f" + i, amount);
                quarter.put("f" + i, (month - 1) / 3);
                if (random.nextBoolean()) {
                    long refunded = 1 + random.nextLong(amount * 5 / 4);
                    facts.add(Sample.fact(FactKind.REFUND, "r" + i, "2027-01-01").reverses("f" + i)
                            .amount(new Money(refunded, USD)).build());
                    left.put("f" + i, Math.max(0, amount - refunded));
                }
            }

            Money earned = Sample.evaluate(TERMS, facts.toArray(Fact[]::new)).earnedByOffer().get("rebate");

            long expected = 0;
            for (int q = 0; q < 4; q++) {
                int number = q;
                long volume = left.entrySet().stream().filter(entry -> quarter.get(entry.getKey()) == number)
                        .mapToLong(Map.Entry::getValue).sum();
                int percent = volume >= 250_000 ? 6 : volume >= 100_000 ? 4 : volume >= 50_000 ? 2 : 0;
                expected += new BigDecimal(volume * percent).divide(new BigDecimal(100), 0, RoundingMode.HALF_UP)
                        .longValueExact();
            }
            assertThat(earned.minor()).as("round %d", round).isEqualTo(expected);
        }
    }

    private static String cents(long amount) {
        return new Money(amount, USD).decimal();
    }

    @Test
    void theSharesOfAllPartnersAddUpToTheWhole() {
        for (int round = 0; round < 3_000; round++) {
            Random random = new Random(round);
            List<CollaborationSplit.RoleShare> roles = new ArrayList<>();
            List<String> partners = List.of("a", "b", "c", "d");
            var won = won("1", "2026-02-01", cents(random.nextLong(10_000_000)));
            for (int i = 0; i <= random.nextInt(5); i++) {
                roles.add(new CollaborationSplit.RoleShare("R" + i, 1 + random.nextInt(100)));
                for (int players = 1 + random.nextInt(2); players > 0; players--) {
                    won.participant("R" + i, partners.get(random.nextInt(4)));
                }
            }
            Fact fact = won.build();
            OfferTerms terms = offer("split",
                    new CollaborationSplit(new Percent(new BigDecimal("0.0377")), roles, false))
                    .build();

            Money sum = partners.stream().filter(fact::concerns)
                    .map(partner -> Sample.engine(terms).evaluate(member(partner), List.of(fact)).earnedByOffer()
                            .get("split"))
                    .reduce(usd("0"), Money::plus);

            assertThat(sum).isEqualTo(fact.value().amount().times(new BigDecimal("0.0377"), RoundingMode.HALF_UP));
        }
    }

    private static PartnerCase member(String partner) {
        return new PartnerCase(new PartnerTimeline(partner, List.of(),
                List.of(new EnrollmentPeriod(Sample.PROGRAM, LocalDate.EPOCH, null))), Map.of());
    }

    @Test
    void aCapHoldsToTheCentWhenARefundIsBorneByWhatWasOverIt() {
        OfferTerms capped = offer("rebate", REBATE)
                .cap(new Cap(Cap.Scope.PARTNER, Window.QUARTER, usd("100"), Cap.Overflow.FORFEIT))
                .clawback(new Clawback(Set.of(FactKind.REFUND), null, Clawback.Method.TIER_RECOMPUTATION, 0)).build();

        var evaluation = Sample.evaluate(capped, won("1", "2026-01-05", "2000").build(),
                won("2", "2026-01-06", "1000").build(),
                Sample.fact(FactKind.REFUND, "3", "2026-02-01").reverses("1").amount(usd("500")).build());

        assertThat(evaluation.lines()).extracting(line -> line.earned().decimal()).containsExactly("80.00", "20.00",
                "0.00");
    }

    @Test
    void twoLimitsOnOneSumUseItOnce() {
        OfferTerms terms = offer("spif", FactKind.UNIT_SOLD,
                new Spif(new BigDecimal("10"), new BigDecimal("100"), Window.MONTH))
                .cap(new Cap(Cap.Scope.PERSON, Window.MONTH, usd("90"), Cap.Overflow.FORFEIT)).build();
        Fact sold = Sample.fact(FactKind.UNIT_SOLD, "1", "2026-01-05").person("ada").quantity(new BigDecimal("6"))
                .build();
        Fact again = Sample.fact(FactKind.UNIT_SOLD, "2", "2026-01-06").person("ada").quantity(new BigDecimal("6"))
                .build();

        assertThat(Sample.evaluate(terms, sold, again).lines()).extracting(line -> line.earned().decimal())
                .containsExactly("60.00", "30.00");
    }

    @Test
    void aFoldTellsWhereThePartnerStandsAndWhatIsMissingToTheNextBand() {
        PartnerFold fold = Sample.engine(TERMS).open(Sample.gold(Map.of()));
        fold.accept(won("1", "2026-01-05", "400").build());
        fold.accept(won("2", "2026-04-05", "2600").build());

        assertThat(fold.standings()).extracting(standing -> standing.period().toString()).containsExactly("2026-01-01",
                "2026-04-01");
        assertThat(REBATE.missingToNextBand(fold.standings().get(0).totals())).hasValue(new BigDecimal("100.00"));
        assertThat(REBATE.missingToNextBand(fold.standings().get(1).totals())).isEmpty();
    }

    @Test
    void factsOutOfOrderAreRefusedByAFold() {
        PartnerFold fold = Sample.engine(TERMS).open(Sample.gold(Map.of()));
        fold.accept(won("2", "2026-01-05", "400").build());

        assertThatThrownBy(() -> fold.accept(won("1", "2026-01-05", "400").build()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2");
    }
}
