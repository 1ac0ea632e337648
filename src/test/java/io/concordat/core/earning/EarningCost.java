package io.concordat.core.earning;

import static io.concordat.core.earning.Sample.USD;
import static io.concordat.core.earning.Sample.number;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.concordat.core.earning.evaluation.Detail;
import io.concordat.core.earning.evaluation.EarningEngine;
import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.evaluation.PartnerFold;
import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactBuilder;
import io.concordat.core.earning.fact.FactKind;
import io.concordat.core.earning.formula.Band;
import io.concordat.core.earning.formula.BandMethod;
import io.concordat.core.earning.formula.Banded;
import io.concordat.core.earning.formula.Percent;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.terms.Audience;
import io.concordat.core.earning.terms.Cap;
import io.concordat.core.earning.terms.Clawback;
import io.concordat.core.earning.terms.MarginFloor;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.OfferTermsBuilder;
import io.concordat.core.earning.terms.StackingGroup;
import io.concordat.core.earning.time.Window;
import io.concordat.core.money.Money;

/**
 * What one fact costs with 200 active offers, and what a replay of 100,000 facts keeps in memory. Prints processor time and
 * allocation per fact; run it by hand.
 */
public final class EarningCost {

    private static final int FACTS = 100_000;

    private EarningCost() {
    }

    public static void main(String[] arguments) {
        for (int applying : new int[]{20, 200}) {
            OfferBook book = OfferBook.of(offers(200, applying));
            for (Detail detail : new Detail[]{Detail.AMOUNTS, Detail.TRACE}) {
                measure(book, detail, applying, applying == 200 ? FACTS / 10 : FACTS);
            }
        }
    }

    private static void measure(OfferBook book, Detail detail, int applying, int facts) {
        EarningEngine engine = new EarningEngine(book, ExchangeRates.none(), Sample.CALENDAR, detail);
        run(engine, facts / 5);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        PartnerFold fold = run(engine, facts);
        cpu = threads.getCurrentThreadCpuTime() - cpu;
        bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
        System.gc();
        long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf("200 active offers, %3d apply, %-7s: %6.1f µs and %6.1f KiB a fact; %d facts keep %d MiB%n",
                applying, detail, cpu / 1e3 / facts, bytes / 1024.0 / facts, facts, kept >> 20);
        Reference.reachabilityFence(fold);
    }

    private static PartnerFold run(EarningEngine engine, int facts) {
        PartnerFold fold = engine.open(Sample.gold(Map.of()));
        Instant start = LocalDate.of(2026, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int i = 0; i < facts; i++) {
            fold.accept(fact(i, start.plusSeconds(300L * i)));
        }
        return fold;
    }

    private static Fact fact(int number, Instant moment) {
        Money net = new Money(1_000_000 + number % 777 * 1000, USD);
        return FactBuilder.fact(FactKind.DEAL_WON, "fact-" + number, Sample.PARTNER, moment).deal("deal-" + number)
                .person("person-" + number % 9).amount(net).quantity(BigDecimal.valueOf(number % 13))
                .economics(new Economics(net, net, new Money(net.minor() / 2, USD), null, Economics.Breadth.FACT))
                .build();
    }

    private static List<OfferTerms> offers(int count, int applying) {
        List<Band> bands = List.of(Band.percent("0", "100000", "0.002"), Band.percent("100000", "250000", "0.004"),
                Band.percent("250000", null, "0.006"));
        List<OfferTerms> offers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Audience audience = i % (count / applying) == 0 ? Audience.ofTiers("GOLD") : Audience.ofTiers("SILVER");
            OfferTermsBuilder offer = OfferTermsBuilder.offer(Sample.PROGRAM, "offer-" + i, 1, USD).priority(i % 7)
                    .segment("tier", audience, i % 3 == 0
                            ? new Banded(bands, BandMethod.MARGINAL, Banded.Basis.VALUE, Scope.PARTNER, Window.QUARTER)
                            : new Percent(number("0.0025")))
                    .cap(new Cap(Cap.Scope.PARTNER, Window.QUARTER, new Money(90_000_000, USD), Cap.Overflow.FORFEIT))
                    .floor(new MarginFloor(number("0.2"), MarginFloor.UnknownCost.PAY));
            if (i % 5 == 0) {
                offer.stacking(StackingGroup.bestOf("group-" + i % 4));
            }
            if (i % 10 == 0) {
                offer.clawback(new Clawback(Set.of(FactKind.REFUND), 90, Clawback.Method.BY_VALUE, 0));
            }
            offers.add(offer.build());
        }
        return offers;
    }
}
