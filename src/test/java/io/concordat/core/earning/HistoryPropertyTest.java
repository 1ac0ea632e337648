package io.concordat.core.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.concordat.core.earning.evaluation.Detail;
import io.concordat.core.earning.evaluation.EarningEngine;
import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.FactHistory;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.evaluation.Outcome;
import io.concordat.core.earning.evaluation.PartnerCase;
import io.concordat.core.earning.evaluation.Shortfall;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.settlement.RecordedEntry;
import io.concordat.core.earning.settlement.TrueUp;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.StackingGroup;
import io.concordat.core.money.Money;

/**
 * What holds for every history. The plain build tries some thousands, {@code -Dearning.histories=100000} as many as one likes;
 * {@code -Dearning.seed=} begins elsewhere.
 */
class HistoryPropertyTest {

    private static final int HISTORIES = Integer.getInteger("earning.histories", 15_000);
    private static final long SEED = Long.getLong("earning.seed", 4_000_000L);
    private static final int CATALOGS = 200;
    private static final PartnerCase PARTNER = new PartnerCase(Sample.GOLD, Map.of());

    private record World(List<OfferTerms> offers, EarningEngine engine) {

        static World number(int number) {
            List<OfferTerms> offers = new RandomStories(SEED - 1 - number).catalog();
            return new World(offers,
                    new EarningEngine(OfferBook.of(offers), ExchangeRates.none(), Sample.CALENDAR, Detail.AMOUNTS));
        }

        OfferTerms offer(String code) {
            return offers.stream().filter(terms -> terms.identity().offer().equals(code)).findFirst().orElseThrow();
        }
    }

    @Test
    void recordedEntriesAddUpToAFreshCalculationHoweverFactsArrive() {
        List<World> worlds = IntStream.range(0, CATALOGS).mapToObj(World::number).toList();
        IntStream.range(0, HISTORIES).parallel().forEach(number -> {
            World world = worlds.get(number % CATALOGS);
            RandomStories stories = new RandomStories(SEED + number);
            Random random = new Random(number);
            List<Fact> arriving = new ArrayList<>(stories.history());
            for (Fact fact : List.copyOf(arriving)) {
                if (random.nextInt(4) == 0) {
                    arriving.add(random.nextBoolean() ? fact : stories.corrected(fact));
                }
            }
            Collections.shuffle(arriving, random);

            List<RecordedEntry> recorded = arriveInParts(world, arriving, random);

            Collections.shuffle(arriving, random);
            Evaluation fresh = world.engine.evaluate(PARTNER, arriving);
            holds(sums(recorded).equals(sums(fresh)), number, fresh);
            check(world, fresh, arriving, number);
        });
    }

    /** Plain, since it is asked some millions of times. */
    static void holds(boolean rule, int history, Object where) {
        if (!rule) {
            throw new AssertionError("Does not hold in history " + history + ": " + where);
        }
    }

    /** Facts come in two or three parts; after each, the difference to what stands recorded is recorded too. */
    private static List<RecordedEntry> arriveInParts(World world, List<Fact> arriving, Random random) {
        List<RecordedEntry> recorded = new ArrayList<>();
        int known = 0;
        while (known < arriving.size()) {
            known = Math.min(arriving.size(), known + 1 + random.nextInt(arriving.size()));
            Evaluation now = world.engine.evaluate(PARTNER, arriving.subList(0, known));
            TrueUp.of(now, recorded, Map.of()).entries()
                    .forEach(entry -> recorded.add(new RecordedEntry(entry.key(), entry.delta())));
        }
        return recorded;
    }

    private static Map<LineKey, Long> sums(List<RecordedEntry> entries) {
        Map<LineKey, Long> sums = new HashMap<>();
        entries.forEach(entry -> sums.merge(entry.key(), entry.amount().minor(), Long::sum));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<LineKey, Long> sums(Evaluation evaluation) {
        Map<LineKey, Long> sums = new HashMap<>();
        evaluation.lines().forEach(line -> sums.merge(line.key(), line.earned().minor(), Long::sum));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static void check(World world, Evaluation fresh, List<Fact> arriving, int number) {
        Map<String, Fact> facts = new HashMap<>();
        FactHistory.settled(arriving).forEach(fact -> facts.put(fact.externalId(), fact));
        CapWatch caps = new CapWatch();
        Map<String, Long> groups = new HashMap<>();
        Map<String, Integer> payers = new HashMap<>();
        fresh.lines().forEach(line -> {
            OfferTerms terms = world.offer(line.key().offer());
            long lost = line.shortfalls().stream().map(Shortfall::amount).mapToLong(Money::minor).sum();
            holds(line.calculated().minor() + line.carriedIn().minor() - lost == line.earned().minor(), number, line);
            caps.add(terms, line, facts, number);
            StackingGroup group = terms.stacking();
            if (group != null && line.key().target() == null && line.earned().minor() - line.carriedIn().minor() > 0) {
                String key = line.key().fact() + group.code();
                groups.merge(key, line.earned().minor() - line.carriedIn().minor(), Long::sum);
                payers.merge(key, 1, Integer::sum);
                if (group.mode() == StackingGroup.Mode.ADDITIVE) {
                    holds(groups.get(key) <= group.limit().minor(), number, line);
                } else {
                    holds(payers.get(key) == 1, number, line);
                }
            }
        });
        fresh.earnedByOffer().forEach((offer, earned) -> holds(!earned.isNegative(), number, offer));
        checkMargin(world, fresh, facts, number);
    }

    private static void checkMargin(World world, Evaluation fresh, Map<String, Fact> facts, int number) {
        fresh.outcomes().forEach(outcome -> {
            Fact fact = facts.get(outcome.fact());
            if (fact.value().economics() == null) {
                return;
            }
            long net = fact.value().economics().net().minor();
            BigDecimal room = BigDecimal.valueOf(net - fact.value().economics().cost().minor())
                    .subtract(new BigDecimal("0.25").multiply(BigDecimal.valueOf(net))).max(BigDecimal.ZERO);
            long before = 0;
            for (EarningLine line : outcome.lines()) {
                long earned = line.key().target() != null ? 0 : line.earned().minor() - line.carriedIn().minor();
                if (earned > 0 && world.offer(line.key().offer()).floor() != null) {
                    holds(BigDecimal.valueOf(before + earned).compareTo(room) <= 0, number, line);
                }
                before += Math.max(earned, 0);
            }
        });
    }

    @Test
    void howMuchIsToldNeverChangesAnAmount() {
        for (int number = 0; number < 500; number++) {
            World world = World.number(number % CATALOGS);
            List<Fact> facts = new RandomStories(SEED + number).history();
            EarningEngine telling = new EarningEngine(OfferBook.of(world.offers), ExchangeRates.none(), Sample.CALENDAR,
                    Detail.TRACE_AND_REFUSALS);

            Evaluation told = telling.evaluate(PARTNER, facts);

            assertThat(sums(told)).isEqualTo(sums(world.engine.evaluate(PARTNER, facts)));
            assertThat(told.lines().filter(line -> line.outcome() == Outcome.ACCRUED))
                    .allSatisfy(line -> assertThat(line.trace()).hasSizeGreaterThanOrEqualTo(2)
                            .allSatisfy(step -> assertThat(step.sentence()).endsWith(".")));
        }
    }
}
