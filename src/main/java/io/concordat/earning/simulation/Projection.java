package io.concordat.earning.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import io.concordat.core.earning.evaluation.Detail;
import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.FactHistory;
import io.concordat.core.earning.evaluation.FigureKey;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.evaluation.PartnerFold;
import io.concordat.core.earning.evaluation.Standing;
import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.NextStep;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.time.EarningCalendar;
import io.concordat.core.money.Money;
import io.concordat.earning.draw.DrawForecast.Asked;
import io.concordat.earning.ground.Ground;
import io.concordat.platform.input.MoneyValue;

/** Folds what is recorded with what is supposed, and without. Plain Java, for one thread; takes the processor. */
final class Projection {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final UUID partnerId;
    private final Ground ground;
    private final List<OfferTerms> terms;
    private final OfferBook book;
    private final List<Fact> supposed;
    private final boolean forPartner;

    Projection(UUID partnerId, Ground ground, List<OfferTerms> terms, List<Fact> supposed, boolean forPartner) {
        this.partnerId = partnerId;
        this.ground = ground;
        this.terms = terms;
        this.book = OfferBook.of(terms);
        this.supposed = supposed;
        this.forPartner = forPartner;
    }

    /**
     * What folding gives.
     *
     * @param asked what would be asked for from budgets and caps of all partners
     */
    record Folded(EarningSimulation simulation, List<Asked> asked, EarningCalendar calendar) {
    }

    Folded calculate() {
        Set<String> names = new HashSet<>();
        supposed.forEach(fact -> names.add(fact.externalId()));
        List<Fact> all = new ArrayList<>(supposed);
        ground.facts().stream().filter(fact -> !names.contains(fact.externalId())).forEach(all::add);
        Map<String, Money> totals = new TreeMap<>();
        Map<LineKey, Money> drawn = new HashMap<>();
        PartnerFold without = ground.open(book, Detail.AMOUNTS);
        for (Fact fact : FactHistory.settled(ground.facts())) {
            for (EarningLine line : without.accept(fact).lines()) {
                totals.merge(line.key().offer(), line.earned().negated(), Money::plus);
                if (!line.pools().isEmpty()) {
                    drawn.put(line.key(), line.earned());
                }
            }
        }
        PartnerFold with = ground.open(book, Detail.TRACE);
        Map<String, EarningLine> last = new HashMap<>();
        List<EarningLine> supposedLines = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (Fact fact : FactHistory.settled(all)) {
            for (EarningLine line : with.accept(fact).lines()) {
                totals.merge(line.key().offer(), line.earned(), Money::plus);
                if (line.key().target() == null) {
                    last.put(line.key().offer(), line);
                }
                if (names.contains(line.key().fact())) {
                    supposedLines.add(line);
                }
                Money more = line.earned().minus(drawn.getOrDefault(line.key(), Money.zero(line.earned().currency())));
                if (!line.pools().isEmpty() && more.minor() > 0) {
                    asked.add(new Asked(line.untraced(), more));
                }
            }
        }
        return new Folded(told(all.size() - supposed.size(), totals, supposedLines,
                standings(with.standings(), last)), forPartner ? List.of() : asked, ground.calendar());
    }

    private EarningSimulation told(int recorded, Map<String, Money> totals, List<EarningLine> lines,
            List<ProjectedStanding> standings) {
        return new EarningSimulation(partnerId, recorded,
                lines.stream().map(line -> ProjectedEarning.of(line, forPartner)).toList(),
                totals.entrySet().stream().filter(each -> each.getValue().minor() != 0)
                        .map(each -> new ProjectedEffect(each.getKey(), MoneyValue.of(each.getValue()))).toList(),
                standings, forPartner ? List.of() : margins(lines), List.of());
    }

    private List<ProjectedStanding> standings(Collection<Standing> standings, Map<String, EarningLine> last) {
        Map<String, Standing> latest = new TreeMap<>();
        standings.forEach(one -> latest.merge(one.offer() + " " + one.part(), one,
                (a, b) -> a.period().isAfter(b.period()) ? a : b));
        return latest.values().stream().filter(one -> last.containsKey(one.offer()))
                .map(one -> standing(one, last.get(one.offer()))).toList();
    }

    private ProjectedStanding standing(Standing one, EarningLine line) {
        NextStep step = formula(line) == null
                ? null
                : NextStep.of(formula(line), one.totals(), figure -> ground.figures()
                        .get(new FigureKey(figure, one.offer(), one.period()))).orElse(null);
        return new ProjectedStanding(one.offer(), one.period().equals(LocalDate.EPOCH) ? null : one.period(),
                one.part(), line.earned().currency().code(), plain(one.totals().volume()),
                plain(one.totals().quantity()), step == null ? null : step.measure(),
                step == null ? null : plain(step.reached()), step == null ? null : plain(step.next()),
                step == null ? null : plain(step.missing()));
    }

    /** @return the formula that the line was calculated with; {@code null} when an override gave another */
    private Formula formula(EarningLine line) {
        return terms.stream().filter(offer -> offer.identity().offer().equals(line.key().offer())
                && offer.identity().version() == line.key().version()).flatMap(offer -> offer.segments().stream())
                .filter(segment -> segment.code().equals(line.segment())).map(segment -> segment.formula()).findFirst()
                .orElse(null);
    }

    private List<ProjectedMargin> margins(List<EarningLine> asked) {
        List<ProjectedMargin> margins = new ArrayList<>();
        for (Fact fact : supposed) {
            Economics economics = fact.value().economics();
            if (economics == null || economics.cost() == null || economics.net() == null
                    || economics.net().minor() == 0) {
                continue;
            }
            Money before = economics.net().minus(economics.cost());
            before = economics.elsewhere() == null ? before : before.minus(economics.elsewhere());
            List<Money> earned = asked.stream().filter(line -> line.key().fact().equals(fact.externalId()))
                    .map(EarningLine::earned).toList();
            if (earned.stream().allMatch(amount -> amount.currency().equals(economics.net().currency()))) {
                Money after = earned.stream().reduce(before, Money::minus);
                margins.add(new ProjectedMargin(fact.externalId(), MoneyValue.of(before),
                        percent(before, economics.net()), MoneyValue.of(after), percent(after, economics.net())));
            }
        }
        return margins;
    }

    private static String percent(Money part, Money whole) {
        return BigDecimal.valueOf(part.minor()).multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole.minor()), 2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
