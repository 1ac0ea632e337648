package io.concordat.core.earning;

import static io.concordat.core.earning.Sample.USD;
import static io.concordat.core.earning.Sample.number;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactBuilder;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.Accelerator;
import io.concordat.core.earning.formula.Band;
import io.concordat.core.earning.formula.BandMethod;
import io.concordat.core.earning.formula.Banded;
import io.concordat.core.earning.formula.CertificationBounty;
import io.concordat.core.earning.formula.Flat;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.PerUnit;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.formula.RevenueShare;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.formula.Spif;
import io.concordat.core.earning.terms.BaseDeduction;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.terms.MarginFloor;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.OfferTermsBuilder;
import io.concordat.core.earning.terms.StackingGroup;
import io.concordat.core.earning.terms.Trigger;
import io.concordat.core.earning.time.Window;
import io.concordat.core.money.Money;

/** Catalogs and histories by chance, reproducible from a seed. */
final class RandomStories {

    static final List<FactKind> EARNING = List.of(FactKind.DEAL_WON, FactKind.INVOICED, FactKind.UNIT_SOLD,
            FactKind.CERTIFIED);
    static final List<FactKind> REVERSING = List.of(FactKind.REFUND, FactKind.CANCELLATION);
    static final Money PROGRAM_CAP = new Money(900_000, USD);

    private final Random random;

    RandomStories(long seed) {
        random = new Random(seed);
    }

    /** @return six offers of one program with random formulas, caps, groups, floors and clawbacks */
    List<OfferTerms> catalog() {
        List<OfferTerms> offers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Formula formula = formula();
            Set<FactKind> kinds = formula instanceof CertificationBounty
                    ? Set.of(FactKind.CERTIFIED)
                    : Set.of(FactKind.DEAL_WON, random.nextBoolean() ? FactKind.INVOICED : FactKind.UNIT_SOLD);
            OfferTermsBuilder offer = OfferTermsBuilder.offer(Sample.PROGRAM, "offer-" + i, 1, USD).formula(formula)
                    .trigger(new Trigger(kinds, Set.of())).priority(random.nextInt(4));
            for (int cap = random.nextInt(3); cap > 0; cap--) {
                offer.cap(cap());
            }
            if (random.nextInt(3) > 0) {
                REVERSING.forEach(trigger -> offer.clawback(clawback(trigger)));
            }
            if (random.nextInt(2) == 0) {
                offer.stacking(group());
            }
            if (random.nextInt(4) == 0) {
                offer.floor(new MarginFloor(number("0.25"), MarginFloor.UnknownCost.values()[random.nextInt(2)]));
            }
            if (random.nextInt(5) == 0) {
                offer.deduction(new BaseDeduction(Set.of(), Set.of("offer-" + random.nextInt(6))));
            }
            offers.add(offer.build());
        }
        return offers;
    }

    private Formula formula() {
        Window window = Window.values()[random.nextInt(Window.values().length)];
        return switch (random.nextInt(10)) {
            case 0 -> new Flat(number("123.45"));
            case 1 -> new PerUnit(number("7.333"));
            case 2 -> new Spif(number("75"), random.nextBoolean() ? null : number("250"), window);
            case 3 -> new CertificationBounty(number("500"), window);
            case 4 -> new Accelerator(number("0.051"), number("20000"),
                    List.of(new Accelerator.Step(number("1"), number("1.5")),
                            new Accelerator.Step(number("1.2"), number("2"))),
                    window);
            case 5 -> new RevenueShare(number("0.0333"), 1 + random.nextInt(6));
            case 6, 7, 8 -> new Banded(bands(), BandMethod.values()[random.nextInt(6)], Banded.Basis.VALUE,
                    random.nextInt(3) == 0 ? Scope.DEAL : Scope.PARTNER, window);
            default -> new Percent(number("0.0725"));
        };
    }

    private static List<Band> bands() {
        return List.of(Band.percent("0", "5000", "0.021"), Band.percent("5000", "15000", "0.037"),
                Band.percent("15000", null, "0.0611"));
    }

    private Cap cap() {
        Cap.Scope scope = Cap.Scope.values()[random.nextInt(4)];
        Window window = Window.values()[random.nextInt(Window.values().length)];
        return scope == Cap.Scope.PARTNER_IN_PROGRAM
                ? new Cap(scope, Window.QUARTER, PROGRAM_CAP, Cap.Overflow.FORFEIT)
                : new Cap(scope, window, new Money(random.nextLong(100_000), USD),
                        Cap.Overflow.values()[random.nextInt(2)]);
    }

    private Clawback clawback(FactKind trigger) {
        Clawback.Method method = Clawback.Method.values()[random.nextInt(4)];
        return new Clawback(Set.of(trigger), random.nextBoolean() ? null : 60, method, 12);
    }

    private StackingGroup group() {
        return switch (random.nextInt(4)) {
            case 0 -> StackingGroup.exclusive("front");
            case 1 -> new StackingGroup("deal", StackingGroup.Mode.EXCLUSIVE, StackingGroup.Reach.DEAL, null, null);
            case 2 -> StackingGroup.bestOf("best");
            default -> StackingGroup.additive("sum", new Money(30_000, USD));
        };
    }

    /** @return some facts of a year, mostly few and now and then a dozen, each external id once */
    List<Fact> history() {
        List<Fact> facts = new ArrayList<>();
        int count = 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 4);
        for (int i = 0; i < count; i++) {
            facts.add(i > 0 && random.nextInt(4) == 0
                    ? reversal("r" + i, facts.get(random.nextInt(i)))
                    : earning("f" + i).build());
        }
        return facts;
    }

    private FactBuilder earning(String id) {
        FactKind kind = EARNING.get(random.nextInt(EARNING.size()));
        FactBuilder fact = FactBuilder.fact(kind, id, Sample.PARTNER, moment()).deal("deal" + random.nextInt(4))
                .person("person" + random.nextInt(3)).code("exam" + random.nextInt(2))
                .quantity(BigDecimal.valueOf(random.nextInt(40)));
        if (kind != FactKind.CERTIFIED) {
            Money amount = new Money(random.nextLong(2_000_000), USD);
            fact.amount(amount);
            if (random.nextBoolean()) {
                Money cost = new Money(amount.minor() * (40 + random.nextInt(60)) / 100, USD);
                fact.economics(new Economics(amount, amount, cost, null, Economics.Breadth.FACT));
            }
        }
        return fact;
    }

    private Fact reversal(String id, Fact of) {
        FactKind kind = random.nextBoolean() ? FactKind.REFUND : FactKind.CANCELLATION;
        FactBuilder reversal = FactBuilder.fact(kind, id, Sample.PARTNER, moment());
        if (random.nextInt(4) == 0) {
            reversal.deal("deal" + random.nextInt(4));
        } else {
            reversal.reverses(of.externalId());
        }
        if (kind == FactKind.REFUND && of.value().amount() != null) {
            reversal.amount(new Money(random.nextLong(of.value().amount().minor() + 1), USD));
        }
        return reversal.build();
    }

    /** @return another version of the fact, with another value or another time, or taken back */
    Fact corrected(Fact fact) {
        boolean voided = random.nextInt(5) == 0;
        return new Fact(fact.externalId(), fact.version() + 1, voided, fact.arrival(), fact.kind(), fact.partner(),
                random.nextBoolean() ? moment() : fact.occurredAt(), fact.value(), fact.subject(), fact.participants(),
                fact.influence(), fact.evidence(), fact.reverses(), fact.labels());
    }

    private Instant moment() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
