package io.concordat.analytics.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.analytics.report.ReportWindow;
import io.concordat.catalog.rate.RateBook;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/** Reads what versions in force brought, in three statements at most for a page, however many facts there are. */
@ApplicationScoped
class Impacts {

    private final RateBook rates;

    Impacts(RateBook rates) {
        this.rates = rates;
    }

    /**
     * @param programId of this program; of any when {@code null}
     * @param limit     most rows
     * @return versions in force, newest offer first, then its newest version
     */
    Uni<List<OfferImpactView>> of(SqlUnit unit, ReportWindow window, UUID programId, ImpactPosition after, int limit) {
        return ImpactTable.versions(unit, window, programId, after, limit).chain(versions -> versions.isEmpty()
                ? Uni.createFrom().item(List.of())
                : ImpactTable.sums(unit, window, versions)
                        .chain(sums -> ratesOf(unit, sums).map(known -> views(unit, window, versions, sums, known))));
    }

    private Uni<ExchangeRates> ratesOf(SqlUnit unit, List<ImpactSum> sums) {
        Set<Currency> currencies = new HashSet<>();
        currencies.add(Currency.of(unit.by().vendor().currency()));
        sums.forEach(sum -> {
            currencies.add(sum.currency());
            if (sum.hasCost()) {
                currencies.add(sum.factCurrency());
            }
        });
        List<LocalDate> days = sums.stream().map(ImpactSum::day).sorted(Comparator.naturalOrder()).toList();
        return days.isEmpty()
                ? Uni.createFrom().item(ExchangeRates.none())
                : rates.between(unit, currencies, days.get(0), days.get(days.size() - 1));
    }

    private static List<OfferImpactView> views(SqlUnit unit, ReportWindow window, List<ImpactRow> versions,
            List<ImpactSum> sums, ExchangeRates rates) {
        Currency currency = Currency.of(unit.by().vendor().currency());
        Map<String, ImpactMoney> money = new HashMap<>();
        sums.forEach(sum -> money.computeIfAbsent(sum.offerId() + "/" + sum.version(),
                version -> new ImpactMoney(currency)).add(sum, rates));
        List<OfferImpactView> views = new ArrayList<>(versions.size());
        versions.forEach(version -> views.add(money
                .getOrDefault(version.offerId() + "/" + version.version(), new ImpactMoney(currency))
                .view(version, window)));
        return views;
    }
}
